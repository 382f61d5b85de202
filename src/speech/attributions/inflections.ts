/** Past forms that no rule makes, of verbs that are cues. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ["said"],
  tell: ["told"],
  write: ["wrote"],
  think: ["thought"],
  rethink: ["rethought"],
  speak: ["spoke"],
  shoot: ["shot"],
  stand: ["stood"],
  hold: ["held"],
  make: ["made"],
  take: ["took"],
  swear: ["swore"],
  foresee: ["foresaw"],
  foretell: ["foretold"],
  forecast: ["forecast"],
  cast: ["cast"],
  read: ["read"],
  seek: ["sought"],
  know: ["knew"],
  feel: ["felt"],
  choose: ["chose"],
  broadcast: ["broadcast"],
  understand: ["understood"],
  dwell: ["dwelt"],
  strive: ["strove"],
  undertake: ["undertook"],
  forbid: ["forbade"],
  beg: ["begged"],
  go: ["went"],
  set: ["set"],
  hit: ["hit"],
};

/** The finite forms of a verb by its lemma: "deny" gives "denies" and "denied". */
export function finiteForms(lemma: string): string[] {
  const past = IRREGULAR[lemma] ?? [pastOf(lemma)];
  return [thirdPersonOf(lemma), ...past];
}

function thirdPersonOf(lemma: string): string {
  if (/(?:s|x|z|ch|sh)$/u.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}

function pastOf(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma}d`;
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  if (/^[^aeiou]*[aeiou][bdgmnpt]$/u.test(lemma)) return `${lemma}${lemma.slice(-1)}ed`;
  return `${lemma}ed`;
}
