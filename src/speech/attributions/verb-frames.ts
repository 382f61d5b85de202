import type { Token } from "../../core/syntax.js";
import type { CueFrame } from "../../knowledge/speech.js";
import { bareFrame } from "./bare-frame.js";
import type { Cue } from "./cue-index.js";
import type { Frame } from "./found.js";
import { clauseExtent, looseEnd, objectExtent, one } from "./extent.js";
import { isPassive, passiveFrame } from "./passive-frame.js";
import { goesOn, isBareNoun, isLostPlural, span } from "./verb-parts.js";
import { childrenOf, isComma, lower, reach, type Tree } from "./tree.js";

/** What a verb cue governs, by the first of its frames that fits; null where none does. */
export function verbFrame(tree: Tree, cue: Cue): Frame | null {
  if (isPassive(tree, cue.head)) return passiveFrame(tree, cue);
  const { frames } = cue.row;
  const after = childrenOf(tree, cue.head).filter(({ index }) => index > cue.last);
  const clause =
    // "that the talks, expected soon, may fail" may come in two clauses, of which the one with "that" holds the other.
    after.find(
      ({ deprel, index }) => deprel === "ccomp" && hasThat(tree, index) && reach(tree, index).first === cue.last + 1,
    ) ??
    after.find(({ deprel }) => deprel === "ccomp") ??
    after.find(
      ({ deprel, index }) => deprel === "advcl" && frames.includes("question") && isQuestionBehind(tree, cue, index),
    );
  if (clause !== undefined) {
    const asks = isQuestion(tree, clause.index);
    const frame = asks && frames.includes("question") ? "question" : frames.includes("clause") ? "clause" : null;
    if (frame !== null) return { frame, content: clauseExtent(tree, cue, clause.index) };
    if (frames.includes("object infinitive") || frames.includes("object predicate")) {
      const other: CueFrame = frames.includes("object predicate") ? "object predicate" : "object infinitive";
      if (!hasThat(tree, clause.index)) return { frame: other, content: clauseExtent(tree, cue, clause.index) };
    }
  }
  return (
    thatFollows(tree, cue) ??
    infinitiveFrame(tree, cue, after) ??
    objectFrame(tree, cue, after) ??
    clauseFollows(tree, cue) ??
    // "called into question the value of the talks": behind a cue of many words the tree is lost easily.
    (cue.last > cue.head ? bareFrame(tree, cue) : null)
  );
}

/** "recounted how the bridge fell": a question right behind its cue, taken for a circumstance. */
function isQuestionBehind(tree: Tree, cue: Cue, index: number): boolean {
  return (
    reach(tree, index).first === cue.last + 1 && isQuestion(tree, index) && lower(tree.tokens[cue.last + 1]) !== "when"
  );
}

function isQuestion(tree: Tree, index: number): boolean {
  const first = tree.tokens[reach(tree, index).first];
  return /^(?:whether|if|how|why|what|who|whom|whose|where|when|which)$/u.test(lower(first));
}

function hasThat(tree: Tree, index: number): boolean {
  return childrenOf(tree, index).some((child) => child.deprel === "mark" && lower(child) === "that");
}

/** "told reporters on Monday that …": the parser may have lost the thread, the word "that" has not. */
function thatFollows(tree: Tree, cue: Cue): Frame | null {
  if (!cue.row.frames.includes("clause")) return null;
  for (let at = cue.last + 1; at <= cue.last + 14; at++) {
    const token = tree.tokens[at];
    if (token === undefined || (token.upos === "VERB" && at > cue.last) || /^[;:“”"]$/u.test(token.form)) return null;
    // "reminded the crowd that gathered" tells of the crowd, "reminded the crowd that winter was near" tells it.
    if (lower(token) !== "that" || isRelative(tree, at)) continue;
    return { frame: "clause", content: one(tree, { first: at, last: looseEnd(tree, cue, at) }) };
  }
  return null;
}

function isRelative(tree: Tree, that: number): boolean {
  const next = tree.tokens[that + 1];
  return tree.tokens[that]?.upos !== "SCONJ" && (next === undefined || ["VERB", "AUX", "ADV"].includes(next.upos));
}

/** "say he is decisive": a clause right behind a cue of speaking that the tree has not seen as one. */
function clauseFollows(tree: Tree, cue: Cue): Frame | null {
  const next = tree.tokens[cue.last + 1];
  if (!cue.row.frames.includes("clause") || cue.row.strength < 0.85 || next === undefined) return null;
  if (!["PRON", "DET", "PROPN", "NOUN", "NUM", "ADJ"].includes(next.upos)) return null;
  const participle = tree.tokens[cue.head]?.xpos === "VBG";
  const subject =
    participle ||
    childrenOf(tree, cue.head).some(({ deprel, index }) => deprel.startsWith("nsubj") && index < cue.head);
  const last = looseEnd(tree, cue, next.index);
  const finite = tree.tokens
    .slice(next.index, last + 1)
    .some((token) => /^(?:VBD|VBZ|VBP|MD)$/u.test(token.xpos) || isLostPlural(tree, token, next.index));
  return subject && finite ? { frame: "clause", content: one(tree, { first: next.index, last }) } : null;
}

function infinitiveFrame(tree: Tree, cue: Cue, after: readonly Token[]): Frame | null {
  const { frames } = cue.row;
  const below = after.find(({ deprel }) => deprel === "xcomp" || deprel === "advcl" || deprel === "ccomp");
  if (below === undefined) return objectToInfinitive(tree, cue, after) ?? bareInfinitive(tree, cue, after);
  const toInfinitive = childrenOf(tree, below.index).some(
    (child) => lower(child) === "to" && (child.upos === "PART" || child.deprel === "mark"),
  );
  const urged = cue.last > cue.head ? /^(?:obj|iobj|obl)$/u : /^(?:obj|iobj)$/u;
  const object = after.find(({ deprel, index }) => urged.test(deprel) && index < below.index);
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

/** "urged both sides to talk", "called on both sides to talk": the infinitive may hang on those who are urged. */
function objectToInfinitive(tree: Tree, cue: Cue, after: readonly Token[]): Frame | null {
  if (!cue.row.frames.includes("object infinitive")) return null;
  const object = after.find(({ deprel }) => deprel === "obj" || deprel === "obl" || deprel === "iobj");
  if (object === undefined) return null;
  const urged = childrenOf(tree, object.index).some(
    ({ deprel, index }) => deprel === "acl" && childrenOf(tree, index).some((child) => lower(child) === "to"),
  );
  return urged ? { frame: "object infinitive", content: one(tree, span(tree, [object], cue)) } : null;
}

/** "declined to comment": the tagger may take the verb for a noun, and "to" for a preposition. */
function bareInfinitive(tree: Tree, cue: Cue, after: readonly Token[]): Frame | null {
  const to = tree.tokens[cue.last + 1];
  const word = tree.tokens[cue.last + 2];
  if (!cue.row.frames.includes("infinitive") || lower(to) !== "to" || word?.upos !== "NOUN") return null;
  const below = after.find(({ index }) => index === word.index);
  if (below === undefined) return null;
  return { frame: "infinitive", content: one(tree, { first: cue.last + 1, last: reach(tree, below.index).last }) };
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
    after.find((child) => isBareNoun(tree, cue, child)) ??
    (cue.last > cue.head ? objectOfPhrase(tree, cue) : undefined);
  const naming = frame === "object predicate";
  const parts = [...(object === undefined || after.includes(object) ? [] : [object]), ...after].filter(
    (child) =>
      child === object ||
      (naming &&
        /^(?:obj|iobj|appos|obl:unmarked)$/u.test(child.deprel) &&
        child.index !== tree.clauses.get(cue.head)?.subject) ||
      (goesOn(tree, child, cue) && (object === undefined || child.index > object.index)),
  );
  const start = object ?? (fronted === undefined ? undefined : parts[0]);
  if (start === undefined && fronted === undefined) return null;
  if (frame === "object predicate" && parts.length < (fronted === undefined ? 2 : 1)) {
    // "called the talks useful" may come as one noun phrase with an apposition or a late adjective.
    if (object === undefined || !hasPredicate(tree, object.index)) return null;
  }
  const content = parts.length === 0 ? [] : objectExtent(tree, span(tree, parts, cue));
  const before = fronted === undefined ? [] : [reach(tree, fronted.index)];
  return { frame, content: [...before, ...content] };
}

/** "made the case for the tax", "called the claim into question": the object hangs on any word of the cue. */
function objectOfPhrase(tree: Tree, { head, last }: Cue): Token | undefined {
  return tree.tokens.find(
    ({ index, deprel, head: governor }) =>
      index > last && head <= governor && governor <= last && /^(?:obl|nmod|nmod:unmarked|obl:unmarked)$/u.test(deprel),
  );
}

function isSpeakerBehind(tree: Tree, cue: Cue, index: number): boolean {
  return tree.clauses.get(cue.head)?.subject === index;
}

function hasPredicate(tree: Tree, object: number): boolean {
  return childrenOf(tree, object).some(
    ({ index, deprel }) => index > object && ["appos", "amod", "acl", "nmod", "obj", "xcomp", "flat"].includes(deprel),
  );
}
