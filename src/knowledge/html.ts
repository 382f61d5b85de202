import { z } from "zod";
import { list, number, text } from "./columns.js";

const pattern = z.string().transform((value, context) => {
  try {
    return new RegExp(value, "iu").source;
  } catch (error) {
    context.addIssue({ code: "custom", message: error instanceof Error ? error.message : "not a regular expression" });
    return z.NEVER;
  }
});

/**
 * What the names (class and id) of an element say of its text. The pattern is tried on the names in words:
 * `class="story-related relatedLinks" id="more"` is `; story related ; related links ; more ;`.
 */
export const htmlContextRow = z.object({
  id: text,
  kind: z.enum(["clutter", "tail", "hidden", "related", "caption", "byline", "dek", "takeaway"]),
  pattern,
  example: text,
  counterexample: text,
  source: list,
});
export type HtmlContext = z.output<typeof htmlContextRow>;

/** What the words of a short block say of it: a row of links, a credit, a call to subscribe. */
export const htmlPhraseRow = z.object({
  id: text,
  kind: z.enum(["clutter", "related", "caption", "credit", "byline", "takeaway"]),
  /** Where it counts: anywhere, before the article's first paragraph, after its last one. */
  where: z.enum(["any", "start", "end"]),
  /** The least share of the block that must be links, 0 to 1. */
  linked: number,
  pattern,
  example: text,
  counterexample: text,
  source: list,
});
export type HtmlPhrase = z.output<typeof htmlPhraseRow>;
