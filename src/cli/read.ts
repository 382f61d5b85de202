import { Command } from "commander";
import type { ContractLayers } from "../pipeline/annotate.js";
import type { Outcome, ReadProgress, Sourced } from "../worker/read-documents.js";
import { DONE, PARTLY_READ, complain } from "./exit.js";
import { recordOption, withRecord } from "./record-option.js";

interface ReadOptions {
  readonly record?: string;
  readonly json?: boolean;
}

/** `demarche read`: takes articles into the record and says what it found in them. */
export function read(): Command {
  return new Command("read")
    .description("read articles into the record; what it holds already changes nothing")
    .argument("[paths...]", "files (.txt .md .html .json .jsonl, each also .gz), folders, or - for standard input")
    .option("--json", "one line of JSON an article")
    .addOption(recordOption())
    .action(async (paths: string[], options: ReadOptions) => {
      process.exitCode = await run(paths, options);
    });
}

async function run(paths: readonly string[], options: ReadOptions): Promise<number> {
  const { readDocuments } = await import("../worker/read-documents.js");
  const { ownActorsOf } = await import("../worker/own-actors.js");
  const { contractLayers } = await import("../pipeline/annotate.js");
  const { progress } = await import("./progress.js");
  const { outcomeLine, sumLine } = await import("./read-report.js");
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  process.once("SIGTERM", () => stop.abort());
  const bar = progress("reading");
  const found = new Map<string, ContractLayers>();
  const say = (outcome: Outcome): void => {
    const layers = outcome.document === null ? undefined : found.get(outcome.document);
    bar.end();
    if (outcome.state === "failed") complain(outcome.fault.code, outcome.fault.message);
    if (options.json === true) console.log(JSON.stringify(outcomeLine(outcome, layers).json));
    else if (outcome.state !== "failed") console.log(outcomeLine(outcome, layers).text);
    if (outcome.document !== null) found.delete(outcome.document);
  };
  const sum = await withRecord(options.record, async (record) => {
    const { own, version } = await ownActorsOf(record);
    return readDocuments(sourced(paths), {
      record,
      version,
      annotate: (document) => {
        const layers = contractLayers(document, own);
        found.set(document.id, layers);
        return layers;
      },
      onOutcome: say,
      onProgress: (state) => bar.show(shown(state)),
      signal: stop.signal,
    });
  });
  bar.end();
  console.error(sumLine(sum, stop.signal.aborted));
  return sum.failed > 0 ? PARTLY_READ : DONE;
}

function shown({ read, known, revised, failed, left }: ReadProgress): {
  done: number;
  total: number | null;
  failed: number;
} {
  const done = read + known + revised + failed;
  return { done, total: left === null ? null : done + left, failed };
}

/** What the sources give, in the words of the worker. */
async function* sourced(paths: readonly string[]): AsyncGenerator<Sourced> {
  const { readSources } = await import("../intake/sources/read-sources.js");
  const { DemarcheError } = await import("../core/errors.js");
  for await (const item of readSources(paths)) {
    if (item.kind === "document") yield { document: item.document, origin: originOf(item.origin) };
    else {
      const { code, message, path, line } = item;
      yield { fault: new DemarcheError(code, message), origin: { path, line, url: null } };
    }
  }
}

function originOf(origin: string): { path: string; line: number | null; url: null } {
  const [, path = origin, line] = /^(.*):(\d+)$/.exec(origin) ?? [];
  return { path, line: line === undefined ? null : Number(line), url: null };
}
