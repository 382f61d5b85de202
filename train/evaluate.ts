/** Measures tagger and parser on gold words: npx tsx train/evaluate.ts --data FOLDER [--part=-devtest] [--relations] */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { MODELS } from "../src/knowledge/models.js";
import { NeuralReader } from "../src/language/neural/reader.js";
import { attachment } from "./attachment.js";
import { readConllu } from "./conllu.js";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    part: { type: "string", default: "-devtest" },
    weights: { type: "string", default: MODELS.reader },
    relations: { type: "boolean" },
  },
});
if (values.data === undefined) throw new Error("--data FOLDER is missing");
const reader = new NeuralReader(readFileSync(MODELS.kernel), readFileSync(values.weights));
const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);

for (const name of readdirSync(values.data).filter((file) => file.includes(`${values.part}.conllu`))) {
  const gold = readConllu(join(values.data, name));
  const { all, byRelation } = attachment(
    gold,
    gold.map(({ forms }) => reader.read(forms)),
  );
  console.log(
    `${name}: UPOS ${share(all.upos, all.words)} XPOS ${share(all.xpos, all.words)}, ` +
      `without punctuation UAS ${share(all.uas, all.scored)} LAS ${share(all.las, all.scored)}`,
  );
  if (!values.relations) continue;
  for (const [relation, { scored, uas, las }] of [...byRelation].sort(([, a], [, b]) => b.words - a.words)) {
    if (scored === 0) continue;
    console.log(
      `  ${relation.padEnd(16)} ${String(scored).padStart(5)} UAS ${share(uas, scored)} LAS ${share(las, scored)}`,
    );
  }
}
