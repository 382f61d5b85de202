import type { Act, Attribution, Condition, Event } from "../../core/annotations.js";
import type { Actor } from "../../core/actor.js";
import { slice } from "../../core/span.js";
import type { View } from "../../core/document.js";
import { component } from "../../knowledge/component.js";
import { isAboutThePress, wordsAfter } from "../issue.js";
import { partiesOf, partyOf, shared } from "../parties.js";
import { linkAnswers } from "./answers.js";

type Seen = View<"article" | "sentences" | "clauses" | "attributions" | "events">;
/** An act before it is known what it answers. */
export type LooseAct = Omit<Act, "answers">;

/** Reads the moves between states off the coded events, and what each of them answers. */
export const acts = component({
  name: "acts",
  needs: ["article", "sentences", "clauses", "attributions", "events"],
  adds: ["acts"],
  lexicons: [],
  prepare: () => (view) => {
    const loose = view.events.flatMap((event, index) => actOf(view, event, index) ?? []);
    return { acts: linkAnswers(view, loose) };
  },
});

function actOf(view: Seen, event: Event, index: number): LooseAct | null {
  const passOver = (rule: string, why: string): null => {
    view.note({ start: event.start, end: event.end, rule, why });
    return null;
  };
  if (event.act === null) return null;
  const attribution = event.attribution === null ? null : (view.attributions[event.attribution] ?? null);
  const host = hostOf(event, attribution);
  const from = host === null ? partiesOf(event.source) : [host];
  const to = partiesOf(host === null ? event.target : event.source).filter((code) => !from.includes(code));
  if (from.length === 0) return passOver("acts/no-state", "no state or organisation acts here");
  if (event.act === "reject" && isAboutThePress(wordsAfter(view.article.text, event))) {
    return passOver("acts/press", "a question of the press was turned away, not a move of another state");
  }
  if (isMirrored(view.events, index)) return passOver("acts/mirrored", "the same plan, told from the other side");
  const kind = host === null ? kindOf(event, attribution) : "offer";
  if (kind === null) return passOver("acts/no-move", `what is ${event.status} is no move yet`);
  const deed = kind === "deed";
  return {
    start: event.start,
    end: event.end,
    type: deed ? "deed" : "speech",
    kind: deed ? event.plover.toLowerCase() : kind,
    from,
    to,
    date: dateOf(view, event, attribution, deed),
    condition: conditionOf(view, event),
    via: channelOf(event, attribution),
    event: index,
    attribution: event.attribution,
    status: event.status,
    rule: `acts/${event.rule}`,
    why: `${from.join(" and ")} to ${to.length > 0 ? to.join(" and ") : "nobody named"}: ${deed ? event.plover.toLowerCase() : kind}, because ${event.why}`,
  };
}

/** "Kishida could visit Pyongyang, Kim said": who may be visited and says so makes an offer. */
function hostOf(event: Event, attribution: Attribution | null): string | null {
  const speaker = attribution?.speaker == null ? null : partyOf(attribution.speaker);
  const open = event.status === "conditional" || event.status === "hypothetical";
  const hosting = open && event.act === "deed" && event.quad <= 2;
  const invited =
    speaker !== null && partiesOf(event.target).includes(speaker) && !partiesOf(event.source).includes(speaker);
  return hosting && invited ? speaker : null;
}

function dateOf(view: Seen, event: Event, attribution: Attribution | null, deed: boolean): string | null {
  const own = deed ? null : ownWords(event, attribution);
  if (own !== null) return own;
  // "said on Tuesday that Kishida had asked for a summit": the day is that of the telling, not of what had been before.
  if (attribution !== null && event.date === attribution.date && isBefore(view, event)) return null;
  return event.date ?? (deed ? (attribution?.date ?? null) : null);
}

/** Told in the past perfect, and so before what is told around it. */
function isBefore({ clauses, sentences }: Seen, { trigger }: Event): boolean {
  return clauses.some(
    ({ sentence, predicate, perfect, tense }) =>
      perfect && tense === "past" && sentences[sentence]?.tokens[predicate]?.start === trigger[0],
  );
}

/** The day on which the one who acts by speaking is reported to have spoken; null where somebody else tells of it. */
function ownWords(event: Event, attribution: Attribution | null): string | null {
  if (attribution?.speaker == null) return attribution?.date ?? null;
  const speaker = partyOf(attribution.speaker);
  return event.source.some((actor) => partyOf(actor) === speaker) ? attribution.date : null;
}

/** A plan of two that was coded from both sides counts from the side that is named as planning it. */
function isMirrored(events: readonly Event[], index: number): boolean {
  const event = events[index];
  if (event === undefined || event.status === "done" || event.status === "ongoing") return false;
  return events
    .slice(0, index)
    .some(
      (other) =>
        other.trigger[0] === event.trigger[0] &&
        other.cameo === event.cameo &&
        shared(partiesOf(other.target), partiesOf(event.source)) &&
        shared(partiesOf(other.source), partiesOf(event.target)),
    );
}

/**
 * What move an event is. A deed that has not been done is what its words make of it: said on a condition it is an
 * offer or a threat, said by the one who would do it an intention or a threat; one merely imagined is no move.
 */
function kindOf(event: Event, attribution: Attribution | null): Act["kind"] | null {
  if (event.act === null || event.act !== "deed") return event.act;
  const friendly = event.quad <= 2;
  switch (event.status) {
    case "hypothetical":
    case "denied":
      return null;
    case "threatened":
      return "threaten";
    case "proposed":
      return "offer";
    case "conditional":
      return friendly ? "offer" : "threaten";
    case "planned": {
      const speaker = attribution?.speaker ?? null;
      const own = speaker !== null && event.source.some((actor) => partyOf(actor) === partyOf(speaker));
      return own ? (friendly ? "express intent" : "threaten") : "deed";
    }
    case "done":
    case "ongoing":
      return "deed";
  }
}

/** Words of a condition that the clause itself does not hold: "provided", "on condition". */
const BEFORE_THE_CLAUSE = /(?:provided|providing|assuming|on (?:the )?condition)\s+$/i;

function conditionOf({ article }: Seen, event: Event): Condition | null {
  if (event.condition === null) return null;
  const [start, end] = event.condition;
  const before = BEFORE_THE_CLAUSE.exec(slice(article.text, { start: Math.max(0, start - 24), end: start }));
  const clause = { start: start - (before?.[0].length ?? 0), end };
  return { if: slice(article.text, clause), then: slice(article.text, event) };
}

/** Through whom the act was heard: the medium that spoke, and those named as its carriers. */
function channelOf(event: Event, attribution: Attribution | null): Actor[] {
  const heard = attribution === null ? [] : [attribution.speaker, ...attribution.via];
  const media = [...heard, ...event.source]
    .filter((actor) => actor?.sector === "MED")
    .filter((actor) => actor !== null);
  return media.filter((actor, index) => media.findIndex((other) => other.id === actor.id) === index);
}
