import type { Cue } from "./cue-index.js";
import { childrenOf, isComma, isMark, lower, reach, trim, type Stretch, type Tree } from "./tree.js";

/** How far content reaches. Trees are lost easily in long sentences; commas and joined verbs are not. */

const RELATIVE = /^(?:which|who|whose|whom|where|when)$/u;

/** The stretch without its outer punctuation, as a list of none or one. */
export function one(tree: Tree, stretch: Stretch): Stretch[] {
  const kept = trim(tree, stretch);
  return kept === null ? [] : [kept];
}

/** A content clause around its predicate: from the cue on where nothing stands between, up to the next break. */
export function clauseExtent(tree: Tree, cue: Cue, predicate: number): Stretch[] {
  const own = reach(tree, predicate);
  const from = Math.max(own.first, cue.last + 1);
  const first = isGap(tree, cue, from) ? from : cue.last + 1;
  const last = Math.max(own.last, endOfSecond(tree, cue, predicate));
  return one(tree, { first, last: cutAtSaying(tree, first, runOn(tree, cue, last)) });
}

/** "say the plan is dead and note that the talks | may fail": the rest of what is said may hang on the cue by itself. */
function endOfSecond(tree: Tree, cue: Cue, predicate: number): number {
  const second = childrenOf(tree, cue.head).filter(({ index, deprel }) => deprel === "ccomp" && index > predicate);
  return Math.max(-1, ...second.map(({ index }) => reach(tree, index).last));
}

/** True where an addressee, a time or a comma stands between the cue and its content. */
function isGap(tree: Tree, cue: Cue, first: number): boolean {
  const addressed = tree.clues["addressing verb"].has(cue.row.cue);
  for (let at = cue.last + 1; at < first; at++) {
    const token = tree.tokens[at];
    if (isMark(tree, at)) return true;
    // Without an addressee an "object" before the clause is the clause's own subject.
    if (token?.head === cue.head && (addressed || !/^(?:obj|iobj|nsubj)/u.test(token.deprel))) return true;
  }
  return false;
}

/** The last token of content that the tree ends at `last`: on to the next comma or end, unless a verb joins the cue. */
function runOn(tree: Tree, cue: Cue, last: number): number {
  let at = last;
  for (let next = tree.tokens[at + 1]; next !== undefined; next = tree.tokens[at + 1]) {
    if (/^[.?!;:]$/u.test(next.form)) return at;
    if (isComma(tree, next.index)) {
      if (!RELATIVE.test(lower(tree.tokens[next.index + 1]))) return at;
    } else if (next.upos === "CCONJ" && joinsCue(tree, cue, next.index)) return at;
    at = next.index;
  }
  return at;
}

function joinsCue(tree: Tree, cue: Cue, conjunction: number): boolean {
  const joined = tree.tokens.slice(conjunction + 1, conjunction + 5).find(({ upos }) => upos === "VERB");
  return joined?.deprel === "conj" && joined.head === cue.head;
}

function cutAtSaying(tree: Tree, first: number, last: number): number {
  for (let at = first + 1; at < last; at++) {
    if (
      isComma(tree, at) &&
      (tree.clues["saying participle"].has(lower(tree.tokens[at + 1])) || isCredit(tree, at + 1))
    )
      return at - 1;
  }
  return last;
}

/** "…, as reported by Yonhap", "…, according to Kyiv": by whom it came is no part of what is said. */
function isCredit(tree: Tree, at: number): boolean {
  const first = lower(tree.tokens[at]);
  return (
    (first === "according" && lower(tree.tokens[at + 1]) === "to") ||
    (first === "as" && tree.tokens[at + 1]?.xpos === "VBN" && lower(tree.tokens[at + 2]) === "by")
  );
}

/** Where a clause ends that the tree has lost: at the next verb joined to the cue, or with the sentence. */
export function looseEnd(tree: Tree, cue: Cue, from: number): number {
  const next = childrenOf(tree, cue.head).find(
    ({ index, deprel }) =>
      index > from && (deprel === "conj" || (deprel === "advcl" && isComma(tree, reach(tree, index).first - 1))),
  );
  let last = (next === undefined ? tree.tokens.length : reach(tree, next.index).first) - 1;
  while (last > from && (isMark(tree, last) || tree.tokens[last]?.upos === "CCONJ")) {
    if (/^["”]|''$/u.test(tree.tokens[last]?.form ?? "")) break;
    last--;
  }
  return cutAtSaying(tree, from, last);
}

/** An object with the words behind it that only a lost tree would leave out: "his intent | to lead", "its plan | of …". */
export function objectExtent(tree: Tree, { first, last }: Stretch): Stretch[] {
  let at = last;
  for (let next = tree.tokens[at + 1]; next !== undefined; next = tree.tokens[at + 1]) {
    const goesOn =
      /^(?:that|who|which|whose|of|'s|’s)$/u.test(lower(next)) ||
      ["NOUN", "PROPN"].includes(next.upos) ||
      (lower(next) === "to" && next.upos === "PART") ||
      (next.upos === "VERB" && /^VB[GN]$/u.test(next.xpos));
    if (isClosing(tree, first, at + 1) && tree.tokens[at + 2]?.upos === "CCONJ") {
      at = next.index;
      continue;
    }
    if (next.upos === "CCONJ" && joinsPhrase(tree, next.index)) {
      at = endOfJoined(tree, next.index);
      continue;
    }
    if (!goesOn) break;
    const infinitive = lower(next) === "to" && (tree.tokens[next.head]?.index ?? -1) > next.index;
    const top = infinitive ? next.head : next.index;
    at = Math.max(next.index, reach(tree, top, ({ index }) => index < next.index).last);
  }
  return one(tree, { first, last: cutAtSaying(tree, first, at) });
}

/** True for a closing mark whose opening one stands in the stretch. */
function isClosing(tree: Tree, first: number, at: number): boolean {
  const form = tree.tokens[at]?.form ?? "";
  return (
    /^(?:[”"]|'')$/u.test(form) && tree.tokens.slice(first, at).some((token) => /^(?:[“"]|``|'')$/u.test(token.form))
  );
}

/** "a thief and “robber”": one more noun phrase follows, and no verb of its own before the next comma. */
function joinsPhrase(tree: Tree, conjunction: number): boolean {
  const words = tree.tokens.slice(conjunction + 1, endOfJoined(tree, conjunction) + 1);
  return words.length > 0 && words.length < 8 && !words.some(({ upos }) => upos === "VERB" || upos === "AUX");
}

function endOfJoined(tree: Tree, conjunction: number): number {
  let at = conjunction;
  while (at + 1 < tree.tokens.length && !isComma(tree, at + 1) && !/^[.?!]$/u.test(tree.tokens[at + 1]?.form ?? ""))
    at++;
  return at;
}

/**
 * The end of a clause behind a noun cue that is itself a subject: before the second finite verb (of an infinitive:
 * before the first), unless something opens a clause of its own in between ("the claim that the ship was sunk | angered Beijing").
 */
export function endOfThat(tree: Tree, that: number, last: number, allowed = 1): number {
  let verbs = 0;
  for (let at = that + 1; at <= last; at++) {
    const token = tree.tokens[at];
    if (token === undefined) break;
    if (token.upos === "SCONJ" || token.upos === "CCONJ" || token.xpos.startsWith("W") || isComma(tree, at)) verbs = 0;
    else if (token.upos === "PRON" && verbs > 0) verbs = 0;
    else if (/^(?:VBD|VBZ|VBP|MD)$/u.test(token.xpos)) {
      verbs++;
      if (verbs > allowed) return at - 1;
    }
  }
  return last;
}
