/** Trains the tagger: npx tsx train/tagger.ts --data FOLDER_OF_CONLLU [--rounds 8] */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readPart } from "./conllu.js";
import { loadEncoder } from "./encoder.js";
import { learnTags, tagsOf } from "./learn-tags.js";
import { pack } from "./pack.js";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    rounds: { type: "string", default: "8" },
    entries: { type: "string", default: "800000" },
  },
});
if (values.data === undefined) throw new Error("--data FOLDER is missing");
const sentences = readPart(values.data, "-train");
const tags = tagsOf(sentences);
const weights = learnTags(sentences, tags, loadEncoder(), Number(values.rounds));
const bytes = pack(weights, tags, { bits: 17, entries: Number(values.entries) });
writeFileSync("lexicons/models/tagger.bin", bytes);
console.log(`${String(tags.length)} tags, ${String(bytes.length)} bytes`);
