import type { Clause, NounPhrase, Sentence } from "../../src/core/syntax.js";
import { clausesOf } from "../../src/language/english/clauses.js";
import { phrasesOf } from "../../src/language/phrases.js";
import { READER_NEEDS, SentenceReader } from "../../src/language/english/read-sentence.js";
import { Tokenizer } from "../../src/language/english/tokenize.js";
import { takeFromShelf } from "../../src/knowledge/shelf.js";

const shelf = takeFromShelf(["tokens", ...READER_NEEDS]);
const tokenizer = new Tokenizer(shelf.tokens);
const reader = new SentenceReader(shelf);

/** One sentence with its tree. */
export function read(text: string): Sentence {
  const tokens = reader.read(text, tokenizer.tokenize(text));
  return { start: 0, end: text.length, index: 0, block: 0, blockKind: "paragraph", tokens };
}

/** The clause whose predicate has this lemma, its arguments as words. */
export function clause(text: string, lemma: string) {
  const sentence = read(text);
  const all = clausesOf(sentence, 0);
  const found = all.find((each) => each.lemma === lemma);
  if (found === undefined) throw new Error(`no clause "${lemma}" among ${all.map((each) => each.lemma).join(", ")}`);
  const word = (index: number | null): string | null =>
    index === null ? null : (sentence.tokens[index]?.form ?? null);
  return {
    ...(found satisfies Clause),
    text: text.slice(found.start, found.end),
    subject: word(found.subject),
    object: word(found.object),
    indirectObject: word(found.indirectObject),
    obliques: found.obliques.map(({ preposition, head }) => `${preposition} ${word(head) ?? ""}`.trim()),
    parent: found.parent === null ? null : (all[found.parent]?.lemma ?? null),
  };
}

export function nounPhrases(text: string): (NounPhrase & { readonly text: string })[] {
  return phrasesOf(read(text), 0).map((phrase) => ({ ...phrase, text: text.slice(phrase.start, phrase.end) }));
}
