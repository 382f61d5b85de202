import type { Actor } from "../core/actor.js";
import type { Mention } from "../core/annotations.js";
import type { Clues } from "./clues.js";
import { actorOf, slug } from "./actor-code.js";
import { placeNotPower } from "./capitals.js";
import type { Entities, Entity } from "./entities.js";
import { actorOfPerson, rankOn, type Person } from "./persons.js";
import type { Reading, ReadSentence } from "./reading.js";

/** A name of the lexicons as it stands in a sentence, with all that bear it. */
export interface Hit {
  readonly read: ReadSentence;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly entities: readonly Entity[];
  /** How many pieces the name has. */
  readonly length: number;
}

/** Who is meant by a name, null for a place, and why. */
export interface Verdict {
  readonly actor: Actor | null;
  readonly rule: string;
  readonly why: string;
  readonly kind?: Mention["kind"];
}

/** Who is meant by a name where one bearer has been chosen; null where nobody is after all. */
export function judge(
  { read, first, last, start, end }: Hit,
  entity: Exclude<Entity, { kind: "decoy" }>,
  lands: ReadonlyMap<string, number>,
  { text, date, clues, bare }: Reading,
  entities: Entities,
): Verdict | null {
  const name = text.slice(start, end);
  switch (entity.kind) {
    case "state":
    case "demonym": {
      const country = isPyongyangs(entity.country, name, lands)
        ? "PRK"
        : entity.country === "COD" && name === "Congo" && lands.has("COG") && (lands.get("COD") ?? 0) < 1
          ? "COG"
          : entity.country;
      const actor = entities.state(country);
      return { actor, rule: `actors/${entity.kind}`, why: `"${name}" names ${actor.name}` };
    }
    case "people": {
      if (!entity.plural) return { actor: null, rule: "actors/people", why: `"${name}" live in ${entity.country}` };
      const id = `people:${slug(name)}:${entity.country}`;
      const actor = actorOf({ id, name, country: entity.country, sector: "CVL", role: null });
      return { actor, rule: "actors/people", why: `"${name}" are a people of ${entity.country}` };
    }
    case "region":
      return { actor: null, rule: "actors/region", why: `"${name}" is a part of ${entity.country}` };
    case "seat":
    case "capital": {
      const place = placeNotPower(text, read.tokens, first, last, clues);
      const actor = place === null ? entities.government(entity.country) : null;
      const why =
        place === null ? `"${name}" stands for the ${actor?.name ?? ""}` : `"${name}" is a place here: ${place}`;
      return { actor, rule: `actors/${entity.kind}`, why };
    }
    case "epithet": {
      const near =
        lands.has(entity.country) || (/^(?:PRK|KOR)$/.test(entity.country) && (lands.has("PRK") || lands.has("KOR")));
      const actor = entities.state(entity.country);
      return near
        ? {
            actor,
            kind: "epithet",
            rule: "actors/epithet",
            why: `"the ${name}" is ${actor.name}, of whom the text speaks`,
          }
        : null;
    }
    case "person": {
      if (isAnybody(entity.person, name, lands, date, clues) && !bare) return null;
      const former = /^(?:former|ex|late)$/i.test(read.tokens[first - 1]?.form ?? "");
      const actor = actorOfPerson(entity.person, date, former);
      return {
        actor,
        rule: "actors/person",
        why: `"${name}" is ${actor.name}, ${actor.role ?? "without office"} on ${date ?? "an unknown day"}`,
      };
    }
    case "body":
    case "medium":
      return {
        actor: entity.actor,
        ...(entity.own
          ? ownReason(name, entity.actor)
          : { rule: `actors/${entity.kind}`, why: `"${name}" is ${entity.actor.name}` }),
      };
  }
}

/** "Korean" in a paper that says "DPRK" and not "North": its own Korea. */
function isPyongyangs(country: string, name: string, lands: ReadonlyMap<string, number>): boolean {
  return country === "KOR" && /^Koreas?n?s?$/.test(name) && lands.has("DPRK") && !lands.has("South Korea");
}

/** "John Moore" was a minister; in news that does not speak of his land he is somebody else. */
function isAnybody(
  person: Person,
  name: string,
  lands: ReadonlyMap<string, number>,
  date: string | null,
  clues: Clues,
): boolean {
  const surname = name.split(/[\s-]/).at(-1)?.toLowerCase() ?? "";
  if (!clues["common surname"].has(surname) || rankOn(person, date) >= 2) return false;
  return !person.tenures.some(({ country }) => country === null || lands.has(country));
}

/** The file and line that say so. */
function ownReason(name: string, { id, code }: Actor): { readonly rule: string; readonly why: string } {
  const [, file = "", line = ""] = /^own:(.*):(\d+)$/.exec(id) ?? [];
  return { rule: "actors/own", why: `"${name}" is ${code ?? ""} by line ${line} of ${file}` };
}
