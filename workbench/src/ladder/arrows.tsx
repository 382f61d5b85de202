import { useEffect, useState, type RefObject } from "react";
import type { Exchange } from "../../../src/exchange/types.js";

interface Arrow {
  readonly id: string;
  readonly path: string;
  readonly faint: boolean;
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly arrows: readonly Arrow[];
  readonly brackets: readonly { readonly id: string; readonly path: string }[];
}

/** Below this width the ladder is one column, and the arrows run in its margin. */
const NARROW = 640;
/** How far below its upper edge a card is tied to its arrows. */
const TIE = 22;

/** Arrows from answers to what they answer, and an open bracket along each silence, drawn over the rungs. */
export function Arrows({
  exchange,
  frame,
  open,
}: {
  readonly exchange: Exchange;
  readonly frame: RefObject<HTMLOListElement | null>;
  readonly open: string | null;
}) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  // Not a layout effect: those of a child run before the frame around it has its reference.
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const draw = () => setDrawing(drawingOf(exchange, element));
    const watch = new ResizeObserver(draw);
    watch.observe(element);
    draw();
    return () => watch.disconnect();
  }, [exchange, frame, open]);
  if (drawing === null) return null;
  return (
    <svg className="arrows" width={drawing.width} height={drawing.height} aria-hidden="true" role="presentation">
      <defs>
        <marker
          id="head"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto-start-reverse"
        >
          <path d="M0 0.8 7 4 0 7.2" fill="none" stroke="context-stroke" strokeWidth="1.4" />
        </marker>
      </defs>
      {drawing.brackets.map(({ id, path }) => (
        <path key={id} className="bracket" d={path} />
      ))}
      {drawing.arrows.map(({ id, path, faint }) => (
        <path key={id} className={faint ? "arrow faint" : "arrow"} d={path} markerEnd="url(#head)" />
      ))}
    </svg>
  );
}

function drawingOf(exchange: Exchange, element: HTMLOListElement): Drawing {
  const frame = element.getBoundingClientRect();
  const narrow = frame.width < NARROW;
  const boxes = new Map<string, DOMRect>();
  for (const rung of element.querySelectorAll<HTMLElement>("[data-rung]")) {
    const card = rung.querySelector(".card");
    if (card !== null && rung.dataset.rung !== undefined) boxes.set(rung.dataset.rung, card.getBoundingClientRect());
  }
  const arrows = exchange.moves.flatMap((move) =>
    move.answers.flatMap((answer) => {
      const from = boxes.get(move.id);
      const to = boxes.get(answer.move);
      if (from === undefined || to === undefined) return [];
      const [x1, y1] = [(move.side === 0 && !narrow ? from.right : from.left) - frame.left, from.top - frame.top + TIE];
      const [x2, y2] = [(move.side === 0 || narrow ? to.left : to.right) - frame.left, to.top - frame.top + TIE];
      const path = narrow ? marginPath(x1, y1, x2, y2) : crossingPath(x1, y1, x2, y2);
      return [{ id: `${move.id}-${answer.move}`, path, faint: answer.confidence < 0.7 }];
    }),
  );
  const brackets = exchange.silences.flatMap((silence, index) => {
    const until = boxes.get(`silence-${String(index)}`);
    const since = silence.about === null ? undefined : boxes.get(silence.about);
    if (until === undefined || since === undefined || since.top > until.top || narrow) return [];
    const x = (silence.side === 0 ? until.right : until.left) - frame.left + (silence.side === 0 ? 7 : -7);
    const inward = silence.side === 0 ? -7 : 7;
    const [top, bottom] = [since.top - frame.top + TIE, until.top - frame.top + TIE];
    return [
      { id: `bracket-${String(index)}`, path: `M${String(x + inward)} ${String(top)}H${String(x)}V${String(bottom)}` },
    ];
  });
  return { width: frame.width, height: frame.height, arrows, brackets };
}

/** From one side of the axis to the other. */
function crossingPath(x1: number, y1: number, x2: number, y2: number): string {
  const bend = (x2 - x1) * 0.5;
  return `M${String(x1)} ${String(y1)}C${String(x1 + bend)} ${String(y1)} ${String(x2 - bend)} ${String(y2)} ${String(x2)} ${String(y2)}`;
}

/** Up the left margin. */
function marginPath(x1: number, y1: number, x2: number, y2: number): string {
  const out = Math.min(x1, x2) - 14;
  return `M${String(x1)} ${String(y1)}C${String(out)} ${String(y1)} ${String(out)} ${String(y2)} ${String(x2)} ${String(y2)}`;
}
