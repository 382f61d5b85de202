/** Trains the parser on tags as a tagger gives them: npx tsx train/parser.ts --data FOLDER [--rounds 12] */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { LinearModel } from "../src/language/linear-model.js";
import { coarseTagsOf, Tagger } from "../src/language/tagger.js";
import { readPart } from "./conllu.js";
import { loadEncoder } from "./encoder.js";
import { learnTags, tagsOf } from "./learn-tags.js";
import { exampleOf, learnTrees, movesIn } from "./learn-trees.js";
import { pack } from "./pack.js";

const FOLDS = 4;
const { values } = parseArgs({
  options: {
    data: { type: "string" },
    rounds: { type: "string", default: "12" },
    entries: { type: "string", default: "2000000" },
  },
});
if (values.data === undefined) throw new Error("--data FOLDER is missing");
const sentences = readPart(values.data, "-train");
const tags = tagsOf(sentences);
const encoder = loadEncoder();
const moves = movesIn(sentences);

// Each part is tagged by a tagger that has not seen it, so that the parser learns to live with its mistakes.
const examples = Array.from({ length: FOLDS }, (_, fold) => {
  const others = sentences.filter((__, i) => i % FOLDS !== fold);
  const model = new LinearModel(pack(learnTags(others, tags, encoder, 4), tags, { bits: 17, entries: 800_000 }));
  const tagger = new Tagger(model);
  const coarse = coarseTagsOf(tagger.tags);
  return sentences
    .filter((__, i) => i % FOLDS === fold)
    .map((gold) => {
      const words = gold.forms.map((form) => encoder.encode(form));
      return exampleOf(gold, tagger.tag(words, gold.forms), coarse, encoder, moves);
    });
}).flat();
const bytes = pack(learnTrees(examples, moves, Number(values.rounds)), moves, {
  bits: 18,
  entries: Number(values.entries),
});
writeFileSync("lexicons/models/parser.bin", bytes);
console.log(`${String(moves.length)} moves, ${String(bytes.length)} bytes`);
