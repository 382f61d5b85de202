import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MODELS } from "../../src/knowledge/models.js";
import { hashText } from "../../src/language/hash.js";
import { Network } from "../../src/language/neural/network.js";
import { NeuralReader } from "../../src/language/neural/reader.js";
import { bestTree } from "../../src/language/neural/spanning-tree.js";
import { Weights } from "../../src/language/neural/weights.js";
import { bucketsOf, WordVectors } from "../../src/language/neural/word-vectors.js";
import { pack, type Trained } from "../../train/pack.js";
import { seeded } from "../../train/shuffle.js";

const kernel = readFileSync(MODELS.kernel);
const SIZES = { hidden: 16, word: 8, letters: 8, arc: 16, label: 16, layers: 2, buckets: [5, 5, 5, 5, 5, 5] };
const TAGS = ["NOUN|NN", "VERB|VB", "PUNCT|."];
const RELATIONS = ["root", "nsubj", "obj"];
const WORDS = ["", ...["pyongyang", "talks", "rejects"].sort((a, b) => hashText(a) - hashText(b))];

/** A network of random weights, as floats and as the program loads it. */
function random(): { trained: Map<string, Trained>; weights: Weights } {
  const next = seeded(3);
  const trained = new Map<string, Trained>();
  const add = (name: string, ...shape: number[]): void => {
    const count = shape.reduce((product, side) => product * side, 1);
    trained.set(name, { shape, values: Float32Array.from({ length: count }, () => next() - 0.5) });
  };
  const { hidden, word, letters, arc, label } = SIZES;
  add("words", WORDS.length, word);
  add("letters", 31, letters);
  add("root", 2 * hidden);
  add("distance", 33);
  for (const layer of [0, 1]) {
    for (const side of ["forward", "backward"]) {
      add(`lstm${String(layer)}.${side}.input`, 4 * hidden, layer === 0 ? word + letters : 2 * hidden);
      add(`lstm${String(layer)}.${side}.input.bias`, 4 * hidden);
      add(`lstm${String(layer)}.${side}.recurrent`, 4 * hidden, hidden);
    }
  }
  const linear = { tag: TAGS.length, dependent: arc, head: arc, "relation.dependent": label, "relation.head": label };
  for (const [name, rows] of Object.entries(linear)) {
    add(name, rows, 2 * hidden);
    add(`${name}.bias`, rows);
  }
  add("biaffine", arc, arc);
  add("biaffine.bias", arc);
  add("relation", RELATIONS.length, label);
  add("relation.bias", RELATIONS.length);
  const hashes = Int32Array.from(WORDS, (each, row) => (row === 0 ? 0 : hashText(each)));
  return { trained, weights: new Weights(pack({ ...SIZES, tags: TAGS, relations: RELATIONS }, trained, hashes)) };
}

/** The same network in plain floating point, as train/network.py defines it. */
class Plain {
  constructor(private readonly trained: ReadonlyMap<string, Trained>) {}

  row(name: string, row: number): number[] {
    const { shape, values } = this.trained.get(name)!;
    return [...values.subarray(row * shape[1]!, (row + 1) * shape[1]!)];
  }

  affine(name: string, x: readonly number[]): number[] {
    const bias = this.trained.get(`${name}.bias`)?.values;
    const rows = this.trained.get(name)!.shape[0]!;
    return Array.from({ length: rows }, (_, r) => dot(this.row(name, r), x) + (bias?.[r] ?? 0));
  }

  lstm(layer: number, side: string, inputs: readonly (readonly number[])[]): number[][] {
    const { hidden } = SIZES;
    let cell = new Array<number>(hidden).fill(0);
    let state = new Array<number>(hidden).fill(0);
    return inputs.map((input) => {
      const from = this.affine(`lstm${String(layer)}.${side}.input`, input);
      const again = this.affine(`lstm${String(layer)}.${side}.recurrent`, state);
      const gate = (i: number): number => from[i]! + again[i]!;
      cell = cell.map((c, i) => sigmoid(gate(hidden + i)) * c + sigmoid(gate(i)) * Math.tanh(gate(3 * hidden + i)));
      state = cell.map((c, i) => sigmoid(gate(2 * hidden + i)) * Math.tanh(c));
      return state;
    });
  }

  states(forms: readonly string[]): number[][] {
    let x = forms.map((form) => {
      const row = Math.max(0, WORDS.indexOf(form.toLowerCase()));
      const letters = bucketsOf(form, SIZES.buckets).map((bucket) => this.row("letters", bucket));
      return [...this.row("words", row), ...letters.reduce((sum, each) => sum.map((value, i) => value + each[i]!))];
    });
    for (const layer of [0, 1]) {
      const there = this.lstm(layer, "forward", x);
      const back = this.lstm(layer, "backward", x.toReversed()).toReversed();
      x = there.map((state, i) => [...state, ...back[i]!]);
    }
    return x;
  }

  arcs(forms: readonly string[]): number[] {
    const states = this.states(forms);
    const heads = [[...this.trained.get("root")!.values], ...states].map((each) => this.affine("head", each).map(bent));
    const step = this.trained.get("distance")!.values;
    return states.flatMap((state, i) => {
      const asked = this.affine("biaffine", this.affine("dependent", state).map(bent));
      return heads.map((head, j) => {
        const away = j === 0 ? 0 : j - 1 - i;
        const third = Math.floor(3 * Math.log2(Math.max(1, Math.abs(away))) + 1e-6);
        return dot(asked, head) + step[16 + Math.sign(away) * third]!;
      });
    });
  }
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, each, i) => sum + each * b[i]!, 0);
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const bent = (x: number): number => (x < 0 ? 0.1 * x : x);

describe("the network", () => {
  const { trained, weights } = random();
  const vectors = new WordVectors(weights);
  const forms = "Pyongyang rejects talks on talks .".split(" ");

  it("computes in int8 what its definition says in floating point", () => {
    const network = new Network(kernel, weights, (form) => vectors.of(form));
    const plain = new Plain(trained);
    for (const n of [6, 1, 5, 6]) {
      const { arcs, tags } = network.read(forms.slice(0, n));
      const wanted = plain.arcs(forms.slice(0, n));
      expect(Math.max(...wanted.map((value, i) => Math.abs(value - arcs[i]!)))).toBeLessThan(0.1);
      const tagged = plain.states(forms.slice(0, n)).flatMap((state) => plain.affine("tag", state));
      tagged.forEach((value, i) => {
        expect(tags[Math.floor(i / 3) * network.widths.tags + (i % 3)]).toBeCloseTo(value, 1);
      });
    }
  });

  it("refuses weights that lack a tensor", () => {
    expect(() => weights.floats("nothing")).toThrow('the weights hold no f32 tensor "nothing"');
  });
});

describe("the best tree", () => {
  const next = seeded(9);
  const total = (scores: Float32Array, heads: readonly number[]): number =>
    heads.reduce((sum, head, i) => sum + scores[i * (heads.length + 1) + head]!, 0);
  const isTree = (heads: readonly number[]): boolean =>
    heads.filter((head) => head === 0).length === 1 &&
    heads.every((head) => {
      let up = head;
      for (let steps = 0; up !== 0 && steps <= heads.length; steps++) up = heads[up - 1]!;
      return up === 0;
    });

  it("is the best of all trees with one root", () => {
    for (let round = 0; round < 300; round++) {
      const n = 1 + (round % 3);
      const scores = Float32Array.from({ length: n * (n + 1) }, () => next() * 4);
      let most = -Infinity;
      for (let code = 0; code < (n + 1) ** n; code++) {
        const heads = Array.from({ length: n }, (_, i) => Math.floor(code / (n + 1) ** i) % (n + 1));
        if (heads.every((head, i) => head !== i + 1) && isTree(heads)) most = Math.max(most, total(scores, heads));
      }
      expect(total(scores, [...bestTree(scores, n)])).toBeCloseTo(most, 4);
    }
  });

  it("is a tree with one root however the arcs run in circles", () => {
    for (let round = 0; round < 60; round++) {
      const n = 4 + 3 * round;
      const scores = Float32Array.from({ length: n * (n + 1) }, () => next());
      expect(isTree([...bestTree(scores, n)])).toBe(true);
    }
  });
});

describe("the reader that ships", () => {
  const reader = new NeuralReader(kernel, readFileSync(MODELS.reader));

  it("reads nothing where there is nothing", () => {
    expect(reader.read([])).toEqual([]);
  });

  it("reads a sentence alike whatever it has read before", () => {
    const forms = "Seoul urged the North to return to talks .".split(" ");
    const first = reader.read(forms);
    for (let i = 0; i < 9000; i += 300) reader.read(Array.from({ length: 300 }, (_, k) => `w${String(i + k)}`));
    expect(reader.read(forms)).toEqual(first);
    expect(first.map(({ relation }) => relation)).toContain("root");
  });

  it("makes one tree of a sentence longer than its memory", () => {
    const forms = Array.from({ length: 1100 }, (_, i) => ["Kim", "met", "Lee", ","][i % 4]!);
    const read = reader.read(forms);
    expect(read).toHaveLength(1100);
    expect(read.filter(({ head }) => head < 0)).toHaveLength(1);
    read.forEach(({ head }, start) => {
      let up = head;
      for (let steps = 0; up >= 0; steps++, up = read[up]!.head)
        expect(steps, `word ${String(start)}`).toBeLessThan(1100);
    });
  });
});
