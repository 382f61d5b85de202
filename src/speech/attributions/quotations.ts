import type { Block } from "../../core/article.js";
import type { Span } from "../../core/span.js";

/** Words between quotation marks, the marks included. */
export interface Quotation extends Span {
  readonly block: number;
  /** It ends with its paragraph, without a closing mark: the next paragraph goes on with it. */
  readonly open: boolean;
}

const MARK = /[“”„«»"‘]|''|``|(?<![\p{L}\p{N}'’])'(?=\p{Lu})/gu;
const LONGEST = 4000;

/** Finds the quotations of an article's prose, block by block. */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  return blocks.flatMap((block, index) => (PROSE.has(block.kind) ? inBlock(text, block, index) : []));
}

const PROSE: ReadonlySet<string> = new Set(["paragraph", "headline", "dek", "synopsis", "takeaway"]);

function inBlock(text: string, block: Block, index: number): Quotation[] {
  const found: Quotation[] = [];
  let start: number | null = null;
  let mark = "";
  const body = text.slice(block.start, block.end);
  let past = block.start;
  for (const match of body.matchAll(MARK)) {
    const at = block.start + match.index;
    const form = match[0];
    if (at < past) continue;
    if (form === "‘" || form === "'") {
      const end: number | null = start === null && opens(text, at, '"') ? endOfSingle(text, at, block.end) : null;
      if (end === null) continue;
      found.push({ start: at, end, block: index, open: false });
      past = end;
    } else if (start === null) {
      if (!opens(text, at, form)) continue;
      start = at;
      mark = form;
    } else if (closes(text, at, form, mark)) {
      if (at - start < LONGEST) found.push({ start, end: at + form.length, block: index, open: false });
      start = null;
    }
  }
  if (start !== null && block.end - start < LONGEST) {
    found.push({ start, end: trimEnd(text, start, block.end), block: index, open: true });
  }
  return found;
}

function opens(text: string, at: number, form: string): boolean {
  if (form === "“" || form === "„" || form === "«" || form === "``") return true;
  if (form === "”" || form === "»") return false;
  const before = text[at - 1] ?? " ";
  const after = text[at + form.length] ?? " ";
  return /[\s([—–-]/u.test(before) ? /\S/u.test(after) : at === 0 || before === "\n";
}

function closes(text: string, at: number, form: string, mark: string): boolean {
  if (mark === "“" || mark === "„") return form === "”" || form === '"' || (mark === "„" && form === "“");
  if (mark === "«") return form === "»";
  if (mark === "``") return form === "''";
  if (form !== mark) return false;
  // A straight mark with a blank on its left and none on its right would open again: a nested or lost one.
  const before = text[at - 1] ?? " ";
  const after = text[at + form.length] ?? " ";
  return !/\s/u.test(before) || /\s/u.test(after) || after === " ";
}

/**
 * Where words in single marks end, or null. The closing mark looks like an apostrophe: one behind a stop is it, else
 * the first that no letter follows ("called it ‘a farce’ and left"). Straight marks close behind a stop alone.
 */
function endOfSingle(text: string, start: number, limit: number): number | null {
  const curly = text[start] === "‘";
  const next = text.indexOf(" ‘", start + 1);
  const inside = text.slice(start + 1, next < 0 ? limit : Math.min(next, limit));
  const stop = (curly ? /[,.?!…]’(?![\p{L}\p{N}])/u : /[,.?!]'(?=\s|$)/u).exec(inside);
  const bare = curly ? /’(?![\p{L}\p{N}])/u.exec(inside) : null;
  // "‘a farce’ … the states’": only behind an s may an apostrophe stand before the closing mark.
  const early = bare !== null && !(stop !== null && inside[bare.index - 1] === "s") ? bare.index + 1 : null;
  const ends = [early, stop === null ? null : stop.index + 2].filter((end) => end !== null);
  return ends.length === 0 ? null : start + 1 + Math.min(...ends);
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/u.test(text[at - 1] ?? "")) at--;
  return at;
}
