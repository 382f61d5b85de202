import type { Actor } from "./actor.js";
import type { Mode, Plover, Quad } from "./codes.js";
import type { Range, Span } from "./span.js";

/** What every finding carries: which rule or model made it, and a sentence that a person can read. */
export interface Reasoned {
  readonly rule: string;
  readonly why: string;
}

export interface Mention extends Span, Reasoned {
  readonly actor: Actor;
  readonly kind: "name" | "phrase" | "epithet" | "pronoun";
  readonly sentence: number;
  /** Token index of the mention's head within its sentence. */
  readonly head: number;
  /** Span of the mention that this one refers back to, for epithets and pronouns. */
  readonly antecedent: Range | null;
}

export interface TimeExpression extends Span, Reasoned {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 value ("2025-06-27", "P3D", "PRESENT_REF"). */
  readonly value: string;
}

export interface Place extends Span, Reasoned {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly geonameid: number | null;
  readonly country: string | null;
}

export interface Attribution extends Reasoned {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  readonly kind: "direct" | "indirect" | "mixed";
  readonly speaker: Actor | null;
  /** Media and spokespeople through whom the speaker was heard, origin first. */
  readonly via: readonly Actor[];
  /** Day of the utterance, ISO 8601 cut to what is known. */
  readonly date: string | null;
  /** Index of the attribution whose content holds this one; null for none. */
  readonly within: number | null;
}

export const SPEECH_ACTS = [
  "appeal",
  "demand",
  "ultimatum",
  "threaten",
  "promise",
  "offer",
  "accept",
  "reject",
  "accuse",
  "disapprove",
  "praise",
  "express intent",
] as const;
export type SpeechAct = (typeof SPEECH_ACTS)[number];

export type EventStatus =
  "done" | "ongoing" | "planned" | "proposed" | "threatened" | "conditional" | "denied" | "hypothetical";

export interface Event extends Span, Reasoned {
  readonly trigger: Range;
  readonly plover: Plover;
  readonly mode: Mode | null;
  readonly context: readonly string[];
  /** CAMEO code, two to four digits. */
  readonly cameo: string;
  readonly quad: Quad;
  readonly goldstein: number;
  readonly source: readonly Actor[];
  readonly target: readonly Actor[];
  readonly date: string | null;
  readonly place: { readonly name: string; readonly country: string | null } | null;
  readonly status: EventStatus;
  /** Index into `attributions` of the one that it rests on; null where the article itself says it. */
  readonly attribution: number | null;
  /** The act in the ICB vocabulary that the sense stands for; null for an event that is no move of its own. */
  readonly act: SpeechAct | "deed" | null;
  /** The clause on which it depends ("provided that Washington …"); null for none. */
  readonly condition: Range | null;
}

export interface Condition {
  readonly if: string;
  readonly then: string;
}

/** A move between states, in the vocabulary of the ICB Events data. */
export interface Act extends Span, Reasoned {
  readonly type: "speech" | "deed";
  /** One of the speech acts, or for a deed the event's PLOVER type in small letters. */
  readonly kind: string;
  /** ISO 3166-1 alpha-3 or organisation codes. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly date: string | null;
  /** Indices of the acts, in this document, that this one answers. */
  readonly answers: readonly number[];
  readonly condition: Condition | null;
  readonly via: readonly Actor[];
  /** Index of the event that this act was read from; null for none. */
  readonly event: number | null;
  readonly attribution: number | null;
  readonly status: EventStatus;
}

/** Somebody is reported not to have answered. */
export interface Silence extends Span, Reasoned {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Index into `acts`; null where what was not answered is not in the article. */
  readonly about: number | null;
  readonly asOf: string | null;
}

export interface Position extends Span, Reasoned {
  readonly holder: Actor;
  readonly stance: "demands" | "offers" | "refuses" | "accepts";
  readonly issue: string;
  readonly condition: string | null;
  readonly date: string | null;
  readonly attribution: number | null;
}

/** ICD 203 likelihood bands. */
export type LikelihoodBand =
  | "almost no chance"
  | "very unlikely"
  | "unlikely"
  | "roughly even chance"
  | "likely"
  | "very likely"
  | "almost certain";

export interface Likelihood {
  readonly direction: "more likely" | "less likely" | null;
  readonly word: string;
  readonly band: LikelihoodBand | null;
}

export interface Assessment extends Span, Reasoned {
  /** Who assesses: an actor, or the words of the article for nameless ones ("experts"). */
  readonly assessor: Actor | { readonly name: string };
  readonly content: Range;
  readonly likelihood: Likelihood | null;
  readonly horizon: string | null;
  readonly attribution: number | null;
}

/** What a party says of itself and nobody else confirms. */
export interface Claim extends Span, Reasoned {
  readonly claimant: Actor;
  readonly content: Range;
  readonly attribution: number;
}

export interface AgendaItem extends Span, Reasoned {
  readonly what: string;
  readonly who: readonly Actor[];
  readonly when: string | null;
  readonly place: { readonly name: string; readonly country: string | null } | null;
}

/** The outlets through which a part of the article came, the origin first, the article's own outlet last. */
export interface Provenance extends Span, Reasoned {
  readonly chain: readonly string[];
}

/** The one relation from a marked source to a marked target. */
export interface Relation {
  readonly plover: Plover;
  readonly quad: Quad;
  readonly cameo: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly why: string;
}
