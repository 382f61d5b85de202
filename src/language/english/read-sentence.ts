import type { Span } from "../../core/span.js";
import type { Token } from "../../core/syntax.js";
import type { Shelf } from "../../knowledge/registry.js";
import { NeuralReader, type Parsed } from "../neural/reader.js";
import { Lemmatizer } from "./lemmatize.js";
import { featuresOf } from "./morphology.js";
import { repairAuxiliaries } from "./repair-auxiliaries.js";

/** Lexicons and models that `SentenceReader` asks for. */
export const READER_NEEDS = ["kernel", "reader", "lemmas", "verbBases"] as const;

/** Tags and parses the words of one sentence. */
export class SentenceReader {
  private readonly reader: NeuralReader;
  private readonly lemmatizer: Lemmatizer;

  constructor(shelf: Pick<Shelf, (typeof READER_NEEDS)[number]>) {
    this.reader = new NeuralReader(shelf.kernel, shelf.reader);
    this.lemmatizer = new Lemmatizer(shelf.lemmas, shelf.verbBases);
  }

  /** The tokens of the sentence whose words stand at these spans of the text. */
  read(text: string, spans: readonly Span[]): readonly Token[] {
    const parsed = this.reader.read(spans.map(({ start, end }) => text.slice(start, end)));
    return repairAuxiliaries(spans.map((span, index) => this.token(text, span, index, parsed)));
  }

  private token(text: string, { start, end }: Span, index: number, parsed: readonly Parsed[]): Token {
    const { upos, xpos, head, relation } = parsed[index]!;
    const form = text.slice(start, end);
    const feats = featuresOf(form, upos, xpos, { deprel: relation, ...childrenOf(parsed, index) });
    const lemma = this.lemmatizer.lemma(form, upos, xpos);
    return { start, end, index, form, lemma, upos, xpos, feats, head, deprel: relation };
  }
}

function childrenOf(parsed: readonly Parsed[], index: number): { passive: boolean; auxiliary: boolean } {
  let passive = false;
  let auxiliary = false;
  for (const { head, relation } of parsed) {
    if (head !== index) continue;
    passive ||= relation.endsWith(":pass") || relation === "obl:agent";
    auxiliary ||= relation === "aux";
  }
  return { passive, auxiliary };
}
