import { basename } from "node:path";
import { Command } from "commander";
import type { LineFault } from "../knowledge/own/own-actors.js";
import type { Connection } from "../record/connection.js";
import type { DictionaryRow } from "../record/tables/dictionaries.js";
import { DONE, PARTLY_READ, complain } from "./exit.js";
import { pad, paint } from "./paint.js";
import { recordOption, withRecord } from "./record-option.js";

interface Options {
  readonly record?: string;
  readonly json?: boolean;
}

/** `demarche actors`: dictionaries of actors that users bring along. */
export function actors(): Command {
  const verb = new Command("actors").description("actors of your own, which go before the program's");
  verb
    .command("add")
    .description(
      "add dictionaries: a table with a column `name`, or PETRARCH's actor and agent dictionaries as they are",
    )
    .argument("<files...>", "the files; one of the same name as before replaces it")
    .option("--json", "one line of JSON a file")
    .addOption(recordOption())
    .action(async (files: string[], options: Options) => {
      process.exitCode = await add(files, options);
    });
  verb
    .command("list")
    .description("the dictionaries that the record holds")
    .option("--json", "one line of JSON a dictionary")
    .addOption(recordOption())
    .action(async (options: Options) => {
      await list(options);
    });
  verb
    .command("remove")
    .description("take a dictionary away")
    .argument("<name>", "its name, as `demarche actors list` gives it")
    .option("--json", "one line of JSON")
    .addOption(recordOption())
    .action(async (name: string, options: Options) => {
      await remove(name, options);
    });
  return verb;
}

async function add(files: readonly string[], { record: where, json }: Options): Promise<number> {
  return withRecord(where, async (record) => {
    let status = DONE;
    let changed = false;
    for (const path of files) {
      const { state, text, line } = await addOne(record, path);
      changed ||= state === "added";
      if (state === "refused" || line.faults.length > 0) status = PARTLY_READ;
      if (json === true) console.log(JSON.stringify(line));
      else if (text !== null) console.log(text);
    }
    if (changed && json !== true)
      console.error(paint.dim("Articles in the record are coded anew when they are read again."));
    return status;
  });
}

interface Added {
  readonly state: "added" | "known" | "refused";
  /** What is said of it to people; null where its faults have said all. */
  readonly text: string | null;
  readonly line: { readonly name: string; readonly faults: readonly LineFault[] };
}

/** Adds one file as far as it can be used, and says what is wrong in it. */
async function addOne(record: Connection, path: string): Promise<Added> {
  const { readFile } = await import("node:fs/promises");
  const { decode } = await import("../intake/decode.js");
  const { dictionaryOf } = await import("../worker/own-actors.js");
  const { putDictionary } = await import("../record/tables/dictionaries.js");
  const name = basename(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    complain("D1102", `cannot read ${path}: ${(error as Error).message}`);
    return null;
  });
  if (bytes === null) return { state: "refused", text: null, line: { name, faults: [] } };
  const content = decode(bytes);
  const { format, actors: found, agents, faults } = dictionaryOf(content, name);
  for (const { line, message } of faults) complain("D1109", `${path}:${String(line)}: ${message}`);
  const entries = found.length + agents.length;
  if (entries === 0) complain("D1109", `${path}: no line of it names an actor; nothing was added`);
  const fresh = entries > 0 && (await putDictionary(record, { name, format, content, entries }));
  const state = entries === 0 ? "refused" : fresh ? "added" : "known";
  const counts = [`${String(found.length)} actors`, `${String(agents.length)} nouns`];
  if (faults.length > 0) counts.push(`${String(faults.length)} lines passed over`);
  const colour = state === "refused" ? paint.red : paint.green;
  const text = `${colour(state.padEnd(7))} ${name} ${paint.dim(`(${format}: ${counts.join(", ")})`)}`;
  return {
    state,
    text,
    line: Object.assign({ name, format, state, actors: found.length, agents: agents.length }, { faults }),
  };
}

async function list({ record: where, json }: Options): Promise<void> {
  const { listDictionaries } = await import("../record/tables/dictionaries.js");
  const rows = await withRecord(where, listDictionaries);
  if (json === true) for (const row of rows) console.log(JSON.stringify(row));
  else if (rows.length === 0) console.error("no dictionaries of your own");
  else for (const line of table(rows)) console.log(line);
}

function table(rows: readonly DictionaryRow[]): string[] {
  const longest = Math.max(...rows.map(({ name }) => name.length));
  return rows.map(
    ({ name, format, entries, addedAt }) =>
      `${pad(name, longest)}  ${String(entries).padStart(6)} entries  ${pad(format, 15)}  ${paint.dim(`added ${addedAt.slice(0, 10)}`)}`,
  );
}

async function remove(name: string, { record: where, json }: Options): Promise<void> {
  const { deleteDictionary } = await import("../record/tables/dictionaries.js");
  const { DemarcheError } = await import("../core/errors.js");
  const removed = await withRecord(where, (record) => deleteDictionary(record, name));
  if (!removed) throw new DemarcheError("D1001", `the record holds no dictionary "${name}"; see demarche actors list`);
  if (json === true) console.log(JSON.stringify({ name, state: "removed" }));
  else console.log(`${paint.green("removed")} ${name}`);
}
