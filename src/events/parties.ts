import type { Actor } from "../core/actor.js";

/** Codes under which actors stand as parties of an act: their country, or the code of an organisation of states. */
export function partiesOf(actors: readonly Actor[]): string[] {
  const codes = actors.map(partyOf).filter((code) => code !== null);
  return [...new Set(codes)];
}

/** The country of an actor, or its code where it is an organisation of states; null for anybody else. */
export function partyOf(actor: Actor): string | null {
  if (actor.country !== null) return actor.country;
  return actor.sector === "IGO" || actor.code?.startsWith("IGO") === true ? actor.code : null;
}

/** True where the two lists of codes share one. */
export function shared(a: readonly string[], b: readonly string[]): boolean {
  return a.some((code) => b.includes(code));
}
