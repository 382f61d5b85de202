import type { Article } from "../core/article.js";
import type { Sentence, Token } from "../core/syntax.js";
import type { Note } from "../core/document.js";
import type { Clues } from "./clues.js";
import { piecesOf, type Piece } from "./pieces.js";

/** A sentence with its pieces, and which of them are spoken for. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly pieces: readonly Piece[];
  /** Token index of each piece. */
  readonly tokenOf: readonly number[];
  /** True for the tokens that some name has taken, decoys included. */
  readonly taken: boolean[];
}

/** One document while its names are being found. */
export interface Reading {
  readonly text: string;
  /** Day of publication, null where it is not known. */
  readonly date: string | null;
  /** The text is a bare phrase, whose tags and capitals are worth little. */
  readonly bare: boolean;
  readonly sentences: readonly ReadSentence[];
  readonly clues: Clues;
  readonly note: (note: Note) => void;
}

/** Cuts the sentences of a document into pieces. */
export function readingOf(
  article: Article,
  sentences: readonly Sentence[],
  bare: boolean,
  clues: Clues,
  note: (note: Note) => void,
): Reading {
  const { text, published } = article;
  return {
    text,
    date: published.value,
    bare,
    clues,
    sentences: sentences.map((sentence) => readSentence(text, sentence)),
    note,
  };
}

function readSentence(text: string, sentence: Sentence): ReadSentence {
  const { tokens } = sentence;
  // Token by token, so that what a page has glued together ("ComradeKim Jong Unvisited") comes apart as the words do.
  const pieces: Piece[] = [];
  const tokenOf: number[] = [];
  for (const { start, end, index } of tokens) {
    for (const piece of piecesOf(text, start, end)) {
      pieces.push(piece);
      tokenOf.push(index);
    }
  }
  return { sentence, tokens, pieces, tokenOf, taken: tokens.map(() => false) };
}

/** Marks tokens as spoken for. */
export function take(read: ReadSentence, first: number, last: number): void {
  for (let at = first; at <= last; at++) read.taken[at] = true;
}
