import { z } from "zod";
import { list, number, text } from "./columns.js";

/** What a cue makes of its content: uttered, written, thought, wanted, approved of, … */
export const CUE_CLASSES = [
  "say",
  "write",
  "announce",
  "report",
  "quote",
  "continue",
  "ask",
  "answer",
  "admit",
  "deny",
  "emphasize",
  "describe",
  "warn",
  "threaten",
  "promise",
  "propose",
  "demand",
  "appeal",
  "command",
  "accept",
  "agree",
  "reject",
  "decide",
  "plan",
  "accuse",
  "criticize",
  "oppose",
  "praise",
  "support",
  "thank",
  "apologize",
  "think",
  "believe",
  "know",
  "want",
  "feel",
  "predict",
  "show",
  "seem",
] as const;
export type CueClass = (typeof CUE_CLASSES)[number];

/** What the content of a cue looks like. A noun's or adjective's preposition ("of", "about") is a frame of its own. */
export const CUE_FRAMES = [
  /** "…," she said. */
  "quotation",
  /** said (that) it was over; according to them, it is over */
  "clause",
  /** asked whether it was over */
  "question",
  /** vowed to end it */
  "infinitive",
  /** urged them to end it */
  "object infinitive",
  /** criticized the deal */
  "object",
  /** called the deal a mistake; sees it as a mistake */
  "object predicate",
  /** denied meeting them */
  "gerund",
  /** it is expected to end */
  "passive infinitive",
  /** it seems to end */
  "raising",
  "of",
  "about",
  "on",
  "over",
  "for",
  "against",
  "in",
  "to",
  "with",
  "by",
] as const;
export type CueFrame = (typeof CUE_FRAMES)[number];

export const cueRow = z.object({
  id: text,
  /** Lemma of its head, then the words that belong to it ("point out", "take issue with"). */
  cue: text,
  part: z.enum(["verb", "noun", "adjective", "adverb", "preposition", "mark"]),
  class: z.enum(CUE_CLASSES),
  frames: list.pipe(z.array(z.enum(CUE_FRAMES)).min(1)),
  /** How surely its weakest frame is an attribution, 0 to 1. */
  strength: number.pipe(z.number().min(0).max(1)),
  example: text,
  counterexample: text,
  source: text,
});
export type CueRow = z.output<typeof cueRow>;

const DIRECTIONS = ["more likely", "less likely"] as const;
const BANDS = [
  "almost no chance",
  "very unlikely",
  "unlikely",
  "roughly even chance",
  "likely",
  "very likely",
  "almost certain",
] as const;

/** Words of likelihood and the ICD 203 band that they stand for; longer words win over shorter ones. */
export const likelihoodRow = z.object({
  id: text,
  words: list.pipe(z.array(text).min(1)),
  direction: z.union([z.literal("").transform(() => null), z.enum(DIRECTIONS)]),
  band: z.union([z.literal("").transform(() => null), z.enum(BANDS)]),
  example: text,
  counterexample: text,
  source: text,
});
export type LikelihoodRow = z.output<typeof likelihoodRow>;

/** Nameless people whose word is an assessment: observers stand outside, insiders speak for nobody by name. */
export const assessorRow = z.object({
  id: text,
  words: list.pipe(z.array(text).min(1)),
  kind: z.enum(["observer", "academic", "insider"]),
  example: text,
  counterexample: text,
  source: text,
});
export type AssessorRow = z.output<typeof assessorRow>;

/** Verbs that carry on what the same source began ("the article continued"), by lemma. */
export const continuationRow = z.object({
  id: text,
  words: list.pipe(z.array(text).min(1)),
  example: text,
  counterexample: text,
  source: text,
});
export type ContinuationRow = z.output<typeof continuationRow>;

/** Nouns for what carries words: a text ("article", "statement") or an outlet ("newspaper"). */
export const vehicleRow = z.object({
  id: text,
  words: list.pipe(z.array(text).min(1)),
  kind: z.enum(["text", "outlet"]),
  example: text,
  counterexample: text,
  source: text,
});
export type VehicleRow = z.output<typeof vehicleRow>;

/** A note outside the prose that names where the words come from, as a regular expression with a group `outlet`. */
export const creditRow = z.object({
  id: text,
  /** Taken over whole from an outlet, in translation or as it was, or helped by one. */
  kind: z.enum(["translation", "reprint", "credit"]),
  pattern: text.refine((value) => value.includes("(?<outlet>"), "must have a group (?<outlet>…)"),
  example: text,
  counterexample: text,
  source: text,
});
export type CreditRow = z.output<typeof creditRow>;

/** Words before an outlet's name that make it a link: as a regular expression, its example with KCNA as the outlet. */
export const carrierRow = z.object({
  id: text,
  /** What another goes by ("citing"), what the sentence stands on ("according to"), what passes on ("carried by"). */
  role: z.enum(["cites", "frames", "relays"]),
  pattern: text,
  example: text,
  counterexample: text,
  source: text,
});
export type CarrierRow = z.output<typeof carrierRow>;

/** Words by which a fact that a party vouches for is told from its wishes, plans and routine. */
export const assertionRow = z.object({
  id: text,
  /**
   * A verb that tells of no deed; a verb that does, though it may stand for speech; a deed of war; a noun that as an
   * object makes no fact ("had no plan"); an adjective or noun after a copula that is one; a noun for arms; a noun for what is crossed
   * or broken ("airspace", "truce").
   */
  kind: z.enum(["idle", "deed", "war", "noun", "state", "arms", "line"]),
  words: list.pipe(z.array(text).min(1)),
  /** A sentence that is a claim, for "idle" and "noun" one that is none; the counterexample the other way round. */
  example: text,
  counterexample: text,
  source: text,
});
export type AssertionRow = z.output<typeof assertionRow>;
/** What a word beside a cue tells. */
export const SPEECH_CLUE_KINDS = [
  /** Lemma of what one speaks in: "said in a statement". */
  "spoken in",
  /** An adverb of place or time, no part of the cue before which it stands. */
  "outside cue",
  /** A word of time: it speaks for nobody. */
  "time",
  /** A preposition that goes on with what is said of the object: "accused them of". */
  "going on",
  /** Where something is said, no part of what is said. */
  "occasion",
  /** A participle by which the article itself goes on after a comma: "…, adding that". */
  "saying participle",
  /** A verb that names whom it tells before what it tells. */
  "addressing verb",
  /** A verb that only lends a noun cue a subject: "issued a warning". */
  "light verb",
  /** A verb whose subject makes or carries the text that is its object. */
  "making verb",
  /** A label of a page before a headline's colon: nobody speaks there. */
  "label",
] as const;
export type SpeechClueKind = (typeof SPEECH_CLUE_KINDS)[number];

/** Words by which the frames of cues decide, in small letters. */
export const speechClueRow = z.object({ id: text, kind: z.enum(SPEECH_CLUE_KINDS), word: text, source: text });
export type SpeechClueRow = z.output<typeof speechClueRow>;
