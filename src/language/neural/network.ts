import { Arena, instantiate, type Kernel } from "./kernel.js";
import type { Header, Weights } from "./weights.js";

/** What the network gives for a sentence of `n` words. Views are good until the next sentence. */
export interface Reading {
  /** n × tags */
  readonly tags: Float32Array;
  /** n × (n + 1): how well each word hangs on the root (column 0) and on each word. */
  readonly arcs: Float32Array;
}

/**
 * A tagger and parser in one: layers of LSTMs in both directions over the words' vectors, tags by a linear layer, arcs
 * by a biaffine scorer with a term for the distance (Dozat & Manning 2017), relations by a small layer over both ends.
 */
export class Network {
  private readonly kernel: Kernel;
  private readonly header: Header;
  private readonly layers: readonly [Lstm, Lstm][];
  private readonly tag: Affine;
  private readonly dependent: Affine;
  private readonly head: Affine;
  private readonly biaffine: Affine;
  private readonly relationOfDependent: Affine;
  private readonly relationOfHead: Affine;
  private readonly relation: Affine;
  private readonly distance: number;
  private readonly root: Int16Array;
  private readonly room: Room;

  constructor(code: Uint8Array, weights: Weights) {
    this.kernel = instantiate(code);
    this.header = weights.header;
    const { hidden, word, letters, arc, label, layers, tags, relations } = weights.header;
    const arena = new Arena(this.kernel.memory);
    const affine = (name: string, rows: number, cols: number, quantum: number): Affine => ({
      weights: arena.put(weights.bytes(name)),
      scale: arena.put(weights.floats(`${name}.scale`).map((scale) => scale * quantum)),
      bias: arena.put(weights.floats(`${name}.bias`)),
      rows: up16(rows),
      cols,
    });
    this.layers = Array.from({ length: layers }, (_, layer) => {
      const [cols, quantum] = layer === 0 ? [word + letters, 1 / 1024] : [2 * hidden, 1 / 8192];
      const side = (name: string): Lstm => ({
        input: affine(`${name}.input`, 4 * hidden, cols, quantum),
        recurrent: affine(`${name}.recurrent`, 4 * hidden, hidden, 1 / 8192),
      });
      return [side(`lstm${String(layer)}.forward`), side(`lstm${String(layer)}.backward`)];
    });
    const state = 2 * hidden;
    this.tag = affine("tag", tags.length, state, 1 / 8192);
    this.dependent = affine("dependent", arc, state, 1 / 8192);
    this.head = affine("head", arc, state, 1 / 8192);
    this.biaffine = affine("biaffine", arc, arc, 1 / 1024);
    this.relationOfDependent = affine("relation.dependent", label, state, 1 / 8192);
    this.relationOfHead = affine("relation.head", label, state, 1 / 8192);
    this.relation = affine("relation", relations.length, label, 1 / 1024);
    this.distance = arena.put(distances(weights.floats("distance"))) + 4 * MOST_WORDS;
    this.root = Int16Array.from(weights.floats("root"), (value) => Math.round(value * 8192));
    this.room = roomFor(arena, weights.header);
  }

  /** Most words that fit a sentence. */
  get most(): number {
    return MOST_WORDS;
  }

  /** Tags and arcs of the words with these vectors (int16 of 1/1024). */
  read(vectors: readonly Int16Array[]): Reading {
    const { kernel, room } = this;
    const n = vectors.length;
    const { hidden, arc } = this.header;
    this.encode(vectors);
    const words = room.states + 4 * hidden;
    this.apply(this.tag, words, room.tags, n);
    this.apply(this.dependent, words, room.sums, n);
    kernel.rectify(room.sums, (n * arc + 3) & ~3);
    kernel.quantize(room.sums, room.narrow, (n * arc + 3) & ~3);
    this.apply(this.biaffine, room.narrow, room.dependents, n);
    this.apply(this.head, room.states, room.heads, n + 1);
    kernel.rectify(room.heads, (n + 1) * arc);
    kernel.arcs(room.dependents, room.heads, this.distance, room.arcs, arc, n);
    const { buffer } = kernel.memory;
    return {
      tags: new Float32Array(buffer, room.tags, n * this.tag.rows),
      arcs: new Float32Array(buffer, room.arcs, n * (n + 1)),
    };
  }

  /** n × relations: how well each relation fits each word of the last sentence under this head (0 is the root). */
  relate(heads: Int32Array): Float32Array {
    const { kernel, room } = this;
    const n = heads.length;
    const { hidden, label } = this.header;
    this.apply(this.relationOfDependent, room.states + 4 * hidden, room.dependents, n);
    this.apply(this.relationOfHead, room.states, room.sums, n + 1);
    new Int32Array(kernel.memory.buffer, room.which, n).set(heads);
    kernel.pair(room.dependents, room.sums, room.which, room.narrow, label, n);
    this.apply(this.relation, room.narrow, room.relations, n);
    return new Float32Array(kernel.memory.buffer, room.relations, n * this.relation.rows);
  }

  /** Numbers from one word's row to the next, in `tags` and in what `relate` gives. */
  get widths(): { readonly tags: number; readonly relations: number } {
    return { tags: this.tag.rows, relations: this.relation.rows };
  }

  private encode(vectors: readonly Int16Array[]): void {
    const { kernel, room } = this;
    const n = vectors.length;
    const { hidden } = this.header;
    const size = this.header.word + this.header.letters;
    const memory = new Int16Array(kernel.memory.buffer);
    vectors.forEach((vector, i) => memory.set(vector, room.input / 2 + i * size));
    memory.set(this.root, room.states / 2);
    const width = 4 * hidden;
    this.layers.forEach((sides, layer) => {
      const input = layer === 0 ? room.input : this.stateAt(layer - 1) + width;
      const output = this.stateAt(layer) + width;
      sides.forEach(({ input: from, recurrent }, side) => {
        this.apply(from, input, room.gates, n);
        const { weights, scale, rows } = recurrent;
        const to = output + side * 2 * hidden;
        const { zero, cell, step } = room;
        kernel.lstm(weights, scale, room.gates, rows * 4, to, width, zero, cell, step, hidden, n, side);
      });
    });
  }

  /** Where a layer's states stand: the last layer's behind the root's, the others in turns. */
  private stateAt(layer: number): number {
    return layer === this.layers.length - 1 ? this.room.states : this.room.inner[layer % 2]!;
  }

  private apply({ weights, scale, bias, rows, cols }: Affine, x: number, out: number, n: number): void {
    this.kernel.affine(weights, scale, bias, x, out, rows, cols, n);
  }
}

/** A layer's parts in memory, and its size. */
interface Affine {
  readonly weights: number;
  readonly scale: number;
  readonly bias: number;
  readonly rows: number;
  readonly cols: number;
}

interface Lstm {
  readonly input: Affine;
  readonly recurrent: Affine;
}

const MOST_WORDS = 400;

/** Buffers for one sentence. */
function roomFor(arena: Arena, header: Header): Readonly<Record<BufferName, number>> & { readonly inner: number[] } {
  const { hidden, word, letters, arc, label, tags, relations } = header;
  const lines = MOST_WORDS + 4;
  const wide = Math.max(arc, label);
  return {
    input: arena.take(lines * (word + letters) * 2),
    inner: [arena.take(lines * hidden * 4), arena.take(lines * hidden * 4)],
    states: arena.take(lines * hidden * 4),
    gates: arena.take(lines * hidden * 16),
    sums: arena.take(lines * wide * 4),
    narrow: arena.take(lines * wide * 2),
    dependents: arena.take(lines * wide * 4),
    heads: arena.take(lines * wide * 4),
    arcs: arena.take(lines * lines * 4),
    which: arena.take(lines * 4),
    tags: arena.take(lines * up16(tags.length) * 4),
    relations: arena.take(lines * up16(relations.length) * 4),
    zero: arena.take(hidden * 2),
    cell: arena.take(hidden * 4),
    step: arena.take(hidden * 16),
  };
}

type BufferName =
  | "input"
  | "states"
  | "gates"
  | "sums"
  | "narrow"
  | "dependents"
  | "heads"
  | "arcs"
  | "which"
  | "tags"
  | "relations"
  | "zero"
  | "cell"
  | "step";
type Room = ReturnType<typeof roomFor>;

/** Matrices are made up to blocks of 16 rows. */
function up16(rows: number): number {
  return Math.ceil(rows / 16) * 16;
}

/** The term for each distance from −MOST_WORDS to MOST_WORDS, from one for each third of an octave to either side. */
function distances(steps: Float32Array): Float32Array {
  return Float32Array.from({ length: 2 * MOST_WORDS + 1 }, (_, i) => {
    const away = i - MOST_WORDS;
    const third = Math.min(15, Math.floor(Math.log2(Math.max(1, Math.abs(away))) * 3 + 1e-6));
    return steps[16 + Math.sign(away) * third] ?? 0;
  });
}
