import type { Attribution } from "../../core/annotations.js";
import type { CueClass, CueRow } from "../../knowledge/speech.js";

/** An attribution with the row of its cue. */
export interface Finished {
  readonly row: CueRow;
  readonly attribution: Attribution;
}

/** Speech inside speech is kept where somebody known is heard; what he likes or thinks there is the outer one's content. */
const HEARD: ReadonlySet<CueClass> = new Set([
  "say",
  "write",
  "announce",
  "report",
  "warn",
  "threaten",
  "promise",
  "propose",
  "demand",
  "appeal",
  "command",
  "reject",
  "deny",
  "accuse",
  "criticize",
]);

/**
 * Fills `within`: the narrowest other content that holds the cue. Nested speech of nobody known is left out; a
 * medium that carries nested words goes into their `via`.
 */
export function nest(all: readonly Finished[]): Attribution[] {
  const kept = all.filter(({ row, attribution }, own) => {
    const nested =
      outerOf(
        attribution,
        all.map((each) => each.attribution),
        own,
      ) !== null;
    return !nested || (HEARD.has(row.class) && row.strength >= 0.9 && attribution.speaker !== null);
  });
  const attributions = kept.map(({ attribution }) => attribution);
  return attributions.map((each, own) => {
    const within = outerOf(each, attributions, own);
    const outer = within === null ? undefined : attributions[within]?.speaker;
    const carried = outer?.sector === "MED" && !each.via.some(({ id }) => id === outer.id);
    return { ...each, within, via: carried ? [outer, ...each.via] : each.via };
  });
}

function outerOf({ cue }: Attribution, all: readonly Attribution[], own: number): number | null {
  const start = cue[0]?.[0] ?? 0;
  let outer: number | null = null;
  let width = Number.POSITIVE_INFINITY;
  all.forEach(({ content }, index) => {
    if (index === own) return;
    for (const [from, to] of content) {
      if (from <= start && start < to && to - from < width) {
        outer = index;
        width = to - from;
      }
    }
  });
  return outer;
}
