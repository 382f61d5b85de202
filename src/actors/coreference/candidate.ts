import type { Mention } from "../../core/annotations.js";
import type { Sentence, Token } from "../../core/syntax.js";

/** What a mention is, as far as words that refer back to it can tell. */
export interface Candidate {
  /** The mention; of several that are meant together, the last. */
  readonly mention: Mention;
  /** All who are meant together ("Oman and Qatar"); the mention alone where it is one. */
  readonly members: readonly Mention[];
  /** Each of several by itself; empty for one. */
  readonly parts: readonly Candidate[];
  readonly nature: "person" | "state" | "medium" | "body";
  readonly gender: "m" | "f" | null;
  readonly plural: boolean;
  /** Whether it is what its sentence is about: a subject, or the one according to whom. */
  readonly prominent: boolean;
  /** Whether it has a name, here or where it was first named; not so "a spokesman". */
  readonly named: boolean;
  /** Whether it stands inside quotation marks. */
  readonly quoted: boolean;
}

export interface Traits {
  /** Gender of the people of the lexicon, by id; null where it is not known. */
  readonly persons: ReadonlyMap<string, "m" | "f" | null>;
  readonly media: ReadonlySet<string>;
  /** Head nouns that name persons, with their gender. */
  readonly nouns: ReadonlyMap<string, "m" | "f" | null>;
}

/** Reads off a mention what agrees with it. */
export function candidateOf(
  mention: Mention,
  { tokens }: Sentence,
  traits: Traits,
  quoted: readonly boolean[] = [],
): Candidate {
  const head = tokens[mention.head];
  const { id, role } = mention.actor;
  const named = !id.startsWith("phrase:") || mention.kind === "name";
  const shared = {
    ...{ mention, members: [mention], parts: [], named, quoted: quoted[mention.head] ?? false },
    prominent: isProminent(tokens, mention),
  };
  const known = traits.persons.get(id);
  if (known !== undefined) return { ...shared, nature: "person", gender: known, plural: false };
  const plural = isPlural(head);
  if (/^[A-Z]{3}(?:-government)?$/.test(id))
    return { ...shared, nature: "state", gender: null, plural: plural && isSeveral(mention) };
  if (traits.media.has(id) || (mention.actor.sector === "MED" && !traits.nouns.has(role ?? "")))
    return { ...shared, nature: "medium", gender: null, plural };
  if (role === null && !id.startsWith("phrase:")) return { ...shared, nature: "body", gender: null, plural };
  const noun = role?.replace(/^former /, "") ?? head?.lemma.toLowerCase() ?? "";
  if (!traits.nouns.has(noun)) return { ...shared, nature: "body", gender: null, plural };
  const gender = traits.nouns.get(noun) ?? titleGender(tokens, mention);
  return { ...shared, nature: "person", gender, plural: mention.kind === "phrase" && plural };
}

/** Several that are meant together, as one that can be called again by "they" and "the two sides". */
export function together(members: readonly Candidate[]): Candidate | null {
  const last = members[members.length - 1];
  if (last === undefined || members.length < 2) return null;
  return {
    ...last,
    members: members.flatMap((each) => each.members),
    parts: members,
    gender: null,
    plural: true,
    prominent: members.some(({ prominent }) => prominent),
    named: members.every(({ named }) => named),
  };
}

function isPlural(head: Token | undefined): boolean {
  return (
    head !== undefined &&
    (head.feats.includes("Number=Plur") || /^NNP?S$/.test(head.xpos)) &&
    !/^U\.?[SK]/.test(head.form)
  );
}

/** "the Israelis", "the military rulers", but not "the United States" */
function isSeveral({ kind, rule }: Mention): boolean {
  return kind !== "name" || rule === "actors/demonym";
}

function titleGender(tokens: readonly Token[], { start, end }: Mention): "m" | "f" | null {
  for (const { form, start: from } of tokens) {
    if (from < start || from >= end) continue;
    if (/^Mr\.?$/.test(form)) return "m";
    if (/^(?:Mrs|Ms|Miss)\.?$/.test(form)) return "f";
  }
  return null;
}

/** What is asked of a sentence for every mention in it. */
interface Openings {
  /** Where the first word stands that is no punctuation. */
  readonly first: number | null;
  /** The words "according". */
  readonly according: readonly Token[];
}
const openings = new WeakMap<readonly Token[], Openings>();

function openingsOf(tokens: readonly Token[]): Openings {
  const known = openings.get(tokens);
  if (known !== undefined) return known;
  const found = {
    first: tokens.find(({ upos }) => upos !== "PUNCT")?.start ?? null,
    according: tokens.filter(({ form }) => form.length === 9 && form.toLowerCase() === "according"),
  };
  openings.set(tokens, found);
  return found;
}

/** A subject, the agent of a passive, what opens the sentence, or "according to …". */
function isProminent(tokens: readonly Token[], { head, start, end }: Mention): boolean {
  const { first, according } = openingsOf(tokens);
  if (start === first) return true;
  let at = head;
  while ((tokens[at - 1]?.start ?? -1) >= start) at--;
  for (let token = tokens[at]; token !== undefined && token.start < end; token = tokens[++at])
    if (token.start >= start && token.end <= end && LEADING.test(token.deprel)) return true;
  return according.some(({ head: of, index }) => of === head || (index < head && head - index < 4));
}

const LEADING = /^(?:nsubj|obl:agent|root)/;
