import type { Actor } from "../../core/actor.js";
import type { Attribution } from "../../core/annotations.js";
import type { AssessorRow } from "../../knowledge/speech.js";

export interface Assessor {
  readonly kind: AssessorRow["kind"];
  readonly who: Actor | { readonly name: string };
}

export interface AssessorIndex {
  /** The kind of assessor that a source names by its words, or null. */
  kindOf(words: string): AssessorRow["kind"] | null;
}

export function indexAssessors(rows: readonly AssessorRow[]): AssessorIndex {
  const byWords = new Map(rows.flatMap((row) => row.words.map((words) => [words.toLowerCase(), row.kind] as const)));
  const words = [...byWords.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}-])(?:${words.join("|")})(?![\\p{L}-])`, "giu");
  return {
    kindOf(source) {
      // A relative clause says what somebody did, not who he is.
      const own = source.replace(/,? (?:who|which|whose|that) .*$/su, "");
      const kinds = [...own.matchAll(pattern)].map(([word]) => byWords.get(word.toLowerCase()));
      return kinds.find((kind) => kind === "academic" || kind === "observer") ?? kinds[0] ?? null;
    },
  };
}

/** Roles by which a named person is a scholar. */
const SCHOLARLY =
  /professor|scholar|fellow|researcher|analyst|economist|historian|lecturer|academic|expert|scientist/iu;

/**
 * Who assesses by an attribution: an observer by his own words ("analysts"), a scholar by his sector or role,
 * or by a pronoun the one who assessed before.
 */
export function assessorOf(
  attribution: Attribution,
  text: string,
  index: AssessorIndex,
  before: Assessor | null,
): Assessor | null {
  const [source] = attribution.source;
  if (source === undefined) return null;
  const words = text.slice(...source);
  const { speaker } = attribution;
  if (/^(?:they|he|she)$/iu.test(words.trim())) return byPronoun(speaker, words.trim().toLowerCase(), before);
  const kind = index.kindOf(words);
  if (kind !== null && (kind === "insider" || !governs(speaker))) return { kind, who: speaker ?? { name: words } };
  if (speaker !== null && isScholar(speaker)) return { kind: "academic", who: speaker };
  return null;
}

/** Somebody in office is no outside observer, whatever else he is called. */
function governs(speaker: Actor | null): boolean {
  return (
    speaker !== null &&
    ["GOV", "MIL", "LEG", "PTY"].includes(speaker.sector ?? "") &&
    !/former|ex-/iu.test(speaker.role ?? "")
  );
}

function isScholar({ sector, role }: Actor): boolean {
  return sector === "EDU" || SCHOLARLY.test(role ?? "");
}

function byPronoun(speaker: Actor | null, pronoun: string, before: Assessor | null): Assessor | null {
  if (speaker !== null) {
    if (before !== null && "id" in before.who && before.who.id === speaker.id) return before;
    return isScholar(speaker) ? { kind: "academic", who: speaker } : null;
  }
  // "they" goes back to nameless observers, "he" and "she" to a named one.
  if (before === null) return null;
  return pronoun === "they"
    ? /s$|people/iu.test(before.who.name)
      ? before
      : null
    : "id" in before.who
      ? before
      : null;
}
