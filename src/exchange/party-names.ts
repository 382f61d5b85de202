import { DemarcheError } from "../core/errors.js";
import { takeFromShelf } from "../knowledge/shelf.js";
import type { Party } from "./types.js";

const SUGGESTIONS = 3;

/** The common name of a party's code; the code itself where it has none. */
export function nameOfParty(code: string): string {
  const { states, organisations } = shelf();
  return states.find(({ id }) => id === code)?.name ?? organisations.find((each) => each.code === code)?.name ?? code;
}

/**
 * Finds the party that a person means: a code, a name, a demonym or a capital, in any case.
 * @throws DemarcheError D1401 with the nearest names where there is none.
 */
export function findParty(text: string): Party {
  const wanted = fold(text);
  const { states, organisations } = shelf();
  for (const row of states) {
    const names = [row.id, row.name, ...row.names, ...row.demonyms, ...row.capitals, ...row.seats];
    if (names.some((name) => fold(name) === wanted)) return { code: row.id, name: row.name };
  }
  for (const row of organisations) {
    if ([row.code, row.name, ...row.aliases].some((name) => fold(name) === wanted))
      return { code: row.code, name: row.name };
  }
  const near = states
    .map(({ id, name }) => ({ id, name, distance: distance(fold(name), wanted) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, SUGGESTIONS)
    .map(({ id, name }) => `${name} (${id})`);
  throw new DemarcheError("D1401", `no party is called "${text}"; did you mean ${near.join(", ")}?`);
}

function shelf(): ReturnType<typeof takeFromShelf> {
  return (taken ??= takeFromShelf(["states", "organisations"]));
}
let taken: ReturnType<typeof takeFromShelf> | null = null;

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[.\s]+/g, " ")
    .trim();
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
