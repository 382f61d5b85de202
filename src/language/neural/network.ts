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
  private readonly room: Room;
  /** Where each known form's part of the first layer's gates stands, as a row of both tables. */
  private readonly known = new Map<string, number>();

  /** @param vectorOf a form's vector, as int16 of 1/1024 */
  constructor(
    code: Uint8Array,
    weights: Weights,
    private readonly vectorOf: (form: string) => Int16Array,
  ) {
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
    this.room = roomFor(arena, weights.header);
    const root = Int16Array.from(weights.floats("root"), (value) => Math.round(value * 8192));
    new Int16Array(this.kernel.memory.buffer).set(root, this.room.states / 2);
    const inRow = Int32Array.from({ length: MOST_WORDS }, (_, i) => this.room.gates + i * 16 * hidden);
    new Int32Array(this.kernel.memory.buffer).set(inRow, this.room.inRow / 4);
  }

  /** Most words that fit a sentence. */
  get most(): number {
    return MOST_WORDS;
  }

  /** Tags and arcs of the words with these forms. */
  read(forms: readonly string[]): Reading {
    const { kernel, room } = this;
    const n = forms.length;
    const { hidden, arc } = this.header;
    this.encode(forms);
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

  private encode(forms: readonly string[]): void {
    const { kernel, room } = this;
    const n = forms.length;
    const width = 4 * this.header.hidden;
    this.place(forms);
    this.layers.forEach((sides, layer) => {
      sides.forEach(({ input, recurrent }, side) => {
        if (layer > 0) this.apply(input, this.stateAt(layer - 1) + width, room.gates, n);
        const { weights, scale, rows } = recurrent;
        const places = layer > 0 ? room.inRow : side === 0 ? room.forward : room.backward;
        const to = this.stateAt(layer) + width + (side * width) / 2;
        const { zero, cell, step } = room;
        kernel.lstm(weights, scale, places, to, width, zero, cell, step, rows / 4, n, side);
      });
    });
  }

  /**
   * Notes where the first layer's gates of each form stand. They hang on the form alone, so that those of forms met
   * before are there already.
   */
  private place(forms: readonly string[]): void {
    const { kernel, room, known } = this;
    if (known.size + forms.length > MOST_FORMS) known.clear();
    const first = known.size;
    const size = this.header.word + this.header.letters;
    const words = new Int16Array(kernel.memory.buffer);
    const places = new Int32Array(kernel.memory.buffer);
    const row = 16 * this.header.hidden;
    forms.forEach((form, i) => {
      let at = known.get(form);
      if (at === undefined) {
        at = known.size;
        known.set(form, at);
        words.set(this.vectorOf(form), room.input / 2 + (at - first) * size);
      }
      places[room.forward / 4 + i] = room.forwardTable + at * row;
      places[room.backward / 4 + i] = room.backwardTable + at * row;
    });
    const fresh = known.size - first;
    const [forward, backward] = this.layers[0]!;
    this.apply(forward.input, room.input, room.forwardTable + first * row, fresh);
    this.apply(backward.input, room.input, room.backwardTable + first * row, fresh);
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
/** Forms whose gates are kept before all are forgotten: a stream of documents must not fill the memory. */
const MOST_FORMS = 8000;

/** Buffers for one sentence. */
function roomFor(arena: Arena, header: Header) {
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
    inRow: arena.take(lines * 4),
    forward: arena.take(lines * 4),
    backward: arena.take(lines * 4),
    forwardTable: arena.take((MOST_FORMS + 2) * hidden * 16),
    backwardTable: arena.take((MOST_FORMS + 2) * hidden * 16),
    tags: arena.take(lines * up16(tags.length) * 4),
    relations: arena.take(lines * up16(relations.length) * 4),
    zero: arena.take(hidden * 2),
    cell: arena.take(hidden * 4),
    step: arena.take(hidden * 16),
  };
}

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
