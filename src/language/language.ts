import type { Clause, Oblique, Sentence, Token } from "../core/syntax.js";
import type { Shelf, ShelfName } from "../knowledge/registry.js";
import type { SentenceTree } from "./tree.js";

/**
 * Gives the words between two offsets of a text (one paragraph, one headline), sentence by sentence and each as it is
 * asked for; `whole` says that it is one. Offsets are code units of the text.
 */
export type BlockReader = (text: string, start: number, end: number, whole?: boolean) => Iterable<readonly Token[]>;

/** What a noun that names an action says of its parties: token indices of the same sentence, null for none. */
export interface NominalArguments {
  readonly subject: number | null;
  readonly object: number | null;
  /** Its other modifiers behind a preposition. */
  readonly obliques: readonly Oblique[];
}

/**
 * What the program must know of a language to make sentences and clauses of its text. Tags and relations are those of
 * Universal Dependencies, so that noun phrases and all that rests on trees stay the same; `xpos` is the language's own.
 */
export interface Language<Asks extends ShelfName = ShelfName> {
  /** ISO 639-1. */
  readonly code: string;
  /** Lexicons and models that its reader asks for. */
  readonly lexicons: readonly Asks[];
  /** Prepares, once, what cuts a block into sentences and words, and tags, lemmatises and parses them. */
  readonly blockReader: (shelf: Pick<Shelf, Asks>) => BlockReader;
  /** The clauses of a sentence in the order of their predicates; their indices count from `offset`. */
  readonly clausesOf: (sentence: Sentence, offset: number) => Clause[];
  /** The roles that stand around a noun, by its token index ("Pyongyang's rejection of the offer"). */
  readonly nominalArguments: (tree: SentenceTree, noun: number) => NominalArguments;
  /** True for a word that is written together with the one that it touches (`n't` of `don't`). */
  readonly isClitic: (token: Token) => boolean;
}
