/**
 * Turns treebanks, word vectors and unlabelled text into what train/learn.py reads:
 *   npx tsx train/prepare.ts --data FOLDER --vectors FILE.json [--text FILE …] [--words 50000] [--out .cache/train]
 * Texts are plain (paragraphs between blank lines), JSON Lines with a `text`, or a JSON list of strings; gzipped or not.
 * A sentence is its number of words and, for each, `COLUMNS` numbers (see train/network.py), all int32.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { SentenceSplitter } from "../src/language/english/split-sentences.js";
import { Tokenizer } from "../src/language/english/tokenize.js";
import { bucketsOf } from "../src/language/neural/word-vectors.js";
import { normalForm } from "../src/language/normal-form.js";
import { takeFromShelf } from "../src/knowledge/shelf.js";
import { restyled } from "./augment.js";
import { readPart, type Gold } from "./conllu.js";
import { loadEncoder } from "./encoder.js";
import { newswire } from "./newswire.js";
import { seeded } from "./shuffle.js";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    vectors: { type: "string" },
    text: { type: "string", multiple: true, default: [] },
    words: { type: "string", default: "50000" },
    out: { type: "string", default: ".cache/train" },
  },
});
const { data, vectors: file } = values;
if (data === undefined || file === undefined) throw new Error("--data FOLDER and --vectors FILE are needed");
mkdirSync(values.out, { recursive: true });

/** Buckets for endings of 2, 3 and 4 letters, beginnings of 2 and 3, outlines. */
const BUCKETS = [512, 2048, 4096, 512, 2048, 512];
/** Numbers in a vector; the package keeps its length and rank behind. */
const DIMENSIONS = 100;
/** Sentences of unlabelled text that are kept, and the longest. */
const KEPT = 55_000;
const LONGEST = 60;

const random = seeded(7);
const treebanks = ["-train", "-dev"].flatMap((part) => readPart(data, part));
const dev = readPart(data, "-dev");
const gold = [...treebanks, ...newswire(3)];
const { words, vectors } = JSON.parse(readFileSync(file, "utf8")) as {
  words: string[];
  vectors: Record<string, number[]>;
};

const counts = new Map<string, number>();
for (const { forms } of gold) for (const form of forms.map(normalForm)) counts.set(form, (counts.get(form) ?? 0) + 1);
const given = new Map<string, number[]>();
for (const word of words) {
  const vector = vectors[word];
  if (vector !== undefined && !given.has(normalForm(word))) given.set(normalForm(word), vector.slice(0, DIMENSIONS));
}
const frequent = [...given.keys()].slice(0, Number(values.words));
const seenTwice = [...counts].filter(([, count]) => count >= 2).map(([form]) => form);
/** Row 0 stands for all words that are not known. */
const known = ["", ...new Set([...frequent, ...seenTwice].filter((form) => form !== ""))];
const rows = new Map(known.map((form, row) => [form, row]));
const nothing = new Array<number>(DIMENSIONS).fill(0);

const distinct = (names: readonly string[], least: number): string[] => {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].filter(([, count]) => count >= least).map(([name]) => name);
};
const tagOf = ({ upos, xpos }: Gold, i: number): string => `${upos[i] ?? ""}|${xpos[i] ?? ""}`;
const tags = distinct(
  treebanks.flatMap((sentence) => sentence.forms.map((_, i) => tagOf(sentence, i))),
  2,
);
const relations = distinct(
  treebanks.flatMap(({ deprels }) => deprels),
  1,
);

write("vectors.f32", Float32Array.from(known.flatMap((form) => given.get(form) ?? nothing)));
write(
  "counts.i32",
  Int32Array.from(known, (form) => counts.get(form) ?? 0),
);
writeFileSync(`${values.out}/words.json`, JSON.stringify(known));
writeFileSync(`${values.out}/meta.json`, JSON.stringify({ tags, relations, buckets: BUCKETS }));
writeSentences("gold", gold.flatMap((sentence) => restyled(sentence, random)).map(labelled));
writeSentences("dev", dev.map(labelled));
writeSentences("unlabelled", unlabelled());

function features(form: string): number[] {
  return [rows.get(normalForm(form)) ?? 0, ...bucketsOf(form, BUCKETS)];
}

function labelled(sentence: Gold): number[][] {
  return sentence.forms.map((form, i) => [
    ...features(form),
    tags.indexOf(tagOf(sentence, i)),
    (sentence.heads[i] ?? 0) + 1,
    relations.indexOf(sentence.deprels[i] ?? ""),
    Number(sentence.upos[i] === "PUNCT" || sentence.deprels[i] === "punct"),
  ]);
}

function unlabelled(): number[][][] {
  const shelf = takeFromShelf(["tokens", "boundaries"]);
  const tokenizer = new Tokenizer(shelf.tokens);
  const splitter = new SentenceSplitter(shelf, loadEncoder());
  const found = new Map<string, string[]>();
  for (const paragraph of values.text.flatMap(paragraphsOf)) {
    for (const spans of splitter.split(paragraph, tokenizer.tokenize(paragraph))) {
      const forms = spans.map(({ start, end }) => paragraph.slice(start, end));
      if (forms.length > 2 && forms.length <= LONGEST) found.set(forms.join(" "), forms);
    }
  }
  return [...found.values()]
    .filter(() => random() < KEPT / found.size)
    .map((forms) => forms.map((form) => [...features(form), -1, -1, -1, 0]));
}

function paragraphsOf(path: string): string[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  if (/\.jsonl(\.gz)?$/.test(path)) {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    return lines.flatMap((line) => (JSON.parse(line) as { text: string }).text.split("\n"));
  }
  if (/\.json(\.gz)?$/.test(path)) return JSON.parse(text) as string[];
  return text.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, " "));
}

function writeSentences(name: string, sentences: readonly (readonly (readonly number[])[])[]): void {
  write(`${name}.i32`, Int32Array.from(sentences.flatMap((sentence) => [sentence.length, ...sentence.flat()])));
  console.log(`${name}: ${String(sentences.length)} sentences`);
}

function write(name: string, numbers: Float32Array | Int32Array): void {
  writeFileSync(`${values.out}/${name}`, Buffer.from(numbers.buffer));
}
