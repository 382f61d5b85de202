import type { Provenance } from "../../core/annotations.js";
import type { Article } from "../../core/article.js";
import { findDateline } from "../../intake/masthead/dateline.js";
import type { Credit } from "./credits.js";
import type { OutletIndex } from "./outlet-index.js";

/** The end that all chains of an article share: its dateline's agency, what it was taken from, its own outlet. */
export interface Tail {
  readonly names: readonly string[];
  /** Which note names each of them, for the explanation. */
  readonly rule: string;
  readonly why: string;
}

export function tailOf(article: Article, notes: readonly Credit[], index: OutletIndex): Tail {
  const agency = agencyOf(article);
  const known = agency === null ? null : (index.find(agency)?.name ?? agency);
  const taken = notes.filter(({ kind }) => kind !== "credit");
  const own = article.outlet ?? article.translation?.editedBy ?? null;
  const names = joinNames([known, ...taken.map(({ outlet }) => outlet), own].filter((name) => name !== null));
  const note = taken[0];
  return {
    names,
    rule: note === undefined ? "provenance/dateline" : `provenance/${note.kind}`,
    why: note === undefined ? `the dateline names "${agency ?? ""}"` : `"${note.words}" names "${note.outlet}"`,
  };
}

function agencyOf({ text, blocks }: Article): string | null {
  const opening = blocks.find(({ kind }) => kind === "paragraph");
  return opening === undefined ? null : (findDateline(text.slice(opening.start, opening.end))?.agency ?? null);
}

/** Chains for the article as a whole. */
export function wholes(article: Article, notes: readonly Credit[], tail: Tail): Provenance[] {
  const paragraphs = article.blocks.filter(({ kind }) => kind === "paragraph");
  const span = { start: paragraphs[0]?.start ?? 0, end: paragraphs.at(-1)?.end ?? article.text.length };
  const credited = notes
    .filter(({ kind }) => kind === "credit")
    .map(({ outlet, words }) => ({
      ...span,
      chain: joinNames([outlet, ...tail.names]),
      rule: "provenance/credit",
      why: `"${words}" names "${outlet}"`,
    }));
  const whole = { ...span, chain: tail.names, rule: tail.rule, why: tail.why };
  return [whole, ...credited].filter(
    ({ chain }, at) => chain.length > 1 && (at === 0 || chain.length > tail.names.length),
  );
}

/** One name after another, the later of two that mean the same outlet kept. */
export function joinNames(names: readonly string[]): string[] {
  return names.filter((name, at) => !names.slice(at + 1).some((later) => isSame(name, later)));
}

function isSame(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /u, "")
    .replace(/ (?:news agency|agency|news)$/u, "");
}
