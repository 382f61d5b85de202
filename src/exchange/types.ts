import type { Condition, EventStatus } from "../core/annotations.js";
import type { Quad } from "../core/codes.js";

/** A sentence of an article that something rests on. Offsets are into the article's `text`. */
export interface Citation {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  /** The words of the sentence. */
  readonly text: string;
}

export interface Party {
  /** ISO 3166-1 alpha-3, or an organisation's code. */
  readonly code: string;
  readonly name: string;
}

/** 0 for the first of the two parties, 1 for the second. */
export type Side = 0 | 1;

/** One act as one article reports it. */
export interface Report extends Citation {
  /** Index of the act in the article's annotation. */
  readonly act: number;
  /** Where this report comes from in the end: the first outlet of its chain, copies counted as what they copy. */
  readonly origin: string;
  readonly why: string;
}

/** Something one party did or said to the other, put together from all its reports. */
export interface Move {
  /** Stable within one record: made from what the move is, not from when it was computed. */
  readonly id: string;
  readonly side: Side;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly type: "speech" | "deed";
  readonly kind: string;
  readonly status: EventStatus;
  /** ISO 8601, cut to what is known; null where no report dates it and none has a date of its own. */
  readonly date: string | null;
  /** Whether a report says when it happened, or only the report itself is dated. */
  readonly dateBasis: "stated" | "reported" | null;
  readonly plover: string | null;
  readonly quad: Quad | null;
  /** Goldstein weight, -10 to 10. */
  readonly goldstein: number | null;
  readonly condition: Condition | null;
  /** Names of the media through which it was heard. */
  readonly via: readonly string[];
  /** The words of the report that tells it best. */
  readonly summary: string;
  readonly reports: readonly Report[];
  /** Number of independent origins among the reports. */
  readonly origins: number;
  readonly answers: readonly Answer[];
}

export type Manner = "accepts" | "rejects" | "sets conditions" | "counters" | "answers with a deed" | "replies";

/** What an answer answers, how, how late, and why it is taken for one. */
export interface Answer {
  /** Id of the move that is answered. */
  readonly move: string;
  readonly manner: Manner;
  /** Days between the two; null where one of them is not dated to the day. */
  readonly lagDays: number | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly why: string;
}

/** Somebody is reported not to have answered. */
export interface SilenceEntry {
  readonly side: Side;
  /** Id of the move that was not answered; null where it is not in the record. */
  readonly about: string | null;
  readonly asOf: string | null;
  readonly reports: readonly Citation[];
}

/** An overture that no later move answers. */
export interface OpenOverture {
  readonly move: string;
  readonly since: string | null;
  /** Whether an article says that it was not answered, or merely none was found. */
  readonly basis: "reported silence" | "no answer found";
  readonly searched: { readonly articles: number; readonly until: string | null };
}

/** What one side wants, with everything that it said of it. */
export interface PositionLine {
  readonly side: Side;
  readonly stance: "demands" | "offers" | "refuses" | "accepts";
  readonly issue: string;
  readonly condition: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly statements: readonly (Citation & { readonly date: string | null })[];
}

export interface ArticleCard {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly basis: string | null;
  readonly url: string | null;
  readonly story: string;
  readonly copyOf: string | null;
}

export interface Exchange {
  readonly parties: readonly [Party, Party];
  readonly since: string | null;
  readonly until: string | null;
  /** In order of time; undated ones last. */
  readonly moves: readonly Move[];
  readonly silences: readonly SilenceEntry[];
  readonly open: readonly OpenOverture[];
  readonly positions: readonly PositionLine[];
  readonly articles: readonly ArticleCard[];
}
