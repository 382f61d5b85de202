import type { Clause, Sentence, Token } from "../../core/syntax.js";
import type { SilenceWords } from "../../knowledge/schedule.js";
import { treeOf } from "../../language/tree.js";

/** Words that say that somebody did not answer, found in a sentence. */
export interface SilentWords {
  readonly predicate: number;
  /** Last token of the words. */
  readonly last: number;
  /** Token that names who kept silent; null where only what was left unanswered is named. */
  readonly silent: number | null;
  /** Token of what was left unanswered, where it is the subject. */
  readonly unanswered: number | null;
  readonly text: string;
  readonly rule: string;
}

/** Nouns that can be ignored by not answering them. */
const ANSWERABLE = new Set(
  "offer proposal overture invitation letter call request demand appeal message question plea approach ultimatum deadline note inquiry query remark statement warning threat".split(
    " ",
  ),
);
/** How many adverbs and articles may stand between two words of a pattern. */
const GAP = 3;

/** Prepares the search for silent words; patterns are lemmas that follow one another. */
export function findSilentWords(
  lexicon: readonly SilenceWords[],
): (sentence: Sentence, clauses: readonly Clause[]) => SilentWords[] {
  const patterns = lexicon.flatMap((row) => row.pattern.map((text) => ({ row, lemmas: text.split(" ") })));
  return (sentence, clauses) => [
    ...clauses.flatMap((clause) => {
      for (const { row, lemmas } of patterns) {
        const last = matchFrom(sentence.tokens, clause.predicate, lemmas);
        const found = last === null ? null : read(row, sentence, clause, last);
        if (found !== null) return [found];
      }
      return [];
    }),
    ...patterns
      .filter(({ row }) => row.needs === "no-noun")
      .flatMap(({ row, lemmas }) => nothingFrom(row, sentence, lemmas[0] ?? "")),
  ];
}

/** Index of the last token where the lemmas follow one another from `start`, small words between; null for no match. */
function matchFrom(tokens: readonly Token[], start: number, lemmas: readonly string[]): number | null {
  let at = start;
  for (const [i, lemma] of lemmas.entries()) {
    const limit = i === 0 ? start : at + GAP;
    let next = i === 0 ? start : at + 1;
    while (next <= limit && tokens[next]?.lemma.toLowerCase() !== lemma) next++;
    if (next > limit || tokens[next] === undefined) return null;
    at = next;
  }
  // "said nothing had been decided": nothing is what the next verb is about, not what was said.
  const after = tokens[at + 1];
  if (tokens[at]?.upos === "PRON" && (after?.upos === "AUX" || after?.upos === "VERB")) return null;
  return at;
}

/** "has yet to respond": negated, but by words that have a row of their own. */
function isYetTo(tokens: Sentence["tokens"], { predicate }: Clause): boolean {
  const before = [1, 2].map((back) => tokens[predicate - back]?.lemma.toLowerCase());
  return before[0] === "to" && before[1] === "yet";
}

function read(row: SilenceWords, sentence: Sentence, clause: Clause, last: number): SilentWords | null {
  const { tokens } = sentence;
  const found = (silent: number | null, unanswered: number | null): SilentWords => ({
    predicate: clause.predicate,
    last,
    silent,
    unanswered,
    text: wordsBetween(sentence, clause.predicate, last),
    rule: row.id,
  });
  const { subject, object } = clause;
  switch (row.needs) {
    case "self":
      return subject === null ? null : found(subject, null);
    case "negated":
      // "would not comment" is an answer of a kind: somebody was asked, and declined.
      return clause.negated && !isYetTo(tokens, clause) && clause.modal === null && subject !== null
        ? found(subject, null)
        : null;
    case "yet":
      return isYetTo(tokens, clause) && subject !== null ? found(subject, null) : null;
    case "object":
      return subject !== null && object !== null && ANSWERABLE.has(tokens[object]?.lemma ?? "")
        ? found(subject, null)
        : null;
    case "passive": {
      const patient = clause.voice === "passive" ? object : (subject ?? object);
      return patient === null ? null : found(null, patient);
    }
    case "no-noun":
      return null;
  }
}

/** "There was no immediate response from Pyongyang": the noun, denied, and whose it would have been. */
function nothingFrom(row: SilenceWords, sentence: Sentence, noun: string): SilentWords[] {
  const tree = treeOf(sentence);
  return sentence.tokens.flatMap(({ index, lemma, upos }) => {
    if (
      upos !== "NOUN" ||
      lemma !== noun ||
      !tree.dependents(index, "det").some((det) => tree.token(det).lemma === "no")
    )
      return [];
    const silent =
      tree
        .dependents(index, "nmod", "obl")
        .find((child) => tree.dependents(child, "case").some((one) => tree.token(one).lemma === "from")) ??
      tree
        .dependents(tree.head(index), "obl")
        .find((child) => tree.dependents(child, "case").some((one) => tree.token(one).lemma === "from"));
    if (silent === undefined) return [];
    const text = wordsBetween(sentence, tree.first(index), index);
    return [{ predicate: index, last: silent, silent, unanswered: null, text, rule: row.id }];
  });
}

function wordsBetween({ tokens }: Sentence, first: number, last: number): string {
  return tokens
    .slice(first, last + 1)
    .map(({ form }) => form)
    .join(" ");
}
