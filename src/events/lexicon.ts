import type { SpeechAct, EventStatus } from "../core/annotations.js";
import type { CameoRow, CompositionRow, Operator, SenseRow } from "../knowledge/events.js";
import type { Shelf } from "../knowledge/registry.js";

/** What must fill a slot: a class of noun, anything but a class, a word, an actor, an event, anything, or nothing. */
export interface Filler {
  readonly kind: "class" | "other" | "word" | "actor" | "event" | "any" | "none";
  readonly value: string;
}

export interface Sense {
  readonly id: string;
  /** First the verb, noun or adjective, then its particle. */
  readonly lemma: string;
  readonly pos: "verb" | "noun" | "adjective";
  /** One of these must fill the object; empty where nothing is asked. */
  readonly object: readonly Filler[];
  readonly prepositions: readonly { readonly preposition: string; readonly filler: Filler }[];
  readonly complements: readonly string[];
  readonly subject: readonly Filler[];
  /** Slots of the target, best first; empty for the usual order. */
  readonly to: readonly string[];
  /** Null for an operator that stands for nothing without an inner event. */
  readonly cameo: string | null;
  readonly mode: string | null;
  readonly operator: Operator | null;
  readonly act: SpeechAct | null;
  readonly status: EventStatus | null;
}

/** Everything the room knows, indexed. */
export interface EventLexicon {
  readonly verbs: ReadonlyMap<string, readonly Sense[]>;
  readonly nouns: ReadonlyMap<string, readonly Sense[]>;
  readonly adjectives: ReadonlyMap<string, readonly Sense[]>;
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly codes: ReadonlyMap<string, CameoRow>;
  /** What an operator makes of an inner code; null where it makes nothing of it. */
  compose(operator: Operator, inner: string): string | null;
}

export const EVENT_LEXICONS = [
  "cameo",
  "nounClasses",
  "verbSenses",
  "operatorSenses",
  "nounSenses",
  "adjectiveSenses",
  "compositions",
] as const;

/** Indexes the lexicons of this room. */
export function eventLexicon(shelf: Pick<Shelf, (typeof EVENT_LEXICONS)[number]>): EventLexicon {
  return {
    verbs: byLemma([...shelf.verbSenses, ...shelf.operatorSenses], "verb"),
    nouns: byLemma(shelf.nounSenses, "noun"),
    adjectives: byLemma(shelf.adjectiveSenses, "adjective"),
    classes: new Map(shelf.nounClasses.map(({ id, classes }) => [id, new Set(classes)])),
    codes: new Map(shelf.cameo.map((row) => [row.id, row])),
    compose: composer(shelf.compositions),
  };
}

function composer(rows: readonly CompositionRow[]): EventLexicon["compose"] {
  const gives = new Map(rows.map((row) => [`${row.operator}.${row.of}`, row.gives]));
  return (operator, inner) => {
    for (let length = inner.length; length >= 2; length--) {
      const code = gives.get(`${operator}.${inner.slice(0, length)}`);
      if (code !== undefined) return code;
    }
    return null;
  };
}

function byLemma(rows: readonly SenseRow[], pos: Sense["pos"]): Map<string, Sense[]> {
  const index = new Map<string, Sense[]>();
  for (const row of rows) {
    const senses = index.get(row.lemma);
    if (senses) senses.push(toSense(row, pos));
    else index.set(row.lemma, [toSense(row, pos)]);
  }
  return index;
}

function toSense(row: SenseRow, pos: Sense["pos"]): Sense {
  return {
    id: row.id,
    lemma: row.lemma,
    pos,
    object: row.object.map(toFiller),
    prepositions: row.preposition.map((each) => {
      const colon = each.indexOf(":");
      return { preposition: each.slice(0, colon), filler: toFiller(each.slice(colon + 1)) };
    }),
    complements: row.complement,
    subject: row.subject.map(toFiller),
    to: row.to,
    cameo: row.cameo === "" ? null : row.cameo,
    mode: row.mode,
    operator: row.compose,
    act: row.act,
    status: row.status,
  };
}

function toFiller(written: string): Filler {
  if (written === "*") return { kind: "any", value: written };
  if (written === "-") return { kind: "none", value: written };
  if (written === "actor" || written === "event") return { kind: written, value: written };
  if (written.startsWith("!")) return { kind: "other", value: written.slice(1) };
  return written.startsWith("=") ? { kind: "word", value: written.slice(1) } : { kind: "class", value: written };
}
