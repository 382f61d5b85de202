import type { Word } from "./treebank.js";

/**
 * Index of the system's word for each gold word, -1 for none, as the CoNLL 2018 shared task does it: words of equal
 * stretches belong together; where a range of words stands on either side, their forms are compared.
 */
export function align(gold: readonly Word[], system: readonly Word[]): Int32Array {
  const found = new Int32Array(gold.length).fill(-1);
  let g = 0;
  let s = 0;
  while (g < gold.length && s < system.length) {
    const [one, other] = [gold[g]!, system[s]!];
    if (one.multiword || other.multiword) {
      const region = regionAt(gold, system, g, s);
      for (const [a, b] of common(gold, system, region)) found[a] = b;
      [g, s] = [region.goldEnd, region.systemEnd];
    } else if (one.start === other.start && one.end === other.end) found[g++] = s++;
    else if (one.start <= other.start) g++;
    else s++;
  }
  return found;
}

interface Region {
  readonly gold: number;
  readonly goldEnd: number;
  readonly system: number;
  readonly systemEnd: number;
}

/** The smallest stretch of words around a range that no range on either side reaches out of. */
function regionAt(gold: readonly Word[], system: readonly Word[], g: number, s: number): Region {
  const [one, other] = [gold[g]!, system[s]!];
  let end = one.multiword ? one.end : other.end;
  let goldEnd = g + Number(!one.multiword && one.start < other.start);
  let systemEnd = s + Number(one.multiword && !other.multiword && other.start < one.start);
  const from = { gold: goldEnd, system: systemEnd };
  while (!isBeyond(gold[goldEnd], end) || !isBeyond(system[systemEnd], end)) {
    const [next, beside] = [gold[goldEnd], system[systemEnd]];
    const taken = next !== undefined && (beside === undefined || next.start <= beside.start) ? next : beside!;
    if (taken === next) goldEnd++;
    else systemEnd++;
    if (taken.multiword) end = Math.max(end, taken.end);
  }
  return { ...from, goldEnd, systemEnd };
}

function isBeyond(word: Word | undefined, end: number): boolean {
  return word === undefined || (word.multiword ? word.start >= end : word.end > end);
}

/** The longest common subsequence of lower-cased forms, as pairs of indices. */
function common(gold: readonly Word[], system: readonly Word[], region: Region): [number, number][] {
  const rows = region.goldEnd - region.gold;
  const columns = region.systemEnd - region.system;
  const same = (g: number, s: number): boolean =>
    gold[region.gold + g]!.form.toLowerCase() === system[region.system + s]!.form.toLowerCase();
  const longest = Array.from({ length: rows + 1 }, () => new Int32Array(columns + 1));
  for (let g = rows - 1; g >= 0; g--) {
    for (let s = columns - 1; s >= 0; s--) {
      const both = same(g, s) ? 1 + longest[g + 1]![s + 1]! : 0;
      longest[g]![s] = Math.max(both, longest[g + 1]![s]!, longest[g]![s + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let g = 0, s = 0; g < rows && s < columns;) {
    if (same(g, s)) pairs.push([region.gold + g++, region.system + s++]);
    else if (longest[g]![s] === longest[g + 1]![s]) g++;
    else s++;
  }
  return pairs;
}
