/**
 * Tags and trees: sentences and words a second on one core, memory, loading time and size of the weights, over the
 * project's own news sentences; and the same sums in plain JavaScript as a yardstick that any machine brings along.
 *   npx tsx bench/trees.ts [FILE.conllu …]
 */
import { readFileSync, statSync } from "node:fs";
import { MODELS } from "../src/knowledge/models.js";
import { NeuralReader } from "../src/language/neural/reader.js";
import { Weights } from "../src/language/neural/weights.js";
import { readConllu, readPart } from "../train/conllu.js";

const SECONDS = 3;
const given = process.argv.slice(2);
const gold = given.length > 0 ? given.flatMap(readConllu) : readPart("test/language/newswire", "");
const sentences = gold.map(({ forms }) => forms);

const began = performance.now();
const code = readFileSync(MODELS.kernel);
const bytes = readFileSync(MODELS.reader);
const reader = new NeuralReader(code, bytes);
reader.read(["It", "reads", "."]);
const loading = performance.now() - began;

function pass(): number {
  const started = process.cpuUsage();
  for (const forms of sentences) reader.read(forms);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

/** The passes' best time: others on the machine can only slow one down. */
function best(): number {
  let least = Infinity;
  for (const end = performance.now() + SECONDS * 1000; performance.now() < end;) least = Math.min(least, pass());
  return least;
}

/** Products and sums in a second when plain JavaScript multiplies a matrix of the network's size with a vector. */
function yardstick(hidden: number): number {
  const matrix = Float32Array.from({ length: 8 * hidden * hidden }, (_, i) => (i % 17) - 8);
  const vector = Float32Array.from({ length: 2 * hidden }, (_, i) => i % 5);
  let sums = 0;
  let done = 0;
  const started = performance.now();
  while (performance.now() - started < 500) {
    for (let row = 0; row < 4 * hidden; row++) {
      let sum = 0;
      for (let col = 0; col < 2 * hidden; col++) sum += matrix[row * 2 * hidden + col]! * vector[col]!;
      sums += sum;
    }
    done += matrix.length;
  }
  return (Number.isNaN(sums) ? 0 : done) / ((performance.now() - started) / 1000);
}

const words = sentences.flat().length;
const seconds = best();
const { hidden, layers, word, letters, arc, label, tags, relations } = new Weights(bytes).header;
const inputs = 8 * hidden * (word + letters + (layers - 1) * 2 * hidden) + layers * 8 * hidden * hidden;
const ends = 2 * hidden * (2 * arc + 2 * label + tags.length) + arc * arc + label * relations.length;
const products = (inputs + ends) * words;
const show = (value: number): string => Math.round(value).toLocaleString("en");
const megabytes = (count: number): string => `${(count / 1e6).toFixed(1)} MB`;
const models = Object.values(MODELS).reduce((sum, path) => sum + statSync(path).size, 0);

console.log(
  `tags and trees of ${show(sentences.length)} sentences, ${(words / sentences.length).toFixed(1)} words each`,
);
console.log(`  sentences/s      ${show(sentences.length / seconds).padStart(9)}`);
console.log(`  words/s          ${show(words / seconds).padStart(9)}`);
console.log(
  `  plain JavaScript ${(products / seconds / yardstick(hidden)).toFixed(1).padStart(9)} × its sums a second`,
);
console.log(`  loading          ${`${loading.toFixed(0)} ms`.padStart(9)}`);
console.log(`  process memory   ${megabytes(process.memoryUsage.rss()).padStart(9)}`);
console.log(`  all models       ${megabytes(models).padStart(9)}`);
