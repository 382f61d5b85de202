import type { Article, Block, InputDocument, Published } from "../core/article.js";
import { component } from "../knowledge/component.js";
import type { LanguageRow } from "../knowledge/intake.js";
import { datelineDate } from "./masthead/dateline.js";
import { prepareLanguages, type TellLanguage } from "./masthead/language.js";
import { prepareOutlets, type Outlets } from "./masthead/outlets.js";
import { readMasthead } from "./masthead/read-masthead.js";
import { prepareClutter, type Clutter } from "./pasted/clutter.js";
import { readPasted } from "./pasted/read-pasted.js";
import { readPage, type PageText } from "./html/read-page.js";

interface Knowledge {
  readonly clutter: Clutter;
  readonly outlets: Outlets;
  readonly languages: readonly LanguageRow[];
  readonly tellLanguage: TellLanguage;
}

/** Turns a document into an article: what each part of its text is, and what the page says of itself. */
export const article = component({
  name: "article",
  needs: [],
  adds: ["article"],
  lexicons: ["clutter", "outlets", "languages"],
  prepare(shelf) {
    const knowledge: Knowledge = {
      clutter: prepareClutter(shelf.clutter),
      outlets: prepareOutlets(shelf.outlets),
      languages: shelf.languages,
      tellLanguage: prepareLanguages(shelf.languages),
    };
    return ({ input }) => ({ article: readArticle(input, knowledge) });
  },
});

/** What is handed over with a document wins over what the page says, and that over what is guessed. */
function readArticle(input: InputDocument, { clutter, outlets, languages, tellLanguage }: Knowledge): Article {
  const page = input.text === undefined && input.html !== undefined ? readPage(input.html, input.url ?? null) : null;
  const text = page?.text ?? input.text ?? "";
  const blocks = page?.blocks ?? readText(text, input, clutter);
  const found = readMasthead(text, blocks, outlets, languages);
  const date = published(input.date, page, found.published);
  const url = input.url ?? page?.canonicalUrl ?? null;
  const host = url === null ? null : outlets.byUrl(url);
  const body = blocks.filter(({ kind }) => kind === "paragraph").map(({ start, end }) => text.slice(start, end));
  return {
    title: input.title ?? page?.title ?? found.title,
    bylines: page !== null && page.bylines.length > 0 ? page.bylines : found.bylines,
    outlet: input.outlet ?? host?.name ?? page?.outlet ?? found.outlet,
    section: page?.section ?? found.section,
    dateline: {
      place: found.dateline?.place ?? null,
      date: found.dateline && datelineDate(found.dateline, date.value),
    },
    published: date,
    language: input.language ?? page?.language ?? tellLanguage(body.length > 0 ? body.join("\n") : text),
    translation: found.translation,
    url,
    text,
    body: body.join("\n\n"),
    blocks,
  };
}

function readText(text: string, { kind, title }: InputDocument, clutter: Clutter): readonly Block[] {
  if (kind !== "phrase") return readPasted(text, clutter, title ?? null);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return start < end ? [{ start, end, kind: "paragraph", why: "the input is a phrase, not a page" }] : [];
}

function published(given: string | undefined, page: PageText | null, found: Published): Published {
  // Times of day are cut off: no room below reckons in hours.
  const day = given === undefined ? null : (/^\d{4}(?:-\d{2}(?:-\d{2})?)?/u.exec(given.trim())?.[0] ?? null);
  if (day !== null) return { value: day, basis: "given", why: "handed over with the document" };
  if (page?.published != null) return { ...page.published, basis: "stated" };
  return found;
}
