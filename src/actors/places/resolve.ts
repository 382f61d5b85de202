import { isLarger, lies, type PlaceName } from "./find-names.js";
import { kilometres, type Site } from "./gazetteer.js";

/** The place that a name means here, with the reason. */
export interface Resolved {
  readonly site: Site;
  /** How likely it is this one, 0 to 1, of those that bear the name. */
  readonly odds: number;
  readonly why: string;
}

/** A name, the places that bear it, and how likely each is meant, first by itself, then by what else is spoken of. */
interface Candidates {
  readonly sites: readonly Site[];
  /** The larger places named right after it. */
  readonly within: readonly Site[];
  readonly prior: readonly number[];
  odds: readonly number[];
  why: readonly string[];
}

// Weights are natural logarithms of odds; those that scale with evidence are for each doubling of it.
const PER_DIGIT_OF_POPULATION = 1.2;
const QUALIFIED = 20;
const SAME_REGION = 1.5;
const SAME_COUNTRY = 1.2;
const NEAR = 1.5;
const HOME_WORDS = 1.2;
/** What a province says of where its towns are, against a town of it. */
const REGION_ITSELF = 3;
/** The world's news names capitals rather than their namesakes. */
const CAPITAL = 1;
/** Kilometres over which nearness falls to a third, and beyond which it is nothing. */
const REACH = 60;
const FARTHEST = 400;
const ROUNDS = 8;
const UNLIKELY = 0.05;

/**
 * Which place each name means: one sense a document, by population, by the regions and countries that the document's
 * other names speak for, by what lies near, and by words that are one country's own. The names decide together, each
 * weighing what the others have come to.
 *
 * @param homes how many words of each country's own the document has
 * @returns one for each name, in their order
 */
export function resolve(names: readonly PlaceName[], homes: ReadonlyMap<string, number>): Resolved[] {
  const groups = new Map<string, PlaceName[]>();
  for (const name of names) {
    const known = groups.get(name.name);
    if (known) known.push(name);
    else groups.set(name.name, [name]);
  }
  const all = new Map([...groups].map(([name, group]) => [name, candidatesOf(group)]));
  settle([...all.values()], homes);
  return names.map((name, index) => {
    const qualifier = asQualifier(name, names[index - 1]);
    return qualifier ?? best(all.get(name.name), name);
  });
}

/** "Albany, New York": right after a town, the name is the state. */
function asQualifier({ start, sites }: PlaceName, before: PlaceName | undefined): Resolved | null {
  if (before === undefined || start - before.end > 2) return null;
  const site = sites.find((each) => before.within.includes(each));
  return site === undefined ? null : { site, odds: 1, why: `it says where ${before.name} is` };
}

function candidatesOf(group: readonly PlaceName[]): Candidates {
  const sites = group[0]?.sites ?? [];
  const within = group.flatMap((name) => name.within);
  const prior = sites.map(
    (site) =>
      PER_DIGIT_OF_POPULATION * site.size +
      (site.kind === "capital" ? CAPITAL : 0) +
      (within.some((larger) => lies(site, larger)) ? QUALIFIED : 0),
  );
  return { sites, within, prior, odds: shares(prior), why: sites.map(() => "") };
}

function settle(all: readonly Candidates[], homes: ReadonlyMap<string, number>): void {
  if (all.every(({ sites }) => sites.length < 2)) return;
  for (let round = 0; round < ROUNDS; round++) {
    const votes = all.map(votesOf);
    const total = sum(votes);
    const rated = all.map((each, index) =>
      each.sites.length < 2
        ? null
        : each.sites.map((site, at) => rate(each, at, site, all, total, votes[index], homes)),
    );
    rated.forEach((ratings, index) => {
      const each = all[index];
      if (ratings === null || each === undefined) return;
      each.odds = shares(ratings.map(({ score }) => score));
      each.why = ratings.map(({ why }) => why);
    });
  }
}

/** How much is spoken of each region and country, by code. */
type Votes = ReadonlyMap<string, number>;

function votesOf({ sites, odds }: Candidates): Votes {
  const votes = new Map<string, number>();
  const add = (key: string, weight: number): void => {
    votes.set(key, (votes.get(key) ?? 0) + weight);
  };
  sites.forEach((site, at) => {
    const share = odds[at] ?? 0;
    if (site.region !== "") add(site.region, share * (isLarger(site) ? REGION_ITSELF : 1));
    // A country or its capital may act anywhere: that it is named says nothing of where the article's towns lie.
    if (site.country !== null && site.kind !== "country" && site.kind !== "capital") add(site.country, share);
  });
  return votes;
}

function sum(votes: readonly Votes[]): Votes {
  const total = new Map<string, number>();
  for (const each of votes) for (const [key, weight] of each) total.set(key, (total.get(key) ?? 0) + weight);
  return total;
}

function rate(
  own: Candidates,
  at: number,
  site: Site,
  all: readonly Candidates[],
  total: Votes,
  ownVotes: Votes | undefined,
  homes: ReadonlyMap<string, number>,
): { score: number; why: string } {
  const others = (key: string): number => Math.max(0, (total.get(key) ?? 0) - (ownVotes?.get(key) ?? 0));
  const region = site.region === "" ? 0 : others(site.region);
  const country = site.country === null ? 0 : others(site.country);
  const home = site.country === null ? 0 : (homes.get(site.country) ?? 0);
  const near = site.kind === "country" ? 0 : nearness(own, site, all);
  const gains: [number, string][] = [
    [SAME_REGION * Math.log2(1 + region), "its region is spoken of"],
    [SAME_COUNTRY * Math.log2(1 + country), `${site.country ?? ""} is spoken of`],
    [NEAR * Math.log2(1 + 3 * near), "other places of the article are near"],
    [HOME_WORDS * Math.log2(1 + home), `the words are those of ${site.country ?? ""}`],
  ];
  const reasons = gains.filter(([gain]) => gain >= 1).sort(([a], [b]) => b - a);
  const score = gains.reduce((whole, [gain]) => whole + gain, own.prior[at] ?? 0);
  return { score, why: reasons.map(([, reason]) => reason).join(", ") };
}

/** How much of what else is named lies near; countries and provinces are near to too much to tell. */
function nearness(own: Candidates, site: Site, all: readonly Candidates[]): number {
  let near = 0;
  for (const other of all) {
    if (other === own) continue;
    other.sites.forEach((each, at) => {
      const share = other.odds[at] ?? 0;
      if (share < UNLIKELY || isLarger(each)) return;
      const distance = kilometres(site, each);
      if (distance < FARTHEST) near += share * Math.exp(-distance / REACH);
    });
  }
  return near;
}

function shares(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - most));
  const whole = weights.reduce((left, right) => left + right, 0);
  return weights.map((weight) => weight / whole);
}

function best(candidates: Candidates | undefined, name: PlaceName): Resolved {
  const { sites, odds, within, why } = candidates ?? candidatesOf([name]);
  const share = Math.max(...odds);
  const at = odds.indexOf(share);
  const site = sites[at];
  if (site === undefined) throw new RangeError(`no place bears the name ${name.name}`);
  if (sites.length === 1) return { site, odds: 1, why: "the only known place of this name" };
  const larger = within.find((each) => lies(site, each));
  if (larger !== undefined) return { site, odds: share, why: `${larger.name} is named after it` };
  const reason = why[at] ?? "";
  return { site, odds: share, why: reason === "" ? "the largest place of this name" : reason };
}
