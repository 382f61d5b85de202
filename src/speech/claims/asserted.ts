import type { Range } from "../../core/span.js";
import type { Clause, Sentence, Token } from "../../core/syntax.js";
import type { AssertionRow, CueClass, CueRow } from "../../knowledge/speech.js";

/** A clause that is put forward as a fact. */
export interface Asserted {
  /** Its subject with what stands before it ("Chinese aircraft"); null for none. */
  readonly subject: Range | null;
  /** True where its arguments name a line that is crossed or a truce that is broken. */
  readonly isBreach: boolean;
  /** True for a deed of war ("shot down", "crossed into"). */
  readonly isWar: boolean;
  /** True where nobody is named who did it: "twelve drones were shot down". */
  readonly isAgentless: boolean;
  readonly words: string;
}

export interface AssertionWords {
  /** Verbs that tell of no deed: wishing, saying, watching. */
  readonly idle: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly arms: ReadonlySet<string>;
  readonly war: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
}

/** Classes of cues that a party may well use of its own deeds ("we have shown", "production began"). */
const DEEDS: ReadonlySet<CueClass> = new Set(["show", "know", "continue", "seem", "command", "decide"]);

export function indexAssertions(cues: readonly CueRow[], rows: readonly AssertionRow[]): AssertionWords {
  const of = (kind: AssertionRow["kind"]): string[] =>
    rows.filter((row) => row.kind === kind).flatMap(({ words }) => words);
  const deeds = new Set([...of("deed"), ...of("war")]);
  const attitudes = cues.filter(
    ({ part, cue, strength, class: kind }) => part === "verb" && strength >= 0.4 && !DEEDS.has(kind) && !deeds.has(cue),
  );
  return {
    idle: new Set([...attitudes.map(({ cue }) => cue), ...of("idle")]),
    nouns: new Set(of("noun")),
    states: new Set(of("state")),
    arms: new Set(of("arms")),
    war: new Set(of("war")),
    lines: new Set(of("line")),
  };
}

/** Reads what a stretch of a document puts forward as a fact, in its main clauses. */
export function assertedIn(
  sentences: readonly Sentence[],
  clauses: readonly Clause[],
  words: AssertionWords,
): (content: Range) => Asserted[] {
  return ([start, end]) =>
    clauses.flatMap((clause) => {
      const sentence = sentences[clause.sentence];
      const predicate = sentence?.tokens[clause.predicate];
      if (sentence === undefined || predicate === undefined) return [];
      const isIn = (at: number | undefined): boolean => at !== undefined && start <= at && at < end;
      if (!isIn(predicate.start) || !isMain(clause, clauses, sentence, isIn)) return [];
      if (!isFact(clause, predicate, sentence.tokens, words)) return [];
      const subject = clause.subject === null ? undefined : sentence.tokens[clause.subject];
      return [
        {
          subject: subject === undefined ? null : phraseOf(subject, sentence.tokens),
          isBreach: argumentsOf(clause).some((at) => words.lines.has(sentence.tokens[at]?.lemma ?? "")),
          isWar: words.war.has(clause.lemma) || words.war.has(predicate.lemma),
          isAgentless: clause.voice === "passive" && clause.subject === null,
          words: predicate.form,
        },
      ];
    });
}

function phraseOf(head: Token, tokens: readonly Token[]): Range {
  const before = tokens.filter(({ index, head: governor }) => governor === head.index && index < head.index);
  return [Math.min(head.start, ...before.map(({ start }) => start)), head.end];
}

function argumentsOf({ object, obliques }: Clause): number[] {
  return [...(object === null ? [] : [object]), ...obliques.map(({ head }) => head)];
}

/** The clauses that the stretch is made of, and what is joined to them; not what depends on them. */
function isMain(
  clause: Clause,
  clauses: readonly Clause[],
  { tokens }: Sentence,
  isIn: (at: number | undefined) => boolean,
): boolean {
  const parent = clause.parent === null ? undefined : clauses[clause.parent];
  if (clause.relation === "xcomp" || isDependent(clause, tokens)) return false;
  if (parent === undefined || !isIn(tokens[parent.predicate]?.start)) return true;
  return clause.relation === "conj" && isMain(parent, clauses, { tokens } as Sentence, isIn);
}

const DEPENDENT =
  /^(?:if|unless|provided|lest|should|before|after|until|till|once|when|while|whereas|because|although)\b/iu;

/** "… before the two sides exchange envoys": by its mark, or by the word before its subject where the tree has none. */
function isDependent({ mark, subject }: Clause, tokens: readonly Token[]): boolean {
  if (mark !== null) return DEPENDENT.test(mark);
  const head = subject === null ? undefined : tokens[subject];
  if (head === undefined) return false;
  const [first] = phraseOf(head, tokens);
  return [tokens.findLast(({ end }) => end <= first), tokens.find(({ start }) => start === first)].some((token) =>
    DEPENDENT.test(token?.form ?? ""),
  );
}

function isFact(clause: Clause, predicate: Token, tokens: readonly Token[], words: AssertionWords): boolean {
  if (clause.question || clause.tense === "future" || clause.form === "infinitive") return false;
  const inside = tokens.filter(({ start, end }) => clause.start <= start && end <= clause.end);
  // "could now carry nuclear warheads": what its arms can do.
  if (clause.modal !== null)
    return /^(?:can|could)$/u.test(clause.modal) && !clause.negated && isArmed(clause, inside, tokens, words);
  if (predicate.upos !== "VERB")
    return (
      words.states.has(predicate.lemma) || inside.some(({ upos, head }) => upos === "NUM" && head === predicate.index)
    );
  if (words.idle.has(clause.lemma) || words.idle.has(predicate.lemma)) return false;
  const object = clause.object === null ? undefined : tokens[clause.object];
  return object === undefined || clause.voice === "passive" || !words.nouns.has(object.lemma);
}

function isArmed(
  clause: Clause,
  inside: readonly Token[],
  tokens: readonly Token[],
  { arms, idle }: AssertionWords,
): boolean {
  const subject = clause.subject === null ? undefined : tokens[clause.subject];
  return !idle.has(clause.lemma) && (arms.has(subject?.lemma ?? "") || inside.some(({ lemma }) => arms.has(lemma)));
}
