import type { Block } from "../../core/article.js";
import type { Range } from "../../core/span.js";
import { adverbFrame, prepositionFrame } from "./adjuncts.js";
import { bareFrame } from "./bare-frame.js";
import { byColon } from "./colon.js";
import { findCues, type Cue, type CueIndex } from "./cue-index.js";
import { leadingVerb, verbCue } from "./cue-span.js";
import type { Found } from "./found.js";
import { adjectiveFrame, nounFrame, type Nominal } from "./noun-frames.js";
import { joinCues } from "./join-cues.js";
import { pairQuotations, quotationHolding, type Candidate, type Pairing } from "./pair-quotations.js";
import { parentheticalFrame } from "./parenthetical.js";
import { findQuotations, type Quotation } from "./quotations.js";
import type { Source } from "./source.js";
import { neighbourOf, subjectOf } from "./verb-source.js";
import { childrenOf, governsObject, rangeOf, type Tree } from "./tree.js";
import { isPassive } from "./passive-frame.js";
import { verbFrame } from "./verb-frames.js";

/** Finds all attributions of a text, in order of their cues. */
export function findAttributions(
  text: string,
  blocks: readonly Block[],
  trees: readonly Tree[],
  index: CueIndex,
): Found[] {
  const quotations = findQuotations(text, blocks);
  const candidates = trees.flatMap((tree) => distinct(tree, findCues(index, tree)).map((cue) => ({ tree, cue })));
  const verbs = candidates.filter(({ cue }) => cue.row.part === "verb");
  const pairings = pairQuotations(text, quotations, verbs);
  const paired = new Set(pairings.map(({ candidate }) => candidate.cue));
  const colon = index.byHead.get(":")?.[0]?.row;
  const found = [
    ...(colon === undefined ? [] : byColon(text, blocks, trees, colon)),
    ...pairings.map((pairing) => fromPairing(pairing)),
    ...candidates.flatMap((candidate) =>
      paired.has(candidate.cue) || isQuoted(candidate, quotations) ? [] : fromCandidate(candidate),
    ),
  ];
  return closeMarks(joinCues(unquote(prune(found), quotations)), quotations).sort((a, b) => cueStart(a) - cueStart(b));
}

/** The article's own cue has no source in somebody's quotation: there it shares the source of the quotation's cue. */
function unquote(found: readonly Found[], quotations: readonly Quotation[]): Found[] {
  return found.map((each) => {
    if (each.source === null) return each;
    const [start] = rangeOf(each.tree, each.source);
    const holder = quotationHolding(quotations, start + 1);
    if (holder === null || quotationHolding(quotations, cueStart(each)) !== null) return each;
    const carrier = found.find(
      (other) => other.frame === "quotation" && other !== each && other.content.some(([from]) => from === holder.start),
    );
    return { ...each, source: carrier?.source ?? null, speaker: carrier?.speaker ?? null };
  });
}

/** Content that opens a quotation and stops at its last word takes the closing mark with it. */
function closeMarks(found: readonly Found[], quotations: readonly Quotation[]): Found[] {
  return found.map((each) => ({
    ...each,
    content: each.content.map(([start, end]): Range => {
      const cut = quotations.find(
        (quotation) => start <= quotation.start && quotation.start < end && end < quotation.end,
      );
      return cut !== undefined && cut.end - end <= 3 ? [start, cut.end] : [start, end];
    }),
  }));
}

/** One cue a word: the longest form ("call for" over "call"), then a verb over a noun, a state over a passive. */
function distinct(tree: Tree, cues: readonly Cue[]): Cue[] {
  const best = new Map<number, Cue>();
  const rank = (cue: Cue): number =>
    cue.row.part === "adjective" && isState(tree, cue)
      ? Number.POSITIVE_INFINITY
      : cue.last * 2 + (cue.row.part === "verb" ? 1 : 0);
  for (const cue of cues) {
    const known = best.get(cue.head);
    if (known === undefined || rank(cue) > rank(known)) best.set(cue.head, cue);
  }
  return [...best.values()];
}

/** "is opposed to the plan" is a state; "was opposed by many" is not. */
function isState(tree: Tree, { head }: Cue): boolean {
  return tree.tokens[head]?.xpos === "VBN" && isPassive(tree, head) && subjectOf(tree, head) === null;
}

/** Words in somebody's mouth are his content; only the article's own cues are read. */
function isQuoted({ tree, cue }: Candidate, quotations: readonly Quotation[]): boolean {
  const holder = quotationHolding(quotations, tree.tokens[cue.head]?.start ?? 0);
  return holder !== null;
}

function fromPairing({ candidate: { tree, cue }, content }: Pairing): Found {
  const stretch = verbCue(tree, cue);
  const source = outside(tree, sourceOf(tree, cue), content) ?? outside(tree, neighbourOf(tree, stretch), content);
  return {
    tree,
    row: cue.row,
    frame: "quotation",
    head: cue.head,
    speaker: source?.head ?? null,
    source: source?.stretch ?? null,
    cue: stretch,
    content,
  };
}

/** Whose clause it is: the subject of the verb that leads into the cue, else the cue's own. */
function sourceOf(tree: Tree, cue: Cue): Source | null {
  return subjectOf(tree, leadingVerb(tree, cue.head)) ?? subjectOf(tree, cue.head) ?? governing(tree, cue.head);
}

/** "responded by staging a drill, reiterating that …": a participle shares the subject of what it hangs on. */
function governing(tree: Tree, verb: number): Source | null {
  if (tree.tokens[verb]?.xpos !== "VBG" || !/^(?:advcl|conj|xcomp)$/u.test(tree.tokens[verb].deprel)) return null;
  let at = tree.tokens[verb].head;
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    const source = isPassive(tree, at) ? null : subjectOf(tree, at);
    if (source !== null && source.head < verb) return source;
    at = tree.tokens[at]?.head ?? -1;
  }
  return null;
}

/** The source, unless it stands within what is said. */
function outside(tree: Tree, source: Source | null, content: readonly Range[]): Source | null {
  return source === null || insideContent(tree, source, content) ? null : source;
}

function insideContent(tree: Tree, source: Source, content: readonly Range[]): boolean {
  const [start] = rangeOf(tree, source.stretch);
  return content.some(([from, to]) => from <= start && start < to);
}

function fromCandidate({ tree, cue }: Candidate): Found[] {
  const part = cue.row.part;
  if (part === "mark") return [];
  if (part === "verb") return fromVerb(tree, cue);
  const nominal = NOMINAL[part](tree, cue);
  return nominal === null ? [] : [asFound(tree, cue, nominal)];
}

const NOMINAL: Readonly<
  Record<"noun" | "adjective" | "adverb" | "preposition", (tree: Tree, cue: Cue) => Nominal | null>
> = {
  noun: nounFrame,
  adjective: adjectiveFrame,
  adverb: adverbFrame,
  preposition: prepositionFrame,
};

/** "a sign of rejecting the offer": a gerund behind a preposition is a noun of nobody's. */
function isNominal(tree: Tree, verb: number): boolean {
  if (tree.tokens[verb]?.xpos !== "VBG") return false;
  if (tree.tokens[verb - 1]?.upos === "DET") return true;
  return childrenOf(tree, verb).some(
    (child) => child.index < verb && /^(?:of|for|without|than|from|like)$/u.test(child.form.toLowerCase()),
  );
}

function isVerb(tree: Tree, { head }: Cue): boolean {
  return (tree.tokens[head]?.xpos.startsWith("VB") ?? false) || governsObject(tree, head);
}

function asFound(tree: Tree, cue: Cue, { frame, content, source, cue: stretch }: Nominal): Found {
  return {
    tree,
    row: cue.row,
    frame,
    head: cue.head,
    speaker: source?.head ?? null,
    source: source?.stretch ?? null,
    cue: stretch,
    content: content.map((each) => rangeOf(tree, each)),
  };
}

function fromVerb(tree: Tree, cue: Cue): Found[] {
  if (isNominal(tree, cue.head)) return [];
  const stretch = verbCue(tree, cue);
  const subject = sourceOf(tree, cue);
  const near = cue.row.strength >= 0.8 && !isPassive(tree, cue.head) ? neighbourOf(tree, stretch) : null;
  const inserted = parentheticalFrame(tree, cue, near, stretch);
  const frame =
    inserted ??
    parentheticalFrame(tree, cue, subject, stretch) ??
    (isVerb(tree, cue) ? verbFrame(tree, cue) : bareFrame(tree, cue));
  if (frame === null || frame.content.length === 0) return [];
  const content = frame.content.map((each) => rangeOf(tree, each));
  const found = { tree, row: cue.row, frame: frame.frame, head: cue.head, cue: stretch };
  if (frame.frame === "raising") {
    const raised = subject === null ? content : [rangeOf(tree, subject.stretch), ...content];
    return [{ ...found, speaker: null, source: null, content: raised }];
  }
  const [first, second] = inserted === null ? [subject, near] : [near, subject];
  const source = outside(tree, first, content) ?? outside(tree, second, content);
  if (source === null && cue.row.strength < 0.7) return [];
  return [{ ...found, speaker: source?.head ?? null, source: source?.stretch ?? null, content }];
}

/**
 * Takes back what another attribution already says: an outer verb that only leads into an inner cue
 * ("declined to say"), a noun that is a verb's object ("expressed doubts about").
 */
function prune(found: readonly Found[]): Found[] {
  return found.filter((each) => {
    const { tree, head, row } = each;
    const swallowed = found.some(
      (other) =>
        other !== each &&
        other.tree === tree &&
        other.head !== head &&
        other.cue.first <= head &&
        head <= other.cue.last,
    );
    if (swallowed) return false;
    if (row.part !== "noun") return true;
    // "said in his remarks that …": the clause is the verb's.
    const start = each.content[0]?.[0];
    if (found.some((other) => other.row.part === "verb" && other.content[0]?.[0] === start)) return false;
    const governor = tree.tokens[head]?.head ?? -1;
    const isObject = tree.tokens[head]?.deprel === "obj" && childrenOf(tree, governor).length > 0;
    return !(
      isObject && found.some((other) => other.tree === tree && other.head === governor && other.row.part === "verb")
    );
  });
}

function cueStart({ tree, cue }: Found): number {
  return rangeOf(tree, cue)[0];
}
