import type { Token } from "../../core/syntax.js";

/** The words of one sentence as the parser hung them, before lemmas and features are known. */
export interface WordsAround {
  readonly token: (index: number) => Token;
  /** What hangs on a word, in the order of the text. */
  readonly children: (index: number) => readonly Token[];
  /** The word itself, what it hangs on, and so on up to the root. */
  readonly path: (index: number) => readonly Token[];
}

/** Look-ups among words that have heads and relations. */
export function wordsAround(tokens: readonly Token[]): WordsAround {
  const below: Token[][] = tokens.map(() => []);
  for (const token of tokens) below[token.head]?.push(token);
  const path = (index: number): Token[] => {
    const found: Token[] = [];
    for (let at = tokens[index]; at !== undefined && found.length <= tokens.length; at = tokens[at.head])
      found.push(at);
    return found;
  };
  return { token: (index) => tokens[index]!, children: (index) => below[index] ?? [], path };
}
