/** When a page says that it was published, and when changed: ISO 8601 days. */
export interface Stamp {
  readonly published: string | null;
  readonly updated: string | null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

interface Form {
  readonly regex: RegExp;
  /** Groups of year, month and day. */
  readonly order: readonly [number, number, number];
}

// Only forms that say which number is which: 05/06/2025 is May in one country and June in the next.
const FORMS: readonly Form[] = [
  { regex: /\b(\d{4})[-/.] ?(\d{1,2})[-/.] ?(\d{1,2})(?!\d)/u, order: [1, 2, 3] },
  // With dots the day comes first everywhere.
  { regex: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/u, order: [3, 2, 1] },
  // Above twelve it is a day.
  { regex: /(?<![\d/])(1[3-9]|2\d|3[01])\/(\d{1,2})\/(\d{4})(?!\d)/u, order: [3, 2, 1] },
  { regex: /(?<![\d/])(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})(?!\d)/u, order: [3, 1, 2] },
  { regex: /(\d{4})[년年] ?(\d{1,2})[월月] ?(\d{1,2})[일日号]/u, order: [1, 2, 3] },
  {
    regex: new RegExp(`(?<!\\p{L})${MONTH} ?(\\d{1,2})(?:st|nd|rd|th)?,? ?(\\d{4})(?=\\D|\\d{1,2}:\\d{2}|$)`, "iu"),
    order: [3, 1, 2],
  },
  { regex: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH},?[ -](\\d{4})\\b`, "iu"), order: [3, 2, 1] },
];

const PUBLISHED =
  /(?:published|posted|first published|issued|release date|\bdate\b|created|uploaded|entered|input|등록|입력|기사입력|승인|发布时间|时间|公開|掲載|veröffentlicht|publié|publicado|pubblicato|опубликовано)/iu;
const UPDATED =
  /(?:(?:last )?(?:\bupdated?\b|updated|modified|edited|revised|changed)|수정|更新|aktualisiert|mis à jour|modifié|actualizado|atualizado|aggiornato|обновлено)/iu;
/** "5 NOV, 14:03" */
const WITHOUT_YEAR = new RegExp(
  `^(?:\\d{1,2} ${MONTH}|${MONTH} \\d{1,2}),? (?:at )?\\d{1,2}:\\d{2}(?: ?[ap]\\.?m\\.?)?(?: \\p{Lu}{2,4})?$`,
  "iu",
);
/** What may stand in a line of dates besides them: times, zones, weekdays, labels, names of places. */
const BESIDES =
  /(?:\b\d+ (?:mins?|minutes?|hours?|hrs?|days?) ago\b|\b\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\b|\b\d{1,2} ?[ap]\.?m\b\.?|[ap]\.?m\b\.?|오[전후]|\b(?:gmt|utc|est|edt|et|pst|pdt|pt|cst|cdt|kst|jst|ist|bst|cet|cest|msk|hkt|sgt|aest|local time|ago|at|on|by|in|the|and|of|korea time)\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:published|first|posted|last|updated?|modified|edited|issued|release|date|created|article|story|time|online|print|edition|version|revised|uploaded|entered|input|since)\b|등록|입력|기사|승인|수정|发布时间|时间|更新|公開|掲載|来源|日時|veröffentlicht|aktualisiert|publié|mis à jour|modifié|publicado|actualizado|atualizado|pubblicato|aggiornato|опубликовано|обновлено|\b(?:le|el|il|am|um|uhr)\b|à|[+-]\d{2}:?\d{2}|[\p{P}\p{S}\s\dTZ])+/giu;

/** Reads a line that is nothing but dates and their labels; null for every other line. */
export function readStamp(line: string): Stamp | null {
  if (line.length > 160) return null;
  const dates = findDates(line);
  if (dates.length === 0) return WITHOUT_YEAR.test(line) ? { published: null, updated: null } : null;
  const rest = dates.reduce((text, { printed }) => text.replace(printed, " "), line);
  const words = rest.replace(BESIDES, " ");
  // Two small words are a sentence's: "The envoy left on May 3, 2025."
  if ((words.match(/(?<!\p{L})\p{Ll}{3,}/gu)?.length ?? 0) > 1) return null;
  // A city or a zone's name may remain, with a time of day a section too: "Harbour News - Nov 3, 2025 - 17:20 | World".
  const timed = /\b\d{1,2}[:.]\d{2}\b/u.test(rest);
  if (words.replaceAll(" ", "").length > (timed && !/[.!?]$/u.test(line) ? 30 : 14)) return null;
  let published: string | null = null;
  let updated: string | null = null;
  let from = 0;
  for (const { at, date, printed } of dates) {
    const label = line.slice(from, at);
    if (UPDATED.test(label) && !PUBLISHED.test(label)) updated ??= date;
    else published ??= date;
    from = at + printed.length;
  }
  return { published, updated };
}

interface Found {
  readonly at: number;
  readonly printed: string;
  readonly date: string;
}

/** All unmistakable dates in a line, in order. */
export function findDates(line: string): Found[] {
  const found: Found[] = [];
  for (const { regex, order } of FORMS) {
    for (const match of line.matchAll(new RegExp(regex, regex.flags + "g"))) {
      const [year, month, day] = order.map((group) => match[group] ?? "") as [string, string, string];
      const date = iso(Number(year), monthNumber(month), Number(day));
      if (date !== null) found.push({ at: match.index, printed: match[0], date });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

function monthNumber(text: string): number {
  return /^\d/u.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

function iso(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
