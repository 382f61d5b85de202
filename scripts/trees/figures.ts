import { align } from "./align.js";
import type { Stretch, Treebank, Word } from "./treebank.js";

/** One measure: how many the gold has, how many the system, how many are right. */
export interface Count {
  readonly gold: number;
  readonly system: number;
  readonly right: number;
}

/** A gold word that the system has not or has otherwise; `got` is null where it has no such word. */
export interface Miss {
  readonly gold: Word;
  readonly got: Word | null;
}

/** F1 in percent. */
export function f1({ gold, system, right }: Count): number {
  return gold + system === 0 ? 0 : (200 * right) / (gold + system);
}

/**
 * Counts of every measure, by its name. UAS and LAS leave punctuation out and compare relations up to the colon, as the
 * shared task does; their variants say what they count.
 * @throws Error where the system's characters are not the gold's.
 */
export function compare(gold: Treebank, system: Treebank): { counts: Map<string, Count>; misses: Miss[] } {
  if (gold.characters !== system.characters) throw new Error(firstDifference(gold.characters, system.characters));
  const found = align(gold.words, system.words);
  const goldOf = new Int32Array(system.words.length).fill(-1);
  found.forEach((s, g) => void (s >= 0 && (goldOf[s] = g)));
  const pairs = gold.words.flatMap((word, g) => (found[g]! < 0 ? [] : [[word, system.words[found[g]!]!] as const]));
  const attached = (one: Word, other: Word): boolean =>
    one.head < 0 ? other.head < 0 : other.head >= 0 && goldOf[other.head] === one.head;
  const isLemma = (one: Word, other: Word): boolean => one.lemma === "_" || one.lemma === other.lemma;
  const isUas = attached;
  const isLas = (one: Word, other: Word): boolean =>
    attached(one, other) && universal(one.deprel) === universal(other.deprel);
  const isFull = (one: Word, other: Word): boolean => attached(one, other) && one.deprel === other.deprel;
  const all = { gold: gold.words.length, system: system.words.length };
  const words = (right: typeof isUas): Count => ({ ...all, right: pairs.filter((pair) => right(...pair)).length });
  const unmarked = {
    gold: gold.words.filter((word) => !isMark(word)).length,
    system: system.words.filter(
      (word, s) => !(goldOf[s]! < 0 ? word.upos === "PUNCT" : isMark(gold.words[goldOf[s]!]!)),
    ).length,
  };
  const tree = (right: typeof isUas): Count => ({
    ...unmarked,
    right: pairs.filter((pair) => !isMark(pair[0]) && right(...pair)).length,
  });
  const counts = new Map<string, Count>([
    ["token F1", spans(gold.tokens, system.tokens)],
    ["word F1", { ...all, right: pairs.length }],
    ["sentence F1", spans(gold.sentences, system.sentences)],
    ["UPOS", words((one, other) => one.upos === other.upos)],
    ["XPOS", words((one, other) => one.xpos === other.xpos)],
    ["lemmas", words(isLemma)],
    ["UAS", tree(isUas)],
    ["LAS", tree(isLas)],
    ["LAS with subtypes", tree(isFull)],
    ["UAS of all words", words(isUas)],
    ["LAS of all words", words(isLas)],
    ["LAS with subtypes of all words", words(isFull)],
  ]);
  const misses = gold.words.flatMap((word, g): Miss[] => {
    const got = system.words[found[g]!];
    const right = got?.upos === word.upos && isLemma(word, got) && isFull(word, got);
    return right ? [] : [{ gold: word, got: got ?? null }];
  });
  return { counts, misses };
}

function universal(deprel: string): string {
  return deprel.split(":")[0] ?? deprel;
}

function isMark({ upos, deprel }: Word): boolean {
  return upos === "PUNCT" || universal(deprel) === "punct";
}

function spans(gold: readonly Stretch[], system: readonly Stretch[]): Count {
  const known = new Set(gold.map(({ start, end }) => `${String(start)}:${String(end)}`));
  const right = system.filter(({ start, end }) => known.has(`${String(start)}:${String(end)}`)).length;
  return { gold: gold.length, system: system.length, right };
}

function firstDifference(gold: string, system: string): string {
  let at = 0;
  while (at < gold.length && gold[at] === system[at]) at++;
  const near = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
  return `the characters differ at ${String(at)}: ${near(gold)} became ${near(system)}`;
}
