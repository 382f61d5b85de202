/** Measures tagger and parser on gold tokens: npx tsx train/evaluate.ts --data FOLDER [--part -devtest] */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { LinearModel } from "../src/language/linear-model.js";
import { Parser } from "../src/language/parser.js";
import { ParserInput } from "../src/language/parser-input.js";
import { coarseTagsOf, Tagger } from "../src/language/tagger.js";
import { readConllu } from "./conllu.js";
import { loadEncoder } from "./encoder.js";

const { values } = parseArgs({
  options: { data: { type: "string" }, part: { type: "string", default: "-devtest" }, relations: { type: "boolean" } },
});
if (values.data === undefined) throw new Error("--data FOLDER is missing");
const loading = performance.now();
const tagger = new Tagger(new LinearModel(readFileSync("lexicons/models/tagger.bin")));
const parser = new Parser(new LinearModel(readFileSync("lexicons/models/parser.bin")));
const encoder = loadEncoder();
console.log(`loaded in ${(performance.now() - loading).toFixed(0)} ms`);
const coarseTags = coarseTagsOf(tagger.tags);

for (const name of readdirSync(values.data).filter((file) => file.includes(`${values.part}.conllu`))) {
  const count = { words: 0, upos: 0, xpos: 0, uas: 0, las: 0 };
  const relations = new Map<string, { gold: number; uas: number; las: number }>();
  const sentences = readConllu(join(values.data, name));
  let spent = 0;
  for (const gold of sentences) {
    const started = process.cpuUsage();
    const words = gold.forms.map((form) => encoder.encode(form));
    const tags = tagger.tag(words, gold.forms);
    const tree = parser.parse(new ParserInput(words, tags, coarseTags));
    const { user, system } = process.cpuUsage(started);
    spent += (user + system) / 1e6;
    gold.forms.forEach((_, i) => {
      const tag = tagger.tags[tags[i]!]!;
      const deprel = gold.deprels[i]!;
      const head = tree.heads[i] === gold.heads[i];
      const both = head && parser.relations[tree.labels[i]!] === deprel;
      const row = relations.get(deprel) ?? { gold: 0, uas: 0, las: 0 };
      relations.set(deprel, { gold: row.gold + 1, uas: row.uas + Number(head), las: row.las + Number(both) });
      count.words++;
      count.upos += Number(tag.upos === gold.upos[i]);
      count.xpos += Number(tag.xpos === gold.xpos[i]);
      count.uas += Number(head);
      count.las += Number(both);
    });
  }
  const share = (part: number): string => ((100 * part) / count.words).toFixed(2);
  console.log(
    `${name}: UPOS ${share(count.upos)} XPOS ${share(count.xpos)} UAS ${share(count.uas)} LAS ${share(count.las)}, ` +
      `${Math.round(count.words / spent).toLocaleString("en")} tokens a CPU second`,
  );
  if (!values.relations) continue;
  for (const [relation, row] of [...relations].sort((a, b) => b[1].gold - a[1].gold).slice(0, 30))
    console.log(
      `  ${relation.padEnd(14)} ${String(row.gold).padStart(5)} UAS ${((100 * row.uas) / row.gold).toFixed(1)} LAS ${((100 * row.las) / row.gold).toFixed(1)}`,
    );
}
