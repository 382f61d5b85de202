import type { ArticleAnswer } from "../../../src/server/api-types.js";
import { Answer } from "../answer.js";
import { dateText } from "../dates.js";
import { Reader } from "../reader/reader.js";

/** One article: what its page says of itself, then its text with everything found in it. */
export function ArticlePage({ id }: { readonly id: string }) {
  return (
    <Answer<ArticleAnswer> path={`/api/articles/${encodeURIComponent(id)}`}>
      {(answer) => (
        <article className="article">
          <Head answer={answer} />
          <Reader answer={answer} />
        </article>
      )}
    </Answer>
  );
}

function Head({ answer: { article, provenance } }: { readonly answer: ArticleAnswer }) {
  const { title, bylines, outlet, dateline, published, translation } = article;
  const chains = [...new Set(provenance.map(({ chain }) => chain.join(" › ")))];
  return (
    <header className="article-head">
      <p className="kicker">{[outlet, article.section].filter((part) => part !== null).join(" · ")}</p>
      <h1>{title ?? "Untitled"}</h1>
      <dl className="facts">
        {bylines.length > 0 ? <Fact name="By" value={bylines.join(", ")} /> : null}
        <Fact
          name="Published"
          value={`${dateText(published.value)}${published.basis === "inferred" ? " (worked out)" : ""}`}
          {...(published.basis === "inferred" || published.value === null ? { why: published.why } : {})}
        />
        {dateline.place === null ? null : (
          <Fact
            name="Dateline"
            value={`${dateline.place}${dateline.date === null ? "" : `, ${dateText(dateline.date)}`}`}
          />
        )}
        {translation === null ? null : (
          <Fact
            name="Translation"
            value={[
              translation.from === null ? "" : `from ${translation.from}`,
              translation.by === null ? "" : `by ${translation.by}`,
              translation.editedBy === null ? "" : `edited by ${translation.editedBy}`,
            ]
              .filter((part) => part !== "")
              .join(", ")}
          />
        )}
        {chains.map((chain) => (
          <Fact key={chain} name="Came through" value={chain} />
        ))}
      </dl>
    </header>
  );
}

function Fact({ name, value, why }: { readonly name: string; readonly value: string; readonly why?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {why === undefined ? null : <span className="why">{why}</span>}
      </dd>
    </div>
  );
}
