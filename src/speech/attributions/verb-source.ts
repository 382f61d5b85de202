import { isPassive } from "./passive-frame.js";
import { nounPhrase, type Source } from "./source.js";
import { childrenOf, isComma, isMark, isTime, lower, reach, type Stretch, type Tree } from "./tree.js";

/** The one who speaks by the clause of a verb cue, or null where the clause names nobody. */
export function subjectOf(tree: Tree, verb: number): Source | null {
  const relative = childrenOf(tree, verb).find(
    ({ deprel, xpos, index }) => deprel.startsWith("nsubj") && index < verb && xpos.startsWith("W"),
  );
  // "which analysts view as": of two subjects the pronoun is the object.
  const rival = childrenOf(tree, verb).find(
    ({ deprel, index }) => deprel === "nsubj" && relative !== undefined && index > relative.index && index < verb,
  );
  if (rival !== undefined) return { head: rival.index, stretch: nounPhrase(tree, rival.index) };
  if (relative !== undefined && !isPassive(tree, verb)) {
    // The words are the pronoun's, the speaker is whom it stands for.
    const head = tree.clauses.get(verb)?.subject ?? relative.index;
    return { head, stretch: reach(tree, relative.index) };
  }
  const token = findSubject(tree, verb);
  if (token === null || isTime(tree, tree.tokens[token])) return null;
  const whole = tidy(tree, nounPhrase(tree, token), token);
  const stretch = isPassive(tree, verb) ? beforeAs(tree, whole, token) : whole;
  // A subject cannot reach over its own verb: cut what the parser has hung on it behind.
  if (token < verb && stretch.last >= verb) return { head: token, stretch: cutBefore(tree, stretch, token, verb) };
  if (token > verb && stretch.first <= verb) return { head: token, stretch: { first: token, last: stretch.last } };
  return { head: token, stretch };
}

function cutBefore(tree: Tree, stretch: Stretch, head: number, verb: number): Stretch {
  let last = verb - 1;
  while (last > head && (isMark(tree, last) || ["AUX", "ADV", "PART"].includes(tree.tokens[last]?.upos ?? ""))) last--;
  return { first: stretch.first, last };
}

/** Without a dateline or an adverb before it and a day behind it. */
function tidy(tree: Tree, { first, last }: Stretch, head: number): Stretch {
  let from = first;
  let to = last;
  for (let at = first; at < head; at++) {
    const opener = tree.tokens[from];
    if (isDash(tree, at)) from = at + 1;
    else if (isComma(tree, at) && opener !== undefined && ["ADV", "SCONJ", "CCONJ", "ADP"].includes(opener.upos))
      from = at + 1;
  }
  while (
    to > head &&
    isTime(tree, tree.tokens[to]) &&
    ["ADP", "DET", "ADJ"].includes(tree.tokens[to - 1]?.upos ?? "")
  ) {
    to -= tree.tokens[to - 1]?.upos === "ADP" ? 2 : 1;
  }
  return { first: from, last: Math.max(to, head) };
}

/** "is viewed by experts as a rehearsal": what it is viewed as is no part of the experts. */
function beforeAs(tree: Tree, { first, last }: Stretch, head: number): Stretch {
  const as = tree.tokens.findIndex(({ index, form }) => index > head && index <= last && form === "as");
  return as < 0 ? { first, last } : { first, last: as - 1 };
}

/** A dash with a blank before it ends a dateline; a hyphen joins words. */
function isDash(tree: Tree, at: number): boolean {
  const token = tree.tokens[at];
  const before = tree.tokens[at - 1];
  return (
    token !== undefined && /^(?:--?|[–—])$/u.test(token.form) && (before === undefined || before.end < token.start)
  );
}

function findSubject(tree: Tree, verb: number): number | null {
  const clause = tree.clauses.get(verb);
  if (isPassive(tree, verb)) return clause?.subjectBy === "agent" ? clause.subject : agentOf(tree, verb);
  if (clause?.voice === "active" && clause.subject !== null) return clause.subject;
  const own = childrenOf(tree, verb).find(({ deprel }) => deprel.startsWith("nsubj") || deprel === "csubj");
  return own?.index ?? inverted(tree, verb);
}

function agentOf(tree: Tree, verb: number): number | null {
  const agent = childrenOf(tree, verb).find(
    ({ deprel, index }) =>
      deprel === "obl:agent" || (deprel === "obl" && childrenOf(tree, index).some((each) => lower(each) === "by")),
  );
  return agent?.index ?? null;
}

/** "said Matt Borges": the parser sometimes takes the speaker for the object. */
function inverted(tree: Tree, verb: number): number | null {
  const before = tree.tokens[verb - 1];
  if (before !== undefined && !isMark(tree, before.index)) return null;
  const object = childrenOf(tree, verb).find(({ deprel, index }) => /^(?:obj|iobj)$/u.test(deprel) && index > verb);
  return object?.index ?? null;
}

const NOMINAL: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"]);
const MANY = /^(?:half|most|many|some|few|others|several|all|both|more|none)$/u;
const LINK = /^(?:of|for|'s|’s|and|&|in)$/u;

/** The noun phrase right before or behind a cue, where the tree names no subject. */
export function neighbourOf(tree: Tree, cue: Stretch): Source | null {
  return before(tree, cue.first - 1) ?? behind(tree, cue.last + 1);
}

function before(tree: Tree, end: number): Source | null {
  let last = end;
  while (tree.tokens[last]?.upos === "ADV") last--;
  // "which analysts/VBZ view as": behind a relative pronoun a lost plural.
  if (tree.tokens[last]?.xpos === "VBZ" && tree.tokens[last - 1]?.xpos.startsWith("W"))
    return asSource(tree, last, last, last);
  // "Steve Coll, the dean of the school, said": the name stands before the comma before.
  const through = isComma(tree, last) ? last - 1 : last;
  let name = last;
  if (isComma(tree, last)) {
    name = last - 1;
    while (name >= 0 && !isComma(tree, name)) name--;
    name--;
  }
  let first = name + 1;
  while (first > 0 && isNominal(tree, first - 1)) first--;
  return first > name ? null : asSource(tree, first, through, name);
}

function behind(tree: Tree, start: number): Source | null {
  let last = start - 1;
  while (isNominal(tree, last + 1)) last++;
  if (last < start) return null;
  let through = last;
  if (
    isComma(tree, last + 1) &&
    /^(?:an?|the|who|whose|head|director|chairman|president)$/u.test(lower(tree.tokens[last + 2]))
  ) {
    through = last + 2;
    while (
      through + 1 < tree.tokens.length &&
      !isComma(tree, through + 1) &&
      !/^[.?!]$/u.test(tree.tokens[through + 1]?.form ?? "")
    )
      through++;
  }
  return asSource(tree, start, through, last);
}

function isNominal(tree: Tree, at: number): boolean {
  const token = tree.tokens[at];
  return (
    token !== undefined &&
    (NOMINAL.has(token.upos) || LINK.test(lower(token)) || MANY.test(lower(token))) &&
    !token.xpos.startsWith("W")
  );
}

function asSource(tree: Tree, first: number, last: number, name: number): Source | null {
  let from = first;
  while (from < name && LINK.test(lower(tree.tokens[from]))) from++;
  let head = name;
  for (let at = from + 1; at <= name; at++) {
    if (/^(?:of|for|in)$/u.test(lower(tree.tokens[at]))) {
      head = at - 1;
      break;
    }
  }
  return isTime(tree, tree.tokens[head]) || isMark(tree, head) ? null : { head, stretch: { first: from, last } };
}
