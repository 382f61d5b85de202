import type { Token } from "../../core/syntax.js";
import type { Shelf } from "../../knowledge/registry.js";
import { READER_NEEDS, SentenceReader } from "./read-sentence.js";
import { SentenceSplitter } from "./split-sentences.js";
import { Tokenizer } from "./tokenize.js";

/** Lexicons and models that `blockReader` asks for. */
export const BLOCK_NEEDS = ["tokens", ...READER_NEEDS] as const;

/**
 * Makes a reader of blocks (a paragraph, a headline): it gives the words between two offsets of a text, in code units,
 * sentence by sentence, each sentence as it is asked for.
 */
export function blockReader(
  shelf: Pick<Shelf, (typeof BLOCK_NEEDS)[number]>,
): (text: string, start: number, end: number) => Generator<readonly Token[]> {
  const tokenizer = new Tokenizer(shelf.tokens);
  const splitter = new SentenceSplitter(shelf.tokens);
  const reader = new SentenceReader(shelf);
  return function* (text, start, end) {
    for (const spans of splitter.split(text, tokenizer.tokenize(text, start, end))) yield reader.read(text, spans);
  };
}
