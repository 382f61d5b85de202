import type { Range } from "../../core/span.js";
import type { Found } from "./found.js";
import { isMark, lower, rangeOf } from "./tree.js";

/**
 * "Experts say the talks are dead and note that …": two cues of one source, though the tree may have put the
 * second under the content of the first. The same form of the verb and its own "that" tell.
 */
export function joinCues(found: readonly Found[]): Found[] {
  const joined = found.map((each) => ({ each, leader: leaderOf(each, found) }));
  return found.map((each) => {
    const own = joined.find((other) => other.each === each)?.leader ?? null;
    const shared = own === null ? each : { ...each, speaker: own.speaker, source: own.source };
    const follower = joined.find(({ leader }) => leader === each)?.each;
    return follower === undefined ? shared : { ...shared, content: cutBefore(shared, follower) };
  });
}

function leaderOf(each: Found, found: readonly Found[]): Found | null {
  const { tree, cue, head } = each;
  const before = tree.tokens[cue.first - 1];
  if (before?.upos !== "CCONJ" || lower(tree.tokens[cue.last + 1]) !== "that") return null;
  const form = formOf(tree.tokens[head]?.xpos);
  return (
    found.findLast(
      (other) =>
        other.tree === tree &&
        other.head < head &&
        other.frame === "clause" &&
        other.source !== null &&
        formOf(tree.tokens[other.head]?.xpos) === form &&
        other.row.part === "verb",
    ) ?? null
  );
}

/** Plain forms pass for present ones, participles for past ones: taggers mix them up behind a conjunction. */
function formOf(xpos = ""): string {
  return xpos === "VB" ? "VBP" : xpos === "VBN" ? "VBD" : xpos;
}

/** The content up to the conjunction that leads to the next cue. */
function cutBefore({ tree, content }: Found, follower: Found): Range[] {
  let last = follower.cue.first - 2;
  while (last > 0 && isMark(tree, last) && !/^["”]|''$/u.test(tree.tokens[last]?.form ?? "")) last--;
  const [, limit] = rangeOf(tree, { first: last, last });
  return content.flatMap(([start, end]): Range[] => (start >= limit ? [] : [[start, Math.min(end, limit)]]));
}
