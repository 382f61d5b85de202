import type { Attribution } from "../../core/annotations.js";
import type { CarrierRow } from "../../knowledge/speech.js";
import type { NamedOutlet } from "./outlet-index.js";

/**
 * How an outlet stands in its sentence: it opens what it reports ("KCNA said …"), closes it ("…, KCNA said"), passes
 * on what stands before it ("a statement carried by KCNA"), or is what another goes by ("citing KCNA").
 */
export type Role = "opens" | "closes" | "relays" | "cited";

export interface Carriers {
  /** The part that the outlet has in the sentence; null where it is merely spoken of. */
  roleOf(sentence: string, named: NamedOutlet, attributions: readonly Attribution[], start: number): Role | null;
}

/** What may stand between "citing" and the name: "a report by the North's state-run". */
const BETWEEN =
  "(?:(?!(?:that|which|who|whom|and|but|said|says|reported|to|he|she|it|they|we|was|were|is|are|had|has|have)[^\\p{L}])[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]* ){0,6}[\"“‘(]?$";
const PAUSE = "(?:,[^,.;\"“”]{3,70},|['’]s? (?:[\\p{Ll}-]+ ){0,3}[\\p{Ll}-]+)?";
const LATER =
  "(?: (?:[\\p{L}]+ly|also|later|has|have|had|then|earlier|first|(?:on )?(?:early |late )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|news|agency|agencies|newspapers?|dailies|daily|television|TV|broadcasters?|website)){0,3}";
const SAYS =
  "(?:said|says|say|reported|reports|report|wrote|writes|claimed|claims|announced|announces|noted|notes|added|adds|quoted|quotes|cited|cites|learned|published|revealed|reveals|confirmed|stated|states|disclosed|carried|warned|argued|asserted|commented|alleged|described|citing|quoting|relayed|showed)";
const SPEAKS = new RegExp(`^[”"’)]?${PAUSE}${LATER} ${SAYS}(?![\\p{L}])(?! by| in which)`, "u");
/** What a closing frame ends with: "…, Yonhap reported.", "…, Yonhap reported, citing …". */
const ENDS = new RegExp(
  `^[”"’)]?${PAUSE}${LATER} ${SAYS}(?: (?:on |in |late |early |from |at )(?:(?!that )[^,.;]){2,40})?(?:[,.;)]|$)`,
  "u",
);

export function indexCarriers(rows: readonly CarrierRow[]): Carriers {
  const patterns = (["cites", "frames", "relays"] as const).flatMap((role) => {
    const choices = rows.filter((row) => row.role === role).map(({ pattern }) => pattern);
    return choices.length === 0
      ? []
      : { role, pattern: new RegExp(`(?<![\\p{L}])(?:${choices.join("|")}) ${BETWEEN}`, "iu") };
  });
  return {
    roleOf(sentence, { range }, attributions, start) {
      const before = sentence.slice(0, range[0] - start);
      const after = sentence.slice(range[1] - start);
      const carrier = patterns.find(({ pattern }) => pattern.test(before))?.role;
      if (carrier === "cites") return "cited";
      if (carrier === "frames") return isOpening(before) ? "opens" : "closes";
      if (carrier === "relays") return "relays";
      if (SPEAKS.test(after))
        return /[,"”’]\s*(?:[\p{L}'’-]+ ){0,5}$/u.test(before) && ENDS.test(after) ? "closes" : "opens";
      return roleBySpeaker(range[0], attributions);
    },
  };
}

/** "According to KCNA, …": nothing of weight stands before it. */
function isOpening(before: string): boolean {
  return before.split(/[\s,]+/u).length < 12 && !before.includes(",") && /^\W*according/iu.test(before);
}

function roleBySpeaker(at: number, attributions: readonly Attribution[]): Role | null {
  for (const { speaker, source, content, via } of attributions) {
    if (source.some(([from, to]) => from <= at && at < to) && (speaker === null || speaker.sector === "MED"))
      return (content[0]?.[0] ?? at) < at ? "closes" : "opens";
    if (via.length > 0 && source.some(([from, to]) => from <= at && at < to)) return "relays";
  }
  return null;
}
