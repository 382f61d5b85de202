import type { Article } from "../../core/article.js";
import type { CreditRow } from "../../knowledge/speech.js";

/** A note outside the prose that says where the words come from. */
export interface Credit {
  readonly kind: CreditRow["kind"];
  readonly outlet: string;
  readonly words: string;
}

interface Pattern {
  readonly row: CreditRow;
  readonly expression: RegExp;
}

export function indexCredits(rows: readonly CreditRow[]): Pattern[] {
  return rows.map((row) => ({ row, expression: new RegExp(row.pattern, "u") }));
}

/** The notes of an article. Photographs and related articles have credits of their own: those are passed over. */
export function findCredits({ text, blocks }: Article, patterns: readonly Pattern[]): Credit[] {
  const lines = blocks
    .filter(({ kind }) => kind === "paragraph" || kind === "byline" || kind === "boilerplate")
    .map(({ start, end }) => text.slice(start, end));
  const credits = lines.flatMap((line) =>
    patterns.flatMap(({ row, expression }) => {
      const match = expression.exec(line);
      const outlet = match?.groups?.outlet?.trim();
      return match === null || outlet === undefined
        ? []
        : [{ kind: row.kind, outlet: outlet.replace(/^the /iu, ""), words: match[0] }];
    }),
  );
  return [...new Map(credits.map((credit) => [`${credit.kind} ${credit.outlet}`, credit])).values()];
}
