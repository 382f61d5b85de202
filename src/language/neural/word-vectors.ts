import { hashText } from "../hash.js";
import { normalForm, plainForm, shapeOf } from "../normal-form.js";
import type { Weights } from "./weights.js";

/**
 * Buckets of a form's endings (2, 3 and 4 letters), beginnings (2 and 3) and outline, by size of each table; numbers
 * run on from table to table, from 1.
 */
export function bucketsOf(form: string, sizes: readonly number[]): number[] {
  const normal = normalForm(form);
  const parts = [normal.slice(-2), normal.slice(-3), normal.slice(-4), normal.slice(0, 2), normal.slice(0, 3)];
  let from = 1;
  return [...parts, shapeOf(plainForm(form))].map((part, index) => {
    const size = sizes[index] ?? 1;
    const bucket = from + ((hashText(part) >>> 0) % size);
    from += size;
    return bucket;
  });
}

/** What the network is told of a word by itself: its vector, beside the sum of its letters' vectors. */
export class WordVectors {
  readonly size: number;
  private readonly hashes: Int32Array;
  private readonly words: Int8Array;
  private readonly wordScales: Float32Array;
  private readonly letters: Int8Array;
  private readonly letterScales: Float32Array;

  constructor(private readonly weights: Weights) {
    this.size = weights.header.word + weights.header.letters;
    this.hashes = weights.integers("hashes");
    this.words = weights.bytes("words");
    this.wordScales = weights.floats("words.scale");
    this.letters = weights.bytes("letters");
    this.letterScales = weights.floats("letters.scale");
  }

  /** The vector of a form, as int16 of 1/1024. */
  of(form: string): Int16Array {
    const { word, letters, buckets } = this.weights.header;
    const sum = new Float32Array(this.size);
    add(sum, 0, this.words, this.wordScales, this.row(hashText(normalForm(form))), word);
    for (const bucket of bucketsOf(form, buckets)) add(sum, word, this.letters, this.letterScales, bucket, letters);
    return Int16Array.from(sum, (value) => Math.max(-32767, Math.min(32767, Math.round(value * 1024))));
  }

  /** Row of the word with this hash; row 0 stands for all that are not known. Hashes ascend from row 1. */
  private row(hash: number): number {
    let low = 1;
    let high = this.hashes.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const here = this.hashes[middle] ?? 0;
      if (here === hash) return middle;
      if (here < hash) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }
}

function add(sum: Float32Array, at: number, table: Int8Array, scales: Float32Array, row: number, width: number): void {
  const scale = scales[row] ?? 0;
  for (let i = 0; i < width; i++) sum[at + i]! += scale * (table[row * width + i] ?? 0);
}
