import type { GazetteerRow, PlaceRow } from "../../knowledge/places.js";

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly region: string;
  readonly lat: number;
  readonly lon: number;
  readonly geonameid: number | null;
  readonly size: number;
}

export interface Gazetteer {
  /** All places that bear a name. */
  named(name: string): readonly Site[];
  /** Whether some name begins with the word. */
  begins(word: string): boolean;
  /** Whether the name is a common word or a surname before it is a town. */
  isWord(name: string): boolean;
}

interface State {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
}

/** Kilometres within which two entries of one name are the same place. */
const SAME = 60;

/** Builds the index of places by all their names. */
export function prepareGazetteer(
  places: readonly PlaceRow[],
  gazetteer: readonly GazetteerRow[],
  states: readonly State[],
  words: ReadonlySet<string>,
): Gazetteer {
  const byName = new Map<string, Site[]>();
  const add = (name: string, site: Site): void => {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [site]);
    else if (!known.some((each) => each.kind === site.kind && kilometres(each, site) < SAME)) known.push(site);
  };
  const countries = new Map(gazetteer.filter(({ kind }) => kind === "country").map((row) => [row.country, row]));
  // "Scotland" stands for the United Kingdom's government, but is a place of its own.
  const own = new Set(places.flatMap((row) => [row.name, ...row.alternates]));
  for (const { id, name, names } of states) {
    const row = countries.get(id);
    if (row === undefined) continue;
    for (const each of [name, ...names]) if (!own.has(each)) add(each, { ...row, name });
  }
  const derived = new Map<string, GazetteerRow[]>();
  for (const row of gazetteer) if (own.has(row.name)) derived.set(row.name, [...(derived.get(row.name) ?? []), row]);
  for (const row of places) {
    const names = [row.name, ...row.alternates];
    const same = names.flatMap((name) => derived.get(name) ?? []).find((each) => kilometres(each, row) < SAME);
    const site = { ...row, geonameid: row.geonameid ?? same?.geonameid ?? null };
    for (const name of names) add(name, site);
  }
  for (const row of gazetteer) {
    add(row.name, row);
    if (row.name.startsWith("Saint ")) add(row.name.replace("Saint", "St."), row);
  }
  const first = new Set([...byName.keys()].map(firstWord));
  return {
    named: (name) => byName.get(name) ?? [],
    begins: (word) => first.has(firstWord(word)),
    isWord: (name) => words.has(name),
  };
}

const LETTER = /\p{L}/u;

/** The letters with which a name begins; a loop, for it runs over all names at every start. */
function firstWord(name: string): string {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at) | 32;
    const plain = code >= 97 && code <= 122;
    if (!plain && (name.charCodeAt(at) < 128 || !LETTER.test(name.charAt(at)))) return name.slice(0, at);
  }
  return name;
}

/** Great-circle distance. */
export function kilometres(
  a: { readonly lat: number; readonly lon: number },
  b: { readonly lat: number; readonly lon: number },
): number {
  const radians = Math.PI / 180;
  const half = (degrees: number): number => Math.sin((degrees * radians) / 2) ** 2;
  const chord = half(b.lat - a.lat) + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * half(b.lon - a.lon);
  return 12_742 * Math.asin(Math.sqrt(Math.min(1, chord)));
}
