import type { Token } from "../core/syntax.js";
import type { BlockReader, Language } from "./language.js";

/**
 * Makes a writer of paragraphs in CoNLL-U: it takes a paragraph and how many code units of the input stand before it, and
 * gives its sentences, numbered over all paragraphs, each ending in an empty line. Every word has its `TokenRange` in MISC;
 * words that are written as one stand under a range line with their common form.
 */
export function conlluWriter(
  { isClitic }: Language,
  read: BlockReader,
): (text: string, offset: number) => Generator<string> {
  let number = 0;
  return function* (text, offset) {
    let opening = "# newpar\n";
    for (const tokens of read(text, 0, text.length)) {
      const written = text.slice(tokens[0]?.start, tokens.at(-1)?.end).replace(/\s+/g, " ");
      const comments = `${opening}# sent_id = ${String(++number)}\n# text = ${written}\n`;
      yield `${comments}${wordLines(tokens, text, offset, isClitic).join("\n")}\n\n`;
      opening = "";
    }
  };
}

function wordLines(tokens: readonly Token[], text: string, offset: number, isClitic: Language["isClitic"]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < tokens.length;) {
    let end = at + 1;
    while (tokens[end]?.start === tokens[end - 1]?.end && isClitic(tokens[end]!)) end++;
    const together = tokens.slice(at, end);
    const spaced = spaceAfter(text, together.at(-1)!.end);
    if (together.length > 1) lines.push(rangeLine(together, text, offset, spaced));
    for (const token of together) lines.push(wordLine(token, offset, together.length > 1 ? "" : spaced));
    at = end;
  }
  return lines;
}

function spaceAfter(text: string, end: number): string {
  return end === text.length || /\s/.test(text.charAt(end)) ? "" : "SpaceAfter=No|";
}

function rangeLine(words: readonly Token[], text: string, offset: number, spaced: string): string {
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
