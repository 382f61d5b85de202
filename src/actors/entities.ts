import type { Actor } from "../core/actor.js";
import type { Shelf } from "../knowledge/registry.js";
import type { OwnActor } from "../knowledge/own/own-actors.js";
import { actorOf } from "./actor-code.js";
import { NameIndex } from "./name-index.js";
import { personsOf, type Person } from "./persons.js";

export const ENTITY_LEXICONS = [
  "own",
  "decoys",
  "groups",
  "institutions",
  "media",
  "offices",
  "organisations",
  "peoples",
  "regions",
  "states",
] as const;
type EntityShelf = Pick<Shelf, (typeof ENTITY_LEXICONS)[number]>;

type StateName = "state" | "demonym" | "capital" | "seat" | "region" | "people" | "epithet";

/** What a name can stand for. */
export type Entity =
  | { readonly kind: StateName; readonly country: string; readonly plural: boolean }
  | { readonly kind: "person"; readonly person: Person }
  | Body
  | { readonly kind: "decoy" };

/** What is neither a person nor a state, or stands in a file of the user's own, which goes before the lexicons. */
interface Body {
  readonly kind: "body" | "medium";
  readonly own?: true;
  readonly actor: Actor;
  /** When it was what `actor` says; null for an open end. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Makes the actors of a state. */
export interface Lands {
  /** The state as such: no sector. */
  state(country: string): Actor;
  /** Its government. */
  government(country: string): Actor;
}

/** Everything that the lexicons name. */
export interface Entities extends Lands {
  readonly names: NameIndex<Entity>;
  /** Persons by what they are called for short. */
  readonly surnames: NameIndex<Person>;
  readonly persons: readonly Person[];
}

/** Builds the index over all lexicons of names. */
export function entitiesOf(shelf: EntityShelf): Entities {
  const names = new NameIndex<Entity>();
  const persons = personsOf(shelf.offices);
  addStates(names, shelf);
  for (const person of persons) for (const name of person.names) names.add(name, { kind: "person", person });
  addBodies(names, shelf);
  const surnames = new NameIndex<Person>();
  for (const person of persons) for (const surname of person.surnames) surnames.add(capitalized(surname), person);
  for (const { name } of shelf.decoys) names.add(name, { kind: "decoy" });
  addOwn(names, shelf.own.actors);
  return { names, surnames, persons, ...landsOf(shelf.states) };
}

/** States and governments by code. */
export function landsOf(states: EntityShelf["states"]): Lands {
  const stateNames = new Map(states.map(({ id, name }) => [id, name]));
  const nameOf = (country: string): string => stateNames.get(country) ?? country;
  return {
    state: (country) => actorOf({ id: country, name: nameOf(country), country, sector: null, role: null }),
    government: (country) =>
      actorOf({
        ...{ id: `${country}-government`, name: `government of ${nameOf(country)}` },
        ...{ country, sector: "GOV", role: "government" },
      }),
  };
}

function addStates(names: NameIndex<Entity>, { states, regions, peoples }: EntityShelf): void {
  const add = (list: readonly string[], kind: StateName, country: string) => {
    for (const name of list)
      names.add(name, { kind, country, plural: /^(?:demonym|people)$/.test(kind) && isPlural(name) });
  };
  for (const { id, name, names: others, demonyms, capitals, seats, epithets } of states) {
    add([name, ...others], "state", id);
    add(demonyms, "demonym", id);
    add(capitals, "capital", id);
    add(seats, "seat", id);
    add(epithets, "epithet", id);
  }
  // Of several lands the one that the text speaks of is chosen, else the first.
  for (const { names: forms, countries } of peoples) for (const country of countries) add(forms, "people", country);
  const known = new Set(peoples.flatMap(({ names: forms }) => forms));
  for (const { id, names: parts } of regions)
    add(
      parts.filter((each) => !known.has(each)),
      "region",
      id,
    );
}

function isPlural(demonym: string): boolean {
  return /(?<!s)s$|men$/.test(demonym) && !/(?:ese|ish|iss|ss|us)$/.test(demonym);
}

const ALWAYS = { from: null, to: null };

function addBodies(names: NameIndex<Entity>, { institutions, organisations, groups, media }: EntityShelf): void {
  for (const { id, name, aliases, country, sector } of institutions) {
    const actor = actorOf({ id, name, country, sector, role: null });
    for (const each of [name, ...aliases]) names.add(each, { kind: "body", actor, ...ALWAYS });
  }
  for (const { id, name, aliases, country, sector, from, to } of groups) {
    const actor = actorOf({ id, name, country, sector, role: null });
    for (const each of [name, ...aliases]) names.add(each, { kind: "body", actor, from, to });
  }
  for (const { id, name, aliases, code, sector, country } of organisations) {
    const actor = actorOf({ id, name, country, sector, role: null, code });
    for (const each of [name, ...aliases]) names.add(each, { kind: "body", actor, ...ALWAYS });
  }
  for (const { id, name, aliases, country, voice } of media) {
    const role = voice === "own" ? "medium" : `${voice} medium`;
    const actor = actorOf({ id, name, country, sector: "MED", role });
    for (const each of [name, ...aliases]) names.add(each, { kind: "medium", actor, ...ALWAYS });
  }
}

/** Actors of the user's files; the id says which file and line. States that the lexicons know alike add nothing. */
function addOwn(names: NameIndex<Entity>, actors: readonly OwnActor[]): void {
  for (const { names: forms, code, country, sector, role, from, to, file, line } of actors) {
    const [name = ""] = forms;
    const id = `own:${file}:${String(line)}`;
    const entity: Entity =
      code === null
        ? { kind: "decoy" }
        : { kind: "body", own: true, actor: actorOf({ id, name, country, sector, role, code }), from, to };
    for (const form of forms)
      if (sector !== null || code === null || !isLandOf(names, form, country)) names.add(form, entity);
  }
}

function isLandOf(names: NameIndex<Entity>, form: string, country: string | null): boolean {
  return names.named(form).some((each) => "country" in each && each.country === country);
}

/** Particles stay small, so that "al-Assad" and "Al-Assad" are found alike and "assad" is not. */
function capitalized(surname: string): string {
  const words = surname.split(" ");
  return words.map((word, i) => (i < words.length - 1 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join(" ");
}
