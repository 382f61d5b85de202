import type { Article, Block, InputDocument, Published } from "../core/article.js";
import { component } from "../knowledge/component.js";
import { datelineDate, findDateline } from "./masthead/dateline.js";
import { prepareClutter, type Clutter } from "./pasted/clutter.js";
import { readPasted } from "./pasted/read-pasted.js";

/** Turns a document into an article: what each part of its text is, and what the page says of itself. */
export const article = component({
  name: "article",
  needs: [],
  adds: ["article"],
  lexicons: ["clutter", "outlets"],
  prepare(shelf) {
    const clutter = prepareClutter(shelf.clutter);
    return ({ input }) => ({ article: readArticle(input, clutter) });
  },
});

function readArticle(input: InputDocument, clutter: Clutter): Article {
  const text = input.text ?? input.html ?? "";
  const blocks = input.kind === "phrase" ? wholeText(text) : readPasted(text, clutter, input.title ?? null);
  const paragraphs = blocks.filter(({ kind }) => kind === "paragraph");
  const headline = blocks.find(({ kind }) => kind === "headline");
  const first = paragraphs[0];
  const dateline = first ? findDateline(text.slice(first.start, first.end), first.start) : null;
  return {
    title: input.title ?? (headline ? text.slice(headline.start, headline.end) : null),
    bylines: [],
    outlet: input.outlet ?? dateline?.agency ?? null,
    section: null,
    dateline: { place: dateline?.place ?? null, date: dateline && datelineDate(dateline) },
    published: published(input.date),
    language: input.language ?? null,
    translation: null,
    url: input.url ?? null,
    text,
    body: paragraphs.map(({ start, end }) => text.slice(start, end)).join("\n\n"),
    blocks,
  };
}

function wholeText(text: string): Block[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return start < end ? [{ start, end, kind: "paragraph", why: "the input is a phrase, not a page" }] : [];
}

function published(date: string | undefined): Published {
  if (date === undefined) return { value: null, basis: null, why: "the page prints no date of publication" };
  return { value: date.slice(0, 10), basis: "given", why: "handed over with the document" };
}
