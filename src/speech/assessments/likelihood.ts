import type { Likelihood } from "../../core/annotations.js";
import type { LikelihoodRow } from "../../knowledge/speech.js";

export interface LikelihoodIndex {
  /** The likelihood that a stretch of text speaks of, or null. */
  likelihoodOf(text: string): Likelihood | null;
}

/** Indexes words of likelihood; longer ones win over shorter ones that they hold ("very unlikely" over "unlikely"). */
export function indexLikelihood(rows: readonly LikelihoodRow[]): LikelihoodIndex {
  const byWords = new Map(rows.flatMap((row) => row.words.map((words) => [words.toLowerCase(), row] as const)));
  const words = [...byWords.keys()].sort((a, b) => b.length - a.length).map(escape);
  const pattern = new RegExp(`(?<![\\p{L}-])(?:${words.join("|")})(?![\\p{L}-])`, "giu");
  return {
    likelihoodOf(text) {
      const hits = [...text.matchAll(pattern)].flatMap(([word], at) => {
        const row = byWords.get(word.toLowerCase());
        return row === undefined || isName(word) ? [] : [{ word, row, at }];
      });
      hits.sort((a, b) => weight(b.row) - weight(a.row) || a.at - b.at);
      const best = hits[0];
      return best === undefined ? null : { direction: best.row.direction, word: best.word, band: best.row.band };
    },
  };
}

/** "May" with a capital is a month or stands at the head of a wish. */
function isName(word: string): boolean {
  return word === "May";
}

/** A word that says which way, or how much, tells more than "may". */
function weight({ direction, band }: LikelihoodRow): number {
  return (direction === "less likely" ? 2 : direction === null ? 0 : 1) + (band === null ? 0 : 1);
}

function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replace(/ /gu, "\\s+");
}
