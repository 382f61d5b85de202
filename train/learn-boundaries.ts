import { BoundaryContext, type BoundaryWords } from "../src/language/english/boundary-context.js";
import { boundaryFeatures } from "../src/language/english/boundary-features.js";
import { datelineEnd, settledByLayout } from "../src/language/english/split-sentences.js";
import type { Tokenizer } from "../src/language/english/tokenize.js";
import { WEIGHT_BITS } from "../src/language/hashed-weights.js";
import type { Encoder } from "../src/language/encode.js";
import { FeatureList } from "../src/language/feature-list.js";
import type { Marked } from "./marked.js";
import { seeded, shuffle } from "./shuffle.js";

/** What turns paragraphs into decisions. */
export interface Instruments {
  readonly tokenizer: Tokenizer;
  readonly encoder: Encoder;
  readonly lexicon: BoundaryWords;
}

/**
 * Called with the features of every gap that layout leaves open, and whether a sentence ends there; gives what the
 * features of later gaps shall take for true.
 */
type Visit = (features: FeatureList, ends: boolean) => boolean;

/** Share of the features left out of each decision, so that none is leant on alone. */
const DROPPED = 0.25;
const RATE = 0.05;

/** Logistic regression over hashed features (AdaGrad, dropout), some rounds over all paragraphs. */
export function learnBoundaries(
  paragraphs: (round: number) => Marked[],
  instruments: Instruments,
  rounds: number,
): Float32Array {
  const random = seeded(5);
  const weights = new Float32Array(2 ** WEIGHT_BITS);
  const squares = new Float32Array(2 ** WEIGHT_BITS);
  const used = new FeatureList();
  for (let round = 0; round < rounds; round++) {
    const order = paragraphs(round);
    shuffle(order, random);
    let loss = 0;
    for (const paragraph of order) {
      // Later rounds see what comes of wrong guesses too, as the program will.
      const guessing = round >= 2 && random() < 0.5;
      visit(paragraph, instruments, (list, ends) => {
        used.clear();
        let score = 0;
        for (let f = 0; f < list.count; f++) {
          if (f > 0 && random() < DROPPED) continue;
          const at = list.hashes[f]! >>> (32 - WEIGHT_BITS);
          used.hashes[used.count++] = at;
          score += weights[at]!;
        }
        const error = 1 / (1 + Math.exp(-score)) - Number(ends);
        loss -= Math.log(Math.max(1e-9, 1 - Math.abs(error)));
        for (let u = 0; u < used.count && Math.abs(error) >= 1e-3; u++) {
          const at = used.hashes[u]!;
          squares[at]! += error * error;
          weights[at]! -= (RATE * error) / Math.sqrt(squares[at]!);
        }
        return guessing ? score > 0 : ends;
      });
    }
    console.error(`boundaries, round ${String(round + 1)}: loss ${loss.toFixed(0)}`);
  }
  return weights;
}

function visit({ text, ends }: Marked, { tokenizer, encoder, lexicon }: Instruments, visitor: Visit): void {
  const words = tokenizer.tokenize(text);
  const context = new BoundaryContext(text, words, encoder);
  const dateline = datelineEnd(text, words);
  const list = new FeatureList();
  for (let at = 0; at < words.length - 1; at++) {
    context.reach(at);
    const end = ends.has(words[at]!.end);
    const settled = settledByLayout(context, at, dateline);
    if (settled === null) boundaryFeatures(list, context, lexicon, at);
    if (settled ?? visitor(list, end)) context.end(at);
  }
}
