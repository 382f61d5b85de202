import type { SpeechAct, EventStatus } from "../core/annotations.js";
import type { Clause } from "../core/syntax.js";
import type { Operator } from "../knowledge/events.js";
import type { EventLexicon, Sense } from "./lexicon.js";
import { nounFrame, type Frame } from "./frame.js";
import { fittingSenses, slotsOf, type Match, type NamesEvent } from "./matching.js";
import { coreOf, directParties } from "./parties-at.js";
import { stateFrame, verbFrames } from "./other-frames.js";
import { addresseeOf, nominalSource, others, sourceOf, targetOf } from "./sides.js";
import type { Party, Scene } from "./scene.js";

/** A predicate with its code and sides, before its status, date and place are known. */
export interface Coded {
  readonly scene: Scene;
  readonly predicate: number;
  readonly clause: Clause | null;
  readonly code: string;
  readonly sense: Sense;
  readonly mode: string | null;
  readonly act: SpeechAct | null;
  /** What the words around it make of its status; null where nothing does. */
  readonly status: EventStatus | null;
  readonly source: readonly Party[];
  readonly target: readonly Party[];
  /** The event inside ("refused to meet": meet). */
  readonly inner: Coded | null;
  /** Tokens whose own events are spoken for by this one. */
  readonly consumed: readonly number[];
}

/** Operators that leave the inner event what it is. */
const TRANSPARENT = new Map<Operator, EventStatus | null>([
  ["do", null],
  ["order", null],
  ["receive", null],
  ["deny", "denied"],
  ["schedule", "planned"],
  ["hypothetical", "hypothetical"],
]);
/** Operators that mean nothing without an inner event. */
const EMPTY = new Set<Operator>(["do", "order", "receive", "deny", "schedule", "hypothetical", "stop", "fail"]);
/** Operators whose target is the one who is to act, or has acted, in the inner event. */
const ADDRESSED = new Set<Operator>(["appeal", "demand", "dissuade", "accuse"]);
const DEPTH = 4;
/** What a noun is in a sentence, whatever its tag: parsers take "withdrawal" for an adjective. */
const NOMINAL = /^(nsubj|obj|iobj|obl|nmod|conj|appos|root|xcomp|ccomp|parataxis|acl|advcl)/;

/** Finds the senses of predicates and what the predicates around them make of them. */
export class Coder {
  private readonly namesEvent: NamesEvent;

  constructor(private readonly lexicon: EventLexicon) {
    this.namesEvent = (scene, index) => {
      const token = scene.tree.tokens[index];
      if (token === undefined || !NOMINAL.test(token.deprel)) return false;
      return nounFrame(scene, index).lemmas.some((lemma) => lexicon.nouns.has(lemma));
    };
  }

  /** The event of a clause; null where its predicate names none. */
  clause(scene: Scene, clause: Clause, depth = 0): Coded | null {
    const verbal = scene.tree.token(clause.predicate).upos === "VERB";
    const { verbs, adjectives } = this.lexicon;
    const frames = verbFrames(scene, clause);
    const state = verbal ? stateFrame(scene, clause) : null;
    const states = verbal ? (state === null ? [] : [state]) : frames;
    const matches = [
      ...frames.flatMap((frame) => fittingSenses(this.lexicon, verbs, frame, this.namesEvent)),
      ...states.flatMap((frame) => fittingSenses(this.lexicon, adjectives, frame, this.namesEvent)),
    ];
    return this.first(matches, depth);
  }

  /** The event that a noun names; null for none. */
  noun(scene: Scene, index: number, depth = 0): Coded | null {
    if (!this.namesEvent(scene, index)) return null;
    const frame = nounFrame(scene, index);
    return this.first(fittingSenses(this.lexicon, this.lexicon.nouns, frame, this.namesEvent), depth);
  }

  /** The best sense that makes an event: an operator with nothing inside makes none. */
  private first(matches: readonly Match[], depth: number): Coded | null {
    for (const { frame, sense } of [...matches].sort((a, b) => b.score - a.score)) {
      const coded = this.coded(frame, sense, depth);
      if (coded !== null) return coded;
    }
    return null;
  }

  private coded(frame: Frame, sense: Sense, depth: number): Coded | null {
    const inner = sense.operator === null || depth > DEPTH ? null : this.inside(frame, sense, depth);
    const nominal = sense.pos === "noun";
    const source = nominal ? nominalSource(frame, sense) : sourceOf(frame);
    const shared = { scene: frame.scene, predicate: frame.predicate, clause: frame.clause, sense, inner };
    const consumed = [
      ...(inner === null ? [] : [inner.predicate, ...inner.consumed]),
      ...objectOf(frame),
      ...namedIn(frame, sense),
    ];
    if (sense.operator === null || inner === null) {
      if (sense.cameo === null || !standsAlone(sense)) return null;
      const { mode, act, status } = sense;
      const code = this.jointly(frame, source) && sense.cameo === "150" ? "062" : sense.cameo;
      return { ...shared, code, mode, act, status, source, target: targetOf(frame, sense, source), consumed };
    }
    if (TRANSPARENT.has(sense.operator))
      return { ...shared, ...passedOn(frame, sense.operator, source, inner), consumed };
    if (sense.operator === "accuse" && addresseeOf(frame, source).length === 0 && confesses(source, inner)) return null;
    const code = this.lexicon.compose(sense.operator, this.contentOf(sense.operator, inner)) ?? sense.cameo;
    if (code === null) return null;
    const target = composedTarget(frame, sense.operator, source, inner);
    const act = sense.act ?? (sense.operator === "stop" ? null : inner.act);
    return { ...shared, code, mode: sense.mode, act, status: sense.status, source, target, consumed };
  }

  /** "agreed not to attack", "urged Iran not to attack": what is agreed or asked for is that it stops. */
  private contentOf(operator: Operator, { clause, code }: Coded): string {
    if (clause?.negated !== true || !(operator === "agree" || ADDRESSED.has(operator)) || operator === "accuse")
      return code;
    return this.lexicon.compose("stop", code) ?? code;
  }

  /** Exercises held by several together are cooperation, not a show of force. */
  private jointly({ scene, object }: Frame, source: readonly Party[]): boolean {
    if (object === null || source.length < 2) return false;
    return this.lexicon.classes.get(scene.tree.token(object).lemma.toLowerCase())?.has("exercise") === true;
  }

  /** The event inside an operator: its complement, else the noun in the slot that its sense asks for. */
  private inside(frame: Frame, sense: Sense, depth: number): Coded | null {
    const { scene } = frame;
    if (sense.complements.length > 0 || sense.pos === "noun") {
      for (const clause of frame.complements) {
        const coded = this.clause(scene, clause, depth + 1);
        if (coded !== null) return coded;
      }
    }
    for (const slot of slotsAskedFor(frame, sense)) {
      const core = coreOf(scene, slot);
      const clause = scene.clauseAt.get(core);
      const coded = this.noun(scene, core, depth + 1) ?? (clause ? this.clause(scene, clause, depth + 1) : null);
      if (coded !== null) return coded;
    }
    return null;
  }
}

function slotsAskedFor(frame: Frame, sense: Sense): number[] {
  const asked = sense.prepositions
    .filter(({ filler }) => filler.kind === "event")
    .map(({ preposition }) => preposition);
  const slots = slotsOf(frame)
    .filter(({ preposition }) => asked.includes(preposition))
    .map(({ head }) => head);
  const governs = sense.object.some(({ kind, value }) => kind === "event" || value === "willing");
  return governs && frame.object !== null ? [frame.object, ...slots] : slots;
}

/** A wish for something that is no event is no event; nor is the mere start or end of it. */
function standsAlone({ operator, act }: Sense): boolean {
  return operator === null || !(EMPTY.has(operator) || act === "express intent");
}

/** "Iran claimed that it had attacked the base" accuses nobody. */
function confesses(source: readonly Party[], { source: doers, code }: Coded): boolean {
  return others(doers, source).length === 0 || code < "13";
}

/** "called for its release": what the sense asks for in a slot is spoken for. */
function namedIn({ obliques }: Frame, { prepositions }: Sense): number[] {
  const asked = prepositions.filter(
    ({ filler }) => filler.kind === "word" || filler.kind === "class" || filler.kind === "event",
  );
  return obliques.flatMap(({ preposition, head }) =>
    asked.some((each) => each.preposition === preposition) ? [head] : [],
  );
}

function objectOf({ object }: Frame): number[] {
  return object === null ? [] : [object];
}

function passedOn(frame: Frame, operator: Operator, source: readonly Party[], inner: Coded) {
  const { code, mode, act } = inner;
  const status = TRANSPARENT.get(operator) ?? inner.status;
  if (operator === "receive") {
    const from = inner.source.length > 0 ? inner.source : targetOf(frame, null, source);
    return { code, mode, act, status, source: from, target: source };
  }
  // "announced Egypt's withdrawal", "given its cooperation with Russia": whose it is says more than whose clause it is.
  const direct = frame.subject !== null && directParties(frame.scene, frame.subject).length > 0;
  const own = direct && frame.clause?.subjectBy === "subject";
  const possessed = inner.clause === null && inner.source.length > 0 && !own;
  const doer = source.length > 0 && !possessed ? source : inner.source;
  const rest = others(inner.target, doer);
  const target = rest.length > 0 ? rest : targetOf(frame, inner.sense, doer);
  return { code, mode, act, status, source: doer, target };
}

function composedTarget(frame: Frame, operator: Operator, source: readonly Party[], inner: Coded): Party[] {
  const addressed = addresseeOf(frame, source);
  if (addressed.length > 0) return addressed;
  const [first, second] = ADDRESSED.has(operator) ? [inner.source, inner.target] : [inner.target, inner.source];
  for (const parties of [first, second]) {
    const found = others(parties, source);
    if (found.length > 0) return found;
  }
  return targetOf(frame, null, source);
}
