import type { Article, Block, Translation } from "../../core/article.js";
import { slice } from "../../core/span.js";
import type { LanguageRow } from "../../knowledge/intake.js";
import { looksLikeName, namesOnly, readByline } from "./byline.js";
import { datelineDate, findDateline, type PrintedDateline } from "./dateline.js";
import { nameOutlet } from "./name-outlet.js";
import type { Outlets } from "./outlets.js";
import { findDates, readStamp } from "./stamp.js";
import { readTranslation } from "./translation.js";

/** The front page itself is no section. */
const FRONT =
  /^(?:home(?: ?page)?|main|news|you are here|start(?:seite)?|accueil|inicio|portada|início|главная|홈|首页|ホーム|トップ)$/iu;

/** What a page says of itself, as far as its blocks tell. */
export type Masthead = Pick<
  Article,
  "title" | "bylines" | "outlet" | "section" | "dateline" | "published" | "translation"
>;

/** Reads title, writers, outlet, section, dateline, date and note of translation off a page's blocks. */
export function readMasthead(
  text: string,
  blocks: readonly Block[],
  outlets: Outlets,
  languages: readonly LanguageRow[],
): Masthead {
  const lines = blocks.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) }));
  const of = (...kinds: string[]): string[] =>
    lines.filter(({ kind }) => kinds.includes(kind)).map((line) => line.text);
  const dateline = firstDateline(text, blocks);
  const title = headline(text, blocks);
  return {
    title,
    bylines: [
      ...new Set(
        of("byline")
          .flatMap(writers)
          .filter((name) => outlets.byName(name) === null),
      ),
    ],
    outlet: nameOutlet(lines, dateline?.agency ?? null, outlets),
    section: section(of("boilerplate")),
    dateline: { place: dateline?.place ?? null, date: dateline && datelineDate(dateline) },
    published: published(of("boilerplate", "byline", "credit")),
    translation: translation(of("byline", "boilerplate"), outlets, languages),
  };
}

function headline(text: string, blocks: readonly Block[]): string | null {
  const first = blocks.find(({ kind }) => kind === "headline");
  const prose = blocks.find(({ kind }) => kind === "paragraph");
  // A crosshead under the first paragraph is no title.
  return first === undefined || (prose !== undefined && prose.start < first.start) ? null : slice(text, first);
}

/** The dateline of the article: on a line of its own, or at the start of one of its first paragraphs. */
export function firstDateline(text: string, blocks: readonly Block[]): PrintedDateline | null {
  const prose = blocks.filter(({ kind }) => kind === "paragraph").slice(0, 2);
  const alone = blocks.filter(({ kind, start }) => kind === "byline" && start <= (prose[0]?.start ?? Infinity));
  for (const block of [...alone, ...prose]) {
    const found = findDateline(slice(text, block), block.start);
    if (found !== null) return found;
  }
  return null;
}

function writers(line: string): string[] {
  return readByline(line) ?? (looksLikeName(line) ? namesOnly([line.replace(/\s*\|$/u, "")]) : []);
}

function section(lines: readonly string[]): string | null {
  const crumbs = lines.find((line) => /^[^>›»]{2,40}(?:[>›»][^>›»]{2,40})+$/u.test(line));
  const parts = crumbs?.split(/[>›»]/u).map((each) => each.trim()) ?? [];
  const named = parts.filter((each) => !FRONT.test(each));
  return named.length > 0 ? named.join(" > ") : null;
}

function published(lines: readonly string[]): Article["published"] {
  const stamps = lines.flatMap((line) => readStamp(line) ?? []);
  const day = stamps.find((stamp) => stamp.published !== null)?.published;
  if (day != null) return { value: day, basis: "stated", why: "the page prints its date of publication" };
  const changed = stamps.find((stamp) => stamp.updated !== null)?.updated;
  if (changed != null) return { value: changed, basis: "stated", why: "the page prints when it was last changed" };
  // "Source: Harbour Wire   Editor: Lan   2025-11-05 19:22:45"
  const beside = lines.filter((line) => line.length < 150).flatMap((line) => findDates(line).slice(0, 1))[0];
  if (beside !== undefined) {
    return { value: beside.date, basis: "stated", why: "a line beside the article prints the date" };
  }
  return { value: null, basis: null, why: "the page prints no date of publication" };
}

function translation(
  lines: readonly string[],
  outlets: Outlets,
  languages: readonly LanguageRow[],
): Translation | null {
  for (const line of lines) {
    const found = readTranslation(line, outlets, languages);
    if (found !== null) return found;
  }
  return null;
}
