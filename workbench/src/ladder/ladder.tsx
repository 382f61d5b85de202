import { useMemo, useRef, useState } from "react";
import type { Exchange, Move, SilenceEntry } from "../../../src/exchange/types.js";
import { dateText } from "../dates.js";
import { Arrows } from "./arrows.js";
import { MoveCard } from "./move-card.js";
import { SilenceCard } from "./silence-card.js";

type Rung =
  | { readonly kind: "move"; readonly id: string; readonly date: string | null; readonly move: Move }
  | { readonly kind: "silence"; readonly id: string; readonly date: string | null; readonly silence: SilenceEntry };

/** One party on the left, the other on the right, time downwards; arrows lead from an answer to what it answers. */
export function Ladder({ exchange }: { readonly exchange: Exchange }) {
  const rungs = useMemo(() => rungsOf(exchange), [exchange]);
  const frame = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [a, b] = exchange.parties;
  if (rungs.length === 0) return <p className="notice">The record holds no move between the two.</p>;
  const unanswered = new Map(exchange.open.map((each) => [each.move, each]));
  return (
    <div className="ladder">
      <div className="ladder-heads" aria-hidden="true">
        <span>{a.name}</span>
        <span>{b.name}</span>
      </div>
      <ol ref={frame} className="rungs">
        {rungs.map((rung, index) => (
          <li key={rung.id} className={`rung side-${String(sideOf(rung))}`} data-rung={rung.id}>
            <time className={rung.date === rungs[index - 1]?.date ? "again" : ""} dateTime={rung.date ?? undefined}>
              {dateText(rung.date)}
            </time>
            {rung.kind === "move" ? (
              <MoveCard
                move={rung.move}
                exchange={exchange}
                unanswered={unanswered.get(rung.id) ?? null}
                open={open === rung.id}
                onToggle={() => setOpen(open === rung.id ? null : rung.id)}
              />
            ) : (
              <SilenceCard silence={rung.silence} exchange={exchange} />
            )}
          </li>
        ))}
        <Arrows exchange={exchange} frame={frame} open={open} />
      </ol>
    </div>
  );
}

function rungsOf({ moves, silences }: Exchange): Rung[] {
  const rungs: Rung[] = [
    ...moves.map((move): Rung => ({ kind: "move", id: move.id, date: move.date, move })),
    ...silences.map((silence, index): Rung => ({
      kind: "silence",
      id: `silence-${String(index)}`,
      date: silence.asOf,
      silence,
    })),
  ];
  return rungs.sort((x, y) => (x.date ?? "9").localeCompare(y.date ?? "9"));
}

function sideOf(rung: Rung): 0 | 1 {
  return rung.kind === "move" ? rung.move.side : rung.silence.side;
}
