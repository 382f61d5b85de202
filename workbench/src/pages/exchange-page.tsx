import type { ExchangeAnswer } from "../../../src/server/api-types.js";
import { Answer } from "../answer.js";
import { BriefView } from "../brief/brief-view.js";
import { Positions } from "../brief/positions.js";
import { Ladder } from "../ladder/ladder.js";

/** One exchange: its brief, the ladder of moves, and what each side wants. */
export function ExchangePage({ a, b }: { readonly a: string; readonly b: string }) {
  return (
    <Answer<ExchangeAnswer> path={`/api/exchanges/${encodeURIComponent(a)}/${encodeURIComponent(b)}`}>
      {({ exchange, brief }) => (
        <div className="exchange">
          <BriefView brief={brief} />
          <section aria-labelledby="ladder-title" className="ladder-section">
            <h2 id="ladder-title">Ladder of moves</h2>
            <Ladder exchange={exchange} />
          </section>
          <Positions exchange={exchange} />
        </div>
      )}
    </Answer>
  );
}
