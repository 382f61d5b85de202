/** Trains the tagger: npx tsx train/tagger.ts --data FOLDER_OF_CONLLU [--rounds 6] */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readPart } from "./conllu.js";
import { loadEncoder } from "./encoder.js";
import { learnTags, tagsOf } from "./learn-tags.js";
import { newswire } from "./newswire.js";
import { pack } from "./pack.js";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    rounds: { type: "string", default: "6" },
    entries: { type: "string", default: "650000" },
  },
});
if (values.data === undefined) throw new Error("--data FOLDER is missing");
const treebank = readPart(values.data, "-train");
const tags = tagsOf(treebank);
const sentences = [...treebank, ...newswire(6)];
const weights = learnTags(sentences, tags, loadEncoder(), Number(values.rounds));
const bytes = pack(weights, tags, Number(values.entries));
writeFileSync("lexicons/models/tagger.bin", bytes);
console.log(`${String(tags.length)} tags, ${String(bytes.length)} bytes`);
