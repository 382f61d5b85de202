import type { SentenceTree } from "../language/tree.js";
import type { Mention } from "../core/annotations.js";

/** How many sentences back the pair must have been named. */
const REACH = 3;

/** For a sentence: the two states that most sentences name, where both were named nearby; empty where no two were. */
export function pairsOf(mentions: readonly Mention[]): (sentence: number) => readonly Mention[] {
  const known = new Map<number, readonly Mention[]>();
  return (sentence) => {
    const found = known.get(sentence) ?? pairAt(mentions, sentence);
    known.set(sentence, found);
    return found;
  };
}

function pairAt(mentions: readonly Mention[], sentence: number): Mention[] {
  const found = new Map<string, { sentences: Set<number>; last: Mention }>();
  for (const mention of mentions) {
    const { country } = mention.actor;
    if (country === null) continue;
    const known = found.get(country);
    const last = known !== undefined && mention.sentence > sentence ? known.last : mention;
    found.set(country, { sentences: (known?.sentences ?? new Set<number>()).add(mention.sentence), last });
  }
  const near = [...found.values()].filter(({ last }) => last.sentence <= sentence && last.sentence >= sentence - REACH);
  const [first, second] = near.sort((a, b) => b.sentences.size - a.sentences.size);
  return first === undefined || second === undefined ? [] : [first.last, second.last];
}

/** "attack each other": at either of the two words, whichever is the head. */
export function isEachOther({ tokens }: SentenceTree, index: number): boolean {
  const form = (at: number): string => tokens[at]?.form.toLowerCase() ?? "";
  const words = /^(each|one)$/.test(form(index)) ? [index, index + 1] : [index - 1, index];
  return /^(each other|one another)$/.test(words.map(form).join(" "));
}
