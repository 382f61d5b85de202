import type { FeatureList } from "./feature-list.js";

/** The top bits of a feature's hash name its weight; features that meet in one share it, in training as here. */
export const WEIGHT_BITS = 20;

/** A yes-or-no model over hashed features: a file of int8 weights, 2 to the power of `WEIGHT_BITS` of them. */
export class HashedWeights {
  private readonly weights: Int8Array;

  /** @throws RangeError where the file has another length. */
  constructor(file: Uint8Array) {
    if (file.length !== 2 ** WEIGHT_BITS) throw new RangeError("not a file of hashed weights");
    this.weights = new Int8Array(file.buffer, file.byteOffset, file.length);
  }

  /** The sum of the features' weights: above 0 for yes. */
  score({ hashes, count }: FeatureList): number {
    let sum = 0;
    for (let f = 0; f < count; f++) sum += this.weights[hashes[f]! >>> (32 - WEIGHT_BITS)]!;
    return sum;
  }
}
