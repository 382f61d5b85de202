import type { Sentence, Token } from "../../core/syntax.js";
import type { Gazetteer, Site } from "./gazetteer.js";
import type { PlaceSigns } from "./signs.js";

/** A stretch of text that bears the name of one or more places. */
export interface PlaceName {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly sites: readonly Site[];
  /** State or country named right after it ("Paris, Texas"). */
  readonly within: readonly Site[];
}

/** What is known of a document while its places are found. */
interface Search {
  readonly text: string;
  readonly gazetteer: Gazetteer;
  readonly signs: PlaceSigns;
  /** Last names of people named in full, so that "Jackson" alone is not a town. */
  readonly people: ReadonlySet<string>;
  /** Names that the words around them have shown to be places elsewhere in the document. */
  readonly shown: Set<string>;
}

/** Tokens in the longest names. */
const LONGEST = 6;
/** Large enough for its name to stand alone, without a word that shows it to be a place. */
const WELL_KNOWN = 6;

/** Finds the names of places in a document; names of people and bodies that have a place's name in them are left. */
export function findNames(
  sentences: readonly Sentence[],
  text: string,
  gazetteer: Gazetteer,
  signs: PlaceSigns,
): PlaceName[] {
  const people = surnames(sentences, gazetteer, signs);
  const search: Search = { text, gazetteer, signs, people, shown: new Set() };
  // The second time, a name that was shown to be a place once needs no sign where it stands.
  for (const { tokens } of sentences) namesIn(tokens, search);
  return sentences.flatMap(({ tokens }) => namesIn(tokens, search));
}

function namesIn(tokens: readonly Token[], search: Search): PlaceName[] {
  const found: PlaceName[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const match = matchAt(tokens, at, search);
    const first = tokens[at];
    if (match === null || first === undefined) continue;
    const within = qualifierAfter(tokens, match, search);
    const meant = within.length > 0 || !search.gazetteer.isWord(match.name);
    const listed = follows(tokens, at, found.at(-1));
    const verdict = meant ? stands(tokens, at, match, { qualified: within.length > 0, listed }, search) : "no";
    if (verdict !== "no") {
      const end = tokens[match.next - 1]?.end ?? first.end;
      found.push({ start: first.start, end, name: match.name, sites: match.sites, within });
      if (verdict === "shown") search.shown.add(match.name);
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
function matchAt(tokens: readonly Token[], at: number, { text, gazetteer }: Search): Match | null {
  const first = tokens[at];
  if (first === undefined || !/^\p{Lu}/u.test(first.form)) return null;
  const shouted = /^\p{Lu}{4,}$/u.test(first.form);
  if (!gazetteer.begins(shouted ? titleCase(first.form) : first.form)) return null;
  for (let next = Math.min(tokens.length, at + LONGEST); next > at; next--) {
    const words = text.slice(first.start, tokens[next - 1]?.end).replace(/\s+/g, " ");
    if (/['’‘]$/.test(words)) continue;
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
function qualifierAfter(tokens: readonly Token[], { next, sites }: Match, search: Search): readonly Site[] {
  if (tokens[next]?.form !== ",") return [];
  const after = matchAt(tokens, next + 1, search)?.sites ?? [];
  return after.filter((larger) => isLarger(larger) && sites.some((site) => site !== larger && lies(site, larger)));
}

/** Whether other places are said to lie in it ("Paris, Texas"). */
export function isLarger({ kind }: Site): boolean {
  return kind === "country" || kind === "region" || kind === "province";
}

/** Whether a place lies in a country or in one of its states or provinces. */
export function lies(site: Site, larger: Site): boolean {
  if (larger.kind === "country") return site.country === larger.country;
  return larger.region !== "" && site.region === larger.region;
}

/** "Monroe, Trenton and Seven Mile": whether only a comma or an "and" stands between it and the place before. */
function follows(tokens: readonly Token[], at: number, before: PlaceName | undefined): boolean {
  if (before === undefined) return false;
  let from = at - 1;
  while (from > at - 3 && /^(?:,|and|or)$/.test(tokens[from]?.form ?? "")) from--;
  return from < at - 1 && tokens[from]?.end === before.end;
}

/**
 * Whether the name is used of a place here: `shown` where the words around it say so, `taken` where it is well known
 * or has been shown elsewhere.
 */
function stands(
  tokens: readonly Token[],
  at: number,
  { name, sites, next }: Match,
  { qualified, listed }: { readonly qualified: boolean; readonly listed: boolean },
  { signs, people, shown }: Search,
): "shown" | "taken" | "no" {
  const first = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[next];
  const known = shown.has(name);
  if (first === undefined || (first.upos !== "PROPN" && !qualified && !known && !isKnown(sites))) return "no";
  const word = bare(before);
  if (signs.title.has(word) && !isKnown(sites)) return "no";
  if (before?.upos === "PROPN" && adjoins(before, first) && !signs.direction.has(word) && !isState(sites)) return "no";
  const prominent = isState(sites) || sites.every(({ kind }) => kind === "county");
  if (
    after !== undefined &&
    /^\p{Lu}/u.test(after.form) &&
    after.upos === "PROPN" &&
    adjoins(tokens[next - 1], after)
  ) {
    if (signs.street.has(bare(after))) return "no";
    return prominent || signs.civic.has(bare(after)) ? "taken" : "no";
  }
  if (qualified) return "shown";
  if (prominent) return "taken";
  if (people.has(tokens[next - 1]?.form ?? "") && !signs.inside.has(word)) return "no";
  const led = signs.before.has(word) || signs.direction.has(word) || listed;
  if (led || (signs.local.has(bare(after)) && after !== undefined && adjoins(tokens[next - 1], after))) return "shown";
  return known || isWellKnown(sites) || next - at > 1 ? "taken" : "no";
}

function bare(token: Token | undefined): string {
  return token?.form.toLowerCase().replace(/\.$/, "") ?? "";
}

/** Where the first of its bearers is a country or a state of the United States, the name needs no sign of a place. */
function isState(sites: readonly Site[]): boolean {
  const [largest] = [...sites].sort((a, b) => b.size - a.size);
  return largest?.kind === "country" || largest?.kind === "region";
}

function isKnown(sites: readonly Site[]): boolean {
  return sites.some(({ size }) => size >= 7);
}

function isWellKnown(sites: readonly Site[]): boolean {
  return sites.some(({ size }) => size >= WELL_KNOWN);
}

function adjoins(left: Token | undefined, right: Token): boolean {
  return left !== undefined && right.start - left.end <= 1;
}

function surnames(sentences: readonly Sentence[], gazetteer: Gazetteer, signs: PlaceSigns): Set<string> {
  const names = new Set<string>();
  for (const { tokens } of sentences) {
    tokens.forEach((token, at) => {
      const before = tokens[at - 1];
      if (before === undefined || token.upos !== "PROPN" || before.upos !== "PROPN" || !adjoins(before, token)) return;
      if (signs.direction.has(bare(before)) || gazetteer.named(`${before.form} ${token.form}`).length > 0) return;
      names.add(token.form);
    });
  }
  return names;
}
