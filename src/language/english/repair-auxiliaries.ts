import type { Token } from "../../core/syntax.js";

/** Words that may stand between an auxiliary and its verb. */
const BETWEEN = new Set(["ADV", "PART"]);

/**
 * Turns round what the parser has hung the wrong way: "had not commented" with the participle under "had" becomes a
 * verb with its auxiliary, and so does a modal with its infinitive. The words themselves leave no doubt there.
 */
export function repairAuxiliaries(tokens: readonly Token[]): readonly Token[] {
  let repaired: Token[] | null = null;
  for (const auxiliary of tokens) {
    const verb = verbAfter(tokens, auxiliary);
    if (verb?.head !== auxiliary.index) continue;
    repaired = turnRound(repaired ?? [...tokens], auxiliary.index, verb.index);
  }
  return repaired ?? tokens;
}

/** The verb that an auxiliary belongs to by the order of the words; null where it is none. */
function verbAfter(tokens: readonly Token[], { index, lemma, xpos, upos }: Token): Token | null {
  const perfect = lemma === "have" && (upos === "AUX" || upos === "VERB");
  if (!perfect && xpos !== "MD") return null;
  let at = index + 1;
  for (; BETWEEN.has(tokens[at]?.upos ?? ""); at++) if (tokens[at]?.xpos === "TO") return null;
  const verb = tokens[at];
  if (verb?.upos !== "VERB") return null;
  return (perfect ? verb.xpos === "VBN" || verb.xpos === "VBD" : verb.xpos === "VB") ? verb : null;
}

function turnRound(tokens: readonly Token[], auxiliary: number, verb: number): Token[] {
  const upper = tokens[auxiliary];
  return tokens.map((token) => {
    if (upper === undefined) return token;
    if (token.index === verb) return { ...token, head: upper.head, deprel: upper.deprel };
    if (token.index === auxiliary) return { ...token, upos: "AUX", head: verb, deprel: "aux" };
    return token.head === auxiliary ? { ...token, head: verb } : token;
  });
}
