import type { Actor } from "../../core/actor.js";
import type { Mention } from "../../core/annotations.js";
import { actorOf } from "../actor-code.js";

/** Countries found out for people whom no list holds, by the id of the actor. */
export type Homes = Map<string, string>;

/** An official whose country is not known, as one of a country. */
function homed(actor: Actor, country: string): Actor {
  return actorOf({ ...actor, country, code: null });
}

/** A mention as its actor is known by now. */
export function atHome(mention: Mention, homes: Homes): Mention {
  const country = homes.get(mention.actor.id);
  return country === undefined ? mention : { ...mention, actor: homed(mention.actor, country) };
}

/**
 * Notes that "his foreign minister" serves the possessor's country, and so does the one named right behind it; ids
 * of nameless actors are shared by all alike, so that only this mention is changed.
 */
export function servesWith(mention: Mention, country: string | null, own: readonly Mention[], homes: Homes): Mention {
  const { actor, end, kind } = mention;
  if (country === null || kind !== "phrase" || actor.country !== null || actor.sector !== "GOV") return mention;
  const name = own.find((each) => each.kind === "name" && each.start > end && each.start <= end + 2);
  if (name?.actor.country === null && name.actor.role === actor.role) homes.set(name.actor.id, country);
  return { ...mention, actor: homed(actor, country) };
}
