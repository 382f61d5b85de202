import type { Actor, Sector } from "../core/actor.js";

/** What an actor is made of; the code follows from country and sector unless a list gives another. */
export interface ActorParts {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly sector: Sector | null;
  readonly role: string | null;
  readonly code?: string | null;
}

/** An actor with its CAMEO-style code: PRKGOV, USA for a state as such, "---REB" where no country is known. */
export function actorOf({ id, name, country, sector, role, code }: ActorParts): Actor {
  return { id, name, country, code: code ?? codeOf(country, sector), sector, role };
}

function codeOf(country: string | null, sector: Sector | null): string | null {
  if (country === null) return sector === null ? null : `---${sector}`;
  return country + (sector ?? "");
}

/** A name as a part of an id: small ASCII letters and hyphens. */
export function slug(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
