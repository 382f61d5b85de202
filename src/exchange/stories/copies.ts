import { wordsOf } from "./words.js";

const SHINGLE = 5;
/** One shingle in so many is kept: a sketch this size tells a reprint from a rewrite in a few hundred words. */
const SAMPLE = 3;
/** Part of the shorter text that must stand in the longer one to call it a reprint. */
const REPRINTED = 0.6;
/** Sketches smaller than this say nothing. */
const FEWEST = 8;

/**
 * Finds reprints: articles most of whose five-word sequences stand in an earlier article, or the other way round
 * where the tail was cut. Works through an index of sampled shingles, so that each article is compared only with
 * those that share some.
 */
export class CopyIndex {
  readonly #holders = new Map<number, number[]>();
  readonly #sizes: number[] = [];

  /** Adds the next article, in order of time. Gives the number of the earliest one that it reprints, or null. */
  add(text: string): number | null {
    const sketch = sketchOf(text);
    const shared = new Map<number, number>();
    for (const shingle of sketch) {
      for (const holder of this.#holders.get(shingle) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1);
    }
    const own = this.#sizes.length;
    for (const shingle of sketch) {
      const holders = this.#holders.get(shingle);
      if (holders === undefined) this.#holders.set(shingle, [own]);
      else holders.push(own);
    }
    this.#sizes.push(sketch.size);
    if (sketch.size < FEWEST) return null;
    const copies = [...shared].filter(([other, count]) => {
      const shorter = Math.min(sketch.size, this.#sizes[other] ?? 0);
      return shorter >= FEWEST && count / shorter >= REPRINTED;
    });
    return copies.length === 0 ? null : Math.min(...copies.map(([other]) => other));
  }
}

function sketchOf(text: string): Set<number> {
  const words = wordsOf(text);
  const sketch = new Set<number>();
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    const hash = hashOf(words.slice(i, i + SHINGLE).join(" "));
    if (hash % SAMPLE === 0) sketch.add(hash);
  }
  return sketch;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
