/**
 * Scores words, sentences and trees from raw text against treebanks in CoNLL-U, as the CoNLL 2018 shared task does:
 *
 *   npx tsx scripts/score-trees.ts --data FOLDER --part ewt-devtest [--part …] [--json] [--misses FILE]
 *                                  [--command "node bin/demarche.js parse"]
 *
 * A part is a treebank and a part of it: `ewt-devtest` is `en_ewt-devtest.conllu.gz`, `gum-dev` is
 * `en_gum_open-dev.conllu.gz`. Without `--command` the program is called in this process. `--json` gives F1 in percent
 * by treebank and measure ("ewt UAS"). `--misses` keeps the wrong words, a line of JSON each.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { takeFromShelf } from "../src/knowledge/shelf.js";
import { english } from "../src/language/english/index.js";
import { conlluWriter } from "../src/language/write-conllu.js";
import { compare, f1, type Miss } from "./trees/figures.js";
import { loadTreebank, parseTreebank, type Treebank, type Word } from "./trees/treebank.js";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data/treebank" },
    part: { type: "string", multiple: true, default: ["ewt-devtest"] },
    command: { type: "string" },
    misses: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const figures: Record<string, number> = {};
const missed: string[] = [];

for (const part of values.part) {
  const [corpus = "", half = ""] = part.split("-");
  const name = readdirSync(values.data).find((file) =>
    new RegExp(`_${corpus}[a-z_]*-${half}\\.conllu(?:\\.gz)?$`).test(file),
  );
  if (name === undefined) throw new Error(`no part ${part} in ${values.data}`);
  const gold = loadTreebank(join(values.data, name));
  const began = performance.now();
  const system = parseTreebank(values.command === undefined ? read(gold.paragraphs) : run(values.command, gold));
  const seconds = (performance.now() - began) / 1000;
  const { counts, misses } = compare(gold, system);
  if (!values.json) console.log(`${name}: ${String(gold.words.length)} words in ${seconds.toFixed(1)} s`);
  for (const [measure, count] of counts) {
    figures[`${corpus} ${measure}`] = f1(count);
    if (!values.json) console.log(`  ${measure.padEnd(32)} ${f1(count).toFixed(2)}`);
  }
  if (values.misses !== undefined) missed.push(...missLines(part, misses, gold, system));
}
if (values.json) console.log(JSON.stringify(figures));
if (values.misses !== undefined) writeFileSync(values.misses, missed.map((line) => `${line}\n`).join(""));

/** What the library makes of the paragraphs, as CoNLL-U. */
function read(paragraphs: readonly string[]): string {
  const write = conlluWriter(english, english.blockReader(takeFromShelf(english.lexicons)));
  return paragraphs.flatMap((text) => [...write(text, 0)]).join("");
}

function run(command: string, { paragraphs }: Treebank): string {
  const input = paragraphs.map((text) => `${text}\n`).join("");
  const { status, stdout, stderr } = spawnSync(command, { shell: true, input, encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} ended with status ${String(status)}: ${stderr}`);
  return stdout;
}

function missLines(part: string, misses: readonly Miss[], gold: Treebank, system: Treebank): string[] {
  const sentences = gold.sentences.map((): string[] => []);
  for (const { sentence, form } of gold.words) sentences[sentence]?.push(form);
  const columns = ({ upos, lemma, head, deprel }: Word, { words }: Treebank): object => ({
    ...{ upos, lemma, deprel, head: words[head]?.form ?? null },
  });
  return misses.map(({ gold: word, got }) => {
    const both = { gold: columns(word, gold), got: got === null ? null : columns(got, system) };
    return JSON.stringify({ part, form: word.form, ...both, words: sentences[word.sentence]?.join(" ") });
  });
}
