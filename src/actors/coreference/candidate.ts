import type { Mention } from "../../core/annotations.js";
import type { Sentence, Token } from "../../core/syntax.js";

/** What a mention is, as far as words that refer back to it can tell. */
export interface Candidate {
  readonly mention: Mention;
  readonly nature: "person" | "state" | "medium" | "body";
  readonly gender: "m" | "f" | null;
  readonly plural: boolean;
  /** Whether it is what its sentence is about: a subject, or the one according to whom. */
  readonly prominent: boolean;
}

export interface Traits {
  /** Gender of the people of the lexicon, by id; null where it is not known. */
  readonly persons: ReadonlyMap<string, "m" | "f" | null>;
  readonly media: ReadonlySet<string>;
  /** Head nouns that name persons, with their gender. */
  readonly nouns: ReadonlyMap<string, "m" | "f" | null>;
}

/** Reads off a mention what agrees with it. */
export function candidateOf(mention: Mention, { tokens }: Sentence, traits: Traits): Candidate {
  const head = tokens[mention.head];
  const prominent = isProminent(tokens, mention);
  const { id, role } = mention.actor;
  const known = traits.persons.get(id);
  if (known !== undefined) return { mention, nature: "person", gender: known, plural: false, prominent };
  if (/^[A-Z]{3}(?:-government)?$/.test(id))
    return { mention, nature: "state", gender: null, plural: isPlural(head), prominent };
  if (traits.media.has(id) || (mention.actor.sector === "MED" && !traits.nouns.has(role ?? "")))
    return { mention, nature: "medium", gender: null, plural: isPlural(head), prominent };
  const noun = role?.replace(/^former /, "") ?? head?.lemma.toLowerCase() ?? "";
  if (!traits.nouns.has(noun)) return { mention, nature: "body", gender: null, plural: isPlural(head), prominent };
  const gender = traits.nouns.get(noun) ?? titleGender(tokens, mention);
  return { mention, nature: "person", gender, plural: mention.kind === "phrase" && isPlural(head), prominent };
}

function isPlural(head: Token | undefined): boolean {
  return (
    head !== undefined &&
    (head.feats.includes("Number=Plur") || /^NNP?S$/.test(head.xpos)) &&
    !/^U\.?[SK]/.test(head.form)
  );
}

function titleGender(tokens: readonly Token[], { start, end }: Mention): "m" | "f" | null {
  for (const { form, start: from } of tokens) {
    if (from < start || from >= end) continue;
    if (/^Mr\.?$/.test(form)) return "m";
    if (/^(?:Mrs|Ms|Miss)\.?$/.test(form)) return "f";
  }
  return null;
}

/** A subject, the agent of a passive, or "according to …". */
export function isProminent(tokens: readonly Token[], { head }: Pick<Mention, "head">): boolean {
  const token = tokens[head];
  if (token === undefined) return false;
  if (/^(?:nsubj|obl:agent)/.test(token.deprel)) return true;
  return tokens.some(
    ({ form, head: of, index }) => /^according$/i.test(form) && (of === head || (index < head && head - index < 4)),
  );
}
