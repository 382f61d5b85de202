import type { EventLexicon, Filler, Sense } from "./lexicon.js";
import type { Clause } from "../core/syntax.js";
import type { Frame, Slot } from "./frame.js";
import { coreOf, directParties, partyAfterThat, TIMES } from "./parties-at.js";
import { isEachOther } from "./pair.js";
import { placedAt, type Scene } from "./scene.js";

/** Asks whether a noun at a token names an event of its own. */
export type NamesEvent = (scene: Scene, index: number) => boolean;

export interface Match {
  readonly sense: Sense;
  readonly frame: Frame;
  /** The higher, the more the sense asked for and found. */
  readonly score: number;
}

/** The senses whose demands are met, those first that ask most of what is there, and say most of it. */
export function fittingSenses(
  lexicon: EventLexicon,
  index: ReadonlyMap<string, readonly Sense[]>,
  frame: Frame,
  namesEvent: NamesEvent,
): Match[] {
  const matches: Match[] = [];
  for (const lemma of frame.lemmas) {
    for (const sense of index.get(lemma) ?? []) {
      const score = scoreOf(lexicon, sense, frame, namesEvent);
      if (score !== null)
        matches.push({ sense, frame, score: score + precisionOf(sense) - (frame.surface === true ? DISTRUST : 0) });
    }
  }
  return matches.sort((a, b) => b.score - a.score);
}

/** "give economic aid" says more than "give aid". */
function precisionOf({ cameo }: Sense): number {
  return cameo === null || cameo.length < 3 || cameo.endsWith("0") ? 0 : 0.5;
}

/** What a reading against the parser must be better by. */
const DISTRUST = 1.5;
const WORTH: Readonly<Record<Filler["kind"], number>> = {
  word: 5,
  class: 4,
  event: 3,
  actor: 2,
  other: 1,
  any: 1,
  none: 0,
};

function scoreOf(lexicon: EventLexicon, sense: Sense, frame: Frame, namesEvent: NamesEvent): number | null {
  const { scene } = frame;
  const fits = (filler: Filler, index: number): boolean => fills(lexicon, scene, filler, index, namesEvent);
  const object = slotScore(sense.object, objectAskedBy(sense, frame), fits);
  const subject = slotScore(sense.subject, frame.subject, fits);
  const complement = complementScore(lexicon, sense, frame);
  const asked = sense.prepositions.filter(({ filler }) => filler.kind !== "none");
  if (sense.prepositions.some((each) => !asked.includes(each) && isFilled(frame, each.preposition))) return null;
  let preposition: number | null = asked.length === 0 ? 0 : null;
  for (const each of asked) {
    for (const slot of slotsOf(frame)) {
      if (slot.preposition !== each.preposition || !fits(each.filler, slot.head)) continue;
      if (WORTH[each.filler.kind] === 1 && TIMES.test(scene.tree.token(slot.head).form)) continue;
      preposition = Math.max(preposition ?? 0, WORTH[each.filler.kind] + 1);
    }
  }
  if (object === null || subject === null || complement === null || preposition === null) return null;
  return object + subject + complement + preposition + (sense.lemma.includes(" ") ? 3 : 0);
}

/** "the exercise of its rights": a slot that must stay empty holds more than whose deed it is. */
function isFilled({ scene, obliques, predicate }: Frame, preposition: string): boolean {
  const next = scene.tree.tokens[predicate + 1]?.form.toLowerCase();
  if (next !== preposition) return false;
  return obliques.some((slot) => slot.preposition === preposition && directParties(scene, slot.head).length === 0);
}

/** Obliques, and infinitives that may be nouns after "to" ("open to talks"). */
export function slotsOf({ obliques, complements }: Frame): readonly Slot[] {
  const infinitives = complements.filter(({ form }) => form === "infinitive");
  return [...obliques, ...infinitives.map(({ predicate }) => ({ preposition: "to", head: predicate }))];
}

function slotScore(
  fillers: readonly Filler[],
  index: number | null,
  fits: (filler: Filler, index: number) => boolean,
): number | null {
  if (fillers.length === 0) return 0;
  if (index === null) return fillers.some(({ kind }) => kind === "none") ? 1 : null;
  let best: number | null = null;
  for (const filler of fillers) {
    if (fits(filler, index)) best = Math.max(best ?? 0, WORTH[filler.kind]);
  }
  return best;
}

function fills(lexicon: EventLexicon, scene: Scene, filler: Filler, index: number, namesEvent: NamesEvent): boolean {
  switch (filler.kind) {
    case "any":
      return true;
    case "none":
      return false;
    case "actor":
      return directParties(scene, index).length > 0 || isEachOther(scene.tree, index);
    case "event":
      return namesEvent(scene, coreOf(scene, index));
    case "word":
      return nounsAt(scene, index).some((word) => word === filler.value);
    case "other":
      return !nounsAt(scene, index).some((word) => lexicon.classes.get(word)?.has(filler.value) === true);
    case "class":
      return (
        nounsAt(scene, index).some((word) => lexicon.classes.get(word)?.has(filler.value) === true) ||
        actorFills(scene, index, filler.value) ||
        (filler.value === "state" && placedAt(scene, index).length > 0)
      );
  }
}

/** The lemmas under which a noun may stand in the lexicon: with the word before it, alone, and its conjuncts'. */
function nounsAt(scene: Scene, index: number): string[] {
  const { tree } = scene;
  return tree.conjuncts(coreOf(scene, index)).flatMap((at) => {
    const lemma = tree.token(at).lemma.toLowerCase();
    const before = tree.dependents(at, "compound", "amod").filter((child) => child < at);
    const pairs = before.map((child) => `${tree.token(child).lemma.toLowerCase()} ${lemma}`);
    const of = tree.dependents(at, "nmod").map((child) => `${lemma} of ${tree.token(child).lemma.toLowerCase()}`);
    return [...pairs, ...of, lemma];
  });
}

const DIPLOMAT = /ambassador|envoy|consul|charg[eé]|attach[eé]|diplomat/i;

/** Named actors fill the classes that their kind belongs to, whatever noun names them. */
function actorFills(scene: Scene, index: number, wanted: string): boolean {
  if (wanted === "diplomat") return directParties(scene, index).some(({ actor }) => DIPLOMAT.test(actor.role ?? ""));
  if (wanted !== "state" && wanted !== "person" && wanted !== "organization") return false;
  return directParties(scene, index).some(({ actor }) => {
    const bare = actor.role === null && actor.country !== null && (actor.sector === null || actor.sector === "GOV");
    if (wanted === "state") return bare;
    return wanted === "organization" ? actor.sector === "IGO" : actor.role !== null;
  });
}

function complementScore(lexicon: EventLexicon, sense: Sense, frame: Frame): number | null {
  if (sense.complements.length === 0) return 0;
  let best: number | null = null;
  for (const wanted of sense.complements) {
    if (hasComplement(lexicon, frame, wanted)) best = Math.max(best ?? 0, 4.5);
  }
  return best;
}

function hasComplement(lexicon: EventLexicon, frame: Frame, wanted: string): boolean {
  switch (wanted) {
    case "inf":
      return frame.complements.some(({ form, mark }) => form === "infinitive" && mark !== "that");
    case "ing":
      return frame.complements.some(
        ({ form, relation, predicate }) =>
          form === "gerund" || (relation === "advcl" && frame.scene.tree.token(predicate).xpos === "VBG"),
      );
    case "that":
      return frame.complements.some(isContent) || partyAfterThat(frame).length > 0;
    case "bare":
      return frame.complements.some((clause) => isContent(clause) && isBare(frame.scene, clause));
    default:
      if (wanted.startsWith("inf:")) return hasInfinitive(lexicon, frame, wanted.slice("inf:".length));
      return labelled(lexicon, frame, wanted);
  }
}

/** "called Iran a rogue state", "found him guilty": the word stands after the object. */
function labelled(lexicon: EventLexicon, frame: Frame, wanted: string): boolean {
  const { scene, predicate } = frame;
  const object = frame.indirectObject ?? frame.object;
  const from = object === null || object < predicate ? predicate : object;
  const near = scene.tree.tokens.slice(from + 1, from + 9);
  return near.some(({ lemma }, at) => {
    const word = lemma.toLowerCase();
    if (wanted.startsWith("=")) return word === wanted.slice(1);
    const pair = at > 0 ? `${near[at - 1]?.lemma.toLowerCase() ?? ""} ${word}` : word;
    return lexicon.classes.get(word)?.has(wanted) === true || lexicon.classes.get(pair)?.has(wanted) === true;
  });
}

/** "called Iran a liar": parsers take the one who is called something for an indirect object. */
function objectAskedBy({ complements }: Sense, { object, indirectObject }: Frame): number | null {
  const labels = complements.some((wanted) => !/^(inf|ing|that|bare)\b/.test(wanted));
  return labels ? (indirectObject ?? object) : (object ?? indirectObject);
}

function isContent({ form, relation, mark }: Clause): boolean {
  return form !== "gerund" && (relation.startsWith("ccomp") || (relation.startsWith("advcl") && mark === "that"));
}

function hasInfinitive({ classes }: EventLexicon, { complements }: Frame, wanted: string): boolean {
  return complements.some(({ form, lemma }) => form === "infinitive" && classes.get(lemma)?.has(wanted) === true);
}

const OBLIGING = new Set(["must", "should", "have to", "need", "need to"]);

/** "insisted that Iraq release them", but not "insists that the matter was settled". */
function isBare({ tree }: Scene, { predicate, modal, tense, subject, object, voice }: Clause): boolean {
  if (modal !== null) return OBLIGING.has(modal);
  if (tense === "past") return false;
  const auxiliary = tree.dependents(predicate, "aux", "cop")[0];
  const { xpos, form } = tree.token(auxiliary ?? predicate);
  if (xpos === "VB" || form === "be") return true;
  // "insists that talks resume" may be either; with one who does it, the bare verb is a wish.
  const doer = tree.tokens[(voice === "passive" ? object : subject) ?? -1];
  return xpos === "VBP" && doer !== undefined && /^(NN|NNP)$/.test(doer.xpos);
}
