import type { Sentence, Token } from "../../core/syntax.js";
import type { Clues } from "../clues.js";
import type { Candidate } from "./candidate.js";
import { mostSalient, type Call } from "./salience.js";

interface Pronoun {
  readonly gender: "m" | "f" | "n" | "plural";
  readonly possessive: boolean;
}

const PRONOUNS: Readonly<Record<string, Pronoun>> = {
  he: { gender: "m", possessive: false },
  him: { gender: "m", possessive: false },
  himself: { gender: "m", possessive: false },
  his: { gender: "m", possessive: true },
  she: { gender: "f", possessive: false },
  her: { gender: "f", possessive: false },
  herself: { gender: "f", possessive: false },
  it: { gender: "n", possessive: false },
  itself: { gender: "n", possessive: false },
  its: { gender: "n", possessive: true },
  they: { gender: "plural", possessive: false },
  them: { gender: "plural", possessive: false },
  themselves: { gender: "plural", possessive: false },
  their: { gender: "plural", possessive: true },
};

/** The antecedent of the pronoun at a token; null where it has none or is no pronoun. */
export function antecedentOf(
  history: readonly Candidate[],
  call: Call,
  quoted: boolean,
  clues: Clues,
): Candidate | null {
  const token = call.sentence.tokens[call.token];
  if (token === undefined || quoted) return null;
  const pronoun = PRONOUNS[token.form.toLowerCase()];
  if (pronoun === undefined || !/^(?:PRP|PRP\$)$/.test(token.xpos)) return null;
  if (pronoun.gender === "n" && isEmpty(call.sentence, token, clues)) return null;
  const possessive = pronoun.possessive || token.xpos === "PRP$";
  const bound = new Set(history.filter((each) => isBound(each, call, token)).map(({ mention }) => mention.actor.id));
  const found = mostSalient(
    history,
    call,
    (each) => agrees(each, pronoun) && (possessive || !bound.has(each.mention.actor.id)),
  );
  if (pronoun.gender !== "n" || possessive || found === null) return found;
  const apt = found.prominent && !thingBetween(call, found);
  return apt || clues["acting verb"].has(verbOf(call.sentence, token)) ? found : null;
}

function agrees({ nature, gender, plural }: Candidate, pronoun: Pronoun): boolean {
  switch (pronoun.gender) {
    case "m":
    case "f":
      return nature === "person" && !plural && (gender === null || gender === pronoun.gender);
    case "n":
      return nature !== "person" && !plural;
    case "plural":
      return plural;
  }
}

/** "Trump met him": not Trump. */
function isBound({ mention }: Candidate, { sentence }: Call, token: Token): boolean {
  if (mention.sentence !== sentence.index || /sel(?:f|ves)$/.test(token.form)) return false;
  const head = sentence.tokens[mention.head];
  return head?.head === token.head && head.index !== token.head;
}

function isEmpty(sentence: Sentence, token: Token, clues: Clues): boolean {
  if (token.deprel.startsWith("expl")) return true;
  if (token.form.toLowerCase() === "its") return false;
  if (!token.deprel.startsWith("nsubj")) return token.form.toLowerCase() === "it";
  const predicate = sentence.tokens[token.head];
  if (predicate === undefined || clues["verb of empty it"].has(predicate.lemma)) return true;
  const clausal = sentence.tokens.some(
    ({ head, deprel }) => head === predicate.index && /^(?:csubj|ccomp|xcomp)/.test(deprel),
  );
  return predicate.upos !== "VERB" && clausal;
}

function verbOf({ tokens }: Sentence, token: Token): string {
  return tokens[token.head]?.lemma ?? "";
}

/** A thing that is a subject nearer than the candidate is likelier to be meant ("The plan …. It …"). */
function thingBetween({ things, start }: Call, { mention }: Candidate): boolean {
  return things.some((thing) => thing > mention.end && thing < start);
}
