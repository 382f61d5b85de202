import { BUCKET_BITS, MAGIC } from "../src/language/linear-model.js";
import type { Weights } from "./perceptron.js";

/**
 * Packs weights as `LinearModel` reads them: each feature's become whole numbers from -127 to 127 at the finest
 * scale that holds them, those that become nothing are dropped, and then the weakest features until at most
 * `entries` weights are left.
 */
export function pack(weights: Weights, classes: readonly string[], entries: number): Buffer {
  const kept = strongest(quantised(weights, (127 * STEPS) / largest(weights)), entries);
  const shift = 32 - BUCKET_BITS;
  kept.sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
  const buckets = new Uint8Array(2 ** BUCKET_BITS);
  const bytes: number[] = [];
  for (const { key, scale, list } of kept) {
    buckets[key >>> shift]!++;
    const low = (key & (2 ** shift - 1)) | (scale << shift);
    bytes.push(low & 255, low >>> 8, list.length);
    for (const [index, weight] of list) bytes.push(index, weight & 255);
  }
  const names = Buffer.from(JSON.stringify(classes));
  const header = new Uint32Array([MAGIC, names.length]);
  return Buffer.concat([Buffer.from(header.buffer), names, buckets, Uint8Array.from(bytes)]);
}

/** The coarsest scale over the finest. */
const STEPS = 64;

interface Feature {
  readonly key: number;
  /** Weights count for 4 to this power. */
  readonly scale: number;
  readonly list: (readonly [number, number])[];
  readonly strength: number;
}

function largest(weights: Weights): number {
  let most = 0;
  for (const list of weights.features.values()) for (const [, weight] of list) most = Math.max(most, Math.abs(weight));
  return most;
}

function quantised(weights: Weights, unit: number): Feature[] {
  const features: Feature[] = [];
  for (const [key, list] of weights.features) {
    const strength = Math.max(...list.map(([, weight]) => Math.abs(weight))) * unit;
    const scale = [0, 1, 2, 3].find((power) => strength / 4 ** power <= 127.5) ?? 3;
    const whole = list
      .map(
        ([index, weight]) => [index, Math.max(-127, Math.min(127, Math.round((weight * unit) / 4 ** scale)))] as const,
      )
      .filter(([, weight]) => weight !== 0);
    if (whole.length > 0) features.push({ key, scale, list: whole, strength });
  }
  return features;
}

function strongest(features: Feature[], entries: number): Feature[] {
  features.sort((a, b) => b.strength - a.strength);
  let left = entries;
  return features.filter(({ list }) => (left -= list.length) >= 0);
}
