import { byDate, daysBetween } from "./dates.js";
import type { Material } from "./material.js";
import type { Answer, Manner, Move } from "./types.js";

export const OVERTURES: ReadonlySet<string> = new Set([
  "appeal",
  "demand",
  "ultimatum",
  "offer",
  "promise",
  "express intent",
]);
const REPLIES: ReadonlySet<string> = new Set(["accept", "reject"]);
/** Kinds that can answer an overture even where no article says that they do. */
const LIKELY_ANSWERS: ReadonlySet<string> = new Set([
  "accept",
  "reject",
  "offer",
  "demand",
  "threaten",
  "express intent",
]);
/** Later than this, a move is not taken for an answer unless an article says so. */
const LONGEST_LAG_DAYS = 60;

/** How long after an overture it may still be reported without its day. */
const REPORTED_LATE_DAYS = 14;

const SAID_SO = 0.9;
const SAME_SUBJECT = 0.6;
const NEXT_MOVE = 0.4;

/** Gives every move what it answers: what the articles link first, then by kind, parties and time. */
export function linkMoves(moves: readonly Move[], materials: readonly Material[]): Move[] {
  const explicit = linksInArticles(moves, materials);
  const answered = new Set<string>();
  return moves.map((move, index) => {
    const said = explicit.get(move.id) ?? [];
    const answers = said.length > 0 ? said : inferred(moves, index, answered);
    for (const { move: id } of answers) answered.add(id);
    return { ...move, answers };
  });
}

/** What acts answer within their own articles, carried over to the moves that they are reports of. */
function linksInArticles(moves: readonly Move[], materials: readonly Material[]): Map<string, Answer[]> {
  const moveOf = new Map<string, Move>();
  for (const move of moves) for (const { article, act } of move.reports) moveOf.set(`${article}#${String(act)}`, move);
  const acts = new Map(materials.map((material) => [material.id, material.acts]));
  const links = new Map<string, Answer[]>();
  for (const move of moves) {
    for (const report of move.reports) {
      for (const target of acts.get(report.article)?.[report.act]?.answers ?? []) {
        const other = moveOf.get(`${report.article}#${String(target)}`);
        if (other === undefined || other.side === move.side || isLater(other, move)) continue;
        const own = links.get(move.id) ?? [];
        if (own.some((each) => each.move === other.id)) continue;
        const why = `the report puts the two together: “${excerpt(report.text)}”`;
        links.set(move.id, [...own, answer(move, other, SAID_SO, why)]);
      }
    }
  }
  return links;
}

/** A move dated only by its report may have happened some days before, and so before what answers it. */
function isLater(other: Move, move: Move): boolean {
  if (byDate(other.date, move.date) <= 0) return false;
  const lead = daysBetween(move.date, other.date);
  return other.dateBasis === "stated" || lead === null || lead > REPORTED_LATE_DAYS;
}

/** The overture that a move most likely answers: the last one of the other side, not long before. */
function inferred(moves: readonly Move[], index: number, answered: ReadonlySet<string>): Answer[] {
  const move = moves[index];
  if (move === undefined || move.date === null || !LIKELY_ANSWERS.has(move.kind)) return [];
  const before = moves.slice(0, index).filter((other) => other.side !== move.side && OVERTURES.has(other.kind));
  const last = before.findLast((other) => {
    const lag = daysBetween(other.date, move.date);
    return lag !== null && lag >= 0 && lag <= LONGEST_LAG_DAYS;
  });
  if (last === undefined) return [];
  if (REPLIES.has(move.kind)) {
    return [answer(move, last, SAME_SUBJECT, `${nameOf(move)} with no other overture of the other side in between`)];
  }
  if (answered.has(last.id) || move.condition === null) return [];
  return [answer(move, last, NEXT_MOVE, `the next move of the other side, and it sets a condition`)];
}

function answer(move: Move, other: Move, confidence: number, why: string): Answer {
  // A day that only the report has says nothing about how long the answer took.
  const stated = other.dateBasis === "stated" && move.dateBasis === "stated";
  const lagDays = stated ? daysBetween(other.date, move.date) : null;
  return { move: other.id, manner: mannerOf(move), lagDays, confidence, why };
}

function mannerOf(move: Move): Manner {
  if (move.type === "deed") return "answers with a deed";
  if (move.kind === "reject") return "rejects";
  if (move.condition !== null) return "sets conditions";
  if (move.kind === "accept") return "accepts";
  return OVERTURES.has(move.kind) ? "counters" : "replies";
}

function nameOf(move: Move): string {
  return move.kind === "accept" ? "an acceptance" : "a rejection";
}

function excerpt(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119).trimEnd()}…`;
}
