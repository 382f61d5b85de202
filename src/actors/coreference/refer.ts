import type { Actor } from "../../core/actor.js";
import type { Mention } from "../../core/annotations.js";
import type { Sentence, Token } from "../../core/syntax.js";
import type { Candidate } from "./candidate.js";

/** A mention of an actor by words that go back to another mention. */
export function refer(
  to: Pick<Mention, "start" | "end">,
  actor: Actor,
  kind: "epithet" | "pronoun",
  { index, tokens }: Sentence,
  first: Token,
  last: Token,
  because = "",
): Mention {
  const words = tokens.slice(first.index, last.index + 1).map(({ form }) => form);
  return {
    ...{ start: first.start, end: last.end, actor, kind, sentence: index, head: last.index },
    ...{ antecedent: [to.start, to.end], rule: `coreference/${kind}` },
    why: `"${words.join(" ")}" goes back to ${actor.name}${because === "" ? "" : `: ${because}`}`,
  };
}

/** A pronoun as mentions of all whom it means. */
export function referAll(found: Candidate, sentence: Sentence, token: Token): Mention[] {
  const because = whyOf(found, sentence, token);
  return found.members.map((each) => refer(each, each.actor, "pronoun", sentence, token, token, because));
}

/** What made a candidate the likeliest, for people: where it stands, and what it has in common with the word. */
export function whyOf({ mention, members, prominent, gender }: Candidate, { index }: Sentence, word: Token): string {
  const back = index - mention.sentence;
  const side = mention.start > word.start ? "right behind, in" : "in";
  const where =
    back === 0 ? `${side} the same sentence` : back === 1 ? "one sentence back" : `${String(back)} sentences back`;
  const what = members.length > 1 ? "several named together" : prominent ? "a subject" : "the nearest that fits";
  const whom = gender === "m" ? ", a man" : gender === "f" ? ", a woman" : "";
  return `${what}${whom}, ${where}`;
}

/** A name or a phrase goes back to the last time that the same actor, or the state that it stands for, was called. */
export function withAntecedent(mention: Mention, history: readonly Candidate[]): Mention {
  if (mention.antecedent !== null) return mention;
  const id = stateId(mention.actor);
  const earlier = history.findLast(
    (each) => each.members.length === 1 && each.mention.end <= mention.start && stateId(each.mention.actor) === id,
  )?.mention;
  return earlier === undefined ? mention : { ...mention, antecedent: [earlier.start, earlier.end] };
}

/** Moscow and Russia are one; phrases that no list holds are one only under one name. */
function stateId({ id }: Actor): string {
  return id.replace(/^([A-Z]{3})-government$/, "$1");
}
