import type { Span } from "../../core/span.js";

/** A dateline as printed: "Seoul, Oct 29 (NationPress)", "KYIV, Ukraine (AP) —". */
export interface PrintedDateline extends Span {
  readonly place: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  /** Its date in words, as printed ("Oct 29"); empty where there is none. */
  readonly printed: string;
}

/** Why of a block that is nothing but a dateline. */
export const DATED = "a dateline on a line of its own";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const NAME = "\\p{Lu}[\\p{L}.'’-]*";
/** "By Monday, March 3 —", "Updated March 3, 2024": such a line begins like a dateline and is none. */
const NO_PLACE =
  "(?!(?:On|In|By|At|Since|From|After|Before|Until|As|Updated|Published|Posted|Modified|Dated?|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*)[\\s,:])";
const SMALL = "de|do|da|del|la|le|les|el|al|am|an|der|sur|on|upon|of|the|and";
const PLACE = `${NO_PLACE}(?<place>${NAME}(?:[ /-](?:(?:${SMALL}) )?${NAME}){0,3}(?:, ${NAME}(?: (?:of )?${NAME}){0,3})??)`;
const CAPITALS =
  "(?<place>\\p{Lu}[\\p{Lu}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}.'’-]*){0,3}(?:, (?!(?:\\p{L}+ )?\\d)\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,2})?)";
const WEEKDAY = "(?:(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,? )?";
const DATE = `(?<date>${WEEKDAY}(?:${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?|(?<day>\\d{1,2}) ${MONTH}(?:,? (?<year>\\d{4}))?))`;
const AGENCY = "\\((?<agency>[\\p{Lu}][^()]{1,40})\\)";
// After a place and a date, whatever stands in brackets has written the report.
const SIGNED = "\\((?<agency>\\p{L}[^()]{1,40})\\)";
const SLASHED = "/(?<agency>[\\p{Lu}][\\p{L} .-]{1,30})/";
const DASH = "(?:\\s?(?:--+|[—–_-]|:))";

// In order of how much they say. Duplicate names in one pattern are spelt apart by `named`.
const FORMS: readonly RegExp[] = [
  `${PLACE}[.,]? ${DATE}\\.?,? ?(?:${SIGNED}|${SLASHED})\\.?${DASH}?`, // Seoul, Oct 29 (NationPress)
  `${PLACE},? ?${AGENCY}[.,]? ${DATE}\\.?${DASH}`, // GENEVA (Alpine Post), March 3 –
  `[([]${PLACE}\\s?=\\s?(?<agency>\\p{L}[^()[\\]=]{1,40})[)\\]]${DASH}?`, // (SEOUL=NationPress)
  `${PLACE} ?[–—-]+ ?${AGENCY}${DASH}`, // LONDON - (Thames Wire) -
  `${PLACE},? ?(?:${AGENCY}|${SLASHED})${DASH}`, // KYIV, Ukraine (AP) —
  `${DATE} ?${AGENCY}\\.?${DASH}?`, // Oct. 29 (UPI) --
  `${CAPITALS}, ${DATE}${DASH}`, // MOSCOW, November 5 —
  `${PLACE}(?:,| ?[–—-]+) ${DATE}(?:\\s?(?:--+|[—–])| -)(?=\\s)`, // Vienna, 14 July 2015 –
  `${CAPITALS} ${AGENCY}(?= ["“‘]?\\p{Lu})`, // ANKARA (Straits Post) The minister
  `${CAPITALS}(?:${DASH}(?=\\s|$)|:(?=\\s))`, // WASHINGTON —
  `${PLACE}, (?<agency>\\p{Lu}{2,9})\\s?(?:--+|[—–-])(?=\\s)`, // Tehran, IRNA –
  `${AGENCY}\\s?(?:--+|[—–-])`, // (Reuters) -
  `${PLACE}\\s*\\n\\s*(?<agency>[\\p{Lu}][^\\n]{1,30}?)\\s*\\n\\s*[—–-]$`, // Beijing / CNN / —
  `(?<agency>[\\p{Lu}][^\\n]{1,30}?)\\s*\\n\\s*[—–-]$`, // CNN / —
].map((source) => new RegExp(`^${named(source)}`, "u"));
// On a line of its own a dateline needs no dash.
const ALONE: readonly RegExp[] = [
  `${CAPITALS}, ${DATE}\\.?$`, // ANKARA, March 3
  `${PLACE},? ${AGENCY}$`, // Ankara, Turkey (AP)
].map((source) => new RegExp(`^${named(source)}`, "u"));
/** "(local time)", "(Friday)", "(Update 2)" */
const NO_AGENCY =
  /^(?:local time|updated?\b|corrected|lead\b|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$|an? |the day )/iu;
/** "ANKARA", "NEW DELHI", "THE HAGUE, Netherlands" */
const BARE_PLACE =
  /^\p{Lu}[\p{Lu}.'’-]{2,}(?:[ /-]\p{Lu}[\p{Lu}.'’-]*){0,2}(?:, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2})?$/u;

/** Capitals over prose that are no place. */
const SECTION =
  /\b(?:NEWS|WORLD|POLITICS|POLITICAL|NATIONAL|INTERNATIONAL|DIPLOMACY|DEFEN[CS]E|SECURITY|ECONOMY|BUSINESS|OPINION|EDITORIAL|COMMENTARY|ANALYSIS|EXPLAINER|EXCLUSIVE|FEATURES?|INTERVIEW|BREAKING|UPDATED?|LIVE|LATEST|VIDEO|PHOTOS?|SUMMARY|SYNOPSIS|BACKGROUND|SPORTS?|CULTURE|STORY|REPORT|STATEMENT|TRANSCRIPT|PRESS|RELEASE|ADVERTISEMENT|ENGLISH|NORTH KOREA|SOUTH KOREA|MIDDLE EAST|ASIA|EUROPE|AFRICA|AMERICAS?)\b/u;

/** JavaScript of this age wants every group name once: the second `day` becomes `day2`. */
function named(source: string): string {
  const seen = new Map<string, number>();
  return source.replace(/\(\?<(\w+)>/gu, (_, name: string) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `(?<${name}${count === 1 ? "" : String(count)}>`;
  });
}

/** The dateline with which a paragraph begins, or null. `start` is where the paragraph begins in the text. */
export function findDateline(paragraph: string, start = 0): PrintedDateline | null {
  return firstForm(FORMS, paragraph, start);
}

/** The dateline that a line consists of, or null; a place alone ("ANKARA") counts only where `bare` says so. */
export function findDatelineAlone(line: string, start = 0, bare = false): PrintedDateline | null {
  const found = firstForm(FORMS, line, start);
  if (found !== null) return line.slice(found.end - start).trim().length <= 1 ? found : null;
  if (!bare || SECTION.test(line) || !BARE_PLACE.test(line)) return firstForm(ALONE, line, start);
  return {
    start,
    end: start + line.length,
    place: line,
    agency: null,
    year: null,
    month: null,
    day: null,
    printed: "",
  };
}

function firstForm(forms: readonly RegExp[], paragraph: string, start: number): PrintedDateline | null {
  for (const form of forms) {
    const match = form.exec(paragraph);
    if (match !== null) return printed(match, start);
  }
  return null;
}

function printed(match: RegExpExecArray, start: number): PrintedDateline {
  const group = (name: string): string | null => match.groups?.[name] ?? match.groups?.[`${name}2`] ?? null;
  const month = group("month");
  const agency = group("agency");
  return {
    start,
    end: start + match[0].length,
    // "MOSCOW." but "Washington, D.C."
    place: group("place")?.replace(/(?<!\.\p{Lu})\.$/u, "") ?? null,
    agency: agency === null || NO_AGENCY.test(agency) ? null : agency,
    year: number(group("year")),
    month: month === null ? null : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
    day: number(group("day")),
    printed: group("date") ?? "",
  };
}

function number(text: string | null): number | null {
  return text === null ? null : Number(text);
}

/**
 * ISO 8601 date of a dateline; null where it prints no day. A year that it does not print is that of the day of
 * publication (ISO 8601), or the one before: "Dec. 31" stands in the paper of January 1.
 */
export function datelineDate({ year, month, day }: PrintedDateline, published: string | null = null): string | null {
  if (month === null || day === null || day < 1 || day > 31) return null;
  const of = (full: number): string =>
    `${String(full)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (year !== null) return of(year);
  const then = Date.parse(published?.length === 10 ? published : "");
  const full = new Date(then).getUTCFullYear();
  // A day for the difference between zones; more than a month later, it is another article's date.
  return [full, full - 1].map(of).find((date) => near(then - Date.parse(date))) ?? null;
}

function near(lag: number): boolean {
  return lag >= -86_400_000 && lag <= 31 * 86_400_000;
}
