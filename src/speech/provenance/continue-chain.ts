import type { Attribution, Provenance } from "../../core/annotations.js";
import type { Sentence } from "../../core/syntax.js";
import type { Vehicles } from "../attributions/speaker.js";
import { joinNames } from "./tail.js";

/** The chain last named, where, and who was heard through it. */
export interface Carried extends Provenance {
  readonly sentence: number;
  readonly speakers: readonly string[];
}

/** For how many sentences "the statement" and its author need not be named again. */
const MEMORY = 3;

/**
 * Chains of words whose outlets stand in a sentence before: "The agency said …", "the statement warned …", "she
 * added …" after "in a statement carried by KCNA".
 */
export function continued(
  text: string,
  { index }: Sentence,
  attributions: readonly Attribution[],
  found: readonly Provenance[],
  carried: Carried | null,
  vehicles: Vehicles,
  tail: readonly string[],
): Provenance[] {
  if (found.length > 0) return [];
  const near = carried !== null && index - carried.sentence <= MEMORY ? carried : null;
  return attributions.flatMap((attribution) => {
    const { speaker, source } = attribution;
    const words = source.map((range) => text.slice(...range)).join(" ");
    const medium = speaker?.sector === "MED" && !speaker.id.startsWith("phrase:") ? speaker.name : null;
    const holds =
      near !== null &&
      (medium === null
        ? isStatement(words, vehicles) || isAuthor(attribution, words, near)
        : near.chain.includes(medium));
    const chain = holds ? near.chain : medium === null ? [] : joinNames([medium, ...tail]);
    if (chain.length === 0) return [];
    const ranges = [...source, ...attribution.cue, ...attribution.content];
    return [
      {
        start: Math.min(...ranges.map(([from]) => from)),
        end: Math.max(...ranges.map(([, to]) => to)),
        chain,
        rule: "provenance/continued",
        why: holds
          ? `"${words}" goes on with what came by way of ${near.chain.join(", ")}`
          : `"${words}" is ${chain[0] ?? ""}`,
      },
    ];
  });
}

/** "The statement warned" */
function isStatement(words: string, vehicles: Vehicles): boolean {
  const noun = /^(?:the|this|that) (?:\p{L}+ )?(\p{L}+)$/iu.exec(words)?.[1]?.toLowerCase() ?? "";
  return vehicles.get(noun) === "text";
}

/** A pronoun, or a bare surname that is quoted; who is named in full may speak on another occasion. */
function isAuthor({ speaker, kind, via }: Attribution, words: string, { speakers }: Carried): boolean {
  const isBrief = /^(?:he|she|they|it)$/iu.test(words) || (kind === "direct" && /^[\p{Lu}][\p{L}'’-]+$/u.test(words));
  return speaker !== null && via.length === 0 && isBrief && speakers.includes(speaker.id);
}
