import type { Actor } from "../core/actor.js";

/** What an actor counts under in the record: its country, or the code of an organisation, or its id. */
export function partyOf(actor: Actor): string {
  return actor.country ?? actor.code ?? actor.id;
}

/** The parties of several actors, each once. */
export function partiesOf(actors: readonly Actor[]): string[] {
  return [...new Set(actors.map(partyOf))];
}

/** How a move from one party to another is looked up. */
export function pairKey(from: string, to: string): string {
  return `${from}>${to}`;
}

/** Both directions between two parties. */
export function pairKeys(a: string, b: string): string[] {
  return [pairKey(a, b), pairKey(b, a)];
}
