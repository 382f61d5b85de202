/** A program that works through the folder's owner and hangs in the middle of a transaction: `hang.ts FOLDER`. */
import { writeSync } from "node:fs";
import { openRecord } from "../../../src/record/open-record.js";
import { writeArticles } from "../../../src/record/write-articles.js";
import { stubLayers } from "../stub-layers.js";

const [folder = ""] = process.argv.slice(2);
const record = await openRecord(folder);
await record.transaction(async (connection) => {
  const document = { id: "half", text: "Half written." };
  await writeArticles(connection, [{ document, origin: {}, layers: stubLayers(document), version: "1" }]);
  writeSync(1, "in transaction\n");
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
