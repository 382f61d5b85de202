import { article } from "../intake/article.js";
import type { AnyComponent } from "../knowledge/component.js";
import { assemble, type Pipeline } from "./pipeline.js";

/**
 * How an English article is read, in order. Each line needs only what lines above it add; a mismatch is an
 * error at start-up.
 */
export const ENGLISH: readonly AnyComponent[] = [
  // The page becomes an article: blocks, title, byline, dateline, note of translation.
  article,

  // Sentences with tags and trees.

  // Noun phrases, then clauses.

  // Time expressions, then the article's own date where none was given.

  // Who is meant: names and phrases, then epithets and pronouns.

  // Places with coordinates.

  // Reported speech.

  // What observers make of it; what a party says of itself; through whom it came.

  // Coded events.

  // Acts and what they answer.

  // Silences; positions; what is scheduled.

  // The one relation of two marked actors.
];

let pipeline: Pipeline | null = null;

/** The English pipeline, prepared on first use. */
export function english(): Pipeline {
  return (pipeline ??= assemble(ENGLISH));
}
