import { Link } from "wouter";
import type { Brief, Line } from "../../../src/brief/types.js";
import { dateText } from "../dates.js";

/** The brief: question, synopsis, takeaways; every sentence links to the sentences that it rests on. */
export function BriefView({ brief }: { readonly brief: Brief }) {
  const [a, b] = brief.parties;
  const { articles, until } = brief.read;
  return (
    <section className="brief" aria-labelledby="brief-title">
      <p className="kicker">
        {a.name} and {b.name} · {articles} {articles === 1 ? "article" : "articles"}
        {until === null ? "" : ` up to ${dateText(until)}`}
      </p>
      <h1 id="brief-title">{brief.question}</h1>
      <p className="synopsis">
        {brief.synopsis.map((line, index) => (
          <Cited key={index} line={line} brief={brief} />
        ))}
      </p>
      {brief.takeaways.length > 0 && (
        <>
          <h2>Key takeaways</h2>
          <ul className="takeaways">
            {brief.takeaways.map((line, index) => (
              <li key={index} data-about={line.about}>
                <Cited line={line} brief={brief} />
              </li>
            ))}
          </ul>
        </>
      )}
      <details className="sources">
        <summary>
          {brief.sources.length} {brief.sources.length === 1 ? "source" : "sources"}
        </summary>
        <ol>
          {brief.sources.map(({ id, title, outlet, published }) => (
            <li key={id}>
              <Link href={`/article/${id}`}>{title ?? "Untitled"}</Link>, {outlet ?? "unknown outlet"},{" "}
              {dateText(published)}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function Cited({ line, brief }: { readonly line: Line; readonly brief: Brief }) {
  return (
    <span className="cited">
      {line.text}
      <sup>
        {line.citations.map(({ article, start, end, text }, index) => {
          const number = brief.sources.find(({ id }) => id === article)?.number ?? 0;
          return (
            <Link
              key={index}
              href={`/article/${article}#${String(start)}-${String(end)}`}
              title={text}
              aria-label={`source ${String(number)}: ${text}`}
            >
              [{number}]
            </Link>
          );
        })}
      </sup>{" "}
    </span>
  );
}
