import type { Block } from "../../core/article.js";
import { markRepeatedCaptions } from "./captions.js";
import { closeArticle } from "./close.js";
import type { Clutter } from "./clutter.js";
import { joinWrapped } from "./join-wrapped.js";
import { markLines, unglue } from "./mark-lines.js";
import { markSections } from "./sections.js";
import { settle } from "./settle.js";
import { joinDatelines, splitLines } from "./split-lines.js";

/** Says of every stretch of a pasted page what it is. Every non-blank character lies in exactly one block. */
export function readPasted(text: string, clutter: Clutter, title: string | null = null): Block[] {
  const lines = joinWrapped(text, joinDatelines(text, splitLines(text))).flatMap((line) => unglue(line, clutter));
  const single = lines.length === 1 && lines[0]?.kind === null;
  const marked = single ? lines : markSections(markLines(lines, clutter), clutter);
  return settle(closeArticle(markRepeatedCaptions(marked), clutter), title).map(({ start, end, kind, why }) => ({
    start,
    end,
    kind: kind ?? "paragraph",
    why,
  }));
}
