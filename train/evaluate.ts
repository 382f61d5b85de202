/** Measures tagger and parser on gold tokens: npx tsx train/evaluate.ts --data FOLDER [--part=-devtest] [--relations] */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { NeuralReader } from "../src/language/neural/reader.js";
import { readConllu } from "./conllu.js";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    part: { type: "string", default: "-devtest" },
    weights: { type: "string", default: "lexicons/models/reader.bin" },
    relations: { type: "boolean" },
  },
});
if (values.data === undefined) throw new Error("--data FOLDER is missing");
const loading = performance.now();
const reader = new NeuralReader(readFileSync("dist/lexicons/kernel.wasm"), readFileSync(values.weights));
console.log(`loaded in ${(performance.now() - loading).toFixed(0)} ms`);

const universal = (relation: string): string => relation.split(":")[0] ?? relation;

for (const name of readdirSync(values.data).filter((file) => file.includes(`${values.part}.conllu`))) {
  const count = { words: 0, upos: 0, xpos: 0, scored: 0, uas: 0, las: 0 };
  const relations = new Map<string, { gold: number; uas: number; las: number }>();
  const sentences = readConllu(join(values.data, name));
  const before = process.cpuUsage();
  const read = sentences.map(({ forms }) => reader.read(forms));
  const { user, system } = process.cpuUsage(before);
  sentences.forEach((gold, s) => {
    read[s]?.forEach((word, i) => {
      const deprel = gold.deprels[i] ?? "";
      count.words++;
      count.upos += Number(word.upos === gold.upos[i]);
      count.xpos += Number(word.xpos === gold.xpos[i]);
      if (deprel === "punct" || gold.upos[i] === "PUNCT") return;
      const head = word.head === gold.heads[i];
      const both = head && universal(word.relation) === universal(deprel);
      const row = relations.get(deprel) ?? { gold: 0, uas: 0, las: 0 };
      relations.set(deprel, { gold: row.gold + 1, uas: row.uas + Number(head), las: row.las + Number(both) });
      count.scored++;
      count.uas += Number(head);
      count.las += Number(both);
    });
  });
  const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);
  const seconds = (user + system) / 1e6;
  console.log(
    `${name}: UPOS ${share(count.upos, count.words)} XPOS ${share(count.xpos, count.words)} ` +
      `UAS ${share(count.uas, count.scored)} LAS ${share(count.las, count.scored)} without punctuation, ` +
      `${Math.round(count.words / seconds).toLocaleString("en")} tokens and ` +
      `${Math.round(sentences.length / seconds).toLocaleString("en")} sentences a CPU second`,
  );
  if (!values.relations) continue;
  for (const [relation, row] of [...relations].sort((a, b) => b[1].gold - a[1].gold).slice(0, 30))
    console.log(
      `  ${relation.padEnd(14)} ${String(row.gold).padStart(5)} UAS ${share(row.uas, row.gold)} LAS ${share(row.las, row.gold)}`,
    );
}
