import type { Token } from "../core/syntax.js";
import type { Clues } from "./clues.js";

/** Why the name at these tokens names no actor here; null where it may. */
export function notActing(
  text: string,
  tokens: readonly Token[],
  { first, last, start }: { readonly first: number; readonly last: number; readonly start: number },
  clues: Clues,
): string | null {
  const before = tokens[first - 1];
  const prefix = /(?:^|[^\p{L}])(pro|anti|non)[-–‑]?$/iu.exec(text.slice(Math.max(0, start - 6), start));
  if (prefix) return `"${prefix[1] ?? ""}-" makes it an attitude`;
  if (before && clues.ship.has(before.form.toLowerCase())) return `a ship is named, "${before.form}"`;
  const after = tokens[last + 1];
  if (after && clues.likeness.has(after.lemma.toLowerCase()) && after.upos === "NOUN")
    return `a ${after.lemma} is meant`;
  if (after && /^\p{Lu}/u.test(after.form) && clues.thing.has(after.form.toLowerCase()))
    return `a ${after.form} is named`;
  if (/^(?:after|for)$/.test(before?.form ?? "") && tokens[first - 2]?.lemma === "name")
    return "something is named after it";
  return likenessBefore(tokens, first, clues);
}

/** "an impersonator of North Korean leader …": only words of the same phrase may stand between. */
function likenessBefore(tokens: readonly Token[], first: number, clues: Clues): string | null {
  for (let at = first - 1; at > 0 && first - at < 8; at--) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.form === "of" || token.form === "as") {
      const noun = tokens[at - 1];
      return noun && clues.likeness.has(noun.lemma.toLowerCase()) ? `a ${noun.lemma} of it is meant` : null;
    }
    if (!/^(?:ADJ|NOUN|PROPN|DET|PUNCT)$/.test(token.upos) || (token.upos === "PUNCT" && token.form !== "-"))
      return null;
  }
  return null;
}

/** Days and months stand beside names without being part of them. */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|aug|sept|sep|oct|nov|dec)\.?)$/i;

/** "Foreign Minister Lavrov Tuesday": the day is no part of the name. */
export function isCalendar(token: Token | undefined): boolean {
  return token?.upos === "PROPN" && CALENDAR.test(token.form);
}

/** True where a neighbour's capital says that the name is part of a longer one that no list holds ("Ivanka Trump"). */
export function partOfName(
  tokens: readonly Token[],
  index: number,
  side: -1 | 1,
  known: (index: number) => boolean,
): boolean {
  const own = tokens[index];
  const other = tokens[index + side];
  if (own === undefined || other?.upos !== "PROPN") return false;
  if (!/^\p{Lu}\p{Ll}/u.test(other.form) || CALENDAR.test(other.form) || known(other.index)) return false;
  const gap = side < 0 ? own.start - other.end : other.start - own.end;
  return gap === 1;
}
