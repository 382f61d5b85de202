import { Link } from "wouter";
import type { Brief, Line } from "../../../src/brief/types.js";
import type { Citation } from "../../../src/exchange/types.js";
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
        {marksOf(line, brief).map(({ mark, citation: { article, start, end, text } }) => (
          <Link
            key={mark}
            href={`/article/${article}#${String(start)}-${String(end)}`}
            title={text}
            aria-label={`source ${mark}: ${text}`}
          >
            [{mark}]
          </Link>
        ))}
      </sup>{" "}
    </span>
  );
}

/** "1", or "1a" and "1b" where a line rests on several sentences of one source. */
function marksOf({ citations }: Line, brief: Brief): { mark: string; citation: Citation }[] {
  const distinct = citations.filter(
    (one, index) =>
      citations.findIndex(({ article, start }) => article === one.article && start === one.start) === index,
  );
  return distinct.map((citation) => {
    const number = String(brief.sources.find(({ id }) => id === citation.article)?.number ?? 0);
    const siblings = distinct.filter(({ article }) => article === citation.article);
    const letter = siblings.length > 1 ? String.fromCharCode(97 + siblings.indexOf(citation)) : "";
    return { mark: number + letter, citation };
  });
}
