import type { Mention } from "../../core/annotations.js";
import type { Sentence, Token } from "../../core/syntax.js";
import type { Candidate } from "./candidate.js";
import type { Call } from "./salience.js";

/** A subject that is no actor ("the plan"), and where it stands. */
export interface Thing {
  readonly start: number;
  readonly plural: boolean;
}

/** Common nouns that are subjects and name no actor. */
export function thingsIn({ tokens }: Sentence, mentions: readonly Mention[]): Thing[] {
  const heads = new Set(mentions.map(({ head }) => head));
  const things = tokens.filter(
    ({ index, upos, deprel }) => upos === "NOUN" && deprel.startsWith("nsubj") && !heads.has(index),
  );
  return things.map(({ start, feats }) => ({ start, plural: feats.includes("Number=Plur") }));
}

/** "The war entered its third year": the subject of the clause is no actor. */
export function ownerIsThing(
  { sentence: { tokens, index } }: Call,
  token: Token,
  history: readonly Candidate[],
): boolean {
  const heads = new Set(history.flatMap(({ mention }) => (mention.sentence === index ? [mention.head] : [])));
  const above = [tokens[token.head]?.head, tokens[tokens[token.head]?.head ?? -1]?.head];
  return tokens.some(
    (each) =>
      each.index < token.index &&
      each.upos === "NOUN" &&
      each.deprel.startsWith("nsubj") &&
      above.includes(each.head) &&
      !heads.has(each.index),
  );
}

/** A thing that is a subject nearer than the candidate is likelier to be meant ("The plan …. It …"). */
export function thingBetween({ things, start }: Call, { mention }: Candidate, plural: boolean): boolean {
  return things.some((thing) => thing.plural === plural && thing.start > mention.end && thing.start < start);
}
