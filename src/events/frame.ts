import type { Clause } from "../core/syntax.js";
import { coreOf, prepositionOf } from "./parties-at.js";
import type { Scene } from "./scene.js";

/** A predicate with what fills its slots, as token indices. */
export interface Frame {
  readonly scene: Scene;
  readonly predicate: number;
  /** Candidate lemmas, with particles first ("call off", "call"). */
  readonly lemmas: readonly string[];
  readonly clause: Clause | null;
  readonly subject: number | null;
  readonly object: number | null;
  readonly indirectObject: number | null;
  readonly obliques: readonly Slot[];
  /** Clauses that complete the predicate: "agreed to meet", "said that …". */
  readonly complements: readonly Clause[];
}

export interface Slot {
  readonly preposition: string;
  readonly head: number;
}

/** The frame of a verb, or of an adjective or noun with a copula. */
export function verbFrame(scene: Scene, clause: Clause): Frame {
  const { predicate, object } = clause;
  return {
    scene,
    predicate,
    lemmas: lemmasOf(scene, clause),
    clause,
    subject: clause.subject,
    object: object === null ? null : coreOf(scene, object),
    indirectObject: clause.indirectObject,
    obliques: obliquesOf(scene, clause),
    complements: scene.clauses.filter((each) => completes(scene, clause, each)),
  };
}

/** The frame of a noun that names an event. */
export function nounFrame(scene: Scene, noun: number): Frame {
  const { tree } = scene;
  const slots = tree.dependents(noun, "nmod").map((head) => ({ preposition: prepositionOf(scene, head), head }));
  const possessor = tree.dependent(noun, "nmod:poss");
  const by = slots.find(({ preposition }) => preposition === "by")?.head ?? null;
  const word = tree.token(noun).lemma.toLowerCase();
  const compound = tree.dependents(noun, "compound", "amod").at(-1);
  return {
    scene,
    predicate: noun,
    lemmas: compound === undefined ? [word] : [`${tree.token(compound).lemma.toLowerCase()} ${word}`, word],
    clause: null,
    subject: possessor ?? by,
    object: null,
    indirectObject: null,
    obliques: slots.filter(({ preposition }) => preposition !== "" && preposition !== "by"),
    complements: scene.clauses.filter((each) => tree.head(each.predicate) === noun && each.form === "infinitive"),
  };
}

const GOVERNED = new Set(["xcomp", "ccomp", "advcl", "acl", "parataxis", "csubj"]);

function completes({ tree }: Scene, clause: Clause, other: Clause): boolean {
  const relation = other.relation.split(":")[0] ?? "";
  if (other.predicate === clause.predicate || !GOVERNED.has(relation)) return false;
  if (other.parent === clause.index) return relation !== "parataxis" || other.predicate > clause.predicate;
  // "called on Iran to release them": the infinitive may hang on the noun before it.
  const head = tree.head(other.predicate);
  return relation === "acl" && other.form === "infinitive" && tree.head(head) === clause.predicate;
}

/** Particles may stand away from the verb, and the parser may take them for adverbs or prepositions. */
function lemmasOf({ tree }: Scene, { predicate, lemma }: Clause): string[] {
  const plain = tree.token(predicate).lemma.toLowerCase();
  const next = tree.tokens[predicate + 1];
  const found = [lemma.toLowerCase()];
  for (const child of tree.dependents(predicate, "compound:prt", "advmod", "xcomp")) {
    if (child > predicate && child - predicate < 8) found.push(`${plain} ${tree.token(child).form.toLowerCase()}`);
  }
  if (next !== undefined) found.push(`${plain} ${next.form.toLowerCase()}`);
  const after = tree.tokens[predicate + 2];
  if (next !== undefined && after !== undefined)
    found.push(`${plain} ${next.form.toLowerCase()} ${after.form.toLowerCase()}`);
  return [...new Set([...found.sort((a, b) => b.length - a.length), plain])];
}

/** Obliques of the verb and of its object: parsers often hang "talks with Iran" on the wrong one. */
function obliquesOf(scene: Scene, clause: Clause): Slot[] {
  const { tree } = scene;
  const slots: Slot[] = clause.obliques.map(({ preposition, head }) => ({
    preposition: preposition.toLowerCase(),
    head,
  }));
  const known = new Set(slots.map(({ head }) => head));
  const add = (governor: number): void => {
    for (const head of tree.dependents(governor, "obl", "nmod")) {
      const preposition = prepositionOf(scene, head);
      if (preposition === "" || known.has(head)) continue;
      known.add(head);
      slots.push({ preposition, head });
    }
  };
  add(clause.predicate);
  if (clause.object !== null) {
    add(clause.object);
    const core = coreOf(scene, clause.object);
    if (core !== clause.object) add(core);
  }
  for (const { head } of clause.obliques) add(head);
  return slots;
}
