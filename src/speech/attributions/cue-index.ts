import type { CueRow } from "../../knowledge/speech.js";
import type { Token } from "../../core/syntax.js";
import { finiteForms } from "./inflections.js";
import { governsObject, lower, type Tree } from "./tree.js";

/** A cue as it stands in a sentence, before anybody has asked who spoke and what was said. */
export interface Cue {
  readonly row: CueRow;
  /** Token index of its head. */
  readonly head: number;
  /** Token indices of its first and last word. */
  readonly first: number;
  readonly last: number;
}

export interface CueIndex {
  /** Entries by the lemma or the form of their head. */
  readonly byHead: ReadonlyMap<string, readonly Entry[]>;
  /** Lemma of each finite form of a verb cue: taggers lose verbs ("the premier expressed/JJ regret"). */
  readonly forms: ReadonlyMap<string, string>;
  /** The forms of those cues that are sure enough to be read against their tag. */
  readonly sure: ReadonlySet<string>;
}

interface Entry {
  readonly row: CueRow;
  readonly rest: readonly string[];
}

/** How many words may stand between the parts of a cue ("made it very clear"). */
const GAP = 2;

export function indexCues(rows: readonly CueRow[]): CueIndex {
  const byHead = new Map<string, Entry[]>();
  const forms = new Map<string, string>();
  const sure = new Set<string>();
  for (const row of rows) {
    const [head = "", ...rest] = row.cue.split(" ");
    byHead.set(head, [...(byHead.get(head) ?? []), { row, rest }]);
    if (row.part !== "verb") continue;
    for (const form of [head, ...finiteForms(head)]) {
      forms.set(form, head);
      if (row.strength >= SURE) sure.add(form);
    }
  }
  return { byHead, forms, sure };
}

/** How sure a cue must be to be read against its tag. */
const SURE = 0.8;

/** All cues of a sentence. */
export function findCues(index: CueIndex, tree: Tree): Cue[] {
  return tree.tokens.flatMap((token) => {
    const at = token.index;
    const lost = lostVerb(index, tree, at);
    return [...headsOf(token, lost)].flatMap((head) =>
      (index.byHead.get(head) ?? []).flatMap(({ row, rest }) => {
        if (!isPart(row.part, tree, at) && !(row.part === "verb" && head === lost)) return [];
        const last = follow(tree, at, rest, row.part === "preposition" ? 0 : GAP);
        return last === null ? [] : [{ row, head: at, first: at, last }];
      }),
    );
  });
}

/** The words under which a token may stand in the index; lemmas of rare verbs may lack their "e" or have one too many ("opin", "toute"). */
function headsOf({ lemma, form, xpos }: Token, lost: string | null): Set<string> {
  const own = [lemma.toLowerCase(), form.toLowerCase()];
  const stem = lemma.toLowerCase();
  const whole = !xpos.startsWith("VB") ? [] : [stem.endsWith("e") ? stem.slice(0, -1) : `${stem}e`];
  return new Set([...own, ...whole, ...(lost === null ? [] : [lost])]);
}

/** The lemma of a verb that is tagged as something else, where a noun stands before it and no noun can stand behind. */
function lostVerb({ forms, sure }: CueIndex, tree: Tree, at: number): string | null {
  const token = tree.tokens[at];
  if (governsObject(tree, at)) return forms.get(lower(token)) ?? null;
  const before = tree.tokens[at - 1];
  if (token === undefined || before === undefined || !["NOUN", "ADJ"].includes(token.upos)) return null;
  const lostPlural = before.xpos === "VBZ" && (at === 1 || (tree.tokens[at - 2]?.xpos.startsWith("W") ?? false));
  const nominal =
    (["NOUN", "PROPN", "PRON"].includes(before.upos) && before.xpos !== "PRP$") ||
    lostPlural ||
    (before.upos === "ADJ" &&
      tree.tokens[at - 2]?.upos === "DET" &&
      /^(?:said|told|wrote|asked)$/u.test(lower(token))) ||
    (before.upos === "VERB" && at === 1);
  // "analysts view/NN as": the plain form only behind a plural and before what it governs.
  const plain = forms.get(lower(token)) === lower(token);
  if (plain && !(before.form.endsWith("s") && /^(?:that|as|it|the|a|an)$/u.test(lower(tree.tokens[at + 1]))))
    return null;
  const plural = token.form.endsWith("s");
  // "the claims", "tax reports": a plural noun is a verb only before "that" or the end of a quotation's clause.
  const free = !plural || /^(?:that|[.,])$/u.test(lower(tree.tokens[at + 1]));
  return nominal && free && sure.has(lower(token)) ? (forms.get(lower(token)) ?? null) : null;
}

function isPart(part: CueRow["part"], tree: Tree, at: number): boolean {
  const { upos = "X", xpos = "" } = tree.tokens[at] ?? {};
  switch (part) {
    case "verb":
      // Taggers take "citing" for a preposition and a headline's "slams" for a noun; the frames decide.
      return (upos === "VERB" || xpos.startsWith("VB")) && !isOwned(tree, at) && !isLostNoun(tree, at);
    case "noun":
      return upos === "NOUN" || isOwned(tree, at) || isLostNoun(tree, at);
    case "adjective":
      return upos === "ADJ" || xpos === "VBN";
    case "adverb":
      return upos === "ADV";
    case "mark":
    case "preposition":
      return true;
  }
}

/** "Reports/VBZ that the man has fled are false", "ended hopes/VBZ that …": no verb opens a sentence or follows another so. */
function isLostNoun(tree: Tree, at: number): boolean {
  if (tree.tokens[at]?.xpos !== "VBZ" || lower(tree.tokens[at + 1]) !== "that") return false;
  return at === 0 || /^VB[DZPGN]?$/u.test(tree.tokens[at - 1]?.xpos ?? "");
}

/** "the panel's finding/VBG that …", "her ruling/VBG": right behind its owner a participle is a noun. */
function isOwned(tree: Tree, at: number): boolean {
  const owner = tree.tokens[at - 1]?.xpos ?? "";
  return /^(?:POS|PRP\$)$/u.test(owner) && /^VB[GND]$/u.test(tree.tokens[at]?.xpos ?? "");
}

/** Token index of a cue's last word, or null where its words do not follow. */
function follow(tree: Tree, at: number, rest: readonly string[], gap: number): number | null {
  let last = at;
  for (const word of rest) {
    let next = -1;
    for (let step = last + 1; step <= last + 1 + gap; step++) {
      const token = tree.tokens[step];
      if (token === undefined || token.upos === "PUNCT") break;
      if (lower(token) === word || token.lemma.toLowerCase() === word) {
        next = step;
        break;
      }
      if (!["ADV", "PRON", "DET", "PART"].includes(token.upos)) break;
    }
    if (next < 0) return null;
    last = next;
  }
  return last;
}
