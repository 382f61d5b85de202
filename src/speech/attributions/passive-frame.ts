import type { Token } from "../../core/syntax.js";
import type { Cue } from "./cue-index.js";
import { objectExtent, one } from "./extent.js";
import type { Frame } from "./found.js";
import { childrenOf, lower, reach, type Tree } from "./tree.js";
import { CLAUSES, goesOn, span } from "./verb-parts.js";

/** True where a verb is passive; a participle without an auxiliary at the head of its sentence is a mistagged past. */
export function isPassive(tree: Tree, verb: number): boolean {
  const clause = tree.clauses.get(verb);
  const children = childrenOf(tree, verb);
  const copula = children.some(({ deprel }) => deprel === "cop");
  const helped = children.some(({ deprel }) => deprel === "aux:pass" || (deprel === "nsubj:pass" && copula));
  const token = tree.tokens[verb];
  if (helped || children.some(({ deprel }) => deprel === "obl:agent")) return true;
  if (clause?.voice !== "passive") return false;
  const helpers = children.filter(({ deprel }) => deprel.startsWith("aux"));
  if (helpers.length > 0) return helpers.some(({ lemma }) => lemma === "be" || lemma === "get");
  return !(token?.xpos === "VBN" && /^(?:root|ccomp|parataxis)$/u.test(token.deprel));
}

/** "he was accused of lying", "it is expected to fall", "the launch is viewed by analysts as a signal". */
export function passiveFrame(tree: Tree, cue: Cue): Frame | null {
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
  const under = children.filter((child) => isAgent(tree, child)).flatMap((child) => childrenOf(tree, child.index));
  const as = under.filter(({ index }) => childrenOf(tree, index).some((each) => lower(each) === "as"));
  const parts = [...after, ...as].filter(
    (child) => child.index !== agent && goesOn(tree, child, cue) && !isAgent(tree, child),
  );
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
  return {
    frame: "object",
    content: [...before, ...(parts.length === 0 ? [] : objectExtent(tree, span(tree, parts, cue)))],
  };
}

function isAgent(tree: Tree, child: Token): boolean {
  return (
    child.deprel === "obl:agent" ||
    childrenOf(tree, child.index).some((each) => each.deprel === "case" && lower(each) === "by")
  );
}
