import type { TimeExpression } from "../core/annotations.js";
import type { Article } from "../core/article.js";
import { firstDateline } from "../intake/masthead/read-masthead.js";
import type { PrintedDateline } from "../intake/masthead/dateline.js";
import { overlaps } from "../core/span.js";
import type { Sentence } from "../core/syntax.js";
import { directionAt } from "./direction.js";
import type { Offices, Titled } from "./tenures.js";

/** A day of the year that the article names without its year. */
export interface Anniversary {
  readonly month: number;
  readonly day: number;
  /** As printed: "June 27". */
  readonly text: string;
  /** Printed with it ("Friday, June 27"); null where it is not. 1 for Monday to 7 for Sunday. */
  readonly weekday: number | null;
  /** Under a picture, which is mostly of the day or the day before. */
  readonly caption: boolean;
}

/** A day of the week that the article names without its date. */
export interface Weekday {
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  readonly text: string;
  readonly ahead: boolean;
}

/** What an article says that helps to tell when it was published. */
export interface Evidence {
  /** The day that stands in the dateline. */
  readonly dateline: Anniversary | null;
  readonly days: readonly Anniversary[];
  readonly weekdays: readonly Weekday[];
  /** Years spoken of as gone or present. */
  readonly years: readonly number[];
  readonly titled: readonly Titled[];
  readonly copyright: number | null;
}

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const DAY = /^XXXX-(\d\d)-(\d\d)/;
const WEEKDAY = /^XXXX-WXX-([1-7])/;
const COPYRIGHT = /(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}\s?[-–]\s?)?((?:19|20)\d\d)/i;
/** Words before a year that need not have come: "by 2030", "until 2026". */
const TO_COME = /\b(?:by|until|till|beyond|target|vision|agenda)\s+(?:\w+\s+)?$/i;

/** Gathers the evidence from the times as read without a date of publication. */
export function gather(
  article: Article,
  times: readonly TimeExpression[],
  sentences: readonly Sentence[],
  offices: Offices,
): Evidence {
  const { text } = article;
  const sentenceAt = (time: TimeExpression): Sentence | undefined => sentences.find((each) => overlaps(each, time));
  const ahead = (time: TimeExpression): boolean => directionAt(sentenceAt(time), time.start) === 1;
  const told = times.filter((time) => inArticle(article, time));
  const dateline = firstDateline(text, article.blocks);
  const days = unique(
    told
      .filter((time) => (dateline === null || !overlaps(time, dateline)) && DAY.test(time.value) && !ahead(time))
      .map((time) => anniversary(article, time)),
    (each) => each.text,
  );
  return {
    dateline: dateline && dayIn(dateline),
    days,
    weekdays: unique(
      told
        .filter(({ value, type }) => WEEKDAY.test(value) && type !== "SET")
        .map((time) => ({
          weekday: Number(WEEKDAY.exec(time.value)?.[1]),
          text: text.slice(time.start, time.end),
          ahead: ahead(time),
        })),
      (each) => `${String(each.weekday)} ${String(each.ahead)}`,
    ),
    years: told.filter((time) => isGone(text, time) && !ahead(time)).map(({ value }) => Number(value.slice(0, 4))),
    titled: offices.titled(text),
    copyright: Number(COPYRIGHT.exec(text)?.[1] ?? NaN) || null,
  };
}

/** Clutter around an article speaks of other articles' days. */
function inArticle({ blocks }: Article, time: TimeExpression): boolean {
  const block = blocks.find((each) => overlaps(each, time));
  return block === undefined || (block.kind !== "related" && block.kind !== "boilerplate");
}

/** "Seoul, Oct 29 (NationPress)", "MOSCOW, November 5 —" */
function dayIn({ month, day, printed }: PrintedDateline): Anniversary | null {
  if (month === null || day === null) return null;
  return { month, day, text: printed, weekday: weekdayIn(printed), caption: false };
}

function isGone(text: string, time: TimeExpression): boolean {
  if (time.type !== "DATE" || !/^(19|20)\d\d(-\d\d(-\d\d)?)?$/.test(time.value)) return false;
  return !TO_COME.test(text.slice(Math.max(0, time.start - 24), time.start));
}

function anniversary(article: Article, time: TimeExpression): Anniversary {
  const [, month, day] = DAY.exec(time.value) ?? [];
  const text = article.text.slice(time.start, time.end);
  const caption = article.blocks.some((each) => each.kind === "caption" && overlaps(each, time));
  return { month: Number(month), day: Number(day), text, weekday: weekdayIn(text), caption };
}

/** 1 for Monday to 7 for Sunday, where a printed date begins with it; else null. */
function weekdayIn(printed: string): number | null {
  const index = WEEKDAYS.indexOf(printed.slice(0, 3).toLowerCase());
  return index < 0 ? null : index + 1;
}

function unique<Each>(list: readonly Each[], key: (each: Each) => string): Each[] {
  return [...new Map(list.map((each) => [key(each), each])).values()];
}
