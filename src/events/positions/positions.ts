import type { Act, Event, Position } from "../../core/annotations.js";
import type { Actor } from "../../core/actor.js";
import { slice } from "../../core/span.js";
import type { View } from "../../core/document.js";
import { component } from "../../knowledge/component.js";
import { wordsBefore, wordsOf } from "../issue.js";
import { partyOf } from "../parties.js";

type Seen = View<"article" | "events" | "acts">;

/** What a party that performs an act thereby stands for. */
const STANCES: Readonly<Record<string, Position["stance"]>> = {
  appeal: "demands",
  demand: "demands",
  ultimatum: "demands",
  offer: "offers",
  promise: "offers",
  "express intent": "offers",
  reject: "refuses",
  accept: "accepts",
};

/** Reads what each side demands, offers, refuses and accepts off the acts, with the conditions that it sets. */
export const positions = component({
  name: "positions",
  needs: ["article", "events", "acts"],
  adds: ["positions"],
  lexicons: [],
  prepare: () => (view) => ({ positions: view.acts.flatMap((act) => positionsOf(view, act)) }),
});

function positionsOf(view: Seen, act: Act): Position[] {
  const event = act.event === null ? undefined : view.events[act.event];
  const stance = STANCES[act.kind];
  // An invitation is held by the one who would be visited.
  const holder = [...(event?.source ?? []), ...(event?.target ?? [])].find((actor) =>
    act.from.includes(partyOf(actor) ?? ""),
  );
  if (event === undefined || stance === undefined || holder === undefined || act.status === "denied") return [];
  // In the passive the matter stands before the verb.
  const issue = wordsOf(view.article.text, event) || wordsBefore(view.article.text, event);
  if (issue === "") return [];
  const condition = act.condition?.if ?? null;
  const { start, end, date, attribution } = act;
  const base = { start, end, holder, date, attribution, rule: act.rule };
  const stated: Position = { ...base, stance, issue, condition, why: `${holder.name} ${stance} this: ${act.why}` };
  const demanded = demandIn(view, event, holder);
  return demanded === null
    ? [stated]
    : [
        stated,
        { ...base, stance: "demands", issue: demanded, condition: null, why: `${holder.name} makes it a condition` },
      ];
}

/** A condition that the other side must fulfil is a demand upon it: "if Washington drops …". */
function demandIn({ article }: Seen, event: Event, holder: Actor): string | null {
  if (event.condition === null) return null;
  const [start, end] = event.condition;
  const text = slice(article.text, { start, end }).replace(/\s+/g, " ");
  const bare = text.replace(
    /^(?:,\s*)?(?:if|provided(?: that)?|on condition that|as long as|so long as|once|unless|only if)\s+/i,
    "",
  );
  return bare === text || bare === "" || bare.startsWith(holder.name) ? null : bare;
}
