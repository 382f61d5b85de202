import type { Range } from "../../core/span.js";
import type { OutletRow } from "../../knowledge/intake.js";

export interface NamedOutlet {
  readonly name: string;
  readonly range: Range;
}

export interface OutletIndex {
  /** The outlet that goes by this name, whatever article or quotation marks stand around it. */
  find(name: string): OutletRow | null;
  /** Outlets named anywhere in a text, in its order. */
  within(text: string): NamedOutlet[];
}

/** A ministry with a site of its own is a source, and no outlet. */
const OFFICE = /\b(?:Ministry|Department|Office|Embassy|Government|Council|Command|Parliament|House|Presidency)\b/u;

export function indexOutlets(rows: readonly OutletRow[]): OutletIndex {
  const outlets = rows.filter(({ name }) => !OFFICE.test(name));
  const named = outlets.flatMap((row) => [row.name, ...row.credits].map((name) => [name, row] as const));
  // Of two outlets with the same letters the first listed has them.
  const byName = new Map(named.map(([name, row]) => [plain(name), row] as const).reverse());
  const pattern = anyOf(named.map(([name]) => name).filter((name) => name.length > 1));
  return {
    find: (name) => byName.get(plain(name)) ?? null,
    within: (text) =>
      namesIn(text, pattern).flatMap(({ name, range }) => {
        const row = byName.get(plain(name));
        return row === undefined ? [] : [{ name: row.name, range }];
      }),
  };
}

/** A pattern for whichever of the names stands there, the longest first; null for no names. */
export function anyOf(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const choices = [...names].sort((a, b) => b.length - a.length).map(escape);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${choices.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

export function namesIn(text: string, pattern: RegExp | null): NamedOutlet[] {
  if (pattern === null) return [];
  return [...text.matchAll(pattern)].map(({ 0: name, index }) => ({ name, range: [index, index + name.length] }));
}

function plain(name: string): string {
  return name.replace(/^the /iu, "").toLowerCase();
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
