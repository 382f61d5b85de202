import { createHash } from "node:crypto";
import type { Act, Event } from "../core/annotations.js";
import { overlaps } from "../core/span.js";
import { byDate, compatible, daysBetween } from "./dates.js";
import { cite, type Material } from "./material.js";
import type { Told } from "./stories/stories.js";
import { countTerms } from "./stories/words.js";
import type { Move, Report, Side } from "./types.js";

/** Acts of one kind are one family: a paper's accusation is another's criticism. */
const FAMILY: Readonly<Record<string, string>> = {
  accuse: "blame",
  disapprove: "blame",
  offer: "overture",
  "express intent": "overture",
  appeal: "overture",
  promise: "overture",
  demand: "demand",
  ultimatum: "demand",
};
/** An undated mention of an act is taken for one known to have happened up to so many days before the article. */
const REFERS_BACK_DAYS = 21;
/** Share of the shorter sentence's telling words that two reports of one act must have in common. */
const SAME_WORDS = 0.34;
/** Deeds that speak to the other side though they touch nobody: tests, drills, deployments. */
const SHOW_OF_FORCE = "mobilize";

/** What two do together. */
const RECIPROCAL = new Set(["consult", "cooperate", "agree", "support", "accept", "express intent"]);

/** One act of one article, ready to be joined with other reports of the same. */
interface Reported {
  readonly report: Report;
  readonly act: Act;
  readonly event: Event | null;
  readonly side: Side;
  readonly published: string | null;
}

/** Puts together the moves between two parties from the acts that the articles report, in order of time. */
export function gatherMoves(
  materials: readonly Material[],
  parties: readonly [string, string],
  told: readonly Told[],
): Move[] {
  const copies = new Map(told.map(({ id, copyOf }) => [id, copyOf]));
  const reported = materials
    .toSorted((a, b) => byDate(a.article.published.value, b.article.published.value))
    .flatMap((material) => reportedIn(material, parties, copies.get(material.id) ?? null));
  const groups: Reported[][] = [];
  // Dated reports first, so that undated mentions find what they refer back to.
  for (const each of reported.toSorted((a, b) => Number(a.act.date === null) - Number(b.act.date === null))) {
    const home = groups.find((group) => group.some((other) => sameAct(other, each)));
    if (home === undefined) groups.push([each]);
    else home.push(each);
  }
  return groups.map(moveOf).sort((a, b) => byDate(a.date, b.date));
}

function reportedIn(material: Material, parties: readonly [string, string], copyOf: string | null): Reported[] {
  return material.acts.flatMap((act, index) => {
    const side = sideOf(act, parties);
    if (side === null) return [];
    const report = { ...cite(material, act), act: index, origin: originOf(material, act, copyOf), why: act.why };
    const event = act.event === null ? null : (material.events[act.event] ?? null);
    return [{ report, act, event, side, published: material.article.published.value }];
  });
}

/** Which of the two parties acts towards the other here; null where neither does. */
function sideOf(act: Act, [first, second]: readonly [string, string]): Side | null {
  const towards = (own: string, other: string): boolean =>
    act.from.includes(own) &&
    !act.from.includes(other) &&
    (act.to.includes(other) || (act.to.length === 0 && act.kind === SHOW_OF_FORCE));
  if (towards(first, second)) return 0;
  if (towards(second, first)) return 1;
  // Both act together (a meeting): it stands with the one named first.
  if (act.from.includes(first) && act.from.includes(second))
    return act.from.indexOf(first) < act.from.indexOf(second) ? 0 : 1;
  return null;
}

/** The outlet that a report goes back to: the head of the longest chain over it, or the copied article's. */
function originOf(material: Material, act: Act, copyOf: string | null): string {
  const chains = material.provenance.filter((each) => overlaps(each, act)).map(({ chain }) => chain);
  const longest = chains.toSorted((a, b) => b.length - a.length)[0];
  return longest?.[0] ?? copyOf ?? material.article.outlet ?? material.id;
}

function sameAct(a: Reported, b: Reported): boolean {
  if (mutual(a, b)) return true;
  if (a.side !== b.side || familyOf(a.act) !== familyOf(b.act)) return false;
  if (a.act.date !== null && b.act.date !== null) return compatible(a.act.date, b.act.date);
  if (a.report.article === b.report.article) return near(a, b);
  return near(a, b) && alike(a.report.text, b.report.text);
}

/** A meeting or an agreement told once is coded from both sides; it is one move, of the side named first. */
function mutual(a: Reported, b: Reported): boolean {
  const { article, start, end } = a.report;
  const sameWords = b.report.article === article && b.report.start === start && b.report.end === end;
  return sameWords && a.side !== b.side && familyOf(a.act) === familyOf(b.act) && RECIPROCAL.has(a.act.kind);
}

/** Neither date contradicts that the two are one act: an undated one lies shortly before its article. */
function near(a: Reported, b: Reported): boolean {
  const days = daysBetween(a.act.date ?? a.published, b.act.date ?? b.published);
  return days === null || Math.abs(days) <= REFERS_BACK_DAYS;
}

function familyOf({ kind, type }: Act): string {
  return `${type} ${FAMILY[kind] ?? kind}`;
}

function alike(a: string, b: string): boolean {
  const [x, y] = [countTerms(a), countTerms(b)];
  const common = [...x.keys()].filter((term) => y.has(term)).length;
  return common / Math.max(1, Math.min(x.size, y.size)) >= SAME_WORDS;
}

function moveOf(group: readonly Reported[]): Move {
  const dated = group
    .filter(({ act }) => act.date !== null)
    .toSorted((a, b) => (b.act.date ?? "").length - (a.act.date ?? "").length);
  const best = dated[0] ?? group[0];
  if (best === undefined) throw new Error("a move without reports");
  const { act, event } = best;
  const stated = act.date;
  const date = stated ?? earliest(group.map(({ published }) => published));
  const via = unique(group.flatMap((each) => each.act.via.map(({ name }) => name)));
  const condition = group.find((each) => each.act.condition !== null)?.act.condition ?? null;
  return {
    id: idOf(best.side, act, date, best.report.text),
    side: best.side,
    from: act.from,
    to: act.to,
    type: act.type,
    kind: act.kind,
    status: act.status,
    date,
    dateBasis: date === null ? null : stated === null ? "reported" : "stated",
    plover: event?.plover ?? null,
    quad: event?.quad ?? null,
    goldstein: event?.goldstein ?? null,
    condition,
    via,
    summary: best.report.text,
    reports: group.map(({ report }) => report),
    origins: new Set(group.map(({ report }) => report.origin)).size,
    answers: [],
  };
}

function idOf(side: Side, act: Act, date: string | null, text: string): string {
  const parts = [side, act.from.join(), act.to.join(), familyOf(act), date, text];
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 12);
}

function earliest(dates: readonly (string | null)[]): string | null {
  return dates.filter((date) => date !== null).toSorted()[0] ?? null;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
