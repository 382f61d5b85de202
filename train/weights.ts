/**
 * Packs what train/export.py wrote into the weights that ship:
 *   npx tsx train/weights.ts --from .cache/train/reader [--data .cache/train] [--out lexicons/models/reader.bin]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { hashText } from "../src/language/hash.js";
import type { Header } from "../src/language/neural/weights.js";
import { pack, type Trained } from "./pack.js";

const { values } = parseArgs({
  options: {
    from: { type: "string" },
    data: { type: "string", default: ".cache/train" },
    out: { type: "string", default: "lexicons/models/reader.bin" },
  },
});
if (values.from === undefined) throw new Error("--from FILE is missing");
const { tensors, ...sizes } = JSON.parse(readFileSync(`${values.from}.json`, "utf8")) as Omit<Header, "tensors"> & {
  tensors: { name: string; shape: number[]; offset: number }[];
};
const floats = new Float32Array(new Uint8Array(readFileSync(`${values.from}.f32`)).buffer);
const trained = new Map<string, Trained>(
  tensors.map(({ name, shape, offset }) => {
    const count = shape.reduce((product, side) => product * side, 1);
    return [name, { shape, values: floats.slice(offset, offset + count) }];
  }),
);

// The program finds a word by its hash, so rows stand in the order of hashes behind row 0, the unknown word's.
const words = JSON.parse(readFileSync(`${values.data}/words.json`, "utf8")) as string[];
const hashes = words.map((word, row) => (row === 0 ? 0 : hashText(word)));
const order = hashes.map((_, row) => row).sort((a, b) => (a === 0 ? -1 : b === 0 ? 1 : hashes[a]! - hashes[b]!));
const table = trained.get("words");
if (table === undefined) throw new Error(`${values.from} holds no word vectors`);
const sorted = new Float32Array(table.values.length);
order.forEach((row, to) => {
  sorted.set(table.values.subarray(row * sizes.word, (row + 1) * sizes.word), to * sizes.word);
});
trained.set("words", { ...table, values: sorted });

const packed = pack(
  sizes,
  trained,
  Int32Array.from(order, (row) => hashes[row]!),
);
writeFileSync(values.out, packed);
console.log(`${values.out}: ${String(packed.length)} bytes`);
