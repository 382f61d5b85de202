import { byDate } from "../exchange/dates.js";
import { cite, type Material } from "../exchange/material.js";
import type { Citation, Exchange, Move, Side } from "../exchange/types.js";
import {
  dateText,
  deedText,
  inSentence,
  lagText,
  nounText,
  possessive,
  quoteText,
  replyText,
  whenText,
} from "./wording.js";
import type { Line } from "./types.js";

const OTHER = { 0: 1, 1: 0 } as const;
/** A brief calls an answer only what an article puts together with what it answers; the rest stands as moves. */
const SAID_SO = 0.7;

/** Everything worth telling of an exchange, each as one sentence with what it rests on, weightiest first. */
export function candidateLines(exchange: Exchange, materials: readonly Material[]): Line[] {
  return [
    ...silenceLines(exchange),
    ...answerLines(exchange),
    ...conditionLines(exchange),
    ...deedLines(exchange),
    ...assessmentLines(materials),
    ...positionLines(exchange),
    ...agendaLines(materials),
    ...moveLines(exchange),
  ].map((line) => ({ ...line, text: capital(line.text) }));
}

export function nameOf(exchange: Exchange, side: Side): string {
  return inSentence(exchange.parties[side].name);
}

function best(move: Move): Citation {
  const { article, start, end, text } =
    move.reports.find(({ text: words }) => words === move.summary) ?? move.reports[0] ?? fail();
  return { article, start, end, text };
}

function fail(): never {
  throw new Error("a move without reports");
}

function dates(...moves: readonly (Move | null | undefined)[]): string[] {
  return moves.map((move) => move?.date ?? null).filter((date) => date !== null);
}

function silenceLines(exchange: Exchange): Line[] {
  return exchange.silences.toReversed().flatMap((silence) => {
    const report = silence.reports[0];
    if (report === undefined) return [];
    const about = exchange.moves.find(({ id }) => id === silence.about) ?? null;
    const upTo = silence.asOf === null ? "" : ` as of ${dateText(silence.asOf)}`;
    const what =
      about === null
        ? possessive(nameOf(exchange, OTHER[silence.side]))
        : `${possessive(nameOf(exchange, OTHER[silence.side]))} ${nounText(about)}${about.dateBasis === "stated" ? ` of ${dateText(about.date ?? "")}` : ""}`;
    const object = about === null ? `${what} approach` : what;
    return {
      about: "silence" as const,
      text: `${nameOf(exchange, silence.side)} had not answered ${object}${upTo}: ${quoteText(report.text)}`,
      citations: [report, ...(about === null ? [] : [best(about)])],
      dates: [...dates(about), ...(silence.asOf === null ? [] : [silence.asOf])],
    };
  });
}

function answerLines(exchange: Exchange): Line[] {
  return exchange.moves.toReversed().flatMap((move) => {
    const answer = move.answers.find(({ confidence }) => confidence >= SAID_SO);
    const other = exchange.moves.find(({ id }) => id === answer?.move);
    if (answer === undefined || other === undefined || move.type === "deed") return [];
    const lag = answer.lagDays === null ? "" : `, ${lagText(answer.lagDays)}`;
    const what = `${possessive(nameOf(exchange, other.side))} ${nounText(other)}`;
    const manner = {
      accepts: "accepted",
      rejects: "rejected",
      "sets conditions": "set conditions for",
      counters: "countered",
    };
    const verb = (manner as Readonly<Record<string, string>>)[answer.manner];
    const deed = verb === undefined ? `answered ${what} with ${replyText(move)}` : `${verb} ${what}`;
    return {
      about: "answer" as const,
      text: `${leading(whenText(move.date))}${nameOf(exchange, move.side)} ${deed}${lag}: ${quoteText(move.summary)}`,
      citations: [best(move), best(other)],
      dates: dates(move, other),
    };
  });
}

function conditionLines(exchange: Exchange): Line[] {
  return exchange.moves.toReversed().flatMap((move) => {
    if (move.condition === null) return [];
    return {
      about: "condition" as const,
      text: `${possessive(nameOf(exchange, move.side))} ${nounText(move)} comes with a condition: ${quoteText(move.summary)}`,
      citations: [best(move)],
      dates: dates(move),
    };
  });
}

function deedLines(exchange: Exchange): Line[] {
  const weight = (move: Move): number => Math.abs(move.goldstein ?? 0);
  return exchange.moves
    .filter(({ type, status }) => type === "deed" && (status === "done" || status === "ongoing"))
    .toSorted((a, b) => weight(b) - weight(a) || byDate(b.date, a.date))
    .map((move) => moveLine(exchange, move, "deed"));
}

function moveLines(exchange: Exchange): Line[] {
  return exchange.moves.toReversed().map((move) => moveLine(exchange, move, "move"));
}

function moveLine(exchange: Exchange, move: Move, about: "deed" | "move"): Line {
  const deed = deedText(move, nameOf(exchange, OTHER[move.side]));
  return {
    about,
    text: `${leading(whenText(move.date))}${nameOf(exchange, move.side)} ${deed}: ${quoteText(move.summary)}`,
    citations: [best(move)],
    dates: dates(move),
  };
}

function positionLines(exchange: Exchange): Line[] {
  return exchange.positions.toReversed().flatMap((line) => {
    const statement = line.statements.at(-1);
    if (statement === undefined) return [];
    const stance = line.condition === null ? line.stance : `${line.stance}, on a condition`;
    return {
      about: "position" as const,
      text: `What ${nameOf(exchange, line.side)} ${stance}: ${quoteText(statement.text)}`,
      citations: [statement],
      dates: line.last === null ? [] : [line.last],
    };
  });
}

function assessmentLines(materials: readonly Material[]): Line[] {
  return latest(materials).flatMap((material) =>
    material.assessments.map((assessment) => {
      const citation = cite(material, assessment);
      return {
        about: "assessment" as const,
        text: `${capital(assessment.assessor.name)}, in an assessment: ${quoteText(citation.text)}`,
        citations: [citation],
        dates: [],
      };
    }),
  );
}

function agendaLines(materials: readonly Material[]): Line[] {
  const until = latest(materials)[0]?.article.published.value ?? "";
  return latest(materials).flatMap((material) =>
    material.agenda
      .filter(({ when }) => when === null || when >= until.slice(0, when.length))
      .map((item) => {
        const citation = cite(material, item);
        const when = item.when === null ? "On the calendar" : `On the calendar for ${dateText(item.when)}`;
        const where = item.place === null ? "" : `, ${item.place.name}`;
        return {
          about: "agenda" as const,
          text: `${when}${where}: ${quoteText(item.what)}.`,
          citations: [citation],
          dates: item.when === null ? [] : [item.when],
        };
      }),
  );
}

function latest(materials: readonly Material[]): Material[] {
  return materials.toSorted((a, b) => byDate(b.article.published.value, a.article.published.value));
}

function leading(when: string): string {
  return when === "" ? "" : `${capital(when)} `;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
