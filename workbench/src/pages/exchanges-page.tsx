import { Link } from "wouter";
import type { ArticlesAnswer, ExchangesAnswer } from "../../../src/server/api-types.js";
import { Answer } from "../answer.js";
import { dateText } from "../dates.js";

/** The start: the pairs of parties in the record, and the articles that it holds. */
export function ExchangesPage() {
  return (
    <div className="start">
      <section aria-labelledby="exchanges">
        <h1 id="exchanges">Exchanges</h1>
        <Answer<ExchangesAnswer> path="/api/exchanges">{(answer) => <Pairs answer={answer} />}</Answer>
      </section>
      <section aria-labelledby="articles">
        <h2 id="articles">Articles</h2>
        <Answer<ArticlesAnswer> path="/api/articles">{(answer) => <Articles answer={answer} />}</Answer>
      </section>
    </div>
  );
}

function Pairs({ answer }: { readonly answer: ExchangesAnswer }) {
  if (answer.exchanges.length === 0) {
    return (
      <p className="notice">
        The record is empty. <code>demarche read PATH</code> reads articles into it; reload this page afterwards.
      </p>
    );
  }
  return (
    <ul className="pairs">
      {answer.exchanges.map(({ parties: [a, b], acts, articles, latest }) => (
        <li key={`${a.code}-${b.code}`}>
          <Link href={`/exchange/${a.code}/${b.code}`}>
            <span className="pair-names">
              {a.name} <span aria-hidden="true">⇄</span>
              <span className="unseen"> and </span> {b.name}
            </span>
            <span className="pair-facts">
              {acts} {acts === 1 ? "act" : "acts"} in {articles} {articles === 1 ? "article" : "articles"}
              {latest === null ? "" : ` · last ${dateText(latest)}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Articles({ answer }: { readonly answer: ArticlesAnswer }) {
  return (
    <ul className="articles">
      {answer.articles.map(({ id, title, outlet, published }) => (
        <li key={id}>
          <Link href={`/article/${id}`}>{title ?? "Untitled"}</Link>
          <span className="by">
            {outlet ?? "unknown outlet"}, {dateText(published)}
          </span>
        </li>
      ))}
    </ul>
  );
}
