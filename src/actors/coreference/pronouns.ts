import type { Token } from "../../core/syntax.js";
import type { Clues } from "../clues.js";
import type { Candidate } from "./candidate.js";
import { isEmpty } from "./empty-it.js";
import { mostSalient, type Call } from "./salience.js";
import { ownerIsThing, thingBetween } from "./things.js";

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

/** Whether a word is a pronoun that can go back to somebody. */
export function isPersonal({ form, xpos }: Token): boolean {
  return (xpos === "PRP" || xpos === "PRP$") && form.toLowerCase() in PRONOUNS;
}

/** The antecedent of the pronoun at a token, among those before it; null where it has none or is no pronoun. */
export function antecedentOf(
  history: readonly Candidate[],
  call: Call,
  clues: Clues,
  ahead: readonly Candidate[] = [],
): Candidate | null {
  const token = call.sentence.tokens[call.token];
  const pronoun = token && PRONOUNS[token.form.toLowerCase()];
  if (token === undefined || pronoun === undefined || !isPersonal(token)) return null;
  if (pronoun.gender === "n" && isEmpty(call, token, clues)) return null;
  const forward = cataphor(ahead, call);
  if (forward !== null && forward.named && agrees(forward, pronoun)) return forward;
  const possessive = pronoun.possessive || token.xpos === "PRP$";
  const reflexive = /sel(?:f|ves)$/.test(token.form);
  const subject = subjectOf(call, token);
  const bound = new Set(possessive || reflexive ? [] : history.filter((each) => isAt(each, call, subject)).map(idOf));
  // "KCNA said it had fired two missiles": an agency fires none, its state does.
  const armed = token.deprel.startsWith("nsubj") && clues["deed of state"].has(verbOf(call, token));
  const thing = pronoun.gender === "n" && possessive && ownerIsThing(call, token, history);
  const found = mostSalient(
    history,
    call,
    (each) =>
      agrees(each, pronoun) &&
      !bound.has(idOf(each)) &&
      !(thing && !isIn(each, call)) &&
      !(armed && each.nature === "medium"),
    (each) => bonusOf(each, pronoun, call, token),
  );
  if (possessive || reflexive || found === null) return found;
  if (pronoun.gender === "plural") return thingBetween(call, found, true) ? null : found;
  if (pronoun.gender !== "n") return found;
  if (isAt(found, call, speakerAbove(call, token))) return found;
  const apt = found.prominent && token.deprel.startsWith("nsubj") && !thingBetween(call, found, false);
  return apt || clues["acting verb"].has(verbOf(call, token)) ? found : null;
}

function idOf({ mention, members }: Candidate): string {
  return members.length > 1 ? members.map(({ actor }) => actor.id).join("+") : mention.actor.id;
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

/** Those with names come before nameless ones; a known gender before an unknown one; the speaker above before others. */
function bonusOf(each: Candidate, pronoun: Pronoun, call: Call, token: Token): number {
  const known = each.gender !== null && each.gender === pronoun.gender ? 0.5 : 0;
  const speaker = isAt(each, call, speakerAbove(call, token)) ? 1 : 0;
  // "Ghana and its allies"
  const joined = pronoun.possessive && isRightBefore(each, call, token) ? 3 : 0;
  const owner = pronoun.possessive && isAt(each, call, subjectAbove(call, token)) ? 1 : 0;
  return known + speaker + joined + owner + (each.named ? 0.7 : 0) - (each.quoted ? 1.5 : 0);
}

function isRightBefore({ mention, members }: Candidate, { sentence: { tokens } }: Call, { index }: Token): boolean {
  const [before, link] = [tokens[index - 2], tokens[index - 1]];
  return link?.form === "and" && before?.end === mention.end && members.length === 1;
}

/** "Before she left, Baerbock …": in an adverbial that opens the sentence, whoever is the subject right behind its comma. */
function cataphor(ahead: readonly Candidate[], { sentence: { tokens }, token }: Call): Candidate | null {
  // "A day after it …" opens like "After it …".
  const opener = tokens.slice(0, Math.min(token, 9)).find(({ upos }) => /^(?:SCONJ|ADP|VERB)$/.test(upos));
  if (opener === undefined || opener.upos === "VERB") return null;
  const comma = tokens.find(({ form, index }) => form === "," && index > opener.index);
  if (comma === undefined || comma.index < token) return null;
  const next = tokens[comma.index + 1];
  return ahead.find(({ mention }) => mention.start === next?.start) ?? null;
}

/** Whether a candidate is the one named at a token of the call's sentence. */
function isAt({ mention, members }: Candidate, { sentence }: Call, token: number | null): boolean {
  if (token === null || mention.sentence !== sentence.index) return false;
  return members.some(({ head }) => head === token) && members.length === 1;
}

/** The subject of the verb that a pronoun hangs on, which it cannot be itself ("Trump met him"). */
function subjectOf({ sentence, clauses }: Call, token: Token): number | null {
  const clause = clauses.find(({ predicate }) => predicate === token.head);
  if (clause?.subject != null) return clause.subject === token.index ? null : clause.subject;
  const own = sentence.tokens.find(({ head, deprel }) => head === token.head && deprel.startsWith("nsubj"));
  return own === undefined || own.index === token.index ? null : own.index;
}

/** The one who does what is done to a possession ("asked Kabul to free its prisoners": Kabul). */
function subjectAbove({ sentence: { tokens }, clauses }: Call, { head }: Token): number | null {
  const verb = tokens[head]?.head;
  return clauses.find(({ predicate }) => predicate === verb)?.subject ?? null;
}

/** The subject of the clause above, where a pronoun is the subject of what is said or thought ("Oman said it would …"). */
function speakerAbove({ sentence: { tokens }, clauses }: Call, { index, head, xpos, deprel }: Token): number | null {
  const clause = clauses.find(({ predicate, subject }) => predicate === head && subject === index);
  const above = clause?.relation.startsWith("ccomp") ? clauses.find((each) => each.index === clause.parent) : undefined;
  if (above?.subject != null) return above.subject;
  const verb = tokens[index - 1]?.form.toLowerCase() === "that" ? index - 2 : index - 1;
  if (xpos !== "PRP" || !deprel.startsWith("nsubj")) return null;
  return clauses.find(({ predicate }) => predicate === verb)?.subject ?? null;
}

function verbOf({ sentence: { tokens } }: Call, token: Token): string {
  return tokens[token.head]?.lemma ?? "";
}

function isIn({ mention }: Candidate, { sentence }: Call): boolean {
  return mention.sentence === sentence.index;
}
