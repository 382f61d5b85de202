import type { Mention } from "../../core/annotations.js";
import type { Sentence } from "../../core/syntax.js";
import { candidateOf, together, type Candidate } from "./candidate.js";
import type { Knowledge } from "./knowledge.js";
import { enumerationTo } from "./sets.js";

/** All who have been called in a document, in its order, as words further on can call them again. */
export function historyOf(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  quoted: readonly (readonly boolean[])[],
  { traits }: Knowledge,
): Candidate[] {
  const history: Candidate[] = [];
  mentions.forEach((mention, at) => {
    const sentence = sentences[mention.sentence];
    if (sentence === undefined || mention.rule === "actors/apposition" || isSameSpan(mention, mentions[at - 1])) return;
    let beyond = at + 1;
    while (isSameSpan(mention, mentions[beyond])) beyond++;
    const shared = mentions.slice(at, beyond);
    const members = shared.map((each) => candidateOf(each, sentence, traits, quoted[mention.sentence]));
    const candidate = together(members) ?? members[0];
    if (candidate === undefined) return;
    const set = enumerationTo(candidate, history, sentence);
    history.push(candidate, ...(set === null ? [] : [set]));
  });
  return history;
}

function isSameSpan(a: Mention, b: Mention | undefined): boolean {
  return a.start === b?.start && a.end === b.end;
}
