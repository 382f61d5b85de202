import type { Actor } from "../../core/actor.js";
import type { Attribution, Provenance } from "../../core/annotations.js";
import type { Article } from "../../core/article.js";
import type { Sentence } from "../../core/syntax.js";
import { findDateline } from "../../intake/masthead/dateline.js";
import { component } from "../../knowledge/component.js";
import { findCredits, indexCredits, type Credit } from "./credits.js";
import { indexOutlets, type OutletIndex } from "./outlet-index.js";

/** Through which outlets the article and its parts came: the origin first, the article's own outlet last. */
export const provenance = component({
  name: "provenance",
  needs: ["article", "sentences", "attributions"],
  adds: ["provenance"],
  lexicons: ["outlets", "credits"],
  prepare({ outlets, credits }) {
    const index = indexOutlets(outlets);
    const patterns = indexCredits(credits);
    return ({ article, sentences, attributions }) => {
      const notes = findCredits(article, patterns);
      const tail = tailOf(article, notes);
      return { provenance: [...wholes(article, notes, tail), ...parts(article, sentences, attributions, tail, index)] };
    };
  },
});

/** The end that all chains share: what it was translated from, then the article's own outlet. */
function tailOf(article: Article, notes: readonly Credit[]): string[] {
  const translated = notes.filter(({ kind }) => kind === "translation").map(({ outlet }) => outlet);
  const own = article.outlet ?? article.translation?.editedBy ?? null;
  return distinct([...translated, ...(own === null ? [] : [own])]);
}

/** Chains for the article as a whole: its note of translation, its dateline's agency, its credit line. */
function wholes(article: Article, notes: readonly Credit[], tail: readonly string[]): Provenance[] {
  const paragraphs = article.blocks.filter(({ kind }) => kind === "paragraph");
  const span = { start: paragraphs[0]?.start ?? 0, end: paragraphs.at(-1)?.end ?? article.text.length };
  const chains: Provenance[] = [];
  const add = (chain: readonly string[], rule: string, why: string): void => {
    if (chain.length > 1) chains.push({ ...span, chain, rule, why });
  };
  if (notes.some(({ kind }) => kind === "translation"))
    add(tail, "provenance/translation", "the article says what it was translated from");
  const opening =
    paragraphs[0] === undefined ? null : findDateline(article.text.slice(paragraphs[0].start, paragraphs[0].end));
  if (opening?.agency != null)
    add(chain([opening.agency], tail), "provenance/dateline", `the dateline names "${opening.agency}"`);
  for (const note of notes) {
    if (note.kind === "credit")
      add(chain([note.outlet], tail), "provenance/credit", `"${note.words}" names "${note.outlet}"`);
  }
  return chains;
}

/** Chains for the parts that rest on what some medium reported. */
function parts(
  article: Article,
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  tail: readonly string[],
  index: OutletIndex,
): Provenance[] {
  return attributions.flatMap((attribution) => {
    const media = mediaOf(article.text, attribution, index);
    const links = chain(media, tail);
    if (media.length === 0 || links.length < 2) return [];
    const ranges = [...attribution.source, ...attribution.cue, ...attribution.content];
    const start = Math.min(...ranges.map(([from]) => from));
    const end = Math.max(...ranges.map(([, to]) => to));
    const kind = sentences.find((each) => each.start <= start && start < each.end)?.blockKind;
    if (kind !== undefined && kind !== "paragraph") return [];
    return [
      {
        start,
        end,
        chain: links,
        rule: "provenance/cited",
        why: `these words are given as those of ${media.join(", ")}`,
      },
    ];
  });
}

function mediaOf(text: string, { speaker, via, source }: Attribution, index: OutletIndex): string[] {
  const named = source.flatMap((range) => index.within(text.slice(...range)).map(({ name }) => name));
  const actors = [speaker, ...via].flatMap((actor) =>
    isOutlet(actor) ? [index.find(actor.name)?.name ?? actor.name] : [],
  );
  return distinct(actors.length > 0 ? actors : named);
}

/** A medium by name; "state media" and "local papers" are nobody's name. */
function isOutlet(actor: Actor | null): actor is Actor {
  return actor?.sector === "MED" && !actor.id.startsWith("phrase:");
}

function chain(origins: readonly string[], tail: readonly string[]): string[] {
  return distinct([...origins.filter((name) => !tail.some((each) => isSame(each, name))), ...tail]);
}

function isSame(one: string, other: string): boolean {
  const a = one.toLowerCase();
  const b = other.toLowerCase();
  return a === b || a.replace(/^the /u, "") === b.replace(/^the /u, "");
}

function distinct(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
