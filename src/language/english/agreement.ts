import type { Token } from "../../core/syntax.js";
import { PRONOUNS } from "./morphology-words.js";
import type { WordsAround } from "./words-around.js";

/** Number and person of a finite verb, which English writes out only in "is" and "goes": those of its subject. */
export function agreementOf(words: WordsAround, index: number): string {
  const subject = subjectOf(words, index);
  if (subject === null) return "Number=Sing|Person=3";
  if (words.children(subject.index).some(({ deprel }) => deprel === "conj")) return "Number=Plur|Person=3";
  const person = /Number=\w+\|Person=\d/.exec(PRONOUNS[subject.form.toLowerCase()] ?? "")?.[0];
  if (person !== undefined) return person;
  if (subject.form.toLowerCase() === "you") return "Number=Sing|Person=2";
  const plural =
    /^NNP?S$/.test(subject.xpos) || /^(?:these|those|many|few|several|both|all|some|most)$/i.test(subject.form);
  return plural || isMany(words, subject) ? "Number=Plur|Person=3" : "Number=Sing|Person=3";
}

/** "two died", "people" */
function isMany(words: WordsAround, { form, upos, index }: Token): boolean {
  if (upos === "NUM") return form !== "1" && form.toLowerCase() !== "one";
  return /^(?:people|police)$/i.test(form) && words.token(index).upos === "NOUN";
}

/** The subject of a verb or of what it helps, shared by coordination; the noun that a relative pronoun stands for. */
function subjectOf(words: WordsAround, index: number): Token | null {
  const { deprel, head } = words.token(index);
  const top = /^(?:aux|cop)/.test(deprel) && head >= 0 ? head : index;
  for (const at of words.path(top)) {
    const own = words.children(at.index).find((child) => child.deprel.startsWith("nsubj"));
    if (own !== undefined) return /^W(?:DT|P)$/.test(own.xpos) ? (describedBy(words, at.index) ?? own) : own;
    if (at.deprel !== "conj") return null;
  }
  return null;
}

function describedBy(words: WordsAround, index: number): Token | null {
  const clause = words.path(index).find(({ deprel }) => deprel !== "conj");
  return clause?.deprel === "acl:relcl" ? words.token(clause.head) : null;
}
