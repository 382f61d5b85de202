import type { Sentence, Token } from "../core/syntax.js";

const MODALS = new Set(["will", "shall", "'ll", "’ll", "would", "may", "might", "upcoming"]);
/** Words that look ahead where `to` or `for` follows: "is scheduled for Monday", "agreed to meet Friday". */
const PLANS = new Set(
  (
    "scheduled slated expected expects expect planned plans plan planning set due intends intend intended hopes hope " +
    "hoped aims aim vows vow vowed promises promise promised agrees agree agreed wants want prepares prepare preparing " +
    "likely ready poised going bound decided decides pledged pledges invited arranged supposed seeks seek"
  ).split(" "),
);
const TO_LOOK = 16;

/**
 * Whether what happens around a place of the sentence lies behind (-1) or ahead (1); 0 where no verb says so.
 * The nearest verb before it decides, else the nearest after it.
 */
export function directionAt(sentence: Sentence | undefined, start: number): -1 | 0 | 1 {
  if (sentence === undefined) return 0;
  const { tokens } = sentence;
  let at = tokens.findIndex((token) => token.end > start);
  if (at < 0) at = tokens.length;
  // "Wednesday's ruling" has been made, whatever is done about it.
  if (/^['’]s$/.test(tokens[at + 1]?.form ?? "")) return 0;
  // "as early as Tuesday", "until Tuesday morning"
  if (tokens[at - 1]?.lemma === "until" || (tokens[at - 1]?.lemma === "as" && tokens[at - 3]?.lemma === "as")) return 1;
  for (let i = at - 1; i >= Math.max(0, at - TO_LOOK); i--) {
    const found = look(tokens, i);
    if (found !== 0) return found;
  }
  for (let i = at + 1; i < Math.min(tokens.length, at + TO_LOOK); i++) {
    const found = look(tokens, i);
    if (found !== 0) return found;
  }
  return 0;
}

/** An infinitive takes the direction of what governs it, which stands to its left and is looked at later. */
function look(tokens: readonly Token[], at: number): -1 | 0 | 1 {
  const token = tokens[at];
  if (token === undefined) return 0;
  const word = token.form.toLowerCase();
  if (MODALS.has(word)) return 1;
  const next = tokens[at + 1]?.form.toLowerCase() ?? "";
  if (PLANS.has(word) && (next === "to" || next === "for")) return 1;
  if (word === "to" && isIs(tokens[at - 1])) return 1;
  if (token.xpos === "VBD") return -1;
  return token.xpos === "VBN" && tokens[at - 1]?.form.toLowerCase() !== "be" ? -1 : 0;
}

/** "Trump is to meet Xi on Thursday." */
function isIs(token: Token | undefined): boolean {
  const word = token?.form.toLowerCase() ?? "";
  return word === "is" || word === "are";
}
