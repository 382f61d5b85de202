import type { Sentence, Token } from "../../core/syntax.js";
import type { Shelf } from "../../knowledge/registry.js";
import type { Candidate } from "./candidate.js";
import { mostSalient, type Call } from "./salience.js";

export type Epithet = Shelf["epithets"][number];

/** A definite phrase that may call somebody again. Token indices, inclusive. */
export interface EpithetCall {
  readonly epithet: Epithet;
  readonly first: number;
  readonly last: number;
}

/** Finds "the nation", "the reclusive state", "the prime minister" in a sentence. */
export function epithetCalls({ tokens }: Sentence, epithets: ReadonlyMap<string, Epithet>): EpithetCall[] {
  const calls: EpithetCall[] = [];
  for (const { index, form, upos } of tokens) {
    if (!/^(?:the|this|that)$/i.test(form) || (upos !== "DET" && upos !== "PRON")) continue;
    const call = readFrom(tokens, index, epithets);
    if (call !== null) calls.push(call);
  }
  return calls;
}

function readFrom(tokens: readonly Token[], first: number, epithets: ReadonlyMap<string, Epithet>): EpithetCall | null {
  let described = false;
  for (let at = first + 1; at <= first + 4; at++) {
    const token = tokens[at];
    if (token === undefined) return null;
    const [one, two] = [singular(token), `${token.form} ${tokens[at + 1]?.lemma ?? ""}`.toLowerCase()];
    const last = epithets.has(two) ? at + 1 : at;
    const epithet = epithets.get(two) ?? (one === null ? undefined : epithets.get(one));
    if (epithet !== undefined && isHead(tokens, last)) {
      return epithet.calls === "described state" && !described ? null : { epithet, first, last };
    }
    if (token.upos !== "ADJ" && !/^[-–‑]$/.test(token.form) && token.deprel !== "amod" && token.upos !== "NOUN")
      return null;
    described ||= token.upos === "ADJ" || token.deprel === "amod";
  }
  return null;
}

function singular({ form, xpos, lemma }: Token): string | null {
  return xpos === "NNS" || xpos === "NNPS" ? null : form === lemma ? form : lemma.toLowerCase();
}

/** Nothing may follow that makes it another's ("the president of Bolivia") or another thing ("the paper mill"). */
function isHead(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  if (next === undefined) return true;
  return !/^(?:NOUN|PROPN|NUM)$/.test(next.upos) && !/^(?:of|for|at|in|that|who|which|whose|-)$/i.test(next.form);
}

/** Whom an epithet calls; null where nobody before fits. */
export function calledBy(history: readonly Candidate[], { epithet }: EpithetCall, call: Call): Candidate | null {
  return mostSalient(history, call, (each) => fits(each, epithet));
}

function fits({ mention, nature, plural }: Candidate, { calls, fits: wanted }: Epithet): boolean {
  const { country, role, sector } = mention.actor;
  switch (calls) {
    case "state":
    case "described state":
      return country !== null && (nature === "state" || (nature === "person" && sector === "GOV" && !plural));
    case "medium":
      return nature === "medium" && !plural;
    case "agency":
      return (nature === "medium" || (nature === "body" && sector === "IGO")) && !plural;
    case "body":
      return nature === "body" && !plural && sector !== null && (wanted.length === 0 || wanted.includes(sector));
    case "person":
      return (
        nature === "person" &&
        !plural &&
        mention.kind !== "phrase" &&
        role !== null &&
        wanted.some((one) => role.includes(one))
      );
  }
}

/** The two latest lands before a place, for "the two sides", "both countries", "the two leaders". */
export function pairBefore(history: readonly Candidate[], { start, sentence }: Call, leaders: boolean): Candidate[] {
  const pair: Candidate[] = [];
  for (let at = history.length - 1; at >= 0 && pair.length < 2; at--) {
    const candidate = history[at];
    if (candidate === undefined || candidate.mention.end > start || candidate.mention.actor.country === null) continue;
    if (sentence.index - candidate.mention.sentence > 3) break;
    const suits = leaders
      ? candidate.nature === "person" && !candidate.plural
      : candidate.nature === "state" || candidate.nature === "person";
    if (suits && !pair.some(({ mention }) => mention.actor.country === candidate.mention.actor.country))
      pair.push(candidate);
  }
  return pair.length === 2 ? pair.reverse() : [];
}
