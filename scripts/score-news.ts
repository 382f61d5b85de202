/**
 * Scores boundaries, tags and trees on the project's own marked news, none of which was learned from: F1 and shares in
 * percent. Sentences are found in raw text, tags and trees on the marked words, punctuation not counted for trees.
 *   npx tsx scripts/score-news.ts [--json] [--misses]
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { MODELS } from "../src/knowledge/models.js";
import { takeFromShelf } from "../src/knowledge/shelf.js";
import { Encoder } from "../src/language/encode.js";
import { SentenceSplitter, SPLITTER_NEEDS } from "../src/language/english/split-sentences.js";
import { Tokenizer } from "../src/language/english/tokenize.js";
import { NeuralReader } from "../src/language/neural/reader.js";
import { WordClasses } from "../src/language/word-classes.js";
import { attachment } from "../train/attachment.js";
import { readPart } from "../train/conllu.js";
import { readMarked } from "../train/marked.js";
import { scoreBoundaries } from "./trees/boundaries.js";

const { values } = parseArgs({ options: { json: { type: "boolean" }, misses: { type: "boolean" } } });
const shelf = takeFromShelf([...SPLITTER_NEEDS, "classes"]);
const tokenizer = new Tokenizer(shelf.tokens);
const splitter = new SentenceSplitter(shelf, new Encoder(new WordClasses(shelf.classes)));
const paragraphs = readMarked("test/language/boundaries");
const { f1, wrong } = scoreBoundaries(paragraphs, (text) => splitter.split(text, tokenizer.tokenize(text)));

const reader = new NeuralReader(readFileSync(MODELS.kernel), readFileSync(MODELS.reader));
const gold = readPart("test/language/newswire", "");
const { all } = attachment(
  gold,
  gold.map(({ forms }) => reader.read(forms)),
);
const share = (part: number, whole: number): number => (100 * part) / whole;
const figures = {
  "sentence F1": f1,
  UPOS: share(all.upos, all.words),
  UAS: share(all.uas, all.scored),
  LAS: share(all.las, all.scored),
};
if (values.json === true) console.log(JSON.stringify(figures));
else for (const [name, figure] of Object.entries(figures)) console.log(`${name.padEnd(12)} ${figure.toFixed(2)}`);
if (values.misses === true) for (const text of wrong) console.log(text);
