import type { Encoder } from "../src/language/encode.js";
import { FeatureList } from "../src/language/feature-list.js";
import { movesOf, relationsIn, type Move } from "../src/language/parser.js";
import { parserFeatures, type ParserInput } from "../src/language/parser-features.js";
import { LEFT, ParserState, SHIFT } from "../src/language/transitions.js";
import { projective, type Gold } from "./conllu.js";
import { costOf, type GoldTree } from "./oracle.js";
import { Perceptron, type Weights } from "./perceptron.js";
import { seeded, shuffle } from "./shuffle.js";

export interface Example {
  readonly input: ParserInput;
  readonly gold: GoldTree;
}

/** Shift, and each relation on each side on which it stands at least ten times. */
export function movesIn(sentences: readonly Gold[]): string[] {
  const counts = new Map<string, number>();
  for (const { heads, deprels } of sentences)
    heads.forEach((head, child) => {
      const name = `${head < 0 || head > child ? "L" : "R"}:${deprels[child] ?? "dep"}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    });
  const frequent = [...counts.entries()].filter(([, count]) => count >= 10).map(([name]) => name);
  return ["S", ...new Set([...frequent, "L:dep", "R:dep"])].sort((a, b) =>
    a === "S" ? -1 : b === "S" ? 1 : a < b ? -1 : 1,
  );
}

export function exampleOf(
  gold: Gold,
  tags: Int32Array,
  coarseTags: Int32Array,
  encoder: Encoder,
  classes: readonly string[],
): Example {
  const relations = relationsIn(classes);
  const heads = projective(gold.heads).map((head) => (head < 0 ? gold.forms.length : head));
  const labels = gold.deprels.map((name) =>
    Math.max(relations.indexOf(name), relations.indexOf(name.split(":")[0] ?? "")),
  );
  return {
    input: { words: gold.forms.map((form) => encoder.encode(form)), tags, coarseTags },
    gold: {
      heads: Int32Array.from(heads),
      labels: Int32Array.from(labels.map((label) => (label < 0 ? relations.indexOf("dep") : label))),
    },
  };
}

/** Trains a parser with a dynamic oracle: after the first rounds it mostly follows its own moves. */
export function learnTrees(examples: readonly Example[], classes: readonly string[], rounds: number): Weights {
  const random = seeded(2);
  const perceptron = new Perceptron();
  const learner = new Learner(perceptron, movesOf(classes, relationsIn(classes)), random);
  const order = examples.map((_, i) => i);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    learner.explore = round < 2 ? 0 : 0.9;
    learner.wrong = 0;
    for (const which of order) learner.learn(examples[which]!);
    console.error(`trees, round ${String(round + 1)}: ${String(learner.wrong)} wrong moves`);
  }
  return perceptron.averaged();
}

class Learner {
  explore = 0;
  wrong = 0;
  private readonly list = new FeatureList();
  private readonly scores: Float32Array;

  constructor(
    private readonly perceptron: Perceptron,
    private readonly moves: readonly Move[],
    private readonly random: () => number,
  ) {
    this.scores = new Float32Array(moves.length);
  }

  learn({ input, gold }: Example): void {
    const { list, perceptron, scores } = this;
    const state = new ParserState(input.words.length);
    while (!state.done) {
      parserFeatures(list, input, state);
      perceptron.score(list.hashes, list.count, scores);
      const guess = this.highest(state, null);
      const right = this.highest(state, gold);
      perceptron.tick();
      if (guess !== right && !this.isFree(guess, state, gold)) {
        this.wrong++;
        perceptron.update(list.hashes, list.count, right, guess);
      }
      const chosen = this.moves[this.random() < this.explore ? guess : right]!;
      state.apply(chosen.side, chosen.label);
    }
  }

  /** The highest-scoring possible move; with a gold tree, among those that lose least. */
  private highest(state: ParserState, gold: GoldTree | null): number {
    const costs = [0, 1, 2].map((side) =>
      !state.can(side) ? Infinity : gold === null ? 0 : costOf(side, state, gold),
    );
    const least = Math.min(...costs);
    const onRoot = state.next === state.length;
    let winner = -1;
    this.moves.forEach((move, i) => {
      if (costs[move.side] !== least || move.root !== (onRoot && move.side === LEFT)) return;
      if (gold !== null && move.side !== SHIFT && !move.root && move.label !== gold.labels[state.top(0)]) return;
      if (winner < 0 || this.scores[i]! > this.scores[winner]!) winner = i;
    });
    return winner >= 0 || gold === null ? winner : this.highest(state, null);
  }

  private isFree(guess: number, state: ParserState, gold: GoldTree): boolean {
    const move = this.moves[guess]!;
    const costs = [0, 1, 2].map((side) => (state.can(side) ? costOf(side, state, gold) : Infinity));
    if (costs[move.side] !== Math.min(...costs)) return false;
    return move.side === SHIFT || move.root || move.label === gold.labels[state.top(0)];
  }
}
