import type { Shelf } from "../../knowledge/registry.js";
import { cluesOf, type Clues } from "../clues.js";
import { landsOf, type Lands } from "../entities.js";
import type { Traits } from "./candidate.js";

export const COREFERENCE_LEXICONS = [
  ...(["actorClues", "agents", "descriptions", "epithets", "media", "offices", "states", "titles"] as const),
];

export type Epithet = Shelf["epithets"][number];

/** What is known of words that call somebody again, and of those who can be called. */
export interface Knowledge {
  readonly traits: Traits;
  readonly clues: Clues;
  readonly epithets: ReadonlyMap<string, Epithet>;
  /** States that an adjective fits ("gulf", "landlocked"), in small letters. */
  readonly descriptions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Country by its adjectives, in small letters. */
  readonly demonyms: ReadonlyMap<string, string>;
  readonly lands: Lands;
}

export function knowledgeOf(shelf: Pick<Shelf, (typeof COREFERENCE_LEXICONS)[number]>): Knowledge {
  const persons = new Map(shelf.offices.map(({ id, gender }) => [id.split(":")[0] ?? id, gender]));
  const nouns = new Map(
    shelf.agents.flatMap(({ id, kind, gender }) => (kind === "person" ? [[id, gender] as const] : [])),
  );
  for (const { id, role, gender } of shelf.titles) nouns.set(role ?? id, gender ?? nouns.get(role ?? id) ?? null);
  const demonyms = shelf.states.flatMap(({ id, name, names, demonyms: forms }) =>
    [...forms, name, ...names].map((form) => [form.toLowerCase(), id] as const),
  );
  return {
    traits: { persons, nouns, media: new Set(shelf.media.map(({ id }) => id)) },
    clues: cluesOf(shelf.actorClues),
    epithets: new Map(shelf.epithets.map((row) => [row.id, row])),
    descriptions: new Map(shelf.descriptions.map(({ id, countries }) => [id, new Set(countries)])),
    demonyms: new Map(demonyms),
    lands: landsOf(shelf.states),
  };
}
