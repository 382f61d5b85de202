import type { Act, Event, Position } from "../../core/annotations.js";
import type { Actor } from "../../core/actor.js";
import { slice, type Range } from "../../core/span.js";
import type { View } from "../../core/document.js";
import { component } from "../../knowledge/component.js";
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
  const holder = event?.source.find((actor) => act.from.includes(partyOf(actor) ?? ""));
  if (event === undefined || stance === undefined || holder === undefined || act.status === "denied") return [];
  const issue = issueOf(view, event);
  if (issue === "" || (stance === "refuses" && TO_THE_PRESS.test(issue))) return [];
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

/** What the act is about: what follows its trigger, or stands before it in the passive, the condition left out. */
function issueOf({ article }: Seen, event: Event): string {
  const [, triggerEnd] = event.trigger;
  const after = without(article.text, [triggerEnd, event.end], event.condition);
  if (after !== "") return after;
  return without(article.text, [event.start, event.trigger[0]], event.condition);
}

/** "declined to say", "refused to comment": about the press, not about the matter. */
const TO_THE_PRESS = /^to (say|comment|confirm|deny|give|discuss|elaborate|disclose|name|answer|speculate|identify)\b/;

function without(text: string, [start, end]: Range, condition: Range | null): string {
  const cut = condition === null || condition[0] < start || condition[0] >= end ? end : condition[0];
  return (
    slice(text, { start, end: cut })
      .replace(/\s+/g, " ")
      .replace(/^[\s,.;:“”"'’—–-]+|[\s,.;:“”"'’—–-]+$/g, "")
      // "turned down the proposal": the particle belongs to the verb.
      .replace(/^(?:down|off|out|back|away)\s+(?=(?:the|an?|any|all|its|his|her|their)\b)/, "")
  );
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
