import { z } from "zod";
import { text } from "./columns.js";

/** What the tokeniser must know of single words. */
export const tokenWord = z.object({
  id: text,
  /**
   * `title`: abbreviation that never ends a sentence (Mr., No.); `abbreviation`: one that may (Inc., a.m.);
   * `prefix`: stays with the word behind its hyphen (anti-ship); `syllable`: part of Korean and Chinese given
   * names, which keep their hyphens (Jong-un); `starter`: begins a sentence after an abbreviation that may end one;
   * `cue`: verb of saying that goes on after a quoted question ("Why?" Kim asked).
   */
  kind: z.enum(["title", "abbreviation", "prefix", "syllable", "starter", "cue"]),
  text,
  source: text,
});
export type TokenWord = z.output<typeof tokenWord>;

/** A form whose lemma no rule gives. */
export const lemmaException = z.object({
  id: text,
  form: text,
  upos: z.enum(["ADJ", "ADV", "AUX", "NOUN", "PRON", "DET", "PROPN", "VERB", "NUM"]),
  lemma: text,
  source: text,
});
export type LemmaException = z.output<typeof lemmaException>;

/** The base form of a verb. */
export const verbBase = z.object({ id: text, source: text });
export type VerbBase = z.output<typeof verbBase>;
