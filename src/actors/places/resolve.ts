import { kilometres, type Site } from "./gazetteer.js";
import { lies, type PlaceName } from "./find-names.js";

/** A name and the place that it means here, with the reason. */
export interface Resolved {
  readonly site: Site;
  readonly why: string;
}

interface Choice {
  readonly site: Site;
  readonly score: number;
  readonly why: string;
}

// Weights are in digits of population: a state that is named outweighs a thousandfold larger namesake.
const QUALIFIED = 20;
const STATE_NAMED = 3;
const COUNTRY_NAMED = 1.5;
const NEAR = 2.5;
const NEARISH = 1;
const MOST_FOR_NEAR = 5;
const ROUNDS = 2;

/** Which place each name means: one sense a document, by what else the document speaks of. */
export function resolve(names: readonly PlaceName[]): Map<string, Resolved> {
  const groups = new Map<string, PlaceName[]>();
  for (const name of names) groups.set(name.name, [...(groups.get(name.name) ?? []), name]);
  const larger = names.flatMap(({ sites, within }) =>
    [...within, ...(sites.length === 1 ? sites : [])].filter(({ kind }) => kind === "country" || kind === "region"),
  );
  const choices = new Map<string, Choice>();
  for (const [name, group] of groups) choices.set(name, choose(group, larger, []));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, group] of groups) {
      if ((group[0]?.sites.length ?? 0) < 2) continue;
      const others = [...choices].filter(([other]) => other !== name).map(([, { site }]) => site);
      choices.set(name, choose(group, larger, others.filter(isLocal)));
    }
  }
  return choices;
}

/** Countries and seas are near to too much to tell where a town lies. */
function isLocal({ kind }: Site): boolean {
  return kind === "town" || kind === "capital" || kind === "county";
}

function choose(group: readonly PlaceName[], larger: readonly Site[], others: readonly Site[]): Choice {
  const sites = group[0]?.sites ?? [];
  const within = group.flatMap((name) => name.within);
  const scored = sites.map((site): Choice => {
    const reasons: string[] = [];
    let score = site.size + (site.kind === "country" ? 1 : 0) + (site.kind === "capital" ? 1 : 0);
    const qualifier = within.find((each) => lies(site, each));
    if (qualifier !== undefined) {
      score += QUALIFIED;
      reasons.push(`${qualifier.name} is named after it`);
    }
    const named = larger.filter((each) => each.id !== site.id && lies(site, each));
    const state = named.find(({ kind }) => kind === "region");
    const country = named.find(({ kind }) => kind === "country");
    if (state !== undefined) score += STATE_NAMED;
    if (country !== undefined) score += COUNTRY_NAMED;
    if (state ?? country) reasons.push(`${(state ?? country)?.name ?? ""} is spoken of`);
    const near = nearness(site, others);
    score += near;
    if (near >= NEAR) reasons.push("other places of the article are near");
    return { site, score, why: reasons.join(", ") };
  });
  const best = scored.reduce((first, each) => (each.score > first.score ? each : first));
  if (sites.length === 1) return { ...best, why: "the only known place of this name" };
  return { ...best, why: best.why || "the largest place of this name" };
}

function nearness(site: Site, others: readonly Site[]): number {
  let sum = 0;
  for (const other of others) {
    const distance = kilometres(site, other);
    if (distance < 100) sum += NEAR;
    else if (distance < 300) sum += NEARISH;
  }
  return Math.min(sum, MOST_FOR_NEAR);
}
