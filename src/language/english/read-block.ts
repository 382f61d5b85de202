import type { Shelf } from "../../knowledge/registry.js";
import { Encoder } from "../encode.js";
import type { BlockReader } from "../language.js";
import { WordClasses } from "../word-classes.js";
import { READER_NEEDS, SentenceReader } from "./read-sentence.js";
import { SentenceSplitter, SPLITTER_NEEDS } from "./split-sentences.js";
import { Tokenizer } from "./tokenize.js";

/** Lexicons and models that `blockReader` asks for. */
export const BLOCK_NEEDS = [...SPLITTER_NEEDS, "classes", ...READER_NEEDS] as const;

/** Prepares what reads English blocks. */
export function blockReader(shelf: Pick<Shelf, (typeof BLOCK_NEEDS)[number]>): BlockReader {
  const encoder = new Encoder(new WordClasses(shelf.classes));
  const tokenizer = new Tokenizer(shelf.tokens);
  const splitter = new SentenceSplitter(shelf, encoder);
  const reader = new SentenceReader(shelf);
  return function* (text, start, end, whole = false) {
    const words = tokenizer.tokenize(text, start, end);
    const sentences = !whole ? splitter.split(text, words) : words.length > 0 ? [words] : [];
    for (const spans of sentences) yield reader.read(text, spans);
  };
}
