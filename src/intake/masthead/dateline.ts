import type { Span } from "../../core/span.js";

/** A dateline as printed: "Seoul, Oct 29 (NationPress)", "KYIV, Ukraine (AP) —". */
export interface PrintedDateline extends Span {
  readonly place: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const NAME = "\\p{Lu}[\\p{L}.'’-]*";
const PLACE = `(?<place>${NAME}(?:[ /](?:(?:de|do|da|del|la|el|al|of|the|and) )?${NAME}){0,3}(?:, ${NAME}(?: (?:of )?${NAME}){0,3})??)`;
const CAPITALS =
  "(?<place>\\p{Lu}[\\p{Lu}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}.'’-]*){0,3}(?:, (?!(?:\\p{L}+ )?\\d)\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,2})?)";
const DATE = `(?:${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?|(?<day>\\d{1,2}) ${MONTH}(?:,? (?<year>\\d{4}))?)`;
const AGENCY = "\\((?<agency>[\\p{Lu}][^()]{1,40})\\)";
const SLASHED = "/(?<agency>[\\p{Lu}][\\p{L} .-]{1,30})/";
const DASH = "(?:\\s?(?:--+|[—–_-]|:))";

// In order of how much they say. Duplicate names in one pattern are spelt apart by `named`.
const FORMS: readonly RegExp[] = [
  `${PLACE}[.,]? ${DATE}\\.?,? ?(?:${AGENCY}|${SLASHED})\\.?${DASH}?`, // Seoul, Oct 29 (NationPress)
  `${PLACE},? ?(?:${AGENCY}|${SLASHED})${DASH}`, // KYIV, Ukraine (AP) —
  `${DATE} ?${AGENCY}\\.?${DASH}?`, // Oct. 29 (UPI) --
  `${CAPITALS}, ${DATE}${DASH}`, // MOSCOW, November 5 —
  `${CAPITALS}(?:${DASH}(?=\\s|$)|:(?=\\s))`, // WASHINGTON —
  `${PLACE}, (?<agency>\\p{Lu}{2,9})\\s?(?:--+|[—–-])(?=\\s)`, // Tehran, IRNA –
  `${AGENCY}\\s?(?:--+|[—–-])`, // (Reuters) -
  `${PLACE}\\s*\\n\\s*(?<agency>[\\p{Lu}][^\\n]{1,30}?)\\s*\\n\\s*[—–-]$`, // Beijing / CNN / —
  `(?<agency>[\\p{Lu}][^\\n]{1,30}?)\\s*\\n\\s*[—–-]$`, // CNN / —
].map((source) => new RegExp(`^${named(source)}`, "u"));

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
  for (const form of FORMS) {
    const match = form.exec(paragraph);
    if (match === null) continue;
    const group = (name: string): string | null => match.groups?.[name] ?? match.groups?.[`${name}2`] ?? null;
    const month = group("month");
    return {
      start,
      end: start + match[0].length,
      // "MOSCOW." but "Washington, D.C."
      place: group("place")?.replace(/(?<!\.\p{Lu})\.$/u, "") ?? null,
      agency: group("agency"),
      year: number(group("year")),
      month: month === null ? null : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
      day: number(group("day")),
    };
  }
  return null;
}

function number(text: string | null): number | null {
  return text === null ? null : Number(text);
}

/** ISO 8601 date of a dateline that prints its year, else null. */
export function datelineDate({ year, month, day }: PrintedDateline): string | null {
  if (year === null || month === null || day === null) return null;
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
