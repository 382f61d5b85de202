import { OUTSIDE, type EncodedWord } from "./encode.js";

/** Stands for the tag of a word that is not there. */
export const NO_TAG_HERE = 254;
const ROOT_TAG = 253;

/**
 * A sentence as the parser sees it, one number a word. Behind the n words stand the root, at n, and, at n + 1,
 * what is read where there is no word.
 */
export class ParserInput {
  readonly length: number;
  readonly word: Int32Array;
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  readonly tag: Int32Array;
  /** The universal part of the tag. */
  readonly universal: Int32Array;

  constructor(words: readonly EncodedWord[], tags: Int32Array, universalOf: Int32Array) {
    const n = (this.length = words.length);
    const column = (): Int32Array => new Int32Array(n + 2);
    this.word = column().fill(OUTSIDE.word);
    this.fine = column();
    this.coarse = column();
    this.tag = column().fill(ROOT_TAG);
    this.universal = column().fill(ROOT_TAG);
    this.tag[n + 1] = this.universal[n + 1] = NO_TAG_HERE;
    for (let i = 0; i < n; i++) {
      const { word, fine, coarse } = words[i] ?? OUTSIDE;
      const tag = tags[i] ?? 0;
      this.word[i] = word;
      this.fine[i] = fine;
      this.coarse[i] = coarse;
      this.tag[i] = tag;
      this.universal[i] = universalOf[tag] ?? 0;
    }
  }
}
