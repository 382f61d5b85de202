import { z } from "zod";
import { list, text } from "./columns.js";

/** How English says that somebody has not answered. `needs` names the construction that the words must stand in. */
export const silenceRow = z.object({
  id: text,
  pattern: list,
  needs: z.enum(["object", "self", "negated", "passive", "yet", "no-noun"]),
  source: text,
  example: text,
  counterexample: text,
});
export type SilenceWords = z.output<typeof silenceRow>;

/** Nouns for things that stand in a calendar. */
export const occasionRow = z.object({ id: text, nouns: list, source: text, example: text });
