import type { SentenceTree } from "../tree.js";

/** Subordinators of more than one word, without their last: what must stand before the mark. */
const LONG: readonly string[] = [
  ...["provided that", "providing that", "as long as", "so long as", "on condition that", "on the condition that"],
  ...[
    "in case",
    "in the event that",
    "only if",
    "even if",
    "even though",
    "even when",
    "as if",
    "as though",
    "so that",
  ],
  ...[
    "now that",
    "given that",
    "assuming that",
    "in order to",
    "in order for",
    "except that",
    "insofar as",
    "as soon as",
  ],
  ...["only when", "not until", "only after", "in that", "to the extent that", "what if", "if and when", "if only"],
];

/** The word or words that subordinate a clause, in small letters; null for none and for a bare "to". */
export function subordinatorOf(tree: SentenceTree, predicate: number): string | null {
  const marks = tree.dependents(predicate, "mark").filter((index) => index < predicate);
  const [first = tree.dependents(predicate, "advmod").find((index) => tree.token(index).xpos === "WRB")] = marks;
  if (first === undefined) return provided(tree, predicate);
  const last = Math.max(first, ...tree.dependents(first, "fixed"));
  const long = longest(tree, last) ?? longest(tree, last + 1);
  if (long !== null) return long;
  const words = tree.text(first, last).toLowerCase();
  return words === "to" ? null : words;
}

/** "provided Seoul agrees": the parser may take the subordinator for a verb that governs the clause. */
function provided(tree: SentenceTree, predicate: number): string | null {
  const before = tree.tokens[tree.first(predicate) - 1];
  return before !== undefined && /^(?:provided|providing|assuming)$/i.test(before.form)
    ? before.form.toLowerCase()
    : null;
}

function longest(tree: SentenceTree, last: number): string | null {
  for (let words = 5; words >= 2; words--) {
    const first = last - words + 1;
    if (first < 0 || last >= tree.tokens.length) continue;
    const text = tree.text(first, last).toLowerCase();
    if (LONG.includes(text)) return text;
  }
  return null;
}
