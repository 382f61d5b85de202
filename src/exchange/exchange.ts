import { linkMoves } from "./answers.js";
import { within } from "./dates.js";
import type { Material } from "./material.js";
import { gatherMoves } from "./moves.js";
import { gatherPositions } from "./positions.js";
import { findOpen, gatherSilences } from "./silences.js";
import { groupStories, type Told } from "./stories/stories.js";
import type { ArticleCard, Exchange, Party } from "./types.js";

export interface Period {
  /** ISO 8601 dates, both included; null for no limit. */
  readonly since: string | null;
  readonly until: string | null;
}

/**
 * Puts together the exchange between two parties from the articles that tell of it: moves in order of time, what
 * answers what, silences, open overtures, positions.
 */
export function assembleExchange(
  materials: readonly Material[],
  parties: readonly [Party, Party],
  { since, until }: Period = { since: null, until: null },
): Exchange {
  const codes = [parties[0].code, parties[1].code] as const;
  const told = groupStories(materials.map(tellingOf));
  const all = linkMoves(gatherMoves(materials, codes, told), materials);
  const moves = all.filter(({ date }) => within(date, since, until));
  const silences = gatherSilences(materials, codes, all).filter(({ asOf }) => within(asOf, since, until));
  const dates = materials.map(({ article }) => article.published.value).filter((date) => date !== null);
  const open = findOpen(all, silences, materials.length, dates.toSorted().at(-1) ?? null);
  return {
    parties,
    since,
    until,
    moves,
    silences,
    open: open.filter(({ move }) => moves.some(({ id }) => id === move)),
    positions: gatherPositions(materials, codes).filter(({ first }) => within(first, since, until)),
    articles: cardsOf(materials, told),
  };
}

function tellingOf({ id, article }: Material): { id: string; title: string | null; body: string; date: string | null } {
  return { id, title: article.title, body: article.body, date: article.published.value };
}

function cardsOf(materials: readonly Material[], told: readonly Told[]): ArticleCard[] {
  const stories = new Map(told.map((each) => [each.id, each]));
  return materials.map(({ id, article }) => ({
    id,
    title: article.title,
    outlet: article.outlet,
    published: article.published.value,
    basis: article.published.basis,
    url: article.url,
    story: stories.get(id)?.story ?? id,
    copyOf: stories.get(id)?.copyOf ?? null,
  }));
}
