import type { Sentence } from "../../core/syntax.js";

/** For each sentence, which of its tokens stand inside quotation marks; a quotation ends with its paragraph. */
export function quotedTokens(sentences: readonly Sentence[]): boolean[][] {
  let open = false;
  let block = -1;
  return sentences.map((sentence) => {
    if (sentence.block !== block) open = false;
    block = sentence.block;
    return sentence.tokens.map(({ form }) => {
      if (/^[“«„]$/u.test(form) || form === "``") open = true;
      else if (/^[”»]$/u.test(form) || form === "''") open = false;
      else if (form === '"') open = !open;
      return open;
    });
  });
}
