import type { Article, Block, Translation } from "../../core/article.js";
import { slice } from "../../core/span.js";
import type { LanguageRow } from "../../knowledge/intake.js";
import { looksLikeName, namesOnly, readByline } from "./byline.js";
import { DATED, datelineDate, findDateline, findDatelineAlone, type PrintedDateline } from "./dateline.js";
import { nameOutlet } from "./name-outlet.js";
import { soundsLikeOutlet } from "./outlet-shape.js";
import type { Outlets } from "./outlets.js";
import { findDates, readStamp } from "./stamp.js";
import { readTranslation } from "./translation.js";

/** The front page itself is no section. */
const FRONT =
  /^(?:home(?: ?page)?|main|news|you are here|start(?:seite)?|accueil|inicio|portada|início|главная|홈|首页|ホーム|トップ)$/iu;

/** What a page says of itself, as far as its blocks tell. */
export interface Masthead extends Pick<
  Article,
  "title" | "bylines" | "outlet" | "section" | "published" | "translation"
> {
  /** As printed: its year may have to come from elsewhere. */
  readonly dateline: PrintedDateline | null;
}

/** Reads title, writers, outlet, section, dateline, date and note of translation off a page's blocks. */
export function readMasthead(
  text: string,
  blocks: readonly Block[],
  outlets: Outlets,
  languages: readonly LanguageRow[],
): Masthead {
  const lines = blocks.map(({ kind, start, end, why }) => ({ kind, why, text: text.slice(start, end) }));
  const of = (...kinds: string[]): string[] =>
    lines.filter(({ kind, why }) => kinds.includes(kind) && why !== DATED).map((line) => line.text);
  const dateline = withoutOutlet(firstDateline(text, blocks), outlets);
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
    dateline,
    published: published(of("boilerplate", "byline", "credit"), dateline),
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
    const words = slice(text, block);
    const found =
      findDateline(words, block.start) ??
      (block.kind === "byline" || (block === prose[0] && prose.length > 1)
        ? findDatelineAlone(words, block.start, block.kind === "paragraph" || block.why === DATED)
        : null);
    if (found !== null) return found;
  }
  return null;
}

/** "REUTERS — The minister": where the place should be, an outlet signs. */
function withoutOutlet(dateline: PrintedDateline | null, outlets: Outlets): PrintedDateline | null {
  const { place = null, agency = null } = dateline ?? {};
  if (dateline === null || place === null || agency !== null || outlets.byName(place) === null) return dateline;
  return { ...dateline, place: null, agency: place };
}

/** "By Ann Lee, Harbour News Service": who comes after the first may be her outlet. */
function writers(line: string): string[] {
  return bylineNames(line).filter((name, index) => index === 0 || !soundsLikeOutlet(name));
}

function bylineNames(line: string): string[] {
  return readByline(line) ?? (looksLikeName(line) ? namesOnly([line.replace(/\s*\|$/u, "")]) : []);
}

function section(lines: readonly string[]): string | null {
  const crumbs = lines.find((line) => /^[^>›»]{2,40}(?:[>›»][^>›»]{2,40})+$/u.test(line));
  const parts = crumbs?.split(/[>›»]/u).map((each) => each.trim()) ?? [];
  const named = parts.filter((each) => !FRONT.test(each));
  return named.length > 0 ? named.join(" > ") : null;
}

function published(lines: readonly string[], dateline: PrintedDateline | null): Article["published"] {
  const stamps = lines.flatMap((line) => readStamp(line) ?? []);
  const day = stamps.find((stamp) => stamp.published !== null)?.published;
  if (day != null) return stated(day, "the page prints its date of publication");
  const dated = dateline && datelineDate(dateline);
  if (dated !== null) return stated(dated, "the dateline prints the date with its year");
  const changed = stamps.find((stamp) => stamp.updated !== null)?.updated;
  if (changed != null) return stated(changed, "the page prints when it was last changed");
  // "Source: Harbour Wire   Editor: Lan   2025-11-05 19:22:45"
  const beside = lines.filter((line) => line.length < 150).flatMap((line) => findDates(line).slice(0, 1))[0];
  if (beside !== undefined) return stated(beside.date, "a line beside the article prints the date");
  return { value: null, basis: null, why: "the page prints no date of publication" };
}

function stated(value: string, why: string): Article["published"] {
  return { value, basis: "stated", why };
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
