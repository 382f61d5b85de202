import type { Encoder } from "../src/language/encode.js";
import { FeatureList } from "../src/language/feature-list.js";
import { movesOf, relationsIn, type Move } from "../src/language/parser.js";
import { parserFeatures } from "../src/language/parser-features.js";
import { ParserInput } from "../src/language/parser-input.js";
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
    input: new ParserInput(
      gold.forms.map((form) => encoder.encode(form)),
      tags,
      coarseTags,
    ),
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
  private readonly costs: number[] = [0, 0, 0];

  constructor(
    private readonly perceptron: Perceptron,
    private readonly moves: readonly Move[],
    private readonly random: () => number,
  ) {
    this.scores = new Float32Array(moves.length);
  }

  learn({ input, gold }: Example): void {
    const { list, perceptron, scores } = this;
    const state = new ParserState(input.length);
    while (!state.done) {
      parserFeatures(list, input, state);
      perceptron.score(list.hashes, list.count, scores);
      const { guess, right, free } = this.decide(state, gold);
      perceptron.tick();
      if (!free) {
        this.wrong++;
        perceptron.update(list.hashes, list.count, right, guess);
      }
      const chosen = this.moves[this.random() < this.explore ? guess : right]!;
      state.apply(chosen.side, chosen.label);
    }
  }

  /** The highest-scoring possible move, and the highest-scoring one among those that lose least. */
  private decide(state: ParserState, gold: GoldTree): { guess: number; right: number; free: boolean } {
    const { moves, scores, costs } = this;
    for (let side = 0; side < 3; side++) costs[side] = state.can(side) ? costOf(side, state, gold) : Infinity;
    const least = Math.min(costs[0]!, costs[1]!, costs[2]!);
    const onRoot = state.next === state.length;
    const wanted = gold.labels[state.top(0)];
    let guess = -1;
    let right = -1;
    for (let i = 0; i < moves.length; i++) {
      const { side, label, root } = moves[i]!;
      const cost = costs[side]!;
      if (cost === Infinity || root !== (onRoot && side === LEFT)) continue;
      if (guess < 0 || scores[i]! > scores[guess]!) guess = i;
      if (cost > least || (side !== SHIFT && !root && label !== wanted)) continue;
      if (right < 0 || scores[i]! > scores[right]!) right = i;
    }
    // A relation that stands too seldom on this side has no move.
    if (right < 0) right = guess;
    return { guess, right, free: guess === right };
  }
}
