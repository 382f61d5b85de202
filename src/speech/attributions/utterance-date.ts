import type { Attribution, TimeExpression } from "../../core/annotations.js";
import type { Found } from "./found.js";
import { rangeOf, type Tree } from "./tree.js";

const DAY = /^\d{4}(?:-\d{2}){0,2}/u;

/** The day of an utterance as its own clause tells it, or null. */
export function utteranceDate(found: Found, times: readonly TimeExpression[]): string | null {
  const { tree, head, content, source } = found;
  const outside = times.filter(
    ({ start, end, type, value }) =>
      (type === "DATE" || type === "TIME") &&
      DAY.test(value) &&
      tree.sentence.start <= start &&
      end <= tree.sentence.end &&
      !content.some(([from, to]) => from <= start && start < to),
  );
  const speaker = source === null ? null : rangeOf(tree, source);
  const own = outside.find((time) => hangsOn(tree, tokenAt(tree, time.start), head) && !inside(time, speaker));
  const near = own ?? outside.find((time) => isBeside(tree, found, time));
  return near === undefined ? (announced(found, times) ?? null) : day(near);
}

function day({ value }: TimeExpression): string {
  return DAY.exec(value)?.[0] ?? value;
}

function inside({ start }: TimeExpression, range: readonly [number, number] | null): boolean {
  return range !== null && range[0] <= start && start < range[1];
}

function tokenAt(tree: Tree, offset: number): number {
  return tree.tokens.findIndex(({ start, end }) => start <= offset && offset < end);
}

/** True where the way from a token up to the cue passes no other verb. */
function hangsOn(tree: Tree, index: number, cue: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps < 8; steps++) {
    const token = tree.tokens[at];
    if (token === undefined) return false;
    if (at === cue) return true;
    // "in a statement carried on Friday" was said on Friday.
    const carries = token.xpos === "VBN" && token.deprel === "acl" && tree.tokens[token.head]?.head === cue;
    if (at !== index && token.upos === "VERB" && !carries) return false;
    at = token.head;
  }
  return false;
}

/** Right behind the cue, whatever the tree says: "told reporters Wednesday that …". */
function isBeside(tree: Tree, { cue, source }: Found, { start }: TimeExpression): boolean {
  const at = tokenAt(tree, start);
  const behind = Math.max(cue.last, source?.last ?? 0);
  return at > behind && at - behind <= 3 && !tree.tokens.slice(behind + 1, at).some(({ upos }) => upos === "VERB");
}

/**
 * What a state announces of today's doings it announces today: "announced that it had launched missiles on
 * Tuesday" leaves the day to either verb. Only for announcements in the past tense with one day in them.
 */
function announced({ row, frame, content, tree }: Found, times: readonly TimeExpression[]): string | undefined {
  if (frame !== "clause" || (row.class !== "announce" && row.class !== "report")) return undefined;
  const days = times.filter(
    ({ start, type, value }) =>
      (type === "DATE" || type === "TIME") &&
      /^\d{4}-\d{2}-\d{2}/u.test(value) &&
      content.some(([from, to]) => from <= start && start < to),
  );
  const past = tree.tokens.some(
    ({ xpos, start }) => xpos === "VBD" && content.some(([from, to]) => from <= start && start < to),
  );
  const [only] = days;
  return only !== undefined && days.length === 1 && past ? day(only) : undefined;
}

/** The date of the earlier words of the same source that these go on from. */
export function carriedDate(speaker: Attribution["speaker"], earlier: readonly Attribution[]): string | null {
  if (speaker === null) return null;
  return earlier.findLast((each) => each.speaker?.id === speaker.id && each.date !== null)?.date ?? null;
}
