import { LEFT, RIGHT, SHIFT, type ParserState } from "../src/language/transitions.js";

/** The tree that the parser should build; the root word's head is the number of words. */
export interface GoldTree {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/**
 * How many arcs of the gold tree a move puts out of reach, for the arc-hybrid system (Goldberg & Nivre 2013).
 */
export function costOf(move: number, state: ParserState, gold: GoldTree): number {
  const { next, length } = state;
  const top = state.top(0);
  if (move === SHIFT) {
    let cost = 0;
    for (let i = 0; i < state.depth; i++) {
      const below = state.top(i);
      if (gold.heads[below] === next) cost++;
      if (i > 0 && gold.heads[next] === below) cost++;
    }
    return cost;
  }
  let cost = 0;
  for (let i = next; i < length; i++) if (gold.heads[i] === top) cost++;
  const head = gold.heads[top] ?? -1;
  if (move === LEFT && (head > next || head === state.top(1))) cost++;
  if (move === RIGHT && head >= next) cost++;
  return cost;
}
