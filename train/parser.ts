/** Trains the parser on tags as a tagger gives them: npx tsx train/parser.ts --data FOLDER [--rounds 7] */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { EncodedWord } from "../src/language/encode.js";
import { LinearModel } from "../src/language/linear-model.js";
import { coarseTagsOf, tagNamed, Tagger } from "../src/language/tagger.js";
import { readPart, type Gold } from "./conllu.js";
import { loadEncoder } from "./encoder.js";
import { learnTags, tagsOf } from "./learn-tags.js";
import { exampleOf, learnTrees, movesIn } from "./learn-trees.js";
import { newswire } from "./newswire.js";
import { pack } from "./pack.js";

const FOLDS = 4;
const { values } = parseArgs({
  options: {
    data: { type: "string" },
    rounds: { type: "string", default: "7" },
    tags: { type: "string" },
    entries: { type: "string", default: "1900000" },
  },
});
if (values.data === undefined) throw new Error("--data FOLDER is missing");
const sentences = readPart(values.data, "-train");
const tags = tagsOf(sentences);
const encoder = loadEncoder();
const moves = movesIn(sentences);

/** Tags for each part from a tagger that has not seen it, so that the parser learns to live with its mistakes. */
function jackknifed(): number[][] {
  const given: number[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = sentences.filter((_, i) => i % FOLDS !== fold);
    const bytes = pack(learnTags(others, tags, encoder, 4), tags, 800_000);
    const tagger = new Tagger(new LinearModel(bytes));
    for (let i = fold; i < sentences.length; i += FOLDS) given[i] = [...tagger.tag(...seen(sentences[i]!))];
  }
  return given;
}

function seen({ forms }: Gold): [EncodedWord[], readonly string[]] {
  return [forms.map((form) => encoder.encode(form)), forms];
}

// With --tags FILE the tags are kept there between trials.
const kept = values.tags !== undefined && existsSync(values.tags);
const given = kept ? (JSON.parse(readFileSync(values.tags ?? "", "utf8")) as number[][]) : jackknifed();
if (values.tags !== undefined && !kept) writeFileSync(values.tags, JSON.stringify(given));
const coarse = coarseTagsOf(tags.map(tagNamed));
const own = newswire(6);
const goldTags = ({ upos, xpos }: Gold): number[] => upos.map((tag, i) => tags.indexOf(`${tag}|${xpos[i] ?? ""}`));
const examples = [...sentences, ...own].map((gold, i) =>
  exampleOf(gold, Int32Array.from(given[i] ?? goldTags(gold)), coarse, encoder, moves),
);
const bytes = pack(learnTrees(examples, moves, Number(values.rounds)), moves, Number(values.entries));
writeFileSync("lexicons/models/parser.bin", bytes);
console.log(`${String(moves.length)} moves, ${String(bytes.length)} bytes`);
