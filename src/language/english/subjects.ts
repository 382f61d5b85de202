import type { Clause } from "../../core/syntax.js";
import type { SentenceTree } from "../tree.js";
import { nominalArguments } from "./nominal-arguments.js";
import { prepositionOf } from "./obliques.js";
import { carrierOf } from "./predicates.js";
import { antecedentOf, isRelative } from "./relatives.js";
import { BIDDING, INTENTIONS, SUBJECT_CONTROL } from "./verb-kinds.js";
import { isPassive } from "./verb-group.js";

/** Whom the predicate is said of, whatever its voice, and how that was found. */
export interface Surface {
  readonly token: number | null;
  readonly by: Clause["subjectBy"];
}

const NOBODY: Surface = { token: null, by: null };

/** Finds subjects that a predicate has of its own or shares through the tree. */
export function surfaceSubject(tree: SentenceTree, predicate: number): Surface {
  const carrier = carrierOf(tree, predicate);
  if (carrier !== null) return surfaceSubject(tree, carrier);
  const own = tree.dependents(predicate, "nsubj").find((index) => !tree.is(index, "nsubj:outer"));
  if (own !== undefined) return ownSubject(tree, predicate, own);
  const head = tree.head(predicate);
  if (head < 0) return NOBODY;
  if (tree.is(predicate, "conj")) return shared(surfaceSubject(tree, partner(tree, predicate, head)), "conjunct");
  if (tree.is(predicate, "xcomp") || isBidden(tree, predicate, head)) return controlled(tree, head);
  const blamed = blamedFor(tree, predicate, head);
  if (blamed !== null) return { token: blamed, by: "control" };
  if (tree.is(predicate, "advcl", "ccomp") && !isFinite(tree, predicate))
    return isVerbal(tree, head) ? shared(surfaceSubject(tree, head), "control") : NOBODY;
  if (tree.is(predicate, "acl")) return ofNoun(tree, predicate, head);
  return NOBODY;
}

function ownSubject(tree: SentenceTree, predicate: number, own: number): Surface {
  const antecedent = isRelative(tree, predicate, own) ? antecedentOf(tree, predicate, own) : null;
  return antecedent === null ? { token: own, by: "subject" } : { token: antecedent, by: "relative" };
}

/** The predicate that a conjunct shares its subject with: a finite one is no partner of the infinitive before it. */
function partner(tree: SentenceTree, predicate: number, head: number): number {
  if (!isFinite(tree, predicate) || !isInfinitive(tree, head)) return head;
  const finite = tree.path(head).find((index) => isVerbal(tree, index) && isFinite(tree, index));
  return finite ?? head;
}

function isInfinitive(tree: SentenceTree, index: number): boolean {
  return tree.dependents(index, "mark").some((mark) => tree.token(mark).xpos === "TO") && !isFinite(tree, index);
}

/** "accused Beijing of ramming a boat", "jailed him for spying": the object does what the gerund says. */
function blamedFor(tree: SentenceTree, predicate: number, head: number): number | null {
  if (!tree.is(predicate, "advcl") || tree.token(predicate).upos !== "VERB" || isPassive(tree, head)) return null;
  const behind = tree.dependents(predicate, "mark", "case").some((index) => BLAMING.test(tree.token(index).form));
  return behind && !isFinite(tree, predicate) ? tree.dependent(head, "obj", "iobj") : null;
}

const BLAMING = /^(?:of|from|against|into|for)$/;

function shared({ token }: Surface, by: Clause["subjectBy"]): Surface {
  return { token, by: token === null ? null : by };
}

/** "urged Pyongyang to return": Pyongyang; "agreed to return": whoever agreed; "was urged to return": whoever was. */
function controlled(tree: SentenceTree, head: number): Surface {
  // "discussed how to end the war": the question word controls nothing.
  const object = tree.dependents(head, "obj", "iobj").find((index) => tree.token(index).xpos !== "WRB") ?? null;
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
  const governor = tree.head(noun);
  const bidden = governor >= 0 && tree.is(noun, "obj", "iobj") && BIDDING.has(tree.token(governor).lemma);
  if (bidden && isInfinitive(tree, predicate) && !INTENTIONS.has(tree.token(noun).lemma))
    return { token: noun, by: "control" };
  const { subject } = nominalArguments(tree, noun);
  if (subject !== null) return { token: subject, by: "possessor" };
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
