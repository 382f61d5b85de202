import type { Token } from "../../core/syntax.js";
import type { PlaceClueRow } from "../../knowledge/places.js";

/** Words that only the news of one country uses ("sheriff", "councillor", "gardaí"), by the word they begin with. */
export type HomeWords = ReadonlyMap<string, readonly PlaceClueRow[]>;

export function homeWordsOf(rows: readonly PlaceClueRow[]): HomeWords {
  const words = new Map<string, PlaceClueRow[]>();
  for (const row of rows) {
    const first = /^[\p{L}\p{N}]+/u.exec(row.word)?.[0] ?? row.word;
    words.set(first, [...(words.get(first) ?? []), row]);
  }
  return words;
}

/** How many such words of each country a text has, each occurrence counted. */
export function countHomeWords(
  sentences: readonly { readonly tokens: readonly Token[] }[],
  text: string,
  words: HomeWords,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tokens } of sentences) {
    for (const { start } of tokens) {
      const first = wordAt(text, start);
      const row = words.get(first)?.find(({ word }) => text.startsWith(word, start) && ends(text, start + word.length));
      if (row !== undefined) counts.set(row.country, (counts.get(row.country) ?? 0) + 1);
    }
  }
  return counts;
}

const LETTER = /[\p{L}\p{N}]/u;

function wordAt(text: string, start: number): string {
  let end = start;
  while (end < text.length && !ends(text, end)) end++;
  return text.slice(start, end);
}

function ends(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return !((code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122));
  return Number.isNaN(code) || !LETTER.test(text.charAt(at));
}
