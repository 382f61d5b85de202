import { OVERTURES } from "./answers.js";
import { byDate } from "./dates.js";
import { cite, type Material } from "./material.js";
import type { Move, OpenOverture, Side, SilenceEntry } from "./types.js";

/** The silences that articles report between the two, each with the overture that it leaves unanswered. */
export function gatherSilences(
  materials: readonly Material[],
  parties: readonly [string, string],
  moves: readonly Move[],
): SilenceEntry[] {
  const entries: SilenceEntry[] = [];
  for (const material of materials) {
    for (const silence of material.silences) {
      const side = sideOf(silence.from, silence.to, parties);
      if (side === null) continue;
      const about = reportedAbout(moves, material.id, silence.about) ?? lastOverture(moves, side, silence.asOf);
      const report = cite(material, silence);
      const known = entries.findIndex((entry) => entry.side === side && entry.about === about?.id);
      const entry = entries[known];
      if (about !== null && entry !== undefined) {
        const asOf = byDate(entry.asOf, silence.asOf) > 0 || silence.asOf === null ? entry.asOf : silence.asOf;
        entries[known] = { ...entry, asOf, reports: [...entry.reports, report] };
      } else entries.push({ side, about: about?.id ?? null, asOf: silence.asOf, reports: [report] });
    }
  }
  return entries.sort((a, b) => byDate(a.asOf, b.asOf));
}

/** The overtures that nothing in the record answers, and how far it was searched. */
export function findOpen(
  moves: readonly Move[],
  silences: readonly SilenceEntry[],
  articles: number,
  until: string | null,
): OpenOverture[] {
  const answered = new Set(moves.flatMap((move) => move.answers.map((each) => each.move)));
  return moves
    .filter((move) => OVERTURES.has(move.kind) && move.status !== "denied" && move.status !== "hypothetical")
    .filter((move) => !answered.has(move.id))
    .map((move) => ({
      move: move.id,
      since: move.date,
      basis: silences.some(({ about }) => about === move.id) ? "reported silence" : "no answer found",
      searched: { articles, until },
    }));
}

function sideOf(
  from: readonly string[],
  to: readonly string[],
  [first, second]: readonly [string, string],
): Side | null {
  const open = to.length === 0;
  if (from.includes(first) && (open || to.includes(second))) return 0;
  if (from.includes(second) && (open || to.includes(first))) return 1;
  return null;
}

function reportedAbout(moves: readonly Move[], article: string, act: number | null): Move | null {
  if (act === null) return null;
  return moves.find((move) => move.reports.some((each) => each.article === article && each.act === act)) ?? null;
}

/** The other side's last overture before the day up to which nothing was heard. */
function lastOverture(moves: readonly Move[], silent: Side, asOf: string | null): Move | null {
  const overtures = moves.filter((move) => move.side !== silent && OVERTURES.has(move.kind));
  return overtures.findLast((move) => move.date !== null && (asOf === null || byDate(move.date, asOf) <= 0)) ?? null;
}
