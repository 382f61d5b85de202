import type { Actor } from "../../core/actor.js";
import type { Candidate } from "./candidate.js";
import type { EpithetCall } from "./epithet-calls.js";
import type { Epithet, Knowledge } from "./knowledge.js";
import { mostSalient, type Call } from "./salience.js";

/** How far back an epithet reaches, in sentences: it says more than a pronoun. */
const FAR = 15;

/** Whom an epithet calls, and as what; null where nobody before fits. */
export function calledBy(
  history: readonly Candidate[],
  epithet: EpithetCall,
  call: Call,
  knowledge: Knowledge,
): { readonly by: Candidate; readonly actor: Actor } | null {
  const { calls } = epithet.epithet;
  const bonus = (each: Candidate): number => (each.nature === "state" ? 0.5 : 0);
  const found = mostSalient(history, call, (each) => fits(each, epithet), bonus, FAR);
  if (found === null) return null;
  if (calls !== "state" && calls !== "described state") return { by: found, actor: found.mention.actor };
  const { country } = found.mention.actor;
  if (country === null) return null;
  return { by: latestOf(history, country, call) ?? found, actor: landCalled(country, epithet.epithet.id, knowledge) };
}

/** "the country" said after its president is the state; "the government" is the government. */
export function landCalled(country: string, noun: string, { lands }: Knowledge): Actor {
  return /^(?:regime|government|administration|cabinet|junta|side|rulers|authorities)$/.test(noun)
    ? lands.government(country)
    : lands.state(country);
}

/** The last time before a place that a state was called, by name or otherwise. */
export function latestOf(history: readonly Candidate[], country: string, { start }: Call): Candidate | null {
  const named = history.filter(({ nature, mention }) => nature === "state" && mention.actor.country === country);
  return named.filter(({ mention, members }) => mention.end <= start && members.length === 1).at(-1) ?? null;
}

function fits(candidate: Candidate, { epithet, described, country, among, former }: EpithetCall): boolean {
  const { mention, nature, plural, named, members } = candidate;
  const { actor } = mention;
  if (members.length > 1) return false;
  switch (epithet.calls) {
    case "state":
    case "described state": {
      const land = actor.country;
      if (land === null || (epithet.calls === "described state" && !described)) return false;
      if (nature !== "state" && (nature !== "person" || actor.sector !== "GOV" || plural)) return false;
      if (epithet.fits.length > 0 && !epithet.fits.includes(land)) return false;
      return (country === null || country === land) && (among?.has(land) ?? true);
    }
    case "medium":
      return nature === "medium" && !plural;
    case "agency":
      return nature === "medium" ? !plural : nature === "body" && isBodyOf(actor, epithet);
    case "body":
      return nature === "body" && (named || actor.role === epithet.id) && isBodyOf(actor, epithet);
    case "person": {
      if (nature !== "person" || plural || !named) return false;
      if (country !== null && actor.country !== null && actor.country !== country) return false;
      return isOffice(actor, epithet, former);
    }
    case "states":
    case "persons":
      return false;
  }
}

function isBodyOf({ id, sector }: Actor, { fits: wanted }: Epithet): boolean {
  return sector !== null && (wanted.length === 0 || wanted.includes(sector) || wanted.includes(id));
}

/** Whether a person bears a role that the epithet names; a former president is not "the president". */
function isOffice({ role }: Actor, { fits: wanted }: Epithet, former: boolean): boolean {
  if (wanted.length === 0) return true;
  if (role === null || (role.startsWith("former ") && !former)) return false;
  return wanted.some((one) => role.includes(one));
}
