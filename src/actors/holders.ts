import type { Actor } from "../core/actor.js";
import type { Clues } from "./clues.js";
import { actorOfPerson, tenureOn, type Person } from "./persons.js";

/** Who has held an office of a state, by "PRK:leader". */
export type Holders = ReadonlyMap<string, readonly Person[]>;

/** Indexes people by the offices that they have held. */
export function holdersOf(persons: readonly Person[]): Holders {
  const holders = new Map<string, Person[]>();
  for (const person of persons) {
    for (const { country, office } of person.tenures) {
      const key = `${country ?? ""}:${office}`;
      const known = holders.get(key) ?? [];
      if (!known.includes(person)) holders.set(key, [...known, person]);
    }
  }
  return holders;
}

/** The one who held an office on a day; null where the day is not known or nobody or several did. */
export function holderOf(
  holders: Holders,
  country: string,
  role: string,
  date: string | null,
  clues: Clues,
): Actor | null {
  if (date === null) return null;
  const office = role.replace("defence minister", "defense minister");
  const held = (holders.get(`${country}:${office}`) ?? []).filter((person) => {
    const { tenure, when } = tenureOn(person, date);
    return when === "held" && tenure?.office === office;
  });
  const [only] = held;
  return held.length === 1 && only !== undefined && clues["single office"].has(office)
    ? actorOfPerson(only, date)
    : null;
}
