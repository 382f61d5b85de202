import { FeatureList } from "./feature-list.js";
import type { LinearModel } from "./linear-model.js";
import { parserFeatures } from "./parser-features.js";
import type { ParserInput } from "./parser-input.js";
import { LEFT, ParserState, RIGHT, SHIFT } from "./transitions.js";

/** A dependency tree: for each word its head, -1 for the root, and the index of its relation. */
export interface Tree {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** A greedy transition-based parser. Class 0 is to shift; the others are a side and a relation ("L:nsubj"). */
export class Parser {
  readonly relations: readonly string[];
  readonly moves: readonly Move[];
  private readonly features = new FeatureList();
  private readonly scores: Int32Array;

  constructor(private readonly model: LinearModel) {
    this.relations = relationsIn(model.classes);
    this.moves = movesOf(model.classes, this.relations);
    this.scores = new Int32Array(this.moves.length);
  }

  parse(input: ParserInput): Tree {
    const state = new ParserState(input.length);
    while (!state.done) {
      parserFeatures(this.features, input, state);
      this.model.score(this.features.hashes, this.features.count, this.scores);
      const { side, label } = this.best(state);
      state.apply(side, label);
    }
    return treeOf(state);
  }

  private best(state: ParserState): Move {
    const possible = [state.can(SHIFT), state.can(LEFT), state.can(RIGHT)];
    const onRoot = state.next === state.length;
    let winner: Move | null = null;
    let most = -Infinity;
    for (let i = 0; i < this.moves.length; i++) {
      const move = this.moves[i];
      const score = this.scores[i] ?? 0;
      if (move === undefined || score <= most || !possible[move.side]) continue;
      if (move.root !== (onRoot && move.side === LEFT)) continue;
      winner = move;
      most = score;
    }
    return winner ?? { side: LEFT, label: 0, root: true };
  }
}

export interface Move {
  readonly side: number;
  readonly label: number;
  /** True for the move that hangs the sentence's main word on the root. */
  readonly root: boolean;
}

/** The relations that the classes name, in order of first mention. */
export function relationsIn(classes: readonly string[]): string[] {
  return [...new Set(classes.filter((name) => name.includes(":")).map((name) => name.slice(2)))];
}

export function movesOf(classes: readonly string[], relations: readonly string[]): Move[] {
  return classes.map((name) => {
    const relation = name.slice(2);
    const side = name.startsWith("L:") ? LEFT : name.startsWith("R:") ? RIGHT : SHIFT;
    return {
      side,
      label: side === SHIFT ? 0 : relations.indexOf(relation),
      root: side === LEFT && relation === "root",
    };
  });
}

function treeOf(state: ParserState): Tree {
  return {
    heads: state.heads.map((head) => (head === state.length ? -1 : head)),
    labels: state.labels.subarray(0, state.length),
  };
}
