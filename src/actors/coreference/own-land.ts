import type { Mention } from "../../core/annotations.js";
import type { Sentence, Token } from "../../core/syntax.js";
import type { Candidate } from "./candidate.js";
import { landCalled } from "./epithets.js";
import type { Knowledge } from "./knowledge.js";
import { refer } from "./refer.js";

const OWN = /^(?:country|nation|homeland|government|administration|cabinet|people|republic|kingdom|regime)$/;

/** "his country", "her government", "my people": the possessor's land; null where none follows or none is known. */
export function ownLand(
  { actor, start, end }: Pick<Mention, "actor" | "start" | "end">,
  sentence: Sentence,
  possessive: Token,
  history: readonly Candidate[],
  knowledge: Knowledge,
): Mention | null {
  const { tokens } = sentence;
  const at = possessive.index + (tokens[possessive.index + 1]?.form === "own" ? 2 : 1);
  const [noun, next] = [tokens[at], tokens[at + 1]];
  if (possessive.xpos !== "PRP$" || noun === undefined || !OWN.test(noun.form)) return null;
  if (actor.country === null || /^(?:NOUN|PROPN)$/.test(next?.upos ?? "")) return null;
  const earlier = history.findLast(
    ({ nature, mention, members }) =>
      nature === "state" &&
      members.length === 1 &&
      mention.actor.country === actor.country &&
      mention.end <= possessive.start,
  )?.mention;
  const land = landCalled(actor.country, noun.form, knowledge);
  return refer(earlier ?? { start, end }, land, "epithet", sentence, possessive, noun);
}
