/** "DLM3", little endian. */
export const MAGIC = 0x334d4c44;
/** The top bits of a hash name its bucket; the low ones are kept with the feature, under two bits for its scale. */
export const BUCKET_BITS = 18;
/** Bytes of a feature before its weights: two for its scale and the low bits of its hash, one for how many follow. */
export const FEATURE_BYTES = 3;

const SHIFT = 32 - BUCKET_BITS;
const LOW = 2 ** SHIFT - 1;

/**
 * A linear model over hashed features with sparse int8 weights, as `train/pack.ts` writes it: the words
 * `magic, length of the names`, then the names of the classes as JSON, then a byte a bucket with
 * the number of its features, then the features bucket by bucket, each with pairs of class and weight. A
 * weight counts for 1, 4, 16 or 64 times its number, by its feature's scale. What belongs to one bucket lies
 * together, as memory likes it.
 */
export class LinearModel {
  readonly classes: readonly string[];
  private readonly starts: Uint32Array;
  private readonly bytes: Uint8Array;
  private readonly signed: Int8Array;

  constructor(file: Uint8Array) {
    const header = new Uint32Array(new Uint8Array(file.subarray(0, 8)).buffer);
    const [magic, names = 0] = header;
    if (magic !== MAGIC) throw new RangeError("not a linear model");
    this.classes = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + names))) as string[];
    const from = 8 + names + 2 ** BUCKET_BITS;
    const counts = file.subarray(8 + names, from);
    this.bytes = file.subarray(from);
    this.signed = new Int8Array(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length);
    this.starts = startsOf(counts, this.bytes);
  }

  /** Sets `scores` to the sums of the features' weights, one number a class. */
  score(features: Int32Array, count: number, scores: Int32Array): void {
    scores.fill(0);
    const { starts, bytes, signed } = this;
    for (let f = 0; f < count; f++) {
      const hash = features[f]!;
      const bucket = hash >>> SHIFT;
      const wanted = hash & LOW;
      const end = starts[bucket + 1]!;
      let at = starts[bucket]!;
      while (at < end) {
        const next = at + FEATURE_BYTES + 2 * bytes[at + 2]!;
        const low = bytes[at]! | (bytes[at + 1]! << 8);
        if ((low & LOW) === wanted) {
          const scale = (low >>> SHIFT) << 1;
          for (let pair = at + FEATURE_BYTES; pair < next; pair += 2)
            scores[bytes[pair]!]! += signed[pair + 1]! << scale;
          break;
        }
        at = next;
      }
    }
  }
}

/** Where each bucket begins. */
function startsOf(counts: Uint8Array, bytes: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  let at = 0;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    starts[bucket] = at;
    for (let left = counts[bucket]!; left > 0; left--) at += FEATURE_BYTES + 2 * bytes[at + 2]!;
  }
  starts[counts.length] = at;
  return starts;
}
