import type { Exchange, Move, SilenceEntry } from "../exchange/types.js";
import { pad, paint, visible, width, wrap } from "./paint.js";

const DATE = 12;

/** The exchange as a ladder: one party on the left, the other on the right, time downwards. */
export function ladder(exchange: Exchange): string {
  const column = Math.floor((width() - DATE - 2) / 2);
  const [a, b] = exchange.parties;
  const numbers = new Map(exchange.moves.map(({ id }, index) => [id, index + 1]));
  const rows: { readonly date: string | null; readonly side: 0 | 1; readonly lines: string[] }[] = [
    ...exchange.moves.map((move) => ({ date: move.date, side: move.side, lines: moveLines(move, numbers, column) })),
    ...exchange.silences.map((silence) => ({
      date: silence.asOf,
      side: silence.side,
      lines: silenceLines(silence, numbers, column),
    })),
  ];
  rows.sort((x, y) => (x.date ?? "9").localeCompare(y.date ?? "9"));
  const head = `${pad(paint.bold(a.name), column)} ${pad("", DATE)} ${paint.bold(b.name)}`;
  const body = rows.flatMap(({ date, side, lines }) => [...beside(lines, side, column, date), ""]);
  return [head, paint.dim("─".repeat(column * 2 + DATE + 2)), ...body].join("\n");
}

function beside(lines: readonly string[], side: 0 | 1, column: number, date: string | null): string[] {
  return lines.map((line, index) => {
    const when = paint.dim(pad(index === 0 ? ` ${date ?? "undated"}` : "", DATE));
    return side === 0 ? `${pad(line, column)} ${when}`.trimEnd() : `${pad("", column)} ${when} ${line}`;
  });
}

function moveLines(move: Move, numbers: ReadonlyMap<string, number>, column: number): string[] {
  const own = paint.dim(`${String(numbers.get(move.id) ?? 0)}.`);
  const status = move.status === "done" || move.status === "ongoing" ? "" : ` (${move.status})`;
  const origins = move.origins > 1 ? paint.dim(` ${String(move.origins)} origins`) : "";
  const head = `${own} ${colourOf(move)(`${move.kind}${status}`)}${origins}`;
  const answers = move.answers.map(({ move: id, manner, lagDays }) => {
    const lag = lagDays === null ? "" : `, ${String(lagDays)} d`;
    return paint.cyan(`↳ ${manner} ${String(numbers.get(id) ?? "?")}${lag}`);
  });
  return [head, ...answers, ...paragraph(move.summary, column)];
}

function silenceLines(silence: SilenceEntry, numbers: ReadonlyMap<string, number>, column: number): string[] {
  const about = silence.about === null ? "" : ` on ${String(numbers.get(silence.about) ?? "?")}`;
  return [paint.yellow(`[ silent${about}`), ...paragraph(silence.reports[0]?.text ?? "", column)];
}

function paragraph(text: string, column: number): string[] {
  const lines = wrap(text, "   ", "   ", column).split("\n");
  return lines.length <= 4 ? lines : [...lines.slice(0, 3), `${clip(lines[3] ?? "", column - 2)} …`];
}

function clip(line: string, columns: number): string {
  return visible(line) <= columns ? line : line.slice(0, columns);
}

/** Words in calm colours, deeds in bold; conflict is red, cooperation green. */
function colourOf(move: Move): (text: string) => string {
  const colour = move.quad === null ? paint.white : move.quad <= 2 ? paint.green : paint.red;
  return move.type === "deed" ? (text) => paint.bold(colour(text)) : colour;
}

/** The overtures that nothing answers, with how far it was searched. */
export function openText(exchange: Exchange): string {
  if (exchange.open.length === 0) return "";
  const numbers = new Map(exchange.moves.map(({ id }, index) => [id, index + 1]));
  const lines = exchange.open.map(({ move, since, basis, searched }) => {
    const where = `${String(searched.articles)} articles${searched.until === null ? "" : ` up to ${searched.until}`}`;
    const since_ = since === null ? "" : ` since ${since}`;
    return wrap(
      `${String(numbers.get(move) ?? "?")}. open${since_}: ${basis === "reported silence" ? "reported as unanswered" : `no answer found in ${where}`}`,
      "   ",
      " ",
    );
  });
  return [paint.bold("Open"), ...lines, ""].join("\n");
}

/** What each side demands, offers, refuses and accepts. */
export function positionsText(exchange: Exchange): string {
  if (exchange.positions.length === 0) return "";
  const lines = exchange.positions.map(({ side, stance, issue, condition, first }) => {
    const terms = condition === null ? "" : paint.yellow(` — ${condition}`);
    return wrap(
      `${exchange.parties[side].name} ${paint.bold(stance)} ${issue}${terms} ${paint.dim(first ?? "")}`,
      "   ",
      " ",
    );
  });
  return [paint.bold("Positions"), ...lines].join("\n");
}
