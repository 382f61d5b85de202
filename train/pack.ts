import { MAGIC } from "../src/language/linear-model.js";
import type { Weights } from "./perceptron.js";

/**
 * Packs weights as `LinearModel` reads them: weights become whole numbers from -127 to 127, those that become
 * nothing are dropped, and then the weakest features until at most `entries` weights are left.
 */
export function pack(weights: Weights, classes: readonly string[], options: { bits: number; entries: number }): Buffer {
  const scale = 127 / quantile(weights, 0.9998);
  const kept = strongest(quantised(weights, scale), options.entries);
  const shift = 32 - options.bits;
  kept.sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
  const buckets = new Uint8Array(2 ** options.bits);
  for (const { key } of kept) buckets[key >>> shift]!++;
  const names = Buffer.from(JSON.stringify(classes));
  const entries = kept.reduce((sum, { list }) => sum + list.length, 0);
  const header = new Uint32Array([MAGIC, options.bits, kept.length, entries, names.length]);
  return Buffer.concat([
    Buffer.from(header.buffer),
    names,
    buckets,
    Buffer.from(new Uint16Array(kept.map(({ key }) => key & (2 ** shift - 1))).buffer),
    new Uint8Array(kept.map(({ list }) => list.length)),
    new Uint8Array(kept.flatMap(({ list }) => list.map(([index]) => index))),
    Buffer.from(new Int8Array(kept.flatMap(({ list }) => list.map(([, weight]) => weight))).buffer),
  ]);
}

interface Feature {
  readonly key: number;
  readonly list: (readonly [number, number])[];
  readonly strength: number;
}

function quantile(weights: Weights, share: number): number {
  const sizes: number[] = [];
  for (const list of weights.features.values()) for (const [, weight] of list) sizes.push(Math.abs(weight));
  const sorted = Float64Array.from(sizes).sort();
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 1;
}

function quantised(weights: Weights, scale: number): Feature[] {
  const features: Feature[] = [];
  for (const [key, list] of weights.features) {
    const whole = list
      .map(([index, weight]) => [index, Math.max(-127, Math.min(127, Math.round(weight * scale)))] as const)
      .filter(([, weight]) => weight !== 0);
    if (whole.length === 0) continue;
    features.push({ key, list: whole, strength: Math.max(...whole.map(([, weight]) => Math.abs(weight))) });
  }
  return features;
}

function strongest(features: Feature[], entries: number): Feature[] {
  features.sort((a, b) => b.strength - a.strength);
  let left = entries;
  return features.filter(({ list }) => (left -= list.length) >= 0);
}
