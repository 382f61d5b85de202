import type { HtmlContext, HtmlPhrase } from "../../knowledge/html.js";
import { takeFromShelf } from "../../knowledge/shelf.js";

/** Rows of a lexicon behind one expression, so that what matches none of them is passed over at once. */
export interface Rules<Row> {
  /** The first row whose pattern is found in the text and that counts for it. */
  match(text: string, counts?: (row: Row) => boolean): Row | null;
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

function rulesOf<Row extends { readonly pattern: string }>(rows: readonly Row[]): Rules<Row> {
  const any = new RegExp(rows.map(({ pattern }) => `(?:${pattern})`).join("|"), "iu");
  const each = rows.map((row) => ({ row, pattern: new RegExp(row.pattern, "iu") }));
  return {
    match(text, counts = () => true) {
      if (!any.test(text)) return null;
      return each.find(({ row, pattern }) => counts(row) && pattern.test(text))?.row ?? null;
    },
  };
}
