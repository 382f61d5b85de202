import type { Token } from "../core/syntax.js";
import type { Clues } from "./clues.js";

/** Why a capital at these tokens is a place here; null where it stands for its government. */
export function placeNotPower(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  clues: Clues,
): string | null {
  const after = tokens[last + 1];
  const start = tokens[first]?.start ?? 0;
  const rest = text.slice(tokens[last]?.end ?? start, (tokens[last]?.end ?? start) + 26);
  if (first === 0 && rest.startsWith(": ") && isShouted(tokens, first, last)) return "a dateline";
  if (first === 0 && /^,?\s*(?:\p{Lu}\p{Ll}{2,8}\.?\s+\d{1,2},?\s*)?(?:\(|--|—|–|- )/u.test(rest)) return "a dateline";
  if (/^[-–‑](?:based|born|area|bound)/.test(rest)) return "somebody's seat";
  if (/^, (?:\p{Lu}\p{Ll}+)/u.test(rest) && /^(?:in|at|from|near)$/.test(tokens[first - 1]?.form ?? ""))
    return "an address";
  if (after && clues["held in place"].has(after.form.toLowerCase()) && after.start - (tokens[last]?.end ?? 0) === 1)
    return `where the ${after.form} is`;
  return byGovernor(tokens, first, last, clues);
}

function isShouted(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens.slice(first, last + 1).every(({ form }) => form === form.toUpperCase());
}

function byGovernor(tokens: readonly Token[], first: number, last: number, clues: Clues): string | null {
  const joined = tokens[last];
  // "shops in Riyadh and Sanaa": what the first is, the second is.
  if (joined?.deprel === "conj" && joined.head < first && tokens[joined.head]?.upos === "PROPN") {
    const earlier = byGovernor(tokens, joined.head, joined.head, clues);
    if (earlier !== null) return earlier;
  }
  let at = first - 1;
  // "near the capital Damascus"
  while (
    at >= 0 &&
    (/^(?:ADJ|DET)$/.test(tokens[at]?.upos ?? "") || /^(?:capital|city)$/.test(tokens[at]?.lemma ?? ""))
  )
    at--;
  const before = tokens[at];
  const governor = governorOf(tokens, first, last);
  if (before?.upos === "VERB" && clues["gone to"].has(before.lemma)) return `one can ${before.lemma} only a place`;
  if (before === undefined || !/^(?:ADP|PART|SCONJ|ADV|ADJ)$/.test(before.upos)) return null;
  const word = before.form.toLowerCase();
  const mover = [governor, tokens[at - 1]].find((each) => each && clues.motion.has(each.lemma.toLowerCase()));
  if (clues.within.has(word)) return `"${word}" asks for a place`;
  if (/^(?:to|from|for|toward|towards|over|on|between)$/.test(word) && mover)
    return `one moves there ("${mover.form} ${word}")`;
  if (word === "of" && tokens[at - 1] && clues["part of place"].has(tokens[at - 1]?.lemma.toLowerCase() ?? ""))
    return "a part of a place";
  return null;
}

function governorOf(tokens: readonly Token[], first: number, last: number): Token | undefined {
  for (let at = last; at >= first; at--) {
    const head = tokens[at]?.head ?? -1;
    if (head < first || head > last) return tokens[head];
  }
  return undefined;
}
