import type { Clause } from "../core/syntax.js";
import type { SentenceTree } from "../language/tree.js";
import type { Scene } from "./scene.js";

/** "the opportunity for Japan to start a dialogue": who stands between "for" and "to" does it. */
export function forSubject({ tree }: Scene, { predicate, form }: Clause): number | null {
  if (form !== "infinitive") return null;
  const marks = tree.dependents(predicate, "mark").filter((mark) => mark < predicate);
  const to = marks.find((mark) => tree.token(mark).form.toLowerCase() === "to");
  if (to === undefined) return null;
  let at = to - 1;
  if (/^(not|n't)$/i.test(tree.tokens[at]?.form ?? "")) at--;
  const marked = phraseBehind(tree, marks[0] ?? to, at);
  if (marked !== null) return marked;
  // The end of a phrase may hang on its head.
  while (
    at >= 0 &&
    tree.dependent(at, "case") === null &&
    tree.head(at) < at &&
    tree.head(at) >= 0 &&
    at - tree.head(at) < 4
  ) {
    if (tree.token(at).upos === "VERB") return null;
    at = tree.head(at);
  }
  const preposition = at < 0 ? null : tree.dependent(at, "case");
  return preposition !== null && tree.token(preposition).form.toLowerCase() === "for" ? at : null;
}

/** "for" may hang on the verb, and the noun behind it elsewhere: the noun whose phrase fills the room between. */
function phraseBehind(tree: SentenceTree, mark: number, last: number): number | null {
  if (tree.token(mark).form.toLowerCase() !== "for") return null;
  const heads = tree.tokens.filter(({ index }) => tree.first(index) === mark + 1 && tree.last(index) === last);
  return heads.find(({ upos }) => /^(NOUN|PROPN|PRON)$/.test(upos))?.index ?? null;
}

/** The subject where the tree gives the predicate none. */
export function hiddenSubject(scene: Scene, clause: Clause): number | null {
  return auxiliarySubject(scene, clause.predicate) ?? prefixSubject(scene, clause) ?? sharedSubject(scene, clause);
}

/** "Kenya test-fired a missile": parsers may hang the subject on the first half of the verb. */
function prefixSubject({ tree }: Scene, { predicate, voice }: Clause): number | null {
  if (voice !== "active" || tree.tokens[predicate - 1]?.form !== "-" || tree.head(predicate - 2) !== predicate)
    return null;
  return tree.dependents(predicate - 2, "compound", "nmod", "nsubj").at(0) ?? null;
}

/** "Lee spoke at noon, signaling his intent …": a participle without a subject has that of the clause above it. */
function sharedSubject({ clauses }: Scene, { form, parent, voice, relation }: Clause): number | null {
  if ((form !== "gerund" && form !== "participle") || voice === "passive" || relation.startsWith("acl")) return null;
  return clauses.find(({ index }) => index === parent)?.subject ?? null;
}

/** "has called for": parsers may hang the subject on the auxiliary. */
function auxiliarySubject({ tree }: Scene, predicate: number): number | null {
  for (const auxiliary of tree.dependents(predicate, "aux")) {
    const subject = tree.dependent(auxiliary, "nsubj");
    if (subject !== null) return subject;
  }
  return null;
}
