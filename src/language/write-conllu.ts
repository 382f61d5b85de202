import type { Token } from "../core/syntax.js";

/** Where a sentence stands: what its lines in CoNLL-U need beyond its words. */
export interface Place {
  /** The text in which the spans of the words count. */
  readonly text: string;
  /** Code units of the whole input before that text. */
  readonly offset: number;
  /** Number of the sentence, from 1. */
  readonly number: number;
  /** True for the first sentence of a paragraph. */
  readonly opens: boolean;
  /** True for a word that is written together with the one before it (`n't` of `don't`). */
  readonly isClitic: (token: Token) => boolean;
}

/**
 * One sentence in CoNLL-U, its last line empty. Every word has its `TokenRange` in MISC; words that are written as one
 * stand under a range line with their common form.
 */
export function conlluOf(tokens: readonly Token[], place: Place): string {
  const { text, number, opens } = place;
  const first = tokens[0]?.start ?? 0;
  const last = tokens.at(-1)?.end ?? first;
  const lines = opens ? ["# newpar"] : [];
  lines.push(`# sent_id = ${String(number)}`, `# text = ${text.slice(first, last).replace(/\s+/g, " ")}`);
  for (let at = 0; at < tokens.length;) {
    let end = at + 1;
    while (tokens[end]?.start === tokens[end - 1]?.end && place.isClitic(tokens[end]!)) end++;
    const together = tokens.slice(at, end);
    const spaced = spaceAfter(text, together.at(-1)!.end);
    if (together.length > 1) lines.push(rangeLine(together, place, spaced));
    for (const token of together) lines.push(wordLine(token, place.offset, together.length > 1 ? "" : spaced));
    at = end;
  }
  return lines.join("\n") + "\n\n";
}

function spaceAfter(text: string, end: number): string {
  return end === text.length || /\s/.test(text.charAt(end)) ? "" : "SpaceAfter=No|";
}

function rangeLine(words: readonly Token[], { text, offset }: Place, spaced: string): string {
  const [start, end] = [words[0]!.start, words.at(-1)!.end];
  const ids = `${String(words[0]!.index + 1)}-${String(words.at(-1)!.index + 1)}`;
  return [ids, text.slice(start, end), ...Array<string>(7).fill("_"), spaced + range(start, end, offset)].join("\t");
}

function wordLine(token: Token, offset: number, spaced: string): string {
  const { index, form, lemma, upos, xpos, feats, head, deprel, start, end } = token;
  const ids = [String(index + 1), form, lemma, upos, xpos, feats, String(head + 1), deprel, "_"];
  return [...ids, spaced + range(start, end, offset)].join("\t");
}

function range(start: number, end: number, offset: number): string {
  return `TokenRange=${String(start + offset)}:${String(end + offset)}`;
}
