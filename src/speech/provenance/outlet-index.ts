import type { OutletRow } from "../../knowledge/intake.js";

export interface OutletIndex {
  /** The outlet that goes by this name, whatever article or quotation marks stand around it. */
  find(name: string): OutletRow | null;
  /** Outlets named anywhere in a text, in its order. */
  within(text: string): OutletRow[];
}

export function indexOutlets(rows: readonly OutletRow[]): OutletIndex {
  const byName = new Map(rows.flatMap((row) => [row.name, ...row.credits].map((name) => [plain(name), row] as const)));
  const names = rows.flatMap((row) => [row.name, ...row.credits]).filter((name) => name.length > 2);
  const pattern =
    names.length === 0
      ? null
      : new RegExp(
          `(?<![\\p{L}\\p{N}])(?:${names
            .sort((a, b) => b.length - a.length)
            .map(escape)
            .join("|")})(?![\\p{L}\\p{N}])`,
          "gu",
        );
  return {
    find: (name) => byName.get(plain(name)) ?? null,
    within: (text) =>
      pattern === null ? [] : [...text.matchAll(pattern)].flatMap(([name]) => byName.get(plain(name)) ?? []),
  };
}

function plain(name: string): string {
  return name.replace(/^the /iu, "").toLowerCase();
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
