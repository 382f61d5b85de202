import type { BlockKind } from "./article.js";
import type { Span } from "./span.js";

/** The universal part-of-speech tags (Universal Dependencies 2). */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** A syntactic word. Clitics are words of their own, as in Universal Dependencies (`do|n't`, `Seoul|'s`). */
export interface Token extends Span {
  /** Its place in the sentence, from 0. */
  readonly index: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  /** Penn Treebank tag. */
  readonly xpos: string;
  /** Morphological features as UD writes them (`Number=Sing|Person=3`), "_" for none. */
  readonly feats: string;
  /** Index of the governing token, -1 for the root. */
  readonly head: number;
  /** Universal dependency relation, with its subtype (`nsubj:pass`). */
  readonly deprel: string;
}

export interface Sentence extends Span {
  /** Its place in the document, from 0. */
  readonly index: number;
  /** Index into `article.blocks`. */
  readonly block: number;
  readonly blockKind: BlockKind;
  readonly tokens: readonly Token[];
}

/** A noun phrase: a head noun, name or pronoun with all that hangs on it, appositions and conjuncts left out. */
export interface NounPhrase extends Span {
  readonly index: number;
  readonly sentence: number;
  /** Token indices within the sentence, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: "name" | "common" | "pronoun";
  /** Index of the phrase that possesses this one ("Seoul's warning": Seoul). */
  readonly possessor: number | null;
  /** Phrases that rename this one ("Han Ji-won, a professor at …"). */
  readonly appositions: readonly number[];
  /** Phrases coordinated with this one, where it is the first. */
  readonly conjuncts: readonly number[];
}

/** One oblique or nominal modifier: its preposition ("with", "on", "in response to") and the token it governs. */
export interface Oblique {
  readonly preposition: string;
  readonly head: number;
}

/**
 * A predication: a verb, or a noun or adjective with a copula, and its arguments as token indices of the same
 * sentence. Arguments shared through coordination, control, raising and relative clauses are filled in.
 */
export interface Clause extends Span {
  readonly index: number;
  readonly sentence: number;
  /** Token index of the predicate. */
  readonly predicate: number;
  /** Lemma of the predicate, with its particle ("back down"). */
  readonly lemma: string;
  readonly form: "finite" | "infinitive" | "gerund" | "participle" | "verbless";
  readonly voice: "active" | "passive";
  readonly negated: boolean;
  /** Lemma of the modal auxiliary, "be going to" and "have to" included; null for none. */
  readonly modal: string | null;
  readonly tense: "past" | "present" | "future" | null;
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly question: boolean;
  /** The one who does it: grammatical subject of an active clause, by-phrase of a passive one. */
  readonly subject: number | null;
  /** How the subject was found. */
  readonly subjectBy: "subject" | "agent" | "control" | "relative" | "conjunct" | "possessor" | null;
  /** The one it is done to: direct object of an active clause, grammatical subject of a passive one. */
  readonly object: number | null;
  readonly indirectObject: number | null;
  readonly obliques: readonly Oblique[];
  /** Clause that governs this one, and by which relation (`ccomp`, `xcomp`, `advcl`, `acl:relcl`, `conj`, `parataxis`). */
  readonly parent: number | null;
  readonly relation: string;
  /** Subordinator ("if", "unless", "that", "because", "provided that"); null for none. */
  readonly mark: string | null;
}
