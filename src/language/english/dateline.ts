const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
const DAY = String.raw`(?:${MONTH} \d{1,2}|\d{1,2} ${MONTH})(?:,? \d{4})?`;
const PLACE = String.raw`\p{Lu}[\p{L}.'’-]*(?:[ /]\p{Lu}[\p{L}.'’-]*){0,3}(?:, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})?`;
const AGENCY = String.raw`\(\p{Lu}[^()]{1,30}\)`;
const DASH = String.raw`(?:--|[-–—])`;
const START = String.raw`(?=["“‘'\[(\p{Lu}\d])`;

/** "Seoul, Oct 29 (NationPress) North …", "Pyongyang, December 24 (KCNA) -- Japan …", "WASHINGTON (AP) — The …". */
const DATELINE = new RegExp(
  String.raw`^(?:${PLACE}[,.]? ${DAY}:?(?: ${AGENCY})?(?:\s*${DASH})?|${PLACE} ${AGENCY}\s*${DASH}|\p{Lu}{3}[\p{Lu}.' /-]*(?:, ${PLACE})?\s+(?:${DASH}|${AGENCY}))\s+${START}`,
  "u",
);
/** A place and a day alone may begin a sentence ("Last May 5 The …" is none): then an agency or a dash must follow. */
const CLOSED = new RegExp(String.raw`(?:${AGENCY}|${DASH}|:)\s+$`, "u");

/** Code units of the dateline with which a paragraph begins, without the space behind it; 0 for none. */
export function datelineLength(paragraph: string): number {
  const found = DATELINE.exec(paragraph)?.[0];
  return found !== undefined && CLOSED.test(found) ? found.trimEnd().length : 0;
}
