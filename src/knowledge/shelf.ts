import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DemarcheError } from "../core/errors.js";
import { MODELS } from "./models.js";
import { NO_OWN_ACTORS, type OwnActors } from "./own/own-actors.js";
import type { Shelf, ShelfName } from "./registry.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Takes the named lexicons from where the build put them; `own` is handed through to whoever asks for it.
 * @throws DemarcheError D1201 where one has not been built.
 */
export function takeFromShelf(names: Iterable<ShelfName>, own: OwnActors = NO_OWN_ACTORS): Shelf {
  const taken: Record<string, unknown> = { own };
  for (const name of names) taken[name] ??= load(name);
  return taken as Shelf;
}

/** A lexicon as the build writes it. */
interface Compact {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

function rowsOf({ columns, rows }: Compact): Record<string, unknown>[] {
  return rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (let at = 0; at < columns.length; at++) row[columns[at] ?? ""] = values[at];
    return row;
  });
}

function load(name: string): unknown {
  const model = (MODELS as Readonly<Record<string, string>>)[name];
  const path = model === undefined ? `${root}dist/lexicons/${name}.json` : root + model;
  try {
    const bytes = readFileSync(path);
    return model === undefined ? rowsOf(JSON.parse(bytes.toString("utf8")) as Compact) : new Uint8Array(bytes);
  } catch (error) {
    throw new DemarcheError("D1201", `lexicon "${name}" is not built (${path}): run "npm run lexicons"`, {
      cause: error,
    });
  }
}
