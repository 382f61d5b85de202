import type { Clause } from "../../core/syntax.js";
import { prepositionOf } from "./obliques.js";
import { carrierOf } from "./predicates.js";
import type { SentenceTree } from "../tree.js";
import { isPassive } from "./verb-group.js";

/** Whom the predicate is said of, whatever its voice, and how that was found. */
export interface Surface {
  readonly token: number | null;
  readonly by: Clause["subjectBy"];
}

const NOBODY: Surface = { token: null, by: null };

/** Verbs whose subject, not object, does what the infinitive says: "promised Seoul to return". */
const SUBJECT_CONTROL = new Set([
  "promise",
  "vow",
  "pledge",
  "threaten",
  "swear",
  "guarantee",
  "use",
  "take",
  "spend",
  "waste",
]);

/** Verbs whose object does what the infinitive says. */
const BIDDING = new Set(
  (
    "advise allow ask authorise authorize beg compel convince direct enable encourage exhort expect force implore instruct " +
    "invite oblige order permit persuade pressure prompt push request require summon tell urge want warn"
  ).split(" "),
);

/** Nouns whose infinitive says what their holder does: "signalling his intent to negotiate". */
const INTENTIONS = new Set(
  (
    "ability agreement aim ambition attempt bid capability chance commitment decision desire determination drive duty effort " +
    "goal hope intent intention obligation offer opportunity option pact plan pledge power promise proposal " +
    "readiness refusal reluctance resolve right threat unwillingness vow will willingness wish"
  ).split(" "),
);

/** Finds subjects that a predicate has of its own or shares through the tree. */
export function surfaceSubject(tree: SentenceTree, predicate: number): Surface {
  const carrier = carrierOf(tree, predicate);
  if (carrier !== null) return surfaceSubject(tree, carrier);
  const own = tree.dependents(predicate, "nsubj").find((index) => !tree.is(index, "nsubj:outer"));
  if (own !== undefined) return ownSubject(tree, predicate, own);
  const head = tree.head(predicate);
  if (head < 0) return NOBODY;
  if (tree.is(predicate, "conj")) return shared(surfaceSubject(tree, head), "conjunct");
  if (tree.is(predicate, "xcomp") || isBidden(tree, predicate, head)) return controlled(tree, head);
  if (tree.is(predicate, "advcl", "ccomp") && !isFinite(tree, predicate))
    return isVerbal(tree, head) ? shared(surfaceSubject(tree, head), "control") : NOBODY;
  if (tree.is(predicate, "acl")) return ofNoun(tree, predicate, head);
  return NOBODY;
}

function ownSubject(tree: SentenceTree, predicate: number, own: number): Surface {
  const { xpos, form } = tree.token(own);
  const relative = xpos.startsWith("W") || (form.toLowerCase() === "that" && own < predicate);
  const antecedent = relative ? antecedentOf(tree, predicate, own) : null;
  return antecedent === null ? { token: own, by: "subject" } : { token: antecedent, by: "relative" };
}

/** The noun that a relative clause describes, also for its second and further predicates. */
export function antecedentOf(tree: SentenceTree, predicate: number, pronoun: number): number | null {
  const first = tree.firstConjunct(predicate);
  if (tree.is(first, "acl:relcl")) return tree.head(first);
  return /^(?:which|who|whom)$/i.test(tree.token(pronoun).form) ? nounBefore(tree, pronoun) : null;
}

/** ", which did not warn Tokyo": the noun phrase that ends before the pronoun, where the parser lost the link. */
function nounBefore(tree: SentenceTree, pronoun: number): number | null {
  let last = pronoun - 1;
  while (last >= 0 && /^(?:PUNCT|ADP)$/.test(tree.token(last).upos)) last--;
  if (last < 0 || !/^(?:NOUN|PROPN)$/.test(tree.token(last).upos)) return null;
  let noun = last;
  while (tree.is(noun, "compound", "flat", "nmod", "appos", "conj") && tree.head(noun) < last && tree.head(noun) >= 0) {
    if (tree.is(noun, "nmod", "conj")) break;
    noun = tree.head(noun);
  }
  return noun;
}

function shared({ token }: Surface, by: Clause["subjectBy"]): Surface {
  return { token, by: token === null ? null : by };
}

/** "urged Pyongyang to return": Pyongyang; "agreed to return": whoever agreed; "was urged to return": whoever was. */
function controlled(tree: SentenceTree, head: number): Surface {
  const object = tree.dependent(head, "obj", "iobj");
  if (object !== null && INTENTIONS.has(tree.token(object).lemma)) {
    const possessor = tree.dependent(object, "nmod:poss");
    return possessor === null ? shared(surfaceSubject(tree, head), "control") : { token: possessor, by: "possessor" };
  }
  const called = calledOn(tree, head);
  if (object === null && called !== null) return { token: called, by: "control" };
  if (object !== null && !isPassive(tree, head) && !SUBJECT_CONTROL.has(tree.token(head).lemma))
    return { token: object, by: "control" };
  return shared(surfaceSubject(tree, head), "control");
}

/** "ordered the army to withdraw": the parser may take what is bidden for a purpose. */
function isBidden(tree: SentenceTree, predicate: number, head: number): boolean {
  if (!tree.is(predicate, "advcl") || tree.token(predicate).xpos !== "VB") return false;
  if (tree.dependent(predicate, "mark") === null) return false;
  return (
    calledOn(tree, head) !== null ||
    (BIDDING.has(tree.token(head).lemma) && tree.dependent(head, "obj", "iobj") !== null)
  );
}

/** "called on Beijing to respect …", "appealed to both sides to talk". */
function calledOn(tree: SentenceTree, head: number): number | null {
  if (!/^(?:call|appeal|prevail|count|rely)$/.test(tree.token(head).lemma)) return null;
  return tree.dependents(head, "obl").find((index) => /^(?:on|upon|to)$/.test(prepositionOf(tree, index))) ?? null;
}

/** "missiles hitting Seoul", "its plan to fire": the noun itself for a participle, its possessor for a plan. */
function ofNoun(tree: SentenceTree, predicate: number, noun: number): Surface {
  const { xpos } = tree.token(predicate);
  if (xpos === "VBG" || xpos === "VBN") {
    const behindPreposition = tree.dependent(predicate, "mark", "case") !== null;
    if (!behindPreposition) return { token: noun, by: "relative" };
  }
  const possessor = tree.dependent(noun, "nmod:poss");
  if (possessor !== null) return { token: possessor, by: "possessor" };
  const governor = tree.head(noun);
  // "expressed its willingness to talk", "has a plan to talk": whoever expresses or has it.
  if (governor >= 0 && tree.is(noun, "obj", "obl") && isVerbal(tree, governor))
    return shared(surfaceSubject(tree, governor), "control");
  return NOBODY;
}

function isVerbal(tree: SentenceTree, index: number): boolean {
  return /^(?:VERB|AUX)$/.test(tree.token(index).upos) || tree.dependent(index, "cop", "nsubj") !== null;
}

/** True where the clause has a finite verb, so that a missing subject is not shared from above. */
function isFinite(tree: SentenceTree, predicate: number): boolean {
  const verbs = [predicate, ...tree.dependents(predicate, "aux", "cop")];
  return verbs.some((index) => /^(?:VBD|VBZ|VBP|MD)$/.test(tree.token(index).xpos));
}
