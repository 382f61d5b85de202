import type { Span } from "../../src/core/span.js";
import type { Marked } from "../../train/marked.js";

/** How well sentences were found in marked paragraphs: F1 in percent, and the text of what was found wrongly. */
export interface BoundaryScore {
  readonly gold: number;
  readonly f1: number;
  readonly wrong: readonly string[];
}

/** @param split the words of a text, sentence by sentence */
export function scoreBoundaries(paragraphs: readonly Marked[], split: (text: string) => Span[][]): BoundaryScore {
  let gold = 0;
  let found = 0;
  const wrong: string[] = [];
  for (const { text, ends } of paragraphs) {
    const wanted = new Set(sentencesOf(text, [...ends]).map(String));
    gold += wanted.size;
    for (const words of split(text)) {
      const span = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0] as const;
      found++;
      if (!wanted.has(String(span))) wrong.push(text.slice(...span));
    }
  }
  return { gold, f1: (200 * (found - wrong.length)) / (gold + found), wrong };
}

function sentencesOf(text: string, ends: readonly number[]): (readonly [number, number])[] {
  return ends.map((end, i) => {
    const from = ends[i - 1] ?? 0;
    return [from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0), end];
  });
}
