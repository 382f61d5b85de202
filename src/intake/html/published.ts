import type { PageDocument, PageElement } from "./dom.js";

export interface PrintedDate {
  /** ISO 8601, a day. */
  readonly value: string;
  readonly why: string;
}

const META = [
  "article:published_time",
  "og:article:published_time",
  "datePublished",
  "parsely-pub-date",
  "sailthru.date",
  "article.published",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "date",
  "dc.date.issued",
  "dc.date",
  "dcterms.created",
  "dcterms.date",
  "bt:pubdate",
  "cxenseparse:recs:publishtime",
];
const ATTRIBUTES = [
  "data-published",
  "data-publish-date",
  "data-published-date",
  "data-pubdate",
  "data-datetime",
  "data-date",
];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, "iu");
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (\\d{4})\\b`, "iu");

/** When the page says that it was published, as it prints the day: no time zone is applied. */
export function publishedOn(page: PageDocument, linked: string | null, url: string | null): PrintedDate | null {
  return (
    dated(linked, "the page's JSON-LD (datePublished)") ??
    fromMeta(page) ??
    fromTimes(page) ??
    fromAttributes(page) ??
    fromUrl(url)
  );
}

function fromMeta(page: PageDocument): PrintedDate | null {
  const found = new Map<string, string>();
  for (const meta of page.querySelectorAll("meta")) {
    const name = meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop");
    const content = meta.getAttribute("content");
    if (name !== null && content !== null && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content);
  }
  for (const name of META) {
    const date = dated(found.get(name.toLowerCase()) ?? null, `the page's head (meta ${name})`);
    if (date !== null) return date;
  }
  return null;
}

function fromTimes(page: PageDocument): PrintedDate | null {
  const marked = page.querySelector("[itemprop=datePublished], time[pubdate], time.published, time.entry-date");
  const times = [marked, ...page.querySelectorAll("article time, main time"), page.querySelector("time")];
  for (const time of times) {
    if (time === null) continue;
    const printed = time.getAttribute("datetime") ?? time.getAttribute("content") ?? time.textContent;
    const date = dated(printed, `the page's <${time.localName}>`);
    if (date !== null) return date;
  }
  return null;
}

function fromAttributes(page: PageDocument): PrintedDate | null {
  for (const name of ATTRIBUTES) {
    const element: PageElement | null = page.querySelector(`[${name}]`);
    const date = dated(element?.getAttribute(name) ?? null, `the page's attribute ${name}`);
    if (date !== null) return date;
  }
  return null;
}

/** https://example.org/2019/11/19/title.html */
function fromUrl(url: string | null): PrintedDate | null {
  const match = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|\b)/u.exec(url ?? "");
  return match === null ? null : checked([match[1], match[2], match[3]], "the day in the page's address");
}

function dated(printed: string | null, why: string): PrintedDate | null {
  if (printed === null) return null;
  const text = printed.trim().slice(0, 80);
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d{5})/u.exec(text);
  if (iso !== null) return checked([iso[1], iso[2], iso[3]], why);
  const monthFirst = MONTH_FIRST.exec(text); // "Tue Nov 19 2019 05:44:06 GMT+0000", "November 19, 2019, 07:47 PM EST"
  if (monthFirst !== null) return checked([monthFirst[3], month(monthFirst[1]), monthFirst[2]], why);
  const dayFirst = DAY_FIRST.exec(text); // "Tue, 19 Nov 2019 05:44:06 GMT"
  if (dayFirst !== null) return checked([dayFirst[3], month(dayFirst[2]), dayFirst[1]], why);
  const epoch = /^(\d{10})(?:\d{3})?$/u.exec(text);
  return epoch === null ? null : { value: new Date(Number(epoch[1]) * 1000).toISOString().slice(0, 10), why };
}

function month(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1);
}

function checked(parts: readonly (string | undefined)[], why: string): PrintedDate | null {
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { value: `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`, why };
}
