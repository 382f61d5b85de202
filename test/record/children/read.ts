/**
 * A program that reads numbered documents into a record and says on standard output what was read, to be killed:
 * `read.ts FOLDER PREFIX FROM TO [PAUSE_MS]`.
 */
import { writeSync } from "node:fs";
import { openRecord } from "../../../src/record/open-record.js";
import { readDocuments } from "../../../src/worker/read-documents.js";
import { stubLayers } from "../stub-layers.js";
import { numbered } from "./sources.js";

const [folder = "", prefix = "", from = "0", to = "0", pause = "0"] = process.argv.slice(2);
const record = await openRecord(folder);
writeSync(1, `open ${await record.role()}\n`);
await readDocuments(numbered(prefix, Number(from), Number(to), Number(pause)), {
  record,
  version: "1",
  annotate: (document) => stubLayers(document),
  // Written at once: what a killed process had only in its buffer was never said.
  onOutcome: (outcome) => void writeSync(1, `${outcome.state} ${outcome.document ?? "?"}\n`),
});
await record.close();
writeSync(1, "done\n");
