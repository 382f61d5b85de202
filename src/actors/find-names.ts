import type { Place } from "../core/annotations.js";
import type { Entities, Entity } from "./entities.js";
import type { Find } from "./find.js";
import { judge, type Hit } from "./judge-name.js";
import { isCalendar, notActing, partOfName } from "./not-acting.js";
import { begun, over, rankOn, tenureOn, type Person } from "./persons.js";
import { take, type Reading, type ReadSentence } from "./reading.js";

/** Finds all that the lexicons name. Finds without an actor are places, and help to place others. */
export function findNames(reading: Reading, entities: Entities, places: readonly Place[]): Find[] {
  const elsewhere = otherLands(places);
  const hits = reading.sentences
    .flatMap((read) => hitsIn(reading, read, entities))
    .map((hit) => ({ ...hit, entities: hit.entities.map((each) => asPlaced(each, elsewhere.get(hit.start))) }));
  const lands = countLands(hits, reading.text);
  for (const { read, first, last } of hits) take(read, first, last);
  return hits.flatMap((hit) => decide(hit, choose(hit, lands, reading.date), lands, reading, entities) ?? []);
}

function hitsIn({ text, bare }: Reading, read: ReadSentence, { names }: Entities): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < read.pieces.length; at++) {
    const match = names.longestAt(text, read.pieces, at);
    const end = at + (match?.length ?? 0) - 1;
    const [from, to] = [read.pieces[at], read.pieces[end]];
    const [first, last] = [read.tokenOf[at], read.tokenOf[end]];
    if (match === null || !from || !to || first === undefined || last === undefined) continue;
    const hit = { read, first, last, start: from.start, end: to.end, entities: match.values, length: match.length };
    if (!isCutShort(text, hit) && (bare || plausible(text, hit))) {
      hits.push(hit);
      at = end;
    }
  }
  return hits;
}

/** The places that lie in the land told, by where their names begin, where that is certain. */
function otherLands(places: readonly Place[]): ReadonlyMap<number, Place> {
  return new Map(places.map((place) => [place.start, place]));
}

/** "Paris, Texas", "Georgia" in an American story: a state, capital or part of one that bears the name lies elsewhere. */
function asPlaced(entity: Entity, place: Place | undefined): Entity {
  if (place?.country == null || !("country" in entity) || entity.country === place.country) return entity;
  // A capital is too well known to give way to anything but a name right behind it.
  const said = place.why.endsWith("is named after it");
  if (entity.kind !== "state" && !(said && /^(?:capital|region)$/.test(entity.kind))) return entity;
  return { kind: "region", country: place.country, plural: false };
}

/** "Lee Jun" within "Lee Jun-ho" is somebody else. */
function isCutShort(text: string, { end, entities }: Pick<Hit, "end" | "entities">): boolean {
  return entities[0]?.kind === "person" && /^[-‑]\p{Ll}/u.test(text.slice(end, end + 2));
}

/** A single word that is also a common one needs the tagger's word for it, and epithets need their article. */
function plausible(text: string, { read, first, last, start, end, entities, length }: Hit): boolean {
  const form = text.slice(start, end);
  const [entity] = entities;
  if (entity?.kind === "epithet") {
    const next = read.tokens[last + 1];
    const proper = next?.upos === "PROPN" && /^\p{Lu}/u.test(next.form);
    return read.tokens[first - 1]?.form.toLowerCase() === "the" && !proper;
  }
  if (entity?.kind === "demonym" && text.charAt(end - 1) !== "-" && /^(?:Sino|Russo|Anglo|Franco)$/.test(form))
    return /[-–‑]/.test(text.charAt(end));
  const shouted = read.sentence.blockKind === "headline" && read.tokens.every(({ form: f }) => f === f.toUpperCase());
  if (length > 1) return true;
  if (/^[A-Z]{2,8}$/.test(form)) return !shouted || form.length > 3;
  const proper = read.tokens[first]?.upos === "PROPN";
  if (entity?.kind === "body" || entity?.kind === "medium") return proper && !shouted;
  if (entity?.kind === "person" || entity?.kind === "region") return proper;
  if (entity?.kind === "people") return proper || read.tokens[first]?.upos === "ADJ";
  return true;
}

/** How often each state is named, to decide between namesakes and to believe epithets. */
function countLands(hits: readonly Hit[], text: string): Map<string, number> {
  const lands = new Map<string, number>();
  for (const { entities, start, end } of hits) {
    const [entity] = entities;
    if (
      entity === undefined ||
      entities.length > 1 ||
      entity.kind === "people" ||
      !("country" in entity) ||
      entity.kind === "epithet"
    )
      continue;
    lands.set(entity.country, (lands.get(entity.country) ?? 0) + 1);
    const name = text.slice(start, end);
    if (/^(?:DPRK|D\.P\.R\.K\.|South Korean?s?)$/.test(name))
      lands.set(name.startsWith("D") ? "DPRK" : "South Korea", 1);
  }
  return lands;
}

function choose({ entities: all }: Hit, lands: ReadonlyMap<string, number>, date: string | null): Entity | null {
  const entities = all.length < 2 ? all : inTheirTime(all, date);
  // What holds for a time goes before what holds always.
  const own = entities.flatMap((each) => ("own" in each ? [each] : []));
  if (own.length > 0) return own.find((each) => (each.from ?? each.to) !== null) ?? own[0] ?? null;
  const decoy = entities.find(({ kind }) => kind === "decoy");
  if (decoy) return decoy;
  const persons = entities.flatMap((each) => (each.kind === "person" ? [each.person] : []));
  const person = likeliest(persons, date);
  if (person !== null) return { kind: "person", person };
  const weight = (each: Entity): number => lands.get(countryOf(each) ?? "") ?? 0;
  return [...entities].sort((a, b) => weight(b) - weight(a))[0] ?? null;
}

/** Bodies that were what the lexicon says on the day; all, where none was. */
function inTheirTime(entities: readonly Entity[], date: string | null): readonly Entity[] {
  const fit = entities.filter((each) => {
    if (!("from" in each)) return true;
    if (date === null) return each.to === null;
    return (each.from === null || begun(each.from, date)) && (each.to === null || !over(each.to, date));
  });
  return fit.length > 0 ? fit : entities;
}

/** Of namesakes, whoever is in office on the day, else whoever was last. */
export function likeliest(persons: readonly Person[], date: string | null): Person | null {
  const since = (each: Person): string => {
    const { tenure, when } = tenureOn(each, date);
    return when === "later" ? "" : (tenure?.from ?? "");
  };
  return [...persons].sort((a, b) => rankOn(b, date) - rankOn(a, date) || since(b).localeCompare(since(a)))[0] ?? null;
}

function countryOf(entity: Entity): string | null {
  if ("country" in entity) return entity.country;
  return entity.kind === "body" || entity.kind === "medium" ? entity.actor.country : null;
}

function decide(
  hit: Hit,
  entity: Entity | null,
  lands: ReadonlyMap<string, number>,
  reading: Reading,
  entities: Entities,
): Find | null {
  if (entity === null || entity.kind === "decoy") return null;
  const { read, first, last, start, end } = hit;
  const pass = (rule: string, why: string): null => {
    reading.note({ start, end, rule, why });
    return null;
  };
  const idle = notActing(reading.text, read.tokens, hit, reading.clues);
  if (idle !== null) return pass("actors/not-acting", idle);
  if (isPartOfOther(hit, entity, reading)) return pass("actors/part-of-name", "it is part of a longer name");
  const verdict = judge(hit, entity, lands, reading, entities);
  if (verdict === null) return null;
  const { sentence } = read;
  // "the North" is the name, not "North".
  const article = entity.kind === "epithet" ? read.tokens[first - 1] : undefined;
  if (article)
    return {
      sentence: sentence.index,
      first: first - 1,
      last,
      start: article.start,
      end,
      entity,
      kind: "name",
      ...verdict,
    };
  return { sentence: sentence.index, first, last, start, end, entity, kind: "name", ...verdict };
}

function isPartOfOther({ read, first, length }: Hit, entity: Entity, { text, bare }: Reading): boolean {
  if (length > 1 || read.sentence.blockKind === "headline") return false;
  // "Trades Union Congress" is not the Congress.
  if (entity.kind === "body" && first > 0 && !read.taken[first - 1] && read.tokens[first - 1]?.upos === "PROPN")
    return /^\p{Lu}\p{Ll}+ $/u.test(givenName(text, read, first)) && !isCalendar(read.tokens[first - 1]);
  if (bare || (entity.kind !== "state" && entity.kind !== "capital")) return false;
  const known = (index: number): boolean => read.taken[index] === true || first === 0;
  const before = partOfName(read.tokens, first, -1, known) && /^\p{Lu}\p{Ll}+ $/u.test(givenName(text, read, first));
  return before && !isTitled(read, first);
}

function givenName(text: string, { tokens }: ReadSentence, first: number): string {
  return text.slice(tokens[first - 1]?.start ?? 0, tokens[first]?.start ?? 0);
}

/** "President Russia" does not occur, "Foreign Ministry Moscow" hardly: a title before it is no first name. */
function isTitled({ tokens }: ReadSentence, first: number): boolean {
  return /^(?:[A-Z][a-z]+(?:er|or|ent|ary|ry|man|est|ist))$/.test(tokens[first - 1]?.form ?? "");
}
