/**
 * A linear model over hashed features with sparse int8 weights, as `train/pack.ts` writes it: the words
 * `magic, bucket bits, features, entries, length of the names`, then the names of the classes as JSON, then
 * features per bucket, the low bits of each feature's hash, entries per feature, and each entry's class and
 * weight. A feature's bucket is given by the top bits of its hash.
 */
export class LinearModel {
  readonly classes: readonly string[];
  private readonly shift: number;
  private readonly mask: number;
  private readonly bucketStart: Uint32Array;
  private readonly remainders: Uint16Array;
  private readonly entryStart: Uint32Array;
  private readonly entryClass: Uint8Array;
  private readonly entryWeight: Int8Array;

  constructor(bytes: Uint8Array) {
    const header = new Uint32Array(new Uint8Array(bytes.subarray(0, 20)).buffer);
    const [magic, bits = 0, features = 0, entries = 0, names = 0] = header;
    if (magic !== MAGIC) throw new RangeError("not a linear model");
    this.classes = JSON.parse(new TextDecoder().decode(bytes.subarray(20, 20 + names))) as string[];
    this.shift = 32 - bits;
    this.mask = 2 ** this.shift - 1;
    let at = 20 + names;
    const take = (length: number): Uint8Array => bytes.subarray(at, (at += length));
    this.bucketStart = cumulate(take(2 ** bits));
    this.remainders = new Uint16Array(new Uint8Array(take(features * 2)).buffer);
    this.entryStart = cumulate(take(features));
    this.entryClass = take(entries);
    const weights = take(entries);
    this.entryWeight = new Int8Array(weights.buffer, weights.byteOffset, entries);
  }

  /** Adds the weights of the features to `scores`, one number a class. */
  score(features: Int32Array, count: number, scores: Int32Array): void {
    scores.fill(0);
    const { shift, mask, bucketStart, remainders, entryStart, entryClass, entryWeight } = this;
    for (let f = 0; f < count; f++) {
      const hash = features[f]!;
      const bucket = hash >>> shift;
      const wanted = hash & mask;
      const end = bucketStart[bucket + 1]!;
      for (let row = bucketStart[bucket]!; row < end; row++) {
        if (remainders[row] !== wanted) continue;
        const last = entryStart[row + 1]!;
        for (let entry = entryStart[row]!; entry < last; entry++) scores[entryClass[entry]!]! += entryWeight[entry]!;
        break;
      }
    }
  }
}

/** "DLM1", little endian. */
export const MAGIC = 0x314d4c44;

function cumulate(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i]! + counts[i]!;
  return starts;
}
