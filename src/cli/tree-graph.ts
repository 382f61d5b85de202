import type { Token } from "../core/syntax.js";

/** Sides on which a cell of the graph is joined to its neighbours. */
const UP = 1;
const DOWN = 2;
const LEFT = 4;
const RIGHT = 8;

/** Box characters by the sum of their sides. */
const BOX: Readonly<Record<number, string>> = {
  [UP | DOWN]: "│",
  [LEFT | RIGHT]: "─",
  [UP | RIGHT]: "└",
  [DOWN | RIGHT]: "┌",
  [UP | DOWN | RIGHT]: "├",
  [UP | LEFT | RIGHT]: "┴",
  [DOWN | LEFT | RIGHT]: "┬",
  [UP | DOWN | LEFT | RIGHT]: "┼",
};

/**
 * The tree of a sentence as lines of box characters, one a word in the order of the text, all of the same width. A word
 * that governs others stands on a lane of its own: its row crosses the lane (`┼`), its dependents branch off it (`├`).
 * Lanes of governors go from left to right, so that no two lines share a place; where arcs cross, the row passes under
 * the lane. A lane takes `step` columns.
 */
export function treeGraph(tokens: readonly Pick<Token, "index" | "head">[], step: number): string[] {
  const lanes = lanesOf(tokens);
  const width = Math.max(-1, ...lanes) + 1;
  const cells = tokens.map(() => new Uint8Array(width));
  const join = (row: number, lane: number, sides: number): void => {
    const line = cells[row];
    if (line?.[lane] !== undefined) line[lane] |= sides;
  };
  for (const { index, head } of tokens) {
    if (head < 0) join(index, 0, LEFT | RIGHT);
    else drawArc(index, head, lanes[head] ?? 0, join);
  }
  return tokens.map(({ index, head }) => {
    const from = head < 0 ? 0 : (lanes[head] ?? 0);
    return drawRow(cells[index] ?? new Uint8Array(), from, lanes[index] ?? -1, step);
  });
}

/** The lane from the governor's row to the dependent's, and where it branches off. */
function drawArc(
  child: number,
  head: number,
  lane: number,
  join: (row: number, lane: number, sides: number) => void,
): void {
  const [top, bottom] = [Math.min(child, head), Math.max(child, head)];
  for (let row = top; row < bottom; row++) {
    join(row, lane, DOWN);
    join(row + 1, lane, UP);
  }
  join(child, lane, RIGHT);
  join(head, lane, LEFT | RIGHT);
}

/** One row: passing lanes, and from the lane it hangs on a line to the word at the right. */
function drawRow(cells: Uint8Array, from: number, own: number, step: number): string {
  let line = "";
  for (let lane = 0; lane < cells.length; lane++) {
    const sides = cells[lane] ?? 0;
    const onRow = lane === from || lane === own;
    const passing = (sides & (UP | DOWN)) !== 0;
    const box = onRow || passing ? BOX[onRow ? sides : UP | DOWN] : lane > from ? "─" : " ";
    line += (box ?? "─") + (lane >= from ? "─" : " ").repeat(step - 1);
  }
  return line;
}

/** The lane of each word that governs others, -1 for the rest: right of its governor's, and of lanes in use beside it. */
function lanesOf(tokens: readonly Pick<Token, "index" | "head">[]): number[] {
  const lanes = tokens.map(() => -1);
  const reach = tokens.map(({ index }) => ({ top: index, bottom: index }));
  const children = tokens.map((): number[] => []);
  for (const { index, head } of tokens) {
    const span = reach[head];
    if (span === undefined) continue;
    children[head]?.push(index);
    [span.top, span.bottom] = [Math.min(span.top, index), Math.max(span.bottom, index)];
  }
  const used: { top: number; bottom: number }[][] = [];
  const place = (index: number, above: number): void => {
    const span = reach[index];
    if (span === undefined || (children[index]?.length === 0 && above >= 0)) return;
    let lane = above + 1;
    while (used[lane]?.some(({ top, bottom }) => top <= span.bottom && span.top <= bottom)) lane++;
    (used[lane] ??= []).push(span);
    lanes[index] = lane;
    for (const child of children[index] ?? []) place(child, lane);
  };
  for (const { index, head } of tokens) if (head < 0) place(index, -1);
  return lanes;
}
