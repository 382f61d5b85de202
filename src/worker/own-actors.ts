import { createHash } from "node:crypto";
import { takeFromShelf } from "../knowledge/shelf.js";
import { NO_OWN_ACTORS, type OwnActors } from "../knowledge/own/own-actors.js";
import { readDictionary, type Dictionary } from "../knowledge/own/read-dictionary.js";
import type { Connection } from "../record/connection.js";
import { dictionaryTexts } from "../record/tables/dictionaries.js";
import { codingVersion } from "./coding-version.js";

let countries: ReadonlySet<string> | null = null;

/** Reads a user's dictionary with the program's own states; `file` is the name by which its actors tell where they stand. */
export function dictionaryOf(text: string, file: string): Dictionary {
  countries ??= new Set(takeFromShelf(["states"]).states.map(({ id }) => id));
  return readDictionary(text, file, countries);
}

/** Several dictionaries as one; what stands first goes before. */
export function joined(dictionaries: readonly OwnActors[]): OwnActors {
  if (dictionaries.length === 0) return NO_OWN_ACTORS;
  return {
    actors: dictionaries.flatMap(({ actors }) => actors),
    agents: dictionaries.flatMap(({ agents }) => agents),
  };
}

/** What the users of a record have added, and the version of a program that knows it. */
export async function ownActorsOf(record: Connection): Promise<{ own: OwnActors; version: string }> {
  const texts = await dictionaryTexts(record);
  const own = joined(texts.map(({ name, content }) => dictionaryOf(content, name)));
  if (texts.length === 0) return { own, version: codingVersion() };
  const digest = createHash("sha256");
  for (const { name, digest: each } of texts) digest.update(`${name} ${each}\n`);
  return { own, version: `${codingVersion()}+${digest.digest("hex").slice(0, 8)}` };
}
