import type { Token } from "../../core/syntax.js";
import type { Clues } from "../clues.js";
import type { Call } from "./salience.js";

/** Whether "it" stands for nobody, or for a thing: "it seems", "it is unlikely that", "they signed it". */
export function isEmpty({ sentence }: Call, token: Token, clues: Clues): boolean {
  const form = token.form.toLowerCase();
  if (token.deprel.startsWith("expl") || (form === "it" && announces(sentence.tokens, token.index, clues))) return true;
  if (form === "its" || form === "itself") return false;
  const predicate = sentence.tokens[token.head];
  const empty = clues["verb of empty it"];
  if (!token.deprel.startsWith("nsubj")) return !clues["verb upon somebody"].has(predicate?.lemma ?? "");
  if (predicate === undefined || empty.has(predicate.lemma) || empty.has(withParticle(sentence.tokens, predicate)))
    return true;
  const clausal = sentence.tokens.some(
    ({ head, deprel }) => head === predicate.index && /^(?:csubj|ccomp|xcomp)/.test(deprel),
  );
  return predicate.upos !== "VERB" && clausal;
}

/** "turn out" */
function withParticle(tokens: readonly Token[], { lemma, index }: Token): string {
  const next = tokens[index + 1];
  return next?.xpos === "RP" ? `${lemma} ${next.form}` : lemma;
}

/** "it is unlikely that", "it was feared", "it may be hard for them to": what "it" is comes only behind. */
function announces(tokens: readonly Token[], it: number, clues: Clues): boolean {
  let at = it + 1;
  let copula = false;
  while (at < it + 7 && /^(?:AUX|ADV|PART)$/.test(tokens[at]?.upos ?? "")) {
    copula ||= tokens[at]?.lemma === "be";
    at++;
  }
  const word = tokens[at];
  if (word === undefined) return false;
  if (/^(?:remain|seem|become)$/.test(word.lemma)) return clues["word of empty it"].has(tokens[at + 1]?.form ?? "");
  return copula && clues["word of empty it"].has(word.form.toLowerCase());
}
