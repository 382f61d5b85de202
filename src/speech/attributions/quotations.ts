import type { Block } from "../../core/article.js";
import type { Span } from "../../core/span.js";

/** Words between quotation marks, the marks included. */
export interface Quotation extends Span {
  readonly block: number;
  /** It ends with its paragraph, without a closing mark: the next paragraph goes on with it. */
  readonly open: boolean;
}

const MARK = /[“”„«»"]|''|``/gu;
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
  for (const match of body.matchAll(MARK)) {
    const at = block.start + match.index;
    const form = match[0];
    if (start === null) {
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

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/u.test(text[at - 1] ?? "")) at--;
  return at;
}
