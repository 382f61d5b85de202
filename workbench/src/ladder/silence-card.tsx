import { Link } from "wouter";
import type { Exchange, SilenceEntry } from "../../../src/exchange/types.js";
import { dateText } from "../dates.js";

/** A silence that an article reports. */
export function SilenceCard({ silence, exchange }: { readonly silence: SilenceEntry; readonly exchange: Exchange }) {
  const [report] = silence.reports;
  const party = exchange.parties[silence.side].name;
  return (
    <article className="card silence" aria-label={`${party}: silence, ${dateText(silence.asOf)}`}>
      <header>
        <span className="unseen">{party} </span>
        <strong className="kind">silence</strong>
      </header>
      {report === undefined ? null : (
        <>
          <p className="words">{report.text}</p>
          <Link href={`/article/${report.article}#${String(report.start)}-${String(report.end)}`}>
            {silence.reports.length} {silence.reports.length === 1 ? "report" : "reports"}
          </Link>
        </>
      )}
    </article>
  );
}
