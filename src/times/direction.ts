import type { Sentence, Token } from "../core/syntax.js";

const AHEAD = new Set(
  "will shall 'll ’ll would scheduled slated due expected planned plans planning plan set upcoming intends intend hopes hope expects expect aims aim wants want next going tomorrow vows vow promises promise prepares preparing prepare".split(
    " ",
  ),
);
const TO_LOOK = 14;

/**
 * Whether what happens around a place of the sentence lies behind (-1) or ahead (1); 0 where no verb says so.
 * The nearest verb before it decides, else the nearest after it.
 */
export function directionAt(sentence: Sentence | undefined, start: number): -1 | 0 | 1 {
  if (sentence === undefined) return 0;
  const { tokens } = sentence;
  let at = tokens.findIndex((token) => token.end > start);
  if (at < 0) at = tokens.length;
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

function look(tokens: readonly Token[], at: number): -1 | 0 | 1 {
  const token = tokens[at];
  if (token === undefined) return 0;
  const word = token.form.toLowerCase();
  if (AHEAD.has(word)) return 1;
  if (token.xpos === "VBD") return -1;
  if (token.xpos === "VB") return governed(tokens, at);
  if (token.xpos === "VBN") {
    const before = tokens[at - 1]?.form.toLowerCase() ?? "";
    return before === "be" ? governed(tokens, at - 1) : -1;
  }
  return 0;
}

/** "to meet Friday" looks ahead, "did not meet Friday" looks back. */
function governed(tokens: readonly Token[], at: number): -1 | 0 | 1 {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const word = tokens[i]?.form.toLowerCase() ?? "";
    if (word === "to" || AHEAD.has(word) || word === "may" || word === "might" || word === "could") return 1;
    if (word === "did" || word === "had") return -1;
  }
  return 0;
}
