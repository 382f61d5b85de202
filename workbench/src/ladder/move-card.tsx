import { Link } from "wouter";
import type { Exchange, Move, OpenOverture } from "../../../src/exchange/types.js";
import { dateText, lagText } from "../dates.js";
import { mannerText, nounOf } from "../wording.js";

interface Props {
  readonly move: Move;
  readonly exchange: Exchange;
  readonly unanswered: OpenOverture | null;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One move: what it is, in whose words, what it answers; its evidence unfolds. */
export function MoveCard({ move, exchange, unanswered, open, onToggle }: Props) {
  const party = exchange.parties[move.side].name;
  const status = move.status === "done" || move.status === "ongoing" ? null : move.status;
  return (
    <article
      className={`card ${move.type} quad-${String(move.quad ?? 0)}`}
      aria-label={`${party}: ${move.kind}, ${dateText(move.date)}`}
    >
      <header>
        <span className="unseen">{party} </span>
        <strong className="kind">{move.kind}</strong>
        {status === null ? null : <span className="status">{status}</span>}
        {move.dateBasis === "reported" ? <span className="status">as reported</span> : null}
      </header>
      {move.answers.map((answer) => (
        <p key={answer.move} className="answers" title={answer.why}>
          {mannerText(answer)} {answeredText(exchange, answer.move)}
          {answer.lagDays === null ? "" : `, ${lagText(answer.lagDays)}`}
          {answer.confidence < 0.7 ? <span className="unsure"> (likely)</span> : null}
        </p>
      ))}
      <p className="words">{move.summary}</p>
      {unanswered === null ? null : (
        <p className="open-overture">
          {unanswered.basis === "reported silence"
            ? "Reported as unanswered"
            : `No answer found in ${String(unanswered.searched.articles)} articles up to ${dateText(unanswered.searched.until)}`}
        </p>
      )}
      <button type="button" aria-expanded={open} onClick={onToggle}>
        {move.reports.length} {move.reports.length === 1 ? "report" : "reports"}, {move.origins}{" "}
        {move.origins === 1 ? "origin" : "origins"}
      </button>
      {open ? <Evidence move={move} exchange={exchange} /> : null}
    </article>
  );
}

function answeredText(exchange: Exchange, id: string): string {
  const other = exchange.moves.find((move) => move.id === id);
  return other === undefined ? "a move not shown here" : `the ${nounOf(other)} of ${dateText(other.date)}`;
}

function Evidence({ move, exchange }: { readonly move: Move; readonly exchange: Exchange }) {
  return (
    <ul className="evidence-list">
      {move.reports.map((report) => {
        const article = exchange.articles.find(({ id }) => id === report.article);
        return (
          <li key={`${report.article}-${String(report.act)}`}>
            <q>{report.text}</q>
            <Link href={`/article/${report.article}#${String(report.start)}-${String(report.end)}`}>
              {article?.outlet ?? article?.title ?? "the article"}, {dateText(article?.published ?? null)}
            </Link>
            <span className="why">{report.why}</span>
          </li>
        );
      })}
      {move.via.length > 0 ? <li className="via">Heard through {move.via.join(", ")}</li> : null}
    </ul>
  );
}
