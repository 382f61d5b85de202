import { Link } from "wouter";
import type { Exchange, PositionLine, Side } from "../../../src/exchange/types.js";
import { dateText } from "../dates.js";

const SIDES: readonly Side[] = [0, 1];

/** What each side demands, offers, refuses and accepts, side by side. */
export function Positions({ exchange }: { readonly exchange: Exchange }) {
  if (exchange.positions.length === 0) return null;
  return (
    <section className="positions" aria-labelledby="positions-title">
      <h2 id="positions-title">Positions</h2>
      <div className="sides">
        {SIDES.map((side) => (
          <div key={side} className={`side side-${String(side)}`}>
            <h3>{exchange.parties[side].name}</h3>
            <dl>
              {exchange.positions
                .filter((line) => line.side === side)
                .map((line, index) => (
                  <Position key={index} line={line} />
                ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  );
}

function Position({ line }: { readonly line: PositionLine }) {
  const last = line.statements.at(-1);
  return (
    <div className="position">
      <dt>{line.stance}</dt>
      <dd>
        {line.issue}
        {line.condition === null ? null : <span className="condition"> {line.condition}</span>}
        {last === undefined ? null : (
          <Link
            className="evidence"
            href={`/article/${last.article}#${String(last.start)}-${String(last.end)}`}
            title={last.text}
          >
            {dateText(line.first)}
            {line.statements.length > 1 ? `, ${String(line.statements.length)} times` : ""}
          </Link>
        )}
      </dd>
    </div>
  );
}
