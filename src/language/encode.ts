import { hashText } from "./hash.js";
import { normalForm, plainForm, shapeOf } from "./normal-form.js";
import type { WordClasses } from "./word-classes.js";

/** What the boundaries' model knows of a word by itself. */
export interface EncodedWord {
  readonly word: number;
  readonly shape: number;
  readonly capital: boolean;
  readonly fine: number;
  readonly coarse: number;
  /** Hashes of the last one to four letters. */
  readonly suffixes: readonly [number, number, number, number];
}

/** Encodes words, remembering the frequent ones. */
export class Encoder {
  private readonly known = new Map<string, EncodedWord>();

  constructor(private readonly classes: WordClasses) {}

  encode(form: string): EncodedWord {
    const known = this.known.get(form);
    if (known !== undefined) return known;
    const encoded = this.encodeNew(form);
    if (this.known.size >= LIMIT) this.known.clear();
    this.known.set(form, encoded);
    return encoded;
  }

  private encodeNew(form: string): EncodedWord {
    const normal = normalForm(form);
    const word = hashText(normal);
    const row = this.classes.row(word);
    return {
      word,
      shape: hashText(shapeOf(plainForm(form))),
      capital: /^\p{Lu}/u.test(form),
      fine: this.classes.fine(row),
      coarse: this.classes.coarse(row),
      suffixes: [end(normal, 1), end(normal, 2), end(normal, 3), end(normal, 4)],
    };
  }
}

/** Words remembered before the memory is emptied: a stream of documents must not fill the heap. */
const LIMIT = 50_000;

function end(word: string, length: number): number {
  return hashText(word.slice(-length));
}

/** What stands before the first and after the last word. */
export const OUTSIDE: EncodedWord = {
  word: 1,
  shape: 1,
  capital: false,
  fine: 0,
  coarse: 0,
  suffixes: [1, 1, 1, 1],
};
