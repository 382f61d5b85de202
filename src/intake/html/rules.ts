import type { HtmlContext, HtmlPhrase } from "../../knowledge/html.js";
import { takeFromShelf } from "../../knowledge/shelf.js";

/** Rows of a lexicon behind one expression, so that what matches none of them is passed over at once. */
export interface Rules<Row> {
  /** The first row whose pattern is found in the text and that counts in this place. */
  match(text: string, place?: string): Row | null;
}

export interface PageRules {
  readonly contexts: Rules<HtmlContext>;
  readonly phrases: Rules<HtmlPhrase>;
}

let rules: PageRules | null = null;

/** The lexicons of class names and phrases, prepared on first use. */
export function pageRules(): PageRules {
  if (rules === null) {
    const shelf = takeFromShelf(["htmlContexts", "htmlPhrases"]);
    rules = { contexts: rulesOf(shelf.htmlContexts), phrases: rulesOf(shelf.htmlPhrases) };
  }
  return rules;
}

function rulesOf<Row extends { readonly pattern: string; readonly where?: string }>(rows: readonly Row[]): Rules<Row> {
  const any = new RegExp(rows.map(({ pattern }) => `(?:${pattern})`).join("|"), "iu");
  const each = rows.map((row) => ({ row, pattern: new RegExp(row.pattern, "iu") }));
  const counts = (row: Row, place?: string): boolean =>
    row.where === undefined || row.where === "any" || row.where === place;
  return {
    match(text, place) {
      if (!any.test(text)) return null;
      return each.find(({ row, pattern }) => counts(row, place) && pattern.test(text))?.row ?? null;
    },
  };
}
