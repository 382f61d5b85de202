import type { Parsed } from "../src/language/neural/reader.js";
import type { Gold } from "./conllu.js";

/** Words, and how many were read right; punctuation counts for tags only, relations without their subtype. */
export interface Counts {
  words: number;
  upos: number;
  xpos: number;
  scored: number;
  uas: number;
  las: number;
}

/** Compares what was read of gold words, sentence by sentence; also for each gold relation alone. */
export function attachment(
  gold: readonly Gold[],
  read: readonly (readonly Parsed[])[],
): { readonly all: Counts; readonly byRelation: ReadonlyMap<string, Counts> } {
  const all = none();
  const byRelation = new Map<string, Counts>();
  gold.forEach((sentence, s) => {
    read[s]?.forEach((word, i) => {
      const relation = sentence.deprels[i] ?? "";
      const row = byRelation.get(relation) ?? none();
      byRelation.set(relation, row);
      for (const counts of [all, row]) count(counts, sentence, i, word);
    });
  });
  return { all, byRelation };
}

function none(): Counts {
  return { words: 0, upos: 0, xpos: 0, scored: 0, uas: 0, las: 0 };
}

function count(counts: Counts, { upos, xpos, heads, deprels }: Gold, i: number, word: Parsed): void {
  const relation = deprels[i] ?? "";
  counts.words++;
  counts.upos += Number(word.upos === upos[i]);
  counts.xpos += Number(word.xpos === xpos[i]);
  if (relation === "punct" || upos[i] === "PUNCT") return;
  const head = word.head === heads[i];
  counts.scored++;
  counts.uas += Number(head);
  counts.las += Number(head && universal(word.relation) === universal(relation));
}

function universal(relation: string): string {
  return relation.split(":")[0] ?? relation;
}
