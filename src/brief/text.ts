import { dateText } from "./wording.js";
import type { Brief, Line, Source } from "./types.js";

/** "[1][3]": the numbers of the sources that a line cites. */
export function marks(line: Line, sources: readonly Source[]): string {
  const numbers = line.citations.map(({ article }) => sources.find(({ id }) => id === article)?.number ?? 0);
  return [...new Set(numbers)].map((number) => `[${String(number)}]`).join("");
}

/** "Pacific Dispatch, “Japan's leader …”, 10 February 2024" */
export function sourceText(source: Source): string {
  const title = source.title === null ? null : `“${source.title}”`;
  const date = source.published === null ? null : dateText(source.published);
  return [source.outlet, title, date].filter((part) => part !== null).join(", ") || source.id;
}

/** "10 articles up to 12 April 2024" */
export function readText({ read }: Brief): string {
  const count = `${String(read.articles)} ${read.articles === 1 ? "article" : "articles"}`;
  return read.until === null ? count : `${count} up to ${dateText(read.until)}`;
}
