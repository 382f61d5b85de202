import type { Token } from "../../core/syntax.js";
import type { CueFrame } from "../../knowledge/speech.js";
import type { Cue } from "./cue-index.js";
import type { Frame } from "./found.js";
import { isPassive } from "./source.js";
import { childrenOf, isComma, isMark, lower, reach, trim, type Stretch, type Tree } from "./tree.js";

/** Prepositions that go on with what is said of the object: "accused them of", "hailed it as". */
const GOING_ON: ReadonlySet<string> = new Set([
  "as",
  "of",
  "for",
  "with",
  "against",
  "to",
  "about",
  "over",
  "on",
  "from",
  "into",
  "in",
  "at",
  "by",
  "like",
  "between",
]);
const CLAUSES: ReadonlySet<string> = new Set(["ccomp", "xcomp", "csubj"]);
const BREAKS: ReadonlySet<string> = new Set([
  "conj",
  "cc",
  "parataxis",
  "nsubj",
  "nsubj:pass",
  "punct",
  "discourse",
  "list",
]);

/** What a verb cue governs, by the first of its frames that fits; null where none does. */
export function verbFrame(tree: Tree, cue: Cue): Frame | null {
  if (isPassive(tree, cue.head, tree.clauses.get(cue.head))) return passiveFrame(tree, cue);
  const { frames } = cue.row;
  const after = childrenOf(tree, cue.head).filter(({ index }) => index > cue.last);
  const clause = after.find(({ deprel }) => deprel === "ccomp");
  if (clause !== undefined) {
    const asks = isQuestion(tree, clause.index);
    const frame = asks && frames.includes("question") ? "question" : frames.includes("clause") ? "clause" : null;
    if (frame !== null) return { frame, content: grown(tree, cue, clause.index) };
    if (frames.includes("object infinitive") || frames.includes("object predicate")) {
      const other: CueFrame = frames.includes("object predicate") ? "object predicate" : "object infinitive";
      if (!hasThat(tree, clause.index)) return { frame: other, content: grown(tree, cue, clause.index) };
    }
  }
  return thatFollows(tree, cue) ?? infinitiveFrame(tree, cue, after) ?? objectFrame(tree, cue, after);
}

function isQuestion(tree: Tree, index: number): boolean {
  const first = tree.tokens[reach(tree, index).first];
  return /^(?:whether|if|how|why|what|who|whom|whose|where|when|which)$/u.test(lower(first));
}

function hasThat(tree: Tree, index: number): boolean {
  return childrenOf(tree, index).some((child) => child.deprel === "mark" && lower(child) === "that");
}

/** The stretch of a content clause, its subordinator included. */
function grown(tree: Tree, cue: Cue, index: number): Stretch[] {
  const { first, last } = reach(tree, index);
  return one(tree, { first: Math.max(first, cue.last + 1), last });
}

function one(tree: Tree, stretch: Stretch): Stretch[] {
  const kept = trim(tree, stretch);
  return kept === null ? [] : [kept];
}

/** "told reporters on Monday that …": the parser may have lost the thread, the word "that" has not. */
function thatFollows(tree: Tree, cue: Cue): Frame | null {
  if (!cue.row.frames.includes("clause")) return null;
  for (let at = cue.last + 1; at <= cue.last + 14; at++) {
    const token = tree.tokens[at];
    if (token === undefined || (token.upos === "VERB" && at > cue.last) || /^[;:“”"]$/u.test(token.form)) return null;
    if (lower(token) !== "that" || token.upos !== "SCONJ") continue;
    return { frame: "clause", content: one(tree, { first: at, last: endOfClause(tree, cue, at) }) };
  }
  return null;
}

/** Where a content clause ends when the tree cannot be asked: at the next verb joined to the cue, or with the sentence. */
export function endOfClause(tree: Tree, cue: Cue, from: number): number {
  const next = childrenOf(tree, cue.head).find(
    ({ index, deprel }) =>
      index > from && (deprel === "conj" || (deprel === "advcl" && isComma(tree, reach(tree, index).first - 1))),
  );
  if (next === undefined) return tree.tokens.length - 1;
  let last = reach(tree, next.index).first - 1;
  while (last > from && (isMark(tree, last) || tree.tokens[last]?.upos === "CCONJ")) last--;
  return last;
}

function infinitiveFrame(tree: Tree, cue: Cue, after: readonly Token[]): Frame | null {
  const { frames } = cue.row;
  const below = after.find(({ deprel }) => deprel === "xcomp" || deprel === "advcl" || deprel === "ccomp");
  if (below === undefined) return null;
  const toInfinitive = childrenOf(tree, below.index).some((child) => lower(child) === "to" && child.upos === "PART");
  const object = after.find(({ deprel, index }) => (deprel === "obj" || deprel === "iobj") && index < below.index);
  if (toInfinitive) {
    if (below.deprel === "advcl" && isComma(tree, reach(tree, below.index).first - 1)) return null;
    if (object !== undefined && frames.includes("object infinitive")) {
      return { frame: "object infinitive", content: one(tree, span(tree, [object, below], cue)) };
    }
    if (object === undefined && below.deprel === "xcomp") {
      const frame = (["infinitive", "raising", "object infinitive"] as const).find((each) => frames.includes(each));
      if (frame !== undefined) return { frame, content: one(tree, span(tree, [below], cue)) };
    }
    return null;
  }
  if (below.deprel === "xcomp" && below.xpos === "VBG" && frames.includes("gerund")) {
    return { frame: "gerund", content: one(tree, span(tree, [below], cue)) };
  }
  if (below.deprel === "xcomp" && frames.includes("object predicate")) {
    return {
      frame: "object predicate",
      content: one(tree, span(tree, object === undefined ? [below] : [object, below], cue)),
    };
  }
  if (below.deprel === "xcomp" && object === undefined && frames.includes("raising")) {
    return { frame: "raising", content: one(tree, span(tree, [below], cue)) };
  }
  return null;
}

function objectFrame(tree: Tree, cue: Cue, after: readonly Token[]): Frame | null {
  const { frames } = cue.row;
  const frame: CueFrame | undefined = frames.includes("object")
    ? "object"
    : frames.includes("object predicate")
      ? "object predicate"
      : undefined;
  if (frame === undefined) return null;
  const fronted = childrenOf(tree, cue.head).find(
    ({ deprel, index, xpos }) => deprel === "obj" && index < cue.head && xpos.startsWith("W"),
  );
  const object =
    after.find(({ deprel, index }) => deprel === "obj" && !isSpeakerBehind(tree, cue, index)) ??
    (cue.last > cue.head ? after.find(({ deprel }) => deprel === "obl" || deprel === "nmod") : undefined);
  const parts = after.filter(
    (child) => child === object || (goesOn(tree, child, cue) && (object === undefined || child.index > object.index)),
  );
  const start = object ?? (fronted === undefined ? undefined : parts[0]);
  if (start === undefined && fronted === undefined) return null;
  if (frame === "object predicate" && parts.length < (fronted === undefined ? 2 : 1)) {
    // "called the talks useful" may come as one noun phrase with an apposition or a late adjective.
    if (object === undefined || !hasPredicate(tree, object.index)) return null;
  }
  const content = parts.length === 0 ? [] : one(tree, span(tree, parts, cue));
  const before = fronted === undefined ? [] : [reach(tree, fronted.index)];
  return { frame, content: [...before, ...content] };
}

function isSpeakerBehind(tree: Tree, cue: Cue, index: number): boolean {
  return tree.clauses.get(cue.head)?.subject === index;
}

function hasPredicate(tree: Tree, object: number): boolean {
  return childrenOf(tree, object).some(
    ({ index, deprel }) => index > object && ["appos", "amod", "acl", "nmod", "obj", "xcomp", "flat"].includes(deprel),
  );
}

/** True for what carries the object's predication on, and for none of the circumstances of speaking. */
function goesOn(tree: Tree, child: Token, cue: Cue): boolean {
  if (CLAUSES.has(child.deprel)) return true;
  if (child.deprel === "advcl")
    return (
      !isComma(tree, reach(tree, child.index).first - 1) && lower(tree.tokens[reach(tree, child.index).first]) === "as"
    );
  if (child.deprel !== "obl" && child.deprel !== "nmod" && child.deprel !== "obj") return false;
  const preposition = childrenOf(tree, child.index).find(({ deprel }) => deprel === "case");
  return (
    preposition !== undefined &&
    GOING_ON.has(lower(preposition)) &&
    !isComma(tree, preposition.index - 1) &&
    !isTime(child) &&
    cue.last < preposition.index
  );
}

const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|week|month|year|january|february|march|april|june|july|august|september|october|november|december|interview|statement|conference|briefing|\d{4})$/u;

function isTime(token: Token): boolean {
  return TIME.test(lower(token));
}

function span(tree: Tree, parts: readonly Token[], cue: Cue): Stretch {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const part of parts) {
    const stretch = reach(
      tree,
      part.index,
      (child) => child.head === part.index && BREAKS.has(child.deprel) && !isInner(child, part),
    );
    first = Math.min(first, stretch.first);
    last = Math.max(last, stretch.last);
  }
  return { first: Math.max(first, cue.last + 1), last };
}

/** A noun's own conjuncts and a clause's own subject stay inside. */
function isInner(child: Token, part: Token): boolean {
  return (
    child.deprel === "punct" ||
    part.upos !== "VERB" ||
    child.deprel.startsWith("nsubj") ||
    child.deprel === "conj" ||
    child.deprel === "cc"
  );
}

/** "he was accused of lying", "it is expected to fall", "the launch is viewed by analysts as a signal". */
function passiveFrame(tree: Tree, cue: Cue): Frame | null {
  const { frames } = cue.row;
  const children = childrenOf(tree, cue.head);
  const subject = children.find(({ deprel }) => deprel === "nsubj:pass" || deprel === "nsubj");
  const after = children.filter(({ index }) => index > cue.last);
  const below = after.find(({ deprel }) => CLAUSES.has(deprel));
  const before =
    subject === undefined
      ? []
      : one(
          tree,
          reach(tree, subject.index, ({ deprel }) => deprel === "parataxis"),
        );
  const agent = tree.clauses.get(cue.head)?.subject ?? -1;
  const parts = after.filter((child) => child.index !== agent && goesOn(tree, child, cue) && !isAgent(tree, child));
  if (
    below !== undefined &&
    frames.some((each) =>
      ["clause", "passive infinitive", "object infinitive", "object predicate", "question"].includes(each),
    )
  ) {
    const expletive = lower(subject) === "it";
    return {
      frame: "passive infinitive",
      content: [...(expletive ? [] : before), ...one(tree, span(tree, [below], cue))],
    };
  }
  if (!frames.some((each) => each === "object" || each === "object predicate" || (each === "clause" && agent >= 0)))
    return null;
  if (subject === undefined && parts.length === 0) return null;
  return { frame: "object", content: [...before, ...(parts.length === 0 ? [] : one(tree, span(tree, parts, cue)))] };
}

function isAgent(tree: Tree, child: Token): boolean {
  return (
    child.deprel === "obl:agent" ||
    childrenOf(tree, child.index).some((each) => each.deprel === "case" && lower(each) === "by")
  );
}
