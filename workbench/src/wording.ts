import type { Answer, Move } from "../../src/exchange/types.js";

const NOUNS: Readonly<Record<string, string>> = {
  "express intent": "stated intent",
  threaten: "threat",
  accuse: "accusation",
  disapprove: "criticism",
  reject: "rejection",
  accept: "acceptance",
  mobilize: "show of force",
  consult: "meeting",
};

/** "offer", "threat", "stated intent": a move as a noun. */
export function nounOf({ kind }: Move): string {
  return NOUNS[kind] ?? kind;
}

const MANNERS: Readonly<Record<Answer["manner"], string>> = {
  accepts: "accepts",
  rejects: "rejects",
  "sets conditions": "sets conditions for",
  counters: "counters",
  "answers with a deed": "answers, by a deed,",
  replies: "replies to",
};

/** "rejects", "sets conditions for": how an answer answers, as a verb. */
export function mannerText({ manner }: Answer): string {
  return MANNERS[manner];
}
