import type { Mention } from "../core/annotations.js";

/** How many sentences back the pair must have been named. */
const REACH = 3;

/** For a sentence: the two states named most so far, where both were named nearby; empty where no two were. */
export function pairsOf(mentions: readonly Mention[]): (sentence: number) => readonly Mention[] {
  const known = new Map<number, readonly Mention[]>();
  return (sentence) => {
    const found = known.get(sentence) ?? pairAt(mentions, sentence);
    known.set(sentence, found);
    return found;
  };
}

function pairAt(mentions: readonly Mention[], sentence: number): Mention[] {
  const counts = new Map<string, { count: number; last: Mention }>();
  for (const mention of mentions) {
    const { country } = mention.actor;
    if (country === null || mention.sentence > sentence) continue;
    const count = (counts.get(country)?.count ?? 0) + 1;
    counts.set(country, { count, last: mention });
  }
  const near = [...counts.values()].filter(({ last }) => last.sentence >= sentence - REACH);
  const [first, second] = near.sort((a, b) => b.count - a.count);
  return first === undefined || second === undefined ? [] : [first.last, second.last];
}
