import type { Clause } from "../core/syntax.js";
import { coreOf, prepositionOf, prepositionsOf, TIMES } from "./parties-at.js";
import { forSubject, hiddenSubject } from "./frame-subject.js";
import { slotsFrom } from "./surface-frame.js";
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
  /** True where the slots were read off the order of the words, against the parser. */
  readonly surface?: boolean;
}

export interface Slot {
  readonly preposition: string;
  readonly head: number;
}

/** The frame of a verb, or of an adjective or noun with a copula. */
export function verbFrame(scene: Scene, clause: Clause): Frame {
  const { predicate } = clause;
  const active = isActive(scene, clause);
  const object = active ? null : clause.object;
  return {
    scene,
    predicate,
    lemmas: lemmasOf(scene, clause),
    clause,
    subject:
      forSubject(scene, clause) ?? clause.subject ?? (active ? clause.object : null) ?? hiddenSubject(scene, clause),
    object: object === null ? bareObject(scene, clause) : facedBy(scene, coreOf(scene, object)),
    indirectObject: clause.indirectObject,
    obliques: obliquesOf(scene, clause),
    complements: scene.clauses.filter((each) => completes(scene, clause, each)),
  };
}

/** "refused to meet Kurti face to face": the parser takes the name for a part of the face. */
function facedBy({ tree }: Scene, object: number): number {
  const { form } = tree.token(object);
  const last = tree.dependents(object, "compound", "flat").at(-1);
  return form === "face" && last === object - 1 ? last : object;
}

/** "The union called on both countries to …": taken for a passive without its auxiliary. */
function isActive({ tree }: Scene, { predicate, voice, subject, relation }: Clause): boolean {
  if (voice !== "passive" || subject !== null || !/^(root|ccomp|conj|parataxis)/.test(relation)) return false;
  const next = tree.tokens[predicate + 1]?.form.toLowerCase() ?? "";
  return tree.dependents(predicate, "aux", "cop").length === 0 && /^(on|upon|for)$/.test(next);
}

/** "brushed off the claim": an oblique right behind the verb or its particle that has no preposition is the object. */
function bareObject(scene: Scene, { predicate, voice }: Clause): number | null {
  const { tree } = scene;
  if (voice !== "active") return null;
  const particle = tree.dependents(predicate, "compound:prt").at(-1) ?? predicate;
  const bare = tree.tokens.find(({ head, deprel, index, form }) => {
    const first = head === predicate && deprel === "obl" && tree.first(index) === particle + 1;
    return first && tree.dependent(index, "case", "mark") === null && !TIMES.test(form);
  });
  return bare === undefined ? null : coreOf(scene, bare.index);
}

/** The frame of a noun that names an event. */
export function nounFrame(scene: Scene, noun: number): Frame {
  const { tree } = scene;
  const slots = tree.dependents(noun, "nmod").map((head) => ({ preposition: prepositionOf(scene, head), head }));
  const possessor = tree.dependent(noun, "nmod:poss");
  const by = slots.find(({ preposition }) => preposition === "by")?.head ?? null;
  const word = tree.token(noun).lemma.toLowerCase();
  const compound = tree.dependents(noun, "compound", "amod").at(-1);
  const joined = tree.tokens[noun - 1]?.form === "-" ? tree.tokens[noun - 2]?.form.toLowerCase() : undefined;
  const lemmas = [
    ...(compound === undefined ? [] : [`${tree.token(compound).lemma.toLowerCase()} ${word}`]),
    ...(joined === undefined ? [] : [`${joined}-${word}`]),
    ...slots
      .filter(({ preposition }) => preposition === "of")
      .map(({ head }) => `${word} of ${tree.token(head).lemma.toLowerCase()}`),
    word,
    // "open to talks", taken for a verb
    word.replace(/s$/, ""),
  ];
  return {
    scene,
    predicate: noun,
    lemmas,
    clause: null,
    subject: possessor ?? by,
    object: null,
    indirectObject: null,
    obliques: withSurface(scene, noun, slots).filter(({ preposition }) => preposition !== "" && preposition !== "by"),
    complements: scene.clauses.filter((each) => each.form === "infinitive" && completesNoun(scene, noun, each)),
  };
}

/** "cooperation with Russia, which …": the phrase right behind the noun is the noun's, whatever the parser says. */
function withSurface(scene: Scene, noun: number, slots: readonly Slot[]): Slot[] {
  const behind = slotsFrom(scene, noun + 1, true).slice(0, 2);
  return [...slots, ...behind.filter(({ head }) => !slots.some((slot) => slot.head === head))];
}

/** "its willingness to meet": the infinitive hangs on the noun, or stands right behind it and hangs on the verb. */
function completesNoun({ tree }: Scene, noun: number, { predicate }: Clause): boolean {
  const head = tree.head(predicate);
  const behind = tree.dependent(predicate, "mark") === noun + 1;
  return predicate > noun && (head === noun || (behind && head === tree.head(noun)));
}

const GOVERNED = new Set(["xcomp", "ccomp", "advcl", "acl", "parataxis", "csubj"]);

function completes({ tree }: Scene, clause: Clause, other: Clause): boolean {
  const relation = other.relation.split(":")[0] ?? "";
  if (other.predicate === clause.predicate || !GOVERNED.has(relation)) return false;
  if (other.parent === clause.index) {
    const particle = tree.dependents(clause.predicate, "compound:prt").at(-1) ?? clause.predicate;
    return other.predicate > clause.predicate && completing(other, relation, particle);
  }
  // "called on Iran to release them": the infinitive may hang on the noun before it.
  const head = tree.head(other.predicate);
  return relation === "acl" && other.form === "infinitive" && tree.head(head) === clause.predicate;
}

/** "responded by firing", "called a meeting to discuss it"; but not what happened meanwhile ("hours after Iran agreed"). */
function completing({ form, mark, predicate }: Clause, relation: string, last: number): boolean {
  if (relation !== "advcl" && relation !== "acl") return true;
  // "ruled out withdrawing its troops"
  if (form !== "finite" && predicate === last + 1) return true;
  // "demanded on Tuesday that Iran leave"
  if (mark === "that") return true;
  return form === "infinitive" || (form === "gerund" && mark !== null && !TEMPORAL.has(mark));
}

const TEMPORAL = new Set(["after", "before", "while", "when", "since", "until", "despite", "without", "because"]);

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
  const before = tree.tokens[predicate - 1]?.form === "-" ? tree.tokens[predicate - 2] : undefined;
  if (before !== undefined) found.push(`${before.form.toLowerCase()}-${plain}`);
  return spellings([...found.sort((a, b) => b.length - a.length), plain]);
}

/** Lemmatisers are unsure of a final e ("free", "atone"). */
function spellings(lemmas: readonly string[]): string[] {
  const more = lemmas
    .filter((lemma) => !lemma.includes(" "))
    .flatMap((lemma) => [`${lemma}e`, lemma.replace(/e$/, "")]);
  return [...new Set([...lemmas, ...more])];
}

/** Obliques of the verb and of its object: parsers often hang "talks with Iran" on the wrong one. */
function obliquesOf(scene: Scene, clause: Clause): Slot[] {
  const { tree } = scene;
  const slots: Slot[] = clause.obliques.flatMap(({ preposition, head }) => {
    const own = prepositionsOf(scene, head);
    return [...new Set([preposition.toLowerCase(), ...own])].map((each) => ({ preposition: each, head }));
  });
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
