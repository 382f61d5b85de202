import type { Sentence, Token } from "../../core/syntax.js";
import type { Gazetteer, Site } from "./gazetteer.js";

/** A stretch of text that bears the name of one or more places. */
export interface PlaceName {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly sites: readonly Site[];
  /** State or country named right after it ("Paris, Texas"). */
  readonly within: readonly Site[];
}

/** After these a name is a place, whatever else bears it. */
const BEFORE = new Set(
  "in at from to near outside around toward towards through across via into of for between off inside downtown".split(
    " ",
  ),
);
/** After these a surname is a place all the same: "in Jackson", but not "of Jackson". */
const INSIDE = new Set("in at near outside around inside downtown".split(" "));
const DIRECTIONS = new Set(
  "north south east west northern southern eastern western central downtown greater upper lower nearby".split(" "),
);
/** "Alexandria Police", "Gainesville City Council": the town's own bodies. */
const CIVIC = new Set(
  (
    "police sheriff city department state mayor fire high public community district council jail town national " +
    "regional superior circuit school attorney board county volunteer municipal area chamber courthouse " +
    "hospital health middle central water international airport university gov governor president democrat republican"
  ).split(" "),
);
const TITLES = new Set(
  "mr mrs ms miss dr sir president sen senator rep gov governor gen general judge justice officer capt sgt lt col chief coach rev king queen prince princess pope saint".split(
    " ",
  ),
);
/** Tokens in the longest names. */
const LONGEST = 6;
/** Large enough for its name to stand alone, without a word that shows it to be a place. */
const WELL_KNOWN = 6;

/** Finds the names of places in a document; names of people and bodies that have a place's name in them are left. */
export function findNames(sentences: readonly Sentence[], text: string, gazetteer: Gazetteer): PlaceName[] {
  const people = surnames(sentences, gazetteer);
  return sentences.flatMap((sentence) => namesIn(sentence, text, gazetteer, people));
}

function namesIn(sentence: Sentence, text: string, gazetteer: Gazetteer, people: ReadonlySet<string>): PlaceName[] {
  const { tokens } = sentence;
  const found: PlaceName[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const match = matchAt(tokens, at, text, gazetteer);
    if (match === null) continue;
    const within = qualifierAfter(tokens, match.next, text, gazetteer, match.sites);
    const meant = within.length > 0 || !gazetteer.isWord(match.name);
    if (meant && stands(tokens, at, match, within.length > 0, people)) {
      const { start } = tokens[at] ?? sentence;
      found.push({ start, end: tokens[match.next - 1]?.end ?? start, name: match.name, sites: match.sites, within });
    }
    at = match.next - 1;
  }
  return found;
}

interface Match {
  readonly name: string;
  readonly sites: readonly Site[];
  /** Index of the token after the last one. */
  readonly next: number;
}

/** The longest name that begins at a token. */
function matchAt(tokens: readonly Token[], at: number, text: string, gazetteer: Gazetteer): Match | null {
  const first = tokens[at];
  if (first === undefined || !/^\p{Lu}/u.test(first.form)) return null;
  const shouted = /^\p{Lu}{4,}$/u.test(first.form);
  if (!gazetteer.begins(shouted ? titleCase(first.form) : first.form)) return null;
  for (let next = Math.min(tokens.length, at + LONGEST); next > at; next--) {
    const words = text.slice(first.start, tokens[next - 1]?.end).replace(/\s+/g, " ");
    for (const name of shouted ? [words, titleCase(words)] : [words]) {
      const sites = gazetteer.named(name);
      if (sites.length > 0) return { name, sites, next };
    }
  }
  return null;
}

/** CHARLESTON as a dateline prints it. */
function titleCase(words: string): string {
  return words.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** "Paris, Texas", "Gori, Georgia": the larger place after a comma. */
function qualifierAfter(
  tokens: readonly Token[],
  next: number,
  text: string,
  gazetteer: Gazetteer,
  sites: readonly Site[],
): readonly Site[] {
  if (tokens[next]?.form !== ",") return [];
  const after = matchAt(tokens, next + 1, text, gazetteer)?.sites ?? [];
  return after.filter(
    (larger) =>
      (larger.kind === "country" || larger.kind === "region") &&
      sites.some((site) => site !== larger && lies(site, larger)),
  );
}

/** Whether a place lies in a country or a state of the United States. */
export function lies(site: Site, larger: Site): boolean {
  if (larger.kind === "country") return site.country === larger.country;
  return larger.region !== "" && site.region === larger.region;
}

/** Whether the name is used of a place here. */
function stands(
  tokens: readonly Token[],
  at: number,
  { sites, next }: Match,
  qualified: boolean,
  people: ReadonlySet<string>,
): boolean {
  const first = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[next];
  if (first === undefined || (first.upos !== "PROPN" && !qualified && !isKnown(sites))) return false;
  const word = before?.form.toLowerCase().replace(/\.$/, "") ?? "";
  if (TITLES.has(word) && !isKnown(sites)) return false;
  if (before?.upos === "PROPN" && adjoins(before, first) && !DIRECTIONS.has(word) && !isState(sites)) return false;
  const led = BEFORE.has(word) || DIRECTIONS.has(word);
  if (
    after !== undefined &&
    /^\p{Lu}/u.test(after.form) &&
    after.upos === "PROPN" &&
    adjoins(tokens[next - 1], after)
  ) {
    if (!CIVIC.has(after.form.toLowerCase()) && !isState(sites)) return false;
    return true;
  }
  if (qualified || isState(sites)) return true;
  if (people.has(tokens[next - 1]?.form ?? "") && !INSIDE.has(word)) return false;
  return led || Math.max(...sites.map(({ size }) => size)) >= WELL_KNOWN || next - at > 1;
}

function isState(sites: readonly Site[]): boolean {
  return sites.some(({ kind }) => kind === "country" || kind === "region");
}

function isKnown(sites: readonly Site[]): boolean {
  return sites.some(({ size }) => size >= 7);
}

function adjoins(left: Token | undefined, right: Token): boolean {
  return left !== undefined && right.start - left.end <= 1;
}

/** Last names of people named in full, so that "Jackson" alone is not a town. */
function surnames(sentences: readonly Sentence[], gazetteer: Gazetteer): Set<string> {
  const names = new Set<string>();
  for (const { tokens } of sentences) {
    tokens.forEach((token, at) => {
      const before = tokens[at - 1];
      if (before === undefined || token.upos !== "PROPN" || before.upos !== "PROPN" || !adjoins(before, token)) return;
      if (DIRECTIONS.has(before.form.toLowerCase()) || gazetteer.named(`${before.form} ${token.form}`).length > 0)
        return;
      names.add(token.form);
    });
  }
  return names;
}
