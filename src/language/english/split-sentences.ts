import type { Span } from "../../core/span.js";
import type { Shelf } from "../../knowledge/registry.js";
import { FeatureList } from "../feature-list.js";
import { HashedWeights } from "../hashed-weights.js";
import type { Encoder } from "../encode.js";
import { BoundaryContext, BoundaryWords } from "./boundary-context.js";
import { boundaryFeatures } from "./boundary-features.js";
import { datelineLength } from "./dateline.js";

/** Lexicons and models that `SentenceSplitter` asks for. */
export const SPLITTER_NEEDS = ["tokens", "boundaries"] as const;

/** Groups words into sentences: layout decides where it can, learned weights where it cannot. */
export class SentenceSplitter {
  private readonly lexicon: BoundaryWords;
  private readonly weights: HashedWeights;
  private readonly features = new FeatureList();

  constructor(
    shelf: Pick<Shelf, (typeof SPLITTER_NEEDS)[number]>,
    private readonly encoder: Encoder,
  ) {
    this.lexicon = new BoundaryWords(shelf.tokens);
    this.weights = new HashedWeights(shelf.boundaries);
  }

  /** The words of one block, sentence by sentence. */
  split(text: string, words: readonly Span[]): Span[][] {
    const sentences: Span[][] = [];
    const context = new BoundaryContext(text, words, this.encoder);
    const dateline = datelineEnd(text, words);
    for (let at = 0; at < words.length; at++) {
      context.reach(at);
      if (at < words.length - 1 && !this.endsAt(context, at, dateline)) continue;
      sentences.push(words.slice(context.from, at + 1));
      context.end(at);
    }
    return sentences;
  }

  private endsAt(context: BoundaryContext, at: number, dateline: number): boolean {
    const settled = settledByLayout(context, at, dateline);
    if (settled !== null) return settled;
    boundaryFeatures(this.features, context, this.lexicon, at);
    return this.weights.score(this.features) > 0;
  }
}

/** Words to a full stop in brackets before the bracket is taken for a slip. */
const LONGEST_ASIDE = 60;

/** Offset at which the dateline of a block ends; -1 where it has none. */
export function datelineEnd(text: string, words: readonly Span[]): number {
  const start = words[0]?.start ?? 0;
  const length = datelineLength(text.slice(start, start + 120));
  return length === 0 ? -1 : start + length;
}

/**
 * Whether a sentence ends with a word, as far as layout tells: it does with a dateline and not within one, before a blank line and before
 * a new line with a bullet; it does not before a quote or bracket that closes, nor in brackets. Null where layout says nothing.
 */
export function settledByLayout(context: BoundaryContext, at: number, dateline: number): boolean | null {
  const { text, words, open } = context;
  const word = words[at]!;
  const next = words[at + 1]!;
  if (word.end <= dateline) return word.end === dateline;
  const form = context.form(at + 1);
  const aside = (open & 4) > 0 && !/^[([]$/.test(context.form(context.from));
  if (next.start === word.end) {
    if (/^(?:[”»)\]]|'')$/.test(form)) return false;
    // A straight quote closes where a space follows it, and opens the word that it touches behind a space.
    if (form === '"') return (open & 1) === 1 || /\s/.test(text.charAt(next.end)) ? false : null;
    if (context.form(at) === '"' && /\s/.test(text.charAt(word.start - 1))) return false;
    return /^(?:\.{2,}|…)$/.test(context.form(at)) && /^["“]$/.test(context.form(at - 1)) ? false : null;
  }
  const gap = text.slice(word.end, next.start);
  if (/\n\s*\n/.test(gap)) return true;
  if (!gap.includes("\n")) return aside && at - context.from < LONGEST_ASIDE ? false : null;
  return /^[-–•*▲△◆■○●]$/.test(form) && /\s/.test(text.charAt(next.end)) ? true : null;
}
