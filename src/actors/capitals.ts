import type { Token } from "../core/syntax.js";

const WITHIN = new Set([
  ...["in", "at", "near", "outside", "around", "across", "through", "throughout", "inside", "into", "via", "within"],
  ...["downtown", "central", "beyond"],
]);
const MOTION = new Set([
  ...["travel", "fly", "go", "return", "arrive", "come", "visit", "trip", "journey", "flight", "drive", "head", "rush"],
  ...[
    "move",
    "flee",
    "leave",
    "depart",
    "bring",
    "take",
    "send",
    "fly",
    "march",
    "walk",
    "bind",
    "way",
    "tour",
    "ship",
  ],
  ...["report", "airport", "train", "road", "route", "mile", "kilometer", "kilometre", "km", "north", "south", "east"],
  ...["west", "withdraw", "recall", "deport", "extradite", "evacuate", "dispatch", "live", "arrival", "departure"],
]);
const GONE_TO = new Set(["visit", "leave", "reach", "enter", "tour", "flee"]);
const PLACE_OF = new Set([
  ...["city", "capital", "street", "streets", "outskirt", "outskirts", "suburb", "north", "south", "east", "west"],
  ...["center", "centre", "mayor", "part", "district", "people", "resident", "town", "fall", "siege", "battle"],
]);
const PLACE_NOUN =
  /^(?:summit|talks?|meeting|conference|olympics?|games|airport|suburbs?|street|square|stadium|residents?|hotel|time|metro|subway|mayor|skyline|university|marathon|embassy|declaration|agreement|accords?|restaurant|apartment|neighborhood|neighbourhood|city)$/i;

/** Why a capital at these tokens is a place here; null where it stands for its government. */
export function placeNotPower(text: string, tokens: readonly Token[], first: number, last: number): string | null {
  const after = tokens[last + 1];
  const start = tokens[first]?.start ?? 0;
  const rest = text.slice(tokens[last]?.end ?? start, (tokens[last]?.end ?? start) + 26);
  if (first === 0 && /^,?\s*(?:\p{Lu}\p{Ll}{2,8}\.?\s+\d{1,2},?\s*)?(?:\(|--|—|–)/u.test(rest)) return "a dateline";
  if (/^[-–‑](?:based|born|area|bound)/.test(rest)) return "somebody's seat";
  if (/^, (?:\p{Lu}\p{Ll}+)/u.test(rest) && /^(?:in|at|from|near)$/.test(tokens[first - 1]?.form ?? ""))
    return "an address";
  if (after && PLACE_NOUN.test(after.form) && after.start - (tokens[last]?.end ?? 0) === 1)
    return `where the ${after.form} is`;
  return byGovernor(tokens, first, last);
}

function byGovernor(tokens: readonly Token[], first: number, last: number): string | null {
  let at = first - 1;
  while (at >= 0 && /^(?:ADJ|DET)$/.test(tokens[at]?.upos ?? "")) at--;
  const before = tokens[at];
  const governor = governorOf(tokens, first, last);
  if (before?.upos === "VERB" && GONE_TO.has(before.lemma)) return `one can ${before.lemma} only a place`;
  if (before === undefined || !/^(?:ADP|PART|SCONJ|ADV|ADJ)$/.test(before.upos)) return null;
  const word = before.form.toLowerCase();
  if (WITHIN.has(word)) return `"${word}" asks for a place`;
  if (/^(?:to|from|for|toward|towards|over|on)$/.test(word) && governor && MOTION.has(governor.lemma.toLowerCase()))
    return `one moves there ("${governor.form} ${word}")`;
  if (word === "of" && tokens[at - 1] && PLACE_OF.has(tokens[at - 1]?.lemma.toLowerCase() ?? ""))
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
