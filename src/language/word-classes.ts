/**
 * Classes of words that are used alike, as `train/classes.ts` writes them: the number of words, then the
 * hashes of their normal forms in ascending order, then each word's fine class, then its coarse one.
 */
export class WordClasses {
  private readonly slots: Int32Array;
  private readonly hashes: Int32Array;
  private readonly fineOf: Uint16Array;
  private readonly coarseOf: Uint16Array;
  private readonly mask: number;

  constructor(bytes: Uint8Array) {
    const copy = (from: number, to: number): Uint8Array => new Uint8Array(bytes.subarray(from, to));
    const words = bytes.length < 4 ? 0 : (new Uint32Array(copy(0, 4).buffer)[0] ?? 0);
    this.hashes = new Int32Array(copy(4, 4 + words * 4).buffer);
    this.fineOf = new Uint16Array(copy(4 + words * 4, 4 + words * 6).buffer);
    this.coarseOf = new Uint16Array(copy(4 + words * 6, 4 + words * 8).buffer);
    this.mask = 2 ** Math.ceil(Math.log2(words * 2 + 2)) - 1;
    this.slots = new Int32Array(this.mask + 1).fill(-1);
    for (let row = 0; row < words; row++) {
      let slot = this.hashes[row]! & this.mask;
      while (this.slots[slot]! >= 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = row;
    }
  }

  /** Row of the word with this hash, -1 where it has no class. */
  row(hash: number): number {
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const row = this.slots[slot]!;
      if (row < 0 || this.hashes[row] === hash) return row;
    }
  }

  fine(row: number): number {
    return row < 0 ? 0 : this.fineOf[row]! + 1;
  }

  coarse(row: number): number {
    return row < 0 ? 0 : this.coarseOf[row]! + 1;
  }
}
