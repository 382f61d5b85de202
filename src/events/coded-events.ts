import type { Actor } from "../core/actor.js";
import type { Event } from "../core/annotations.js";
import type { View } from "../core/document.js";
import { overlaps, slice } from "../core/span.js";
import type { Sentence } from "../core/syntax.js";
import { component } from "../knowledge/component.js";
import { directed } from "./directed.js";
import { answering, sameOccasion } from "./answering.js";
import { attributionAt, circumstancesOf } from "./circumstances.js";
import { Coder, type Coded } from "./coding.js";
import { eventOf } from "./event.js";
import { findEvents } from "./find-events.js";
import { EVENT_LEXICONS, eventLexicon, type EventLexicon } from "./lexicon.js";
import { isEachOther } from "./pair.js";
import { scenesOf, type Party } from "./scene.js";
import { sidingsOf } from "./sidings.js";
import { voiceOf, withSpeaker } from "./speakers.js";
import { standingOf, type Standing } from "./status.js";

type Seen = View<"article" | "sentences" | "clauses" | "mentions" | "times" | "places" | "attributions">;

/** Codes what is reported to happen: who did what to whom, and how far it has come. */
export const codedEvents = component({
  name: "coded-events",
  needs: ["article", "sentences", "clauses", "mentions", "times", "places", "attributions"],
  adds: ["events"],
  lexicons: EVENT_LEXICONS,
  prepare: (shelf) => {
    const lexicon = eventLexicon(shelf);
    const coder = new Coder(lexicon);
    return (view) => ({ events: eventsOf(view, lexicon, coder) });
  },
});

function eventsOf(view: Seen, lexicon: EventLexicon, coder: Coder): Event[] {
  const events: Event[] = [];
  for (const scene of scenesOf(proseOf(view.sentences), view.clauses, view.mentions, view.places)) {
    const found = findEvents(coder, lexicon, scene, (at, token) => voiceOf(view, at, token));
    const coded = found.sort((a, b) => a.predicate - b.predicate).map((each) => withSpeaker(view, each));
    for (const each of coded)
      events.push(
        ...finished(view, lexicon, each).map((event) => {
          const near = directed(view, scene, event, []);
          const aimed = directed(view, scene, answering(near, events), events);
          return sameOccasion(view, aimed, events);
        }),
      );
  }
  return withoutTwins(events).sort((a, b) => a.trigger[0] - b.trigger[0]);
}

/** The article's own prose; its headline where there is no prose. */
export function proseOf(sentences: readonly Sentence[]): readonly Sentence[] {
  const paragraphs = sentences.filter(({ blockKind }) => blockKind === "paragraph");
  return paragraphs.length > 0 ? paragraphs : sentences.filter(({ blockKind }) => blockKind === "headline");
}

function finished(view: Seen, lexicon: EventLexicon, found: Coded): Event[] {
  const coded = { ...found, target: found.target.filter((party) => isCounterpart(party, found)) };
  const token = coded.scene.tree.token(coded.predicate);
  const missing = lackOf(coded);
  if (missing !== null) {
    view.note({ ...spanOf(token), rule: coded.sense.id, why: missing });
    return [];
  }
  const standing = judged(view, token, standingOf(lexicon, coded, view.clauses));
  const circumstances = circumstancesOf(view, coded, standing.declared === true);
  return sidingsOf(standing.code, coded.source, coded.target, isReciprocal(coded)).flatMap(
    (siding) => eventOf(lexicon, coded, standing, siding, circumstances) ?? [],
  );
}

/** Moves that nobody makes against his own state or government. */
const OUTWARD = /^(0[1-6]|1[0-36]|15|19)/;

/** Observers are nobody's target, nor is one's own state. */
function isCounterpart({ actor }: Party, { source, code }: Coded): boolean {
  if (OBSERVERS.test(actor.name)) return false;
  const state = actor.role === null && (actor.sector === null || actor.sector === "GOV") && actor.country !== null;
  const own = source.length > 0 && source.every((each) => each.actor.country === actor.country);
  return !(state && own && OUTWARD.test(code));
}

const EACH_OTHER = new Set(["exchange", "trade"]);

/** "accused each other", "exchanged fire" */
function isReciprocal({ scene, clause, sense, inner }: Coded): boolean {
  if (EACH_OTHER.has(sense.lemma) || (inner !== null && isReciprocal(inner))) return true;
  return clause?.object != null && isEachOther(scene.tree, clause.object);
}

const VIOLENT = new Set(["18", "19", "20"]);
const ARMED = new Set(["15", "19", "20"]);

/** Why a predicate is no event for want of somebody who acts; null where somebody does. */
function lackOf({ scene, predicate, clause, code, sense, source, target }: Coded): string | null {
  const { form } = scene.tree.token(predicate);
  if (source.length === 0 && target.length === 0) return `nobody is named on either side of "${form}"`;
  const root = code.slice(0, 2);
  if (source.length > 0 && root !== "14" && source.every(({ actor }) => isObserver(actor)))
    return "observers do not act";
  if (root === "10" && ORDERS.has(sense.lemma) && target.every(({ actor }) => isOwn(actor, source)))
    return "it is an order to one's own people";
  if (ARMED.has(root) && source.length > 0 && source.every(({ actor }) => actor.sector === "MED")) {
    if (clause?.subjectBy !== "subject") return "media do not fight";
  }
  if (code === "040" && source.length < 2 && target.length === 0 && sense.object.some(({ kind }) => kind === "none"))
    return "whom they met is not said";
  const subject = clause?.subject == null ? undefined : scene.tree.tokens[clause.subject];
  if (source.length > 0 || subject === undefined || subject.upos === "PRON" || VIOLENT.has(root)) return null;
  return `"${subject.form}" is nobody who could do what "${form}" means`;
}

const ORDERS = new Set(["order", "command", "instruct", "direct"]);

function isOwn({ country, sector }: Actor, source: readonly Party[]): boolean {
  return (country === null && sector !== "IGO") || source.some(({ actor }) => actor.country === country);
}

function isObserver({ name, sector, country }: Actor): boolean {
  return OBSERVERS.test(name) || (sector === "EDU" && country !== null);
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}

const OBSERVERS = /^[^,]*\b(experts?|analysts?|observers?|professors?|researchers?|scholars?|fellow|commentators?)\b/i;

/** What observers make of it is a view, not an event. */
function judged(view: Seen, token: { readonly start: number; readonly end: number }, standing: Standing): Standing {
  const at = attributionAt(view, token);
  const attribution = at === null ? undefined : view.attributions[at];
  if (attribution === undefined || standing.status === "denied") return standing;
  const observed =
    attribution.speaker?.sector === "EDU" ||
    attribution.source.some(
      ([start, end]) =>
        OBSERVERS.test(slice(view.article.text, { start, end })) &&
        // A source with its verb inside is a misread one.
        !attribution.cue.some(([from, to]) => overlaps({ start, end }, { start: from, end: to })),
    );
  return observed ? { ...standing, status: "hypothetical", because: "it is what observers think" } : standing;
}

/** One event where two words of a sentence say the same of the same. */
function withoutTwins(events: readonly Event[]): Event[] {
  const seen = new Set<string>();
  return events.filter((event) => {
    const who = [event.source, event.target].map((side) => side.map(({ id }) => id).join()).join(">");
    const key = `${String(event.start)} ${String(event.end)} ${event.cameo} ${who}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
