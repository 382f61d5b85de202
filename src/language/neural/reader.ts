import type { Upos } from "../../core/syntax.js";
import { Network } from "./network.js";
import { bestTree } from "./spanning-tree.js";
import { Weights } from "./weights.js";
import { WordVectors } from "./word-vectors.js";

/** What is found for one word. */
export interface Parsed {
  readonly upos: Upos;
  readonly xpos: string;
  /** Index of the head in the sentence, -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

/** Tags the words of a sentence and builds its dependency tree, in one pass of a small network. */
export class NeuralReader {
  private readonly network: Network;
  private readonly tags: readonly { readonly upos: Upos; readonly xpos: string }[];
  private readonly relations: readonly string[];
  private readonly root: number;

  /** @param code compiled kernel/neural.ts @param weights as `train/pack.ts` writes them */
  constructor(code: Uint8Array, weights: Uint8Array) {
    const loaded = new Weights(weights);
    const vectors = new WordVectors(loaded);
    this.network = new Network(code, loaded, (form) => vectors.of(form));
    this.relations = loaded.header.relations;
    this.root = this.relations.indexOf("root");
    this.tags = loaded.header.tags.map((name) => {
      const [upos = "X", xpos = "FW"] = name.split("|");
      return { upos: upos as Upos, xpos };
    });
  }

  /** One entry for each form, in order. What is longer than the network takes is read in parts, in a row. */
  read(forms: readonly string[]): Parsed[] {
    const { most } = this.network;
    if (forms.length <= most) return this.readPart(forms, 0);
    const parts: Parsed[] = [];
    for (let from = 0; from < forms.length; from += most) {
      for (const word of this.readPart(forms.slice(from, from + most), from)) {
        parts.push(
          word.head < 0 && from > 0 ? { ...word, head: parts.findIndex(isRoot), relation: "parataxis" } : word,
        );
      }
    }
    return parts;
  }

  private readPart(forms: readonly string[], from: number): Parsed[] {
    if (forms.length === 0) return [];
    const { tags, arcs } = this.network.read(forms);
    const { widths } = this.network;
    const tagged = forms.map((_, i) => this.tags[best(tags, i * widths.tags, this.tags.length, -1)]!);
    const heads = bestTree(arcs, forms.length);
    const fits = this.network.relate(heads);
    return tagged.map((tag, i) => {
      const head = heads[i]!;
      const relation = head === 0 ? this.root : best(fits, i * widths.relations, this.relations.length, this.root);
      return { ...tag, head: head === 0 ? -1 : head - 1 + from, relation: this.relations[relation] ?? "dep" };
    });
  }
}

function isRoot({ head }: Parsed): boolean {
  return head < 0;
}

/** Index of the highest of `count` values from `from` on, but for the one at `barred`. */
function best(values: Float32Array, from: number, count: number, barred: number): number {
  let winner = -1;
  for (let i = 0; i < count; i++) {
    if (i !== barred && (winner < 0 || values[from + i]! > values[from + winner]!)) winner = i;
  }
  return winner;
}
