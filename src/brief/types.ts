import type { Citation, Party } from "../exchange/types.js";

/** A sentence of a brief with what it rests on. `about` says what kind of finding it tells. */
export interface Line {
  readonly text: string;
  readonly about:
    "silence" | "open" | "answer" | "condition" | "deed" | "position" | "assessment" | "agenda" | "claim" | "move";
  /** Never empty. */
  readonly citations: readonly Citation[];
  /** Dates that the record holds for what is told, so that they may stand in the text. ISO 8601. */
  readonly dates: readonly string[];
}

export interface Brief {
  readonly parties: readonly [Party, Party];
  readonly question: string;
  readonly synopsis: readonly Line[];
  readonly takeaways: readonly Line[];
  /** What the brief was made from. */
  readonly read: { readonly articles: number; readonly until: string | null };
  /** The articles cited, in the order of their numbers. */
  readonly sources: readonly Source[];
}

export interface Source {
  /** 1 for the first; citations show it in brackets. */
  readonly number: number;
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
}
