import type { ArticleAnswer } from "../../../src/server/api-types.js";

export const LAYERS = ["events", "speech", "actors", "times", "claims", "silences"] as const;
export type LayerName = (typeof LAYERS)[number];

export const LAYER_LABELS: Readonly<Record<LayerName, string>> = {
  events: "Events",
  speech: "Speech",
  actors: "Actors",
  times: "Dates",
  claims: "Claims, assessments, schedule",
  silences: "Silences, positions",
};

/** One thing found in the article, as the reader shows it. */
export interface Mark {
  readonly id: string;
  readonly layer: LayerName;
  /** Finer kind within the layer, for its colour ("quad-3", "cue", "content"). */
  readonly look: string;
  readonly start: number;
  readonly end: number;
  /** What it is, in a few words. */
  readonly what: string;
  /** By which rule, and why. */
  readonly rule: string;
  readonly why: string;
}

/** Everything found in an article, as marks in order of the text. */
export function marksOf(answer: ArticleAnswer): Mark[] {
  const marks: Mark[] = [];
  const add = (
    layer: LayerName,
    look: string,
    what: string,
    at: { start: number; end: number },
    reason: { rule: string; why: string },
  ): void => {
    const { rule, why } = reason;
    if (at.end > at.start)
      marks.push({
        id: `${layer}-${String(marks.length)}`,
        layer,
        look,
        what,
        rule,
        why,
        start: at.start,
        end: at.end,
      });
  };
  const range = ([start, end]: readonly [number, number]) => ({ start, end });
  const names = (actors: readonly { name: string }[]): string =>
    actors.map(({ name }) => name).join(", ") || "nobody named";
  for (const each of answer.events) {
    const what = `${each.plover} ${each.cameo}, ${each.status}: ${names(each.source)} → ${names(each.target)}${each.date === null ? "" : `, ${each.date}`}`;
    add("events", `quad-${String(each.quad)}`, what, range(each.trigger), each);
  }
  for (const each of answer.attributions) {
    const who = each.speaker?.name ?? "somebody not named";
    const via = each.via.length > 0 ? ` through ${names(each.via)}` : "";
    for (const cue of each.cue)
      add(
        "speech",
        "cue",
        `${who}${via}: ${each.kind} speech${each.date === null ? "" : `, ${each.date}`}`,
        range(cue),
        each,
      );
    for (const content of each.content) add("speech", "content", `what ${who} says${via}`, range(content), each);
  }
  for (const each of answer.mentions) {
    const { name, code, role } = each.actor;
    add("actors", each.kind, [name, code, role].filter((part) => part !== null).join(" · "), each, each);
  }
  for (const each of answer.times) add("times", each.type.toLowerCase(), `${each.type} ${each.value}`, each, each);
  for (const each of answer.claims) add("claims", "claim", `claim of ${each.claimant.name}`, range(each.content), each);
  for (const each of answer.assessments)
    add("claims", "assessment", `assessment by ${each.assessor.name}`, range(each.content), each);
  for (const each of answer.agenda)
    add("claims", "agenda", `scheduled${each.when === null ? "" : `, ${each.when}`}`, each, each);
  for (const each of answer.silences)
    add("silences", "silence", `${each.from.join(", ")} silent towards ${each.to.join(", ")}`, each, each);
  for (const each of answer.positions)
    add("silences", "position", `${each.holder.name} ${each.stance} ${each.issue}`, each, each);
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A stretch of text over which the same marks lie. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

/** Cuts a stretch of the article wherever a mark begins or ends. */
export function segmentsOf(start: number, end: number, marks: readonly Mark[]): Segment[] {
  const here = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = new Set([start, end]);
  for (const mark of here) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((from, index) => {
    const to = points[index + 1] ?? end;
    return { start: from, end: to, marks: here.filter((mark) => mark.start <= from && mark.end >= to) };
  });
}
