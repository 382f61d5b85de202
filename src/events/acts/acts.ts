import type { Act, Attribution, Condition, Event } from "../../core/annotations.js";
import type { Actor } from "../../core/actor.js";
import { slice } from "../../core/span.js";
import type { View } from "../../core/document.js";
import { component } from "../../knowledge/component.js";
import { partiesOf, partyOf } from "../parties.js";
import { linkAnswers } from "./answers.js";

type Seen = View<"article" | "sentences" | "attributions" | "events">;
/** An act before it is known what it answers. */
export type LooseAct = Omit<Act, "answers">;

/** Reads the moves between states off the coded events, and what each of them answers. */
export const acts = component({
  name: "acts",
  needs: ["article", "sentences", "attributions", "events"],
  adds: ["acts"],
  lexicons: [],
  prepare: () => (view) => {
    const loose = view.events.flatMap((event, index) => actOf(view, event, index) ?? []);
    return { acts: linkAnswers(view, loose) };
  },
});

function actOf(view: Seen, event: Event, index: number): LooseAct | null {
  if (event.act === null) return null;
  const from = partiesOf(event.source);
  const to = partiesOf(event.target).filter((code) => !from.includes(code));
  if (from.length === 0) {
    view.note({ start: event.start, end: event.end, rule: "acts/no-state", why: "no state or organisation acts here" });
    return null;
  }
  const attribution = event.attribution === null ? null : (view.attributions[event.attribution] ?? null);
  const kind = kindOf(event, attribution);
  if (kind === null) {
    const why = `what is ${event.status} is no move yet`;
    view.note({ start: event.start, end: event.end, rule: "acts/no-move", why });
    return null;
  }
  const deed = kind === "deed";
  return {
    start: event.start,
    end: event.end,
    type: deed ? "deed" : "speech",
    kind: deed ? event.plover.toLowerCase() : kind,
    from,
    to,
    date: event.date ?? attribution?.date ?? null,
    condition: conditionOf(view, event),
    via: channelOf(event, attribution),
    event: index,
    attribution: event.attribution,
    status: event.status,
    rule: `acts/${event.rule}`,
    why: `${from.join(" and ")} to ${to.length > 0 ? to.join(" and ") : "nobody named"}: ${deed ? event.plover.toLowerCase() : kind}, because ${event.why}`,
  };
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

function conditionOf({ article }: Seen, event: Event): Condition | null {
  if (event.condition === null) return null;
  const [start, end] = event.condition;
  return { if: slice(article.text, { start, end }), then: slice(article.text, event) };
}

/** Through whom the act was heard: the medium that spoke, and those named as its carriers. */
function channelOf(event: Event, attribution: Attribution | null): Actor[] {
  const heard = attribution === null ? [] : [attribution.speaker, ...attribution.via];
  const media = [...heard, ...event.source]
    .filter((actor) => actor?.sector === "MED")
    .filter((actor) => actor !== null);
  return media.filter((actor, index) => media.findIndex((other) => other.id === actor.id) === index);
}
