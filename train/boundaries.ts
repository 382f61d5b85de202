/**
 * Trains where sentences end:
 * npx tsx train/boundaries.ts --data FOLDER_OF_CONLLU [--parts train,dev] [--rounds 5] [--leanings 0,0] [--out FILE]
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { takeFromShelf } from "../src/knowledge/shelf.js";
import { BoundaryWords } from "../src/language/english/boundary-context.js";
import { MARKED_BIAS } from "../src/language/english/boundary-features.js";
import { Tokenizer } from "../src/language/english/tokenize.js";
import { WEIGHT_BITS } from "../src/language/hashed-weights.js";
import { FeatureList } from "../src/language/feature-list.js";
import { boundaryParagraphs } from "./boundary-paragraphs.js";
import { loadEncoder } from "./encoder.js";
import { learnBoundaries } from "./learn-boundaries.js";

/** Steps of the packed weights to one of log odds; few weights are above 2. */
const SCALE = 60;

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    parts: { type: "string", default: "train,dev" },
    rounds: { type: "string", default: "5" },
    /** Added to the score of gaps without a mark and with one, in units of log odds: what is asked for is F1. */
    leanings: { type: "string", default: "0,0" },
    out: { type: "string", default: "lexicons/models/boundaries.bin" },
  },
});
if (values.data === undefined) throw new Error("--data FOLDER is missing");
const { tokens } = takeFromShelf(["tokens"]);
const instruments = {
  tokenizer: new Tokenizer(tokens),
  encoder: loadEncoder(),
  lexicon: new BoundaryWords(tokens),
};
const paragraphs = boundaryParagraphs(values.data, values.parts.split(","));
const weights = learnBoundaries(paragraphs, instruments, Number(values.rounds));
values.leanings.split(",").forEach((leaning, marked) => {
  const list = new FeatureList();
  list.add1(MARKED_BIAS, marked);
  weights[list.hashes[0]! >>> (32 - WEIGHT_BITS)]! += Number(leaning);
});
const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * SCALE))));
writeFileSync(values.out, bytes);
console.log(`${String(weights.filter((weight) => weight !== 0).length)} weights in ${String(bytes.length)}`);
