import { basename } from "node:path";
import { Option } from "commander";
import type { OwnActors } from "../knowledge/own/own-actors.js";
import { DONE, PARTLY_READ, complain } from "./exit.js";

/** `--actors FILE`, for verbs that work without a record. */
export function ownActorsOption(): Option {
  return new Option("--actors <file...>", "actors of your own: a table, or dictionaries of PETRARCH as they are");
}

/** Reads the files, says what is wrong in them, and gives what could be read with the exit status so far. */
export async function ownActorsIn(files: readonly string[] = []): Promise<{ own: OwnActors; status: number }> {
  const { readFile } = await import("node:fs/promises");
  const { DemarcheError } = await import("../core/errors.js");
  const { decode } = await import("../intake/decode.js");
  const { dictionaryOf, joined } = await import("../worker/own-actors.js");
  let status = DONE;
  const dictionaries: OwnActors[] = [];
  for (const file of files) {
    const bytes = await readFile(file).catch((error: unknown) => {
      throw new DemarcheError("D1102", `cannot read ${file}: ${(error as Error).message}`, { cause: error });
    });
    const dictionary = dictionaryOf(decode(bytes), basename(file));
    if (dictionary.faults.length > 0) status = PARTLY_READ;
    for (const { line, message } of dictionary.faults) complain("D1109", `${file}:${String(line)}: ${message}`);
    dictionaries.push(dictionary);
  }
  return { own: joined(dictionaries), status };
}
