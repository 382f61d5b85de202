import type { Token } from "../../core/syntax.js";
import type { CueFrame } from "../../knowledge/speech.js";
import type { Cue } from "./cue-index.js";
import type { Frame } from "./found.js";
import { endOfThat, looseEnd } from "./extent.js";
import { nounPhrase, possessorOf, type Source } from "./source.js";
import { subjectOf } from "./verb-source.js";
import { childrenOf, isMark, lower, reach, trim, type Stretch, type Tree } from "./tree.js";

export interface Nominal extends Frame {
  readonly source: Source | null;
  readonly cue: Stretch;
}

/** "Seoul's claim that …", "a warning from Kyiv about …", "issued a call for …". */
export function nounFrame(tree: Tree, cue: Cue): Nominal | null {
  const frame = clauseOf(tree, cue) ?? prepositionOf(tree, cue);
  if (frame === null) return null;
  const light = lightVerb(tree, cue.head);
  const source = possessorOf(tree, cue.head) ?? (light === null ? null : subjectOf(tree, light.index));
  if (source === null && (frame.frame !== "clause" || cue.row.strength < 0.5)) return null;
  const first = light === null || light.index > cue.head ? cue.first : light.index;
  return { ...frame, source, cue: { first, last: frame.cueEnd } };
}

interface Governed extends Frame {
  readonly cueEnd: number;
}

function clauseOf(tree: Tree, cue: Cue): Governed | null {
  const opener = lower(tree.tokens[cue.last + 1]);
  const frame: CueFrame | null = opener === "that" ? "clause" : opener === "to" ? "infinitive" : null;
  if (frame === null || !cue.row.frames.includes(frame)) return null;
  const clause = childrenOf(tree, cue.head).find(
    ({ deprel, index }) => index > cue.last && /^(?:acl|ccomp|advcl|xcomp)/u.test(deprel),
  );
  // "the claim that …" keeps its clause even where the tree has given it to somebody else.
  const mark = tree.tokens[cue.last + 1];
  const governor = clause?.index ?? mark?.head;
  if (governor === undefined || governor <= cue.last) return null;
  const last = reach(tree, governor, ({ index }) => index <= cue.last).last;
  const end = endOfThat(tree, cue.last + 1, last, frame === "clause" ? 1 : 0);
  const stretch = trim(tree, { first: cue.last + 1, last: end });
  return stretch === null || stretch.last - stretch.first < 1 ? null : { frame, content: [stretch], cueEnd: cue.last };
}

function prepositionOf(tree: Tree, cue: Cue): Governed | null {
  for (const child of childrenOf(tree, cue.head)) {
    if (child.index <= cue.last || !/^(?:nmod|obl|acl)/u.test(child.deprel)) continue;
    const preposition = childrenOf(tree, child.index).find(
      ({ deprel, index }) => (deprel === "case" || deprel === "mark") && index > cue.last,
    );
    const frame = cue.row.frames.find((each) => each === lower(preposition));
    if (preposition === undefined || frame === undefined || preposition.index > cue.last + 2) continue;
    const stretch = trim(tree, { first: preposition.index + 1, last: reach(tree, child.index).last });
    if (stretch !== null) return { frame, content: [stretch], cueEnd: preposition.index };
  }
  return null;
}

function lightVerb(tree: Tree, noun: number): Token | null {
  const token = tree.tokens[noun];
  const verb = tree.tokens[token?.head ?? -1];
  if (token?.deprel !== "obj" || verb?.upos !== "VERB") return null;
  return tree.clues["light verb"].has(verb.lemma.toLowerCase()) && noun - verb.index < 5 && verb.index < noun
    ? verb
    : null;
}

/** "is confident that …", "was opposed to …", "wary of …". */
export function adjectiveFrame(tree: Tree, cue: Cue): Nominal | null {
  const children = childrenOf(tree, cue.head);
  const source = whoseState(tree, cue.head);
  if (source === null || source.head >= cue.head) return null;
  const helpers = children.filter(({ deprel, index }) => index < cue.head && /^(?:cop|aux|advmod)/u.test(deprel));
  const first = Math.min(
    cue.first,
    ...helpers.map(({ index }) => index).filter((index) => index > source.stretch.last),
  );
  for (const child of children) {
    if (child.index <= cue.last) continue;
    const clausal = /^(?:ccomp|xcomp|advcl|acl)$/u.test(child.deprel);
    const stretch = trim(tree, reach(tree, child.index));
    if (stretch === null || stretch.first <= cue.last || isMark(tree, cue.last + 1)) continue;
    const opener = lower(tree.tokens[stretch.first]);
    if (clausal && opener === "to" && cue.row.frames.includes("infinitive")) {
      return { frame: "infinitive", content: [stretch], source, cue: { first, last: cue.last } };
    }
    const frame = cue.row.frames.find((each) => each === opener);
    if (frame !== undefined) {
      const content = trim(tree, { first: stretch.first + 1, last: stretch.last });
      if (content !== null) return { frame, content: [content], source, cue: { first, last: stretch.first } };
    }
    if (clausal && child.deprel !== "advcl" && opener !== "to" && cue.row.frames.includes("clause")) {
      return { frame: "clause", content: [stretch], source, cue: { first, last: cue.last } };
    }
    if (clausal && opener === "that" && cue.row.frames.includes("clause")) {
      return { frame: "clause", content: [stretch], source, cue: { first, last: cue.last } };
    }
  }
  if (lower(tree.tokens[cue.last + 1]) !== "that" || !cue.row.frames.includes("clause")) return null;
  const content = trim(tree, { first: cue.last + 1, last: looseEnd(tree, cue, cue.last + 1) });
  return content === null ? null : { frame: "clause", content: [content], source, cue: { first, last: cue.last } };
}

/** Who is in the state that an adjective names; participles may pass for passives ("is opposed to"). */
function whoseState(tree: Tree, adjective: number): Source | null {
  const own = childrenOf(tree, adjective).find(({ deprel }) => deprel.startsWith("nsubj"));
  if (own === undefined) return subjectOf(tree, adjective);
  return { head: own.index, stretch: nounPhrase(tree, own.index) };
}
