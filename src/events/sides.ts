import type { Frame } from "./frame.js";
import { directParties, innerParties, partiesAt, partyAfterThat, prepositionOf } from "./parties-at.js";
import type { Sense } from "./lexicon.js";
import { distinctParties, placedAt, type Party, type Scene } from "./scene.js";

/** Slots in which a target usually stands, best first; `obj` is tried for those named inside it before the last ones. */
const DIRECT = ["obj", "iobj", "against", "with", "to", "on", "upon", "at", "over", "toward", "towards", "from"];
const INSIDE = [
  "obj",
  "for",
  "of",
  "about",
  "into",
  "onto",
  "between",
  "among",
  "over",
  "on",
  "to",
  "with",
  "against",
  "at",
  "from",
];
const LAST = ["in", "inside", "near", "along", "outside", "off", "around", "across"];

/** Whoever does it: the subject or those whom its phrase names; of a passive, those in whose deed it happened. */
export function sourceOf(frame: Frame): Party[] {
  const { scene, subject, clause } = frame;
  if (subject !== null) {
    const direct = directParties(scene, subject);
    const found = direct.length > 0 ? direct : innerParties(scene, subject).filter((party) => !isBehind(frame, party));
    return found.length > 0 ? found : speakerMeant(frame, subject);
  }
  if (clause?.voice !== "passive") return [];
  // "were killed in an Israeli air strike"
  for (const at of DEEDS.flatMap((slot) => fillersOf(frame, slot))) {
    const found = [...beforeNoun(scene, at), ...byWhom(scene, at)];
    if (found.length > 0) return found;
  }
  return [];
}

/** "any move that threatens Chad": who stands behind the verb of a relative clause does not do it. */
function isBehind({ scene, clause, predicate, subject }: Frame, { range }: Party): boolean {
  const relative = clause?.relation.startsWith("acl") === true && subject !== null && subject < predicate;
  return relative && range[0] > scene.tree.token(predicate).start;
}

const DEEDS = ["in", "by", "during"];
const SPEECH = new Set(["say", "tell", "announce", "add", "claim", "declare", "state", "warn", "insist", "confirm"]);

/** "Obama said he would not": a pronoun that nobody has resolved, right below a verb of speech. */
function speakerMeant({ scene, clause }: Frame, subject: number): Party[] {
  if (clause === null || scene.tree.token(subject).upos !== "PRON" || !clause.relation.startsWith("ccomp")) return [];
  const above = scene.clauses.find(({ index }) => index === clause.parent);
  if (above?.subject == null || !SPEECH.has(above.lemma)) return [];
  return directParties(scene, above.subject);
}

function byWhom(scene: Scene, noun: number): Party[] {
  const by = scene.tree.dependents(noun, "nmod").filter((child) => prepositionOf(scene, child) === "by");
  return by.flatMap((child) => directParties(scene, child));
}

/** Whom it is done to, leaving out those who do it; those whose side is known before nobody's people. */
export function targetOf(frame: Frame, sense: Sense | null, source: readonly Party[]): Party[] {
  const aimed = LOCAL.test(sense?.cameo ?? "") ? aimedAt(frame, sense, source) : [];
  if (aimed.length > 0) return aimed;
  const sided = targetAmong(frame, sense, (parties) => others(parties, source).filter(isSided));
  if (sided.length > 0) return sided;
  if (sense?.cameo != null && ARMED.test(sense.cameo)) return [];
  const anybody = targetAmong(frame, sense, (parties) => others(parties, source));
  return anybody.length > 0 ? anybody : hostOf(frame, sense, source);
}

/** What is sent, deployed or put on alert is not the one at whom it is done ("deployed troops"). */
const ARMED = /^(07[0-4]|087|15)/;

/** Visits and violence reach the state in whose land they take place ("visited Pyongyang", "shelled Kharkiv"). */
const LOCAL = /^(042|18|19|20)/;
const LOCAL_SLOTS = ["obj", "to", "at", "on", "against", "into", "toward", "towards", "upon", "of", "in", "near"];

const NAMING = new Set(["any", "other", "actor", "class"]);

/** "launched missiles at Israel … in retaliation for a strike on its consulate": the slot that the verb asks for comes first. */
function aimedAt(frame: Frame, sense: Sense | null, source: readonly Party[]): Party[] {
  const asked = (sense?.prepositions ?? []).filter(({ filler }) => NAMING.has(filler.kind));
  const slots = asked.map(({ preposition }) => preposition);
  const own = new Set(source.map(({ actor }) => actor.country));
  return (
    firstOf(frame, slots, (at) => {
      const direct = others(directParties(frame.scene, at), source).filter(isSided);
      return direct.length > 0 ? direct : placesIn(frame.scene, at).filter(({ actor }) => !own.has(actor.country));
    }) ?? []
  );
}

function hostOf(frame: Frame, sense: Sense | null, source: readonly Party[]): Party[] {
  if (sense?.cameo == null || !LOCAL.test(sense.cameo)) return [];
  const own = new Set(source.map(({ actor }) => actor.country));
  return (
    firstOf(frame, LOCAL_SLOTS, (at) => placesIn(frame.scene, at).filter(({ actor }) => !own.has(actor.country))) ?? []
  );
}

/** The place at a token, or where what it names is ("a depot in Belgorod"). */
function placesIn(scene: Scene, at: number): Party[] {
  const inside = [at, ...scene.tree.dependents(at, "nmod", "compound", "appos", "conj")];
  return distinctParties(inside.flatMap((each) => placedAt(scene, each))).slice(0, 1);
}

/** Actors of a state or an organisation of states, and marked ones. */
function isSided({ actor }: Party): boolean {
  return actor.country !== null || actor.sector === "IGO" || actor.id.startsWith("focus:");
}

type Eligible = (parties: readonly Party[]) => Party[];

function targetAmong(frame: Frame, sense: Sense | null, eligible: Eligible): Party[] {
  const { scene } = frame;
  const direct = (at: number): Party[] => eligible(directParties(scene, at));
  const inner = (at: number): Party[] => eligible(innerParties(scene, at));
  const either = (at: number): Party[] => eligible([...directParties(scene, at), ...innerParties(scene, at)]);
  if (sense !== null && sense.to.length > 0) {
    return (
      firstOf(frame, sense.to, direct) ??
      firstOf(frame, sense.to, inner) ??
      firstOf(frame, ["obj"], either) ??
      (frame.clause === null ? firstOf(frame, ["from"], direct) : null) ??
      complementParties(frame, eligible) ??
      []
    );
  }
  return (
    firstOf(frame, DIRECT, direct) ??
    firstOf(frame, INSIDE, either) ??
    complementParties(frame, eligible) ??
    afterThat(frame, eligible) ??
    firstOf(frame, LAST, either) ??
    []
  );
}

/** Those who stand directly in the slots where an addressee stands. */
export function addresseeOf(frame: Frame, source: readonly Party[]): Party[] {
  const slots = ["obj", "iobj", "on", "upon", "to", "with", "against"];
  return firstOf(frame, slots, (at) => others(directParties(frame.scene, at), source).filter(isSided)) ?? [];
}

function firstOf(frame: Frame, slots: readonly string[], find: (at: number) => Party[]): Party[] | null {
  for (const slot of slots) {
    for (const at of fillersOf(frame, slot)) {
      const found = find(at);
      if (found.length > 0) return found;
    }
  }
  return null;
}

function fillersOf({ object, indirectObject, obliques }: Frame, slot: string): readonly number[] {
  if (slot === "obj") return object === null ? [] : [object];
  if (slot === "iobj") return indirectObject === null ? [] : [indirectObject];
  return obliques.filter(({ preposition }) => preposition === slot).map(({ head }) => head);
}

/** "demanded that Iran apologise": the one who is to do it, else the one it is to be done to. */
function complementParties({ scene, complements }: Frame, eligible: Eligible): Party[] | null {
  for (const { subject, object, obliques } of complements) {
    for (const at of [subject, object, ...obliques.map(({ head }) => head)]) {
      if (at === null) continue;
      const found = eligible(partiesAt(scene, at));
      if (found.length > 0) return found;
    }
  }
  return null;
}

/** Parties that are not among those given: nobody is both sides of an event. */
export function others(parties: readonly Party[], given: readonly Party[]): Party[] {
  const ids = new Set(given.map(({ actor }) => actor.id));
  const ranges = new Set(given.map(({ range }) => range.join()));
  return distinctParties(parties.filter(({ actor, range }) => !ids.has(actor.id) && !ranges.has(range.join())));
}

/** The parties of a noun: whose it is, by whom, from whom, or the word before it ("U.S. airstrike"). */
export function nominalSource(frame: Frame, sense: Sense): Party[] {
  const { scene, predicate, subject } = frame;
  if (subject !== null) {
    const found = partiesAt(scene, subject);
    if (found.length > 0) return found;
  }
  const before = beforeNoun(scene, predicate);
  if (before.length > 0) return before;
  for (const slot of ["by", "from", "of", "between"]) {
    if (sense.to.includes(slot) && slot !== "between") continue;
    for (const at of fillersOf(frame, slot)) {
      const found = partiesAt(scene, at);
      if (found.length > 0) return found;
    }
  }
  return [];
}

function beforeNoun(scene: Scene, noun: number): Party[] {
  for (const child of scene.tree.dependents(noun, "amod", "compound", "nmod:poss")) {
    if (child > noun) continue;
    const found = directParties(scene, child);
    if (found.length > 0) return found;
  }
  return [];
}

function afterThat(frame: Frame, eligible: Eligible): Party[] | null {
  const found = eligible(partyAfterThat(frame));
  return found.length > 0 ? found : null;
}
