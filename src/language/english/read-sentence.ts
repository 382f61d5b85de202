import type { Span } from "../../core/span.js";
import type { Token } from "../../core/syntax.js";
import type { Shelf } from "../../knowledge/registry.js";
import { NeuralReader, type Parsed } from "../neural/reader.js";
import { Lemmatizer } from "./lemmatize.js";
import { featuresOf } from "./morphology.js";
import { repairAuxiliaries } from "./repair-auxiliaries.js";
import { wordsAround, type WordsAround } from "./words-around.js";

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
    return repairAuxiliaries(
      describe(
        this.lemmatizer,
        spans.map((span, index) => this.token(text, span, index, parsed)),
      ),
    );
  }

  private token(text: string, { start, end }: Span, index: number, parsed: readonly Parsed[]): Token {
    const { upos, xpos, head, relation } = parsed[index]!;
    return {
      start,
      end,
      index,
      form: text.slice(start, end),
      lemma: "_",
      upos,
      xpos,
      feats: "_",
      head,
      deprel: relation,
    };
  }
}

/** Gives words that hang in a tree their lemmas and features. */
export function describe(lemmatizer: Lemmatizer, tokens: readonly Token[]): Token[] {
  const words = wordsAround(tokens);
  return tokens.map((token) => {
    const lemma = contracted(words, token) ?? lemmatizer.lemma(token.form, token.upos, token.xpos, token.index === 0);
    return { ...token, lemma, feats: featuresOf(words, token.index) };
  });
}

/** "'s" is "has" and "'d" is "had" before a participle that is no passive ("he's left"). */
function contracted(words: WordsAround, { form, upos, head, deprel }: Token): string | null {
  if (upos !== "AUX" || !/^['\u2019](?:s|d)$/i.test(form) || !deprel.startsWith("aux") || head < 0) return null;
  const verb = words.token(head);
  if (verb.xpos !== "VBN") return null;
  const below = words.children(head).map((child) => child.deprel);
  // "He's left the country": what has an object of its own is no passive.
  const active = deprel === "aux" || (below.includes("obj") && !below.includes("nsubj:pass"));
  return active ? "have" : null;
}
