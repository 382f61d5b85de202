import type { Sentence, Token } from "../../core/syntax.js";
import type { Epithet, Knowledge } from "./knowledge.js";

/** A definite phrase that may call somebody again. Token indices, inclusive. */
export interface EpithetCall {
  readonly epithet: Epithet;
  readonly first: number;
  readonly last: number;
  /** Whether anything stands between the article and the noun. */
  readonly described: boolean;
  /** The state whose adjective it bears ("the Omani envoy"). */
  readonly country: string | null;
  /** The states of which it can be said ("the Gulf state"); null where nothing narrows them. */
  readonly among: ReadonlySet<string> | null;
  /** "the former minister", "the deposed president". */
  readonly former: boolean;
  /** How many, where it says so ("the two sides"). */
  readonly count: number | null;
}

/** Words that may stand between the article and the noun. */
const MODIFIERS = 8;

/** Finds "the nation", "the reclusive state", "the two ministers", "both sides" in a sentence. */
export function epithetCalls({ tokens }: Sentence, knowledge: Knowledge): EpithetCall[] {
  return tokens.flatMap(({ index, form }) => {
    if (!/^(?:the|this|that|these|those|both)$/i.test(form)) return [];
    return readFrom(tokens, index, knowledge) ?? [];
  });
}

function readFrom(tokens: readonly Token[], first: number, knowledge: Knowledge): EpithetCall | null {
  const { epithets } = knowledge;
  const opener = tokens[first]?.form.toLowerCase() ?? "";
  for (let at = first + 1; at <= first + MODIFIERS; at++) {
    const token = tokens[at];
    if (token === undefined) return null;
    const one = nounAt(tokens, at);
    const longer = compoundAt(tokens, at, epithets);
    const epithet = longer?.epithet ?? epithets.get(one);
    const last = longer?.last ?? at;
    if (
      epithet !== undefined &&
      isHead(tokens, first, last, epithet, knowledge) &&
      !isName(tokens, at, last, epithet)
    ) {
      const several = epithet.calls === "states" || epithet.calls === "persons";
      const count = countIn(tokens.slice(first, at));
      const described = at > first + 1;
      if (!several && (count !== null || /^(?:both|these|those)$/.test(opener))) return null;
      const before = describedBy(tokens.slice(first + 1, at), knowledge);
      return { epithet, first, last, described, count, ...before };
    }
    if (!isModifier(token)) return null;
  }
  return null;
}

/** "prime minister", "secretary-general", which may be cut at its hyphen. */
function compoundAt(
  tokens: readonly Token[],
  at: number,
  epithets: Knowledge["epithets"],
): { readonly epithet: Epithet; readonly last: number } | null {
  const [first, second, third] = [at, at + 1, at + 2].map((index) => nounAt(tokens, index));
  const hyphened = /^[-–‑]$/.test(second ?? "") ? epithets.get(`${first ?? ""}-${third ?? ""}`) : undefined;
  if (hyphened !== undefined) return { epithet: hyphened, last: at + 2 };
  const spaced = epithets.get(`${first ?? ""} ${second ?? ""}`);
  return spaced === undefined ? null : { epithet: spaced, last: at + 1 };
}

/** The noun at a place as the lexicon writes it: plurals only where it holds the plural itself. */
function nounAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  if (token === undefined) return "";
  const form = token.form.toLowerCase();
  if (/^\d+-year-old$/.test(form)) return "year-old";
  if (form === "old" && tokens[at - 2]?.form === "year") return "year-old";
  return form;
}

/** "the Security Council", "the Korean Central News Agency": a capital noun behind a capital word is a name of its own. */
function isName(tokens: readonly Token[], at: number, last: number, { calls }: Epithet): boolean {
  const capital = (index: number): boolean => /^\p{Lu}/u.test(tokens[index]?.form ?? "");
  const article = /^the$/i.test(tokens[at - 1]?.form ?? "");
  return calls !== "person" && capital(at) && capital(last) && capital(at - 1) && !article;
}

function isModifier({ upos, xpos, form }: Token): boolean {
  return /^(?:ADJ|NOUN|PROPN|NUM)$/.test(upos) || /^[-–‑]$/.test(form) || /^VB[GN]$/.test(xpos) || form === "then";
}

/** Nothing may follow that makes it another's ("the president of Bolivia") or another thing ("the paper mill"). */
function isHead(
  tokens: readonly Token[],
  first: number,
  last: number,
  { calls }: Epithet,
  { clues }: Knowledge,
): boolean {
  const [before, next, after] = [tokens[first - 1], tokens[last + 1], tokens[last + 2]];
  if (next === undefined || /^\p{Lu}\p{Ll}+day$/u.test(next.form)) return true;
  if (next.upos === "ADJ" && /^(?:NOUN|PROPN|ADJ)$/.test(after?.upos ?? "")) return false;
  const form = next.form.toLowerCase();
  // "accused the envoy of …", "asked the leader for …": what follows belongs to the verb.
  if (form === "of") return clues["verb with of"].has(before?.lemma ?? "");
  if (/^(?:for|at|in)$/.test(form))
    return before?.upos === "VERB" || /^(?:state|states|persons|described state)$/.test(calls);
  if (form === "that") return calls === "states" || calls === "persons";
  return !/^(?:NOUN|PROPN|NUM)$/.test(next.upos) && !/^(?:who|which|whose|-)$/.test(form);
}

const NUMBERS = ["", "", "two", "three", "four", "five", "six", "seven"];

function countIn(tokens: readonly Token[]): number | null {
  for (const { form } of tokens) {
    if (/^both$/i.test(form)) return 2;
    const count = NUMBERS.indexOf(form.toLowerCase());
    if (count > 1) return count;
  }
  return null;
}

/** Adjectives of a state or of a kind of states, the longest first: "Central American" is not "American". */
function describedBy(
  tokens: readonly Token[],
  { demonyms, descriptions }: Knowledge,
): Pick<EpithetCall, "country" | "among" | "former"> {
  const words = tokens.map(({ form }) => form.toLowerCase());
  const former = words.some((word) => /^(?:former|ex|then|deposed|ousted|late|one-time|onetime)$/.test(word));
  let among: ReadonlySet<string> | null = null;
  for (const length of [3, 2, 1]) {
    for (let at = 0; at + length <= words.length; at++) {
      const phrase = words
        .slice(at, at + length)
        .join(" ")
        .replace(/ ([-–‑]) /g, "-");
      among ??= descriptions.get(phrase) ?? null;
      const country = demonyms.get(phrase);
      if (among === null && country !== undefined && !/^[-–‑]$/.test(words[at + length] ?? ""))
        return { country, among, former };
    }
  }
  return { country: null, among, former };
}
