import type { Token } from "../../core/syntax.js";
import type { ContinuationRow } from "../../knowledge/speech.js";

export interface ContinuationIndex {
  /** True where a cue, with the word behind it, carries on what its source began ("also said", "went on"). */
  continues(cue: readonly Token[]): boolean;
}

export function indexContinuations(rows: readonly ContinuationRow[]): ContinuationIndex {
  const phrases = rows.flatMap(({ words }) => words.map((each) => each.split(" ")));
  return {
    continues(cue) {
      const says = (token: Token | undefined, word: string): boolean =>
        token?.lemma.toLowerCase() === word || token?.form.toLowerCase() === word;
      return phrases.some((phrase) => cue.some((_, first) => phrase.every((word, at) => says(cue[first + at], word))));
    },
  };
}
