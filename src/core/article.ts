import type { Span } from "./span.js";

/** What a stretch of a page is. Only paragraphs are the article's own prose. */
export const BLOCK_KINDS = [
  "headline",
  "dek",
  "synopsis",
  "takeaway",
  "paragraph",
  "caption",
  "credit",
  "byline",
  "related",
  "boilerplate",
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export interface Block extends Span {
  readonly kind: BlockKind;
  /** Which rule decided the kind, in words. */
  readonly why: string;
}

export interface Dateline {
  readonly place: string | null;
  /** ISO 8601, cut to what is known. */
  readonly date: string | null;
}

/** How the publication date is known: handed over with the article, printed in it, or worked out. */
export type DateBasis = "given" | "stated" | "inferred";

export interface Published {
  /** ISO 8601, cut to what is known; null where it cannot be worked out. */
  readonly value: string | null;
  readonly basis: DateBasis | null;
  readonly why: string;
}

export interface Translation {
  /** ISO 639-1 language translated from, where said. */
  readonly from: string | null;
  /** "machine", or the translator's name, where said. */
  readonly by: string | null;
  readonly editedBy: string | null;
}

/** A news report as read: its text, what each part of it is, and what the page says of itself. */
export interface Article {
  readonly title: string | null;
  readonly bylines: readonly string[];
  readonly outlet: string | null;
  readonly section: string | null;
  readonly dateline: Dateline;
  readonly published: Published;
  /** ISO 639-1. */
  readonly language: string | null;
  readonly translation: Translation | null;
  readonly url: string | null;
  /** Everything, clutter included; all offsets of all layers point into it. */
  readonly text: string;
  /** The article's own prose alone: its paragraphs, joined by blank lines. */
  readonly body: string;
  /** In order of the text, never overlapping. */
  readonly blocks: readonly Block[];
}

/** What `annotate` and `read` take: one document. `text` or `html` must be there. */
export interface InputDocument {
  readonly id: string;
  readonly text?: string;
  readonly html?: string;
  readonly date?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly language?: string;
  readonly focus?: {
    readonly source: readonly [number, number] | null;
    readonly target: readonly [number, number] | null;
  };
  readonly kind?: "phrase";
}
