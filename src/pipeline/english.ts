import { acts } from "../events/acts/acts.js";
import { agenda } from "../events/agenda/agenda.js";
import { positions } from "../events/positions/positions.js";
import { silences } from "../events/silences/silences.js";
import { codedEvents } from "../events/coded-events.js";
import { relation } from "../events/relation.js";
import { article } from "../intake/article.js";
import { publication } from "../times/publication.js";
import { times } from "../times/times.js";
import { clausesIn } from "../language/clauses.js";
import { english as language } from "../language/english/index.js";
import { phrases } from "../language/phrases.js";
import { sentencesIn } from "../language/sentences.js";
import { coreference } from "../actors/coreference/coreference.js";
import { mentions } from "../actors/mentions.js";
import { places } from "../actors/places/places.js";
import { assessments } from "../speech/assessments/assessments.js";
import { attributions } from "../speech/attributions/attributions.js";
import { claims } from "../speech/claims/claims.js";
import { quotedWords } from "../speech/quoted-words/quoted-words.js";
import { provenance } from "../speech/provenance/provenance.js";
import { NO_OWN_ACTORS, type OwnActors } from "../knowledge/own/own-actors.js";
import type { AnyComponent } from "../knowledge/component.js";
import { assemble, leadingTo, type Pipeline } from "./pipeline.js";
import type { Article, InputDocument } from "../core/article.js";
import type { Layer } from "../core/document.js";

/**
 * How an English article is read, in order. Each line needs only what lines above it add; a mismatch is an
 * error at start-up.
 */
export const ENGLISH: readonly AnyComponent[] = [
  // The page becomes an article: blocks, title, byline, dateline, note of translation.
  article,

  // Sentences with tags and trees.
  sentencesIn(language),

  // Noun phrases, then clauses.
  phrases,
  clausesIn(language),

  // Time expressions, then the article's own date where none was given.
  times,
  publication,

  // Places with coordinates.
  places,

  // Who is meant: names and phrases, then epithets and pronouns.
  mentions,
  coreference,

  // Reported speech.
  attributions,

  // Whom pronouns inside quotations mean.
  quotedWords,

  // What observers make of it; what a party says of itself; through whom it came.
  assessments,
  claims,
  provenance,

  // Coded events.
  codedEvents,

  // Acts and what they answer.
  acts,

  // Silences; positions; what is scheduled.
  silences,
  positions,
  agenda,

  // The one relation of two marked actors.
  relation,
];

const prepared = new WeakMap<OwnActors, Map<string, Pipeline>>();

/**
 * The English pipeline, prepared on first use; with layers named, only the steps that lead to them, and with actors of
 * one's own, those too.
 */
export function english(only: readonly Layer[] | null = null, own: OwnActors = NO_OWN_ACTORS): Pipeline {
  const pipelines = prepared.get(own) ?? new Map<string, Pipeline>();
  const key = only?.join() ?? "";
  const known = pipelines.get(key) ?? assemble(only === null ? ENGLISH : leadingTo(ENGLISH, only), own);
  prepared.set(own, pipelines.set(key, known));
  return known;
}

let intake: Pipeline | null = null;

/** The article alone, without reading what it says; its date is not worked out where the page does not give it. */
export function articleOf(input: InputDocument): Article {
  intake ??= assemble([article]);
  return intake(input).article;
}
