import type { Header, Tensor } from "../src/language/neural/weights.js";

/** A trained tensor: its values row by row. */
export interface Trained {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

type Sizes = Omit<Header, "tensors">;
type Values = Int8Array | Float32Array | Int32Array;

/** Tables that are looked up row by row; all other matrices are multiplied, and lie as kernel/neural.ts says. */
const TABLES = new Set(["words", "letters"]);
const BLOCK = 16;

/** A weights file (see `Weights`): matrices as int8 with a scale for each row, vectors as they are. */
export function pack(sizes: Sizes, trained: ReadonlyMap<string, Trained>, hashes: Int32Array): Buffer {
  const parts: { name: string; kind: Tensor["kind"]; values: Values }[] = [
    { name: "hashes", kind: "i32", values: hashes },
  ];
  for (const [name, { shape, values }] of trained) {
    const [rows = 0, cols] = shape;
    if (cols === undefined) {
      if (!name.endsWith(".bias")) parts.push({ name, kind: "f32", values });
      continue;
    }
    const { bytes, scales } = quantized(values, rows, cols);
    const up = TABLES.has(name) ? rows : Math.ceil(rows / BLOCK) * BLOCK;
    parts.push({ name, kind: "i8", values: TABLES.has(name) ? bytes : blocks(bytes, rows, cols) });
    parts.push({ name: `${name}.scale`, kind: "f32", values: padded(scales, up, 0) });
    if (TABLES.has(name)) continue;
    // A made-up row must never win where the highest score is asked for.
    const bias = trained.get(`${name}.bias`)?.values ?? new Float32Array(rows);
    parts.push({ name: `${name}.bias`, kind: "f32", values: padded(bias, up, -1e6) });
  }
  let offset = 0;
  const tensors: Tensor[] = [];
  const body: Buffer[] = [];
  for (const { name, kind, values } of parts) {
    const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
    const filler = Buffer.alloc((16 - (bytes.length % 16)) % 16);
    tensors.push({ name, kind, offset, count: values.length });
    body.push(bytes, filler);
    offset += bytes.length + filler.length;
  }
  const header = Buffer.from(JSON.stringify({ ...sizes, tensors }));
  const space = Buffer.alloc((16 - ((header.length + 4) % 16)) % 16, " ");
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length + space.length);
  return Buffer.concat([length, header, space, ...body]);
}

function quantized(values: Float32Array, rows: number, cols: number): { bytes: Int8Array; scales: Float32Array } {
  const bytes = new Int8Array(rows * cols);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const line = values.subarray(row * cols, (row + 1) * cols);
    const most = line.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    const scale = most / 127 || 1;
    scales[row] = scale;
    line.forEach((value, col) => (bytes[row * cols + col] = Math.round(value / scale)));
  }
  return { bytes, scales };
}

/** Blocks of 16 rows; in a block, pair of columns by pair of columns, the rows' pairs one behind the other. */
function blocks(bytes: Int8Array, rows: number, cols: number): Int8Array {
  const laid = new Int8Array(Math.ceil(rows / BLOCK) * BLOCK * cols);
  for (let row = 0; row < rows; row++) {
    const block = Math.floor(row / BLOCK) * BLOCK * cols;
    for (let col = 0; col < cols; col++) {
      const pair = (col >> 1) * 2 * BLOCK;
      laid[block + pair + (row % BLOCK) * 2 + (col & 1)] = bytes[row * cols + col] ?? 0;
    }
  }
  return laid;
}

function padded(values: Float32Array, length: number, filler: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => values[i] ?? filler);
}
