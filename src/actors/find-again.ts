import type { Mention } from "../core/annotations.js";
import { NameIndex } from "./name-index.js";
import { surnamesOf } from "./persons.js";
import { take, type Reading } from "./reading.js";

/** Finds people whom no list holds again by their surname, and bodies by the short form given in brackets. */
export function findAgain(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const index = new NameIndex<Mention>();
  let any = false;
  for (const mention of mentions) {
    for (const name of shortForms(reading.text, mention)) {
      index.add(name, mention);
      any = true;
    }
  }
  if (!any) return [];
  const found: Mention[] = [];
  for (const read of reading.sentences) {
    for (let at = 0; at < read.pieces.length; at++) {
      const first = read.tokenOf[at] ?? 0;
      const token = read.tokens[first];
      if (read.taken[first] || token?.upos !== "PROPN") continue;
      const match = index.longestAt(reading.text, read.pieces, at);
      const piece = read.pieces[at];
      const last = read.tokenOf[at + (match?.length ?? 1) - 1] ?? first;
      const earlier = match?.values.filter(({ start }) => start < token.start).at(-1);
      if (earlier === undefined || piece === undefined || isLonger(read.tokens[first - 1], read.taken[first - 1]))
        continue;
      const end = read.pieces[at + (match?.length ?? 1) - 1]?.end ?? piece.end;
      found.push({
        ...{ start: piece.start, end, actor: earlier.actor, kind: "name", sentence: read.sentence.index, head: last },
        ...{ antecedent: null, rule: "actors/short-form", why: `${earlier.actor.name} is called so again` },
      });
      take(read, first, last);
    }
  }
  return found;
}

/** A first name that is not the same stands before the surname: somebody else. */
function isLonger(
  before: { readonly upos: string; readonly form: string } | undefined,
  taken: boolean | undefined,
): boolean {
  return (
    before?.upos === "PROPN" &&
    !taken &&
    /^\p{Lu}\p{Ll}+$/u.test(before.form) &&
    !/^(?:Mr|Ms|Mrs|Dr)$/.test(before.form)
  );
}

function shortForms(text: string, { actor, rule, start, end }: Mention): string[] {
  if (rule === "actors/titled-name" || rule === "actors/apposed-name") {
    const words = surnamesOf(actor.name, actor.country ?? asianShape(actor.name));
    return [actor.name, ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))];
  }
  const bracket = /^\s?\(([A-Z][A-Z-]{1,7})\)/.exec(text.slice(end, end + 14))?.[1];
  if (bracket === undefined) return [];
  const initials =
    text
      .slice(start, end)
      .match(/\b\p{Lu}/gu)
      ?.join("") ?? "";
  return initials.includes(bracket.charAt(0)) ? [bracket] : [];
}

/** "Han Ji-won": a hyphenated second part stands behind a family name. */
function asianShape(name: string): string | null {
  return /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{Ll}+$/u.test(name) ? "KOR" : null;
}
