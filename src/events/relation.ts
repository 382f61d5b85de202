import type { Relation } from "../core/annotations.js";
import type { View } from "../core/document.js";
import { component } from "../knowledge/component.js";
import { quadOf, type Plover } from "../core/codes.js";
import { voiceOf } from "./speakers.js";
import { Coder, type Coded } from "./coding.js";
import { findEvents } from "./find-events.js";
import { focusOf, type Focus } from "./focus.js";
import { EVENT_LEXICONS, eventLexicon, type EventLexicon } from "./lexicon.js";
import { relationType } from "./relation-type.js";
import { guessRelation } from "./relation-guess.js";
import type { Scene } from "./scene.js";
import { standingOf } from "./status.js";

type Seen = View<"sentences" | "clauses" | "mentions" | "attributions">;

interface Ranked {
  readonly coded: Coded;
  readonly rank: number;
}

/** Names the one relation from the marked source to the marked target; adds null where no focus was given. */
export const relation = component({
  name: "relation",
  needs: ["sentences", "clauses", "mentions", "attributions"],
  adds: ["relation"],
  lexicons: EVENT_LEXICONS,
  prepare: (shelf) => {
    const lexicon = eventLexicon(shelf);
    const coder = new Coder(lexicon);
    return (view) => ({ relation: relationOf(view, lexicon, coder) });
  },
});

function relationOf(view: Seen, lexicon: EventLexicon, coder: Coder): Relation | null {
  const focus = focusOf(view);
  if (focus === null) return null;
  const ranked: Ranked[] = [];
  for (const scene of focus.scenes) {
    const found = findEvents(coder, lexicon, scene, (at, token) => voiceOf(view, at, token), { bare: true });
    for (const coded of found) ranked.push({ coded, rank: rankOf(coded, scene, focus) });
  }
  ranked.sort((a, b) => b.rank - a.rank);
  for (const { coded, rank } of ranked) {
    const standing = standingOf(lexicon, coded, view.clauses);
    const row = lexicon.codes.get(standing.code);
    if (row?.plover == null || rank < 1) continue;
    const plover = relationType(row.plover, standing, coded);
    const word = coded.scene.tree.token(coded.predicate).form;
    return answer(plover, standing.code, Math.min(0.95, 0.2 + rank / 14), `"${word}" means: ${row.label}`);
  }
  const guess = guessRelation(lexicon, focus);
  return answer(guess.plover, guess.cameo, guess.confidence, guess.why);
}

function answer(plover: Plover, cameo: string, confidence: number, why: string): Relation {
  return { plover, quad: quadOf(plover), cameo, confidence: Math.round(confidence * 100) / 100, why };
}

/** How well an event fits the marked actors: both sides, one side, the other way round, or merely near them. */
function rankOf(coded: Coded, scene: Scene, { source, target, near }: Focus): number {
  const has = (side: Coded["source"], id: string | null): boolean => side.some(({ actor }) => actor.id === id);
  const from = has(coded.source, source);
  const to = has(coded.target, target);
  const distance = near(scene, coded.predicate) / 100;
  if (from && (to || has(coded.source, target))) return 10 - distance;
  if (from) return (under(coded, target, scene) ? 8 : 6) - distance;
  if (to) return (has(coded.target, source) ? 5 : 4) - distance;
  if (has(coded.target, source) && has(coded.source, target)) return 3.5 - distance;
  return 2 - distance;
}

/** True where the actor is named somewhere below the predicate. */
function under({ predicate }: Coded, id: string | null, { tree, mentions }: Scene): boolean {
  return mentions.some(({ actor, head }) => actor.id === id && tree.under(head, predicate));
}
