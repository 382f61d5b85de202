import { CopyIndex } from "./copies.js";
import { countTerms } from "./words.js";

/** What is needed of an article to tell its story. */
export interface Telling {
  readonly id: string;
  readonly title: string | null;
  readonly body: string;
  /** ISO 8601, cut to what is known; null where not known. */
  readonly date: string | null;
}

export interface Told {
  readonly id: string;
  /** Articles on the same happening share it: the id of the story's earliest article. */
  readonly story: string;
  /** Id of the earliest article that this one reprints; null for none. */
  readonly copyOf: string | null;
}

/** Mean likeness (cosine of tf-idf) that the articles of two stories must have for the stories to be one. */
const ALIKE = 0.14;
/** Articles further apart in time than this do not tell the same happening. */
const DAYS_APART = 21;
/** Articles imagined beside those at hand, so that in a handful of them a shared word still tells something. */
const UNSEEN = 20;
const DAY = 86_400_000;

/** Groups articles by the happening that they tell, and finds the reprints among them. Input order is kept. */
export function groupStories(tellings: readonly Telling[]): Told[] {
  const order = tellings.map((_, i) => i).sort((a, b) => compare(tellings[a]?.date, tellings[b]?.date) || a - b);
  const sorted = order.map((i) => tellings[i]).filter((each) => each !== undefined);
  const copies = new CopyIndex();
  const originals = sorted.map(({ body }) => copies.add(body));
  const groups = mergeAlike(sorted, originals);
  const told = new Map<Telling, Told>();
  for (const group of groups) {
    const first = sorted[Math.min(...group)];
    for (const member of group) {
      const telling = sorted[member];
      const original = originals[member] ?? null;
      if (telling === undefined || first === undefined) continue;
      told.set(telling, {
        id: telling.id,
        story: first.id,
        copyOf: original === null ? null : (sorted[original]?.id ?? null),
      });
    }
  }
  return tellings.map((each) => told.get(each)).filter((each) => each !== undefined);
}

function compare(a: string | null | undefined, b: string | null | undefined): number {
  return (a ?? "9999").localeCompare(b ?? "9999");
}

/** Average-link clustering, copies joined first. */
function mergeAlike(tellings: readonly Telling[], originals: readonly (number | null)[]): number[][] {
  const vectors = vectorsOf(tellings);
  let groups = tellings.map((_, i) => [i]);
  originals.forEach((original, copy) => {
    if (original === null) return;
    const home = groups.find((group) => group.includes(original));
    groups = groups.filter((group) => !group.includes(copy) || group === home);
    if (home !== undefined && !home.includes(copy)) home.push(copy);
  });
  const likeness = (a: number, b: number): number =>
    apart(tellings[a], tellings[b]) > DAYS_APART ? 0 : cosine(vectors[a], vectors[b]);
  for (;;) {
    let best = { value: ALIKE, a: -1, b: -1 };
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length; b++) {
        const value = meanOver(groups[a] ?? [], groups[b] ?? [], likeness);
        if (value > best.value) best = { value, a, b };
      }
    }
    const [into, from] = [groups[best.a], groups[best.b]];
    if (into === undefined || from === undefined) return groups;
    into.push(...from);
    groups.splice(best.b, 1);
  }
}

function meanOver(a: readonly number[], b: readonly number[], of: (a: number, b: number) => number): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += of(x, y);
  return sum / (a.length * b.length);
}

function apart(a: Telling | undefined, b: Telling | undefined): number {
  const days = [a, b].map((each) => Date.parse(each?.date ?? ""));
  const distance = Math.abs((days[0] ?? NaN) - (days[1] ?? NaN)) / DAY;
  return Number.isNaN(distance) ? 0 : distance;
}

type Vector = ReadonlyMap<string, number>;

/** Unit vectors of tf-idf; the title counts thrice, for it names the happening. */
function vectorsOf(tellings: readonly Telling[]): Vector[] {
  const counts = tellings.map(({ title, body }) => countTerms(`${`${title ?? ""} `.repeat(3)}${body}`));
  const holders = new Map<string, number>();
  for (const terms of counts) for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  return counts.map((terms) => {
    const weighted = [...terms].map(([term, count]) => {
      const idf = Math.log((tellings.length + UNSEEN) / (holders.get(term) ?? 1));
      return [term, (1 + Math.log(count)) * idf] as const;
    });
    const length = Math.hypot(...weighted.map(([, weight]) => weight)) || 1;
    return new Map(weighted.map(([term, weight]) => [term, weight / length]));
  });
}

function cosine(a: Vector | undefined, b: Vector | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
