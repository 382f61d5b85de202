import type { Clues } from "./clues.js";
import type { Entities } from "./entities.js";
import type { Find } from "./find.js";
import { likeliest } from "./find-names.js";
import { notActing, partOfName } from "./not-acting.js";
import { actorOfPerson, rankOn, type Person } from "./persons.js";
import { take, type Reading, type ReadSentence } from "./reading.js";

/** Finds people whom the text calls by their surname alone. */
export function findSurnames(reading: Reading, entities: Entities, found: readonly Find[]): Find[] {
  const known = found.flatMap((find) => (find.entity.kind === "person" ? [{ person: find.entity.person, find }] : []));
  const lands = new Set(found.flatMap(({ actor }) => actor?.country ?? []));
  const finds: Find[] = [];
  for (const read of reading.sentences) {
    for (let at = 0; at < read.pieces.length; at++) {
      const first = read.tokenOf[at] ?? 0;
      if (read.taken[first]) continue;
      const match = entities.surnames.longestAt(reading.text, read.pieces, at);
      if (match === null) continue;
      const end = at + match.length - 1;
      const last = read.tokenOf[end] ?? first;
      const hit = { read, first, last, start: read.pieces[at]?.start ?? 0, end: read.pieces[end]?.end ?? 0 };
      const find = decide(reading, hit, match.values, known, lands);
      if (find === null) continue;
      finds.push(find);
      take(read, first, last);
      at = end;
    }
  }
  return finds;
}

interface Hit {
  readonly read: ReadSentence;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}
type Known = readonly { readonly person: Person; readonly find: Find }[];

function decide(
  reading: Reading,
  hit: Hit,
  values: readonly Person[],
  known: Known,
  lands: ReadonlySet<string>,
): Find | null {
  const { read, first, last, start, end } = hit;
  // "DINA" is no lady's name, where the sentence is not all in capitals.
  const form = reading.text.slice(hit.start, hit.end);
  if (/^\p{Lu}{2,}$/u.test(form) && read.sentence.blockKind !== "headline") return null;
  // "Mayor Ada Colau" is nobody called Mayor.
  if (first === last && isTitle(read, first, reading.clues) && read.tokens[last + 1]?.upos === "PROPN") return null;
  const free = (index: number): boolean => read.taken[index] === true || isTitle(read, index, reading.clues);
  if (partOfName(read.tokens, last, 1, free) || partOfName(read.tokens, first, -1, free)) return null;
  const named = nearest(values, known, start);
  const person = named ?? unnamed(reading, hit, values, lands);
  if (person === null) return null;
  const idle = notActing(reading.text, read.tokens, hit, reading.clues);
  if (idle !== null) {
    reading.note({ start, end, rule: "actors/not-acting", why: idle });
    return null;
  }
  const actor = actorOfPerson(person, reading.date, /^(?:former|ex)$/i.test(read.tokens[first - 1]?.form ?? ""));
  const by = named ? "is named in full in the text" : "holds or held the office that makes it plain";
  return {
    ...{ sentence: read.sentence.index, first, last, start, end, actor, kind: "name" },
    entity: { kind: "person", person },
    rule: named ? "actors/surname" : "actors/known-surname",
    why: `${actor.name}, who ${by}`,
  };
}

/** Whom the text has named last by this surname, else whom it names next. */
function nearest(values: readonly Person[], known: Known, start: number): Person | null {
  const bearers = known.filter(({ person }) => values.includes(person));
  const before = bearers.filter(({ find }) => find.start < start);
  return (before[before.length - 1] ?? bearers[0])?.person ?? null;
}

/** Somebody so well known that the text need not say the full name. */
function unnamed(
  { text, date, bare, clues }: Reading,
  hit: Hit,
  values: readonly Person[],
  lands: ReadonlySet<string>,
): Person | null {
  const { read, first, last } = hit;
  const [only] = values;
  if (bare && values.length === 1 && only && !clues["common surname"].has(text.slice(hit.start, hit.end).toLowerCase()))
    return only;
  // The tagger takes a name that is also a word for the word ("Trump"), but not at the head of a sentence.
  const tag = read.tokens[last]?.upos;
  if (tag !== "PROPN" && (tag !== "NOUN" || first === 0)) return null;
  const word = text.slice(hit.start, hit.end).toLowerCase();
  const title = titleBefore(read, first, clues);
  const fit =
    title === null ? [] : values.filter(({ tenures }) => tenures.some(({ office }) => title.includes(office)));
  if (fit.length > 0) return likeliest(fit, date);
  const ruling = values.filter((each) => rankOn(each, date) >= 2);
  const pool = ruling.length > 0 ? ruling : values.filter((each) => wasGreat(each, date));
  if (pool.length === 0) return renowned(values, word, lands, clues);
  const best = pool.length === 1 ? (pool[0] ?? null) : namesake(pool, lands, date);
  if (
    best === null ||
    (clues["common surname"].has(word) && !best.tenures.some(({ country }) => country !== null && lands.has(country)))
  )
    return null;
  return best;
}

/** Of several in office at once, the highest of those whose land the text speaks of. */
function namesake(pool: readonly Person[], lands: ReadonlySet<string>, date: string | null): Person | null {
  const near = pool.filter(({ tenures }) => tenures.some(({ country }) => country !== null && lands.has(country)));
  const ranked = [...near].sort((a, b) => rankOn(b, date) - rankOn(a, date));
  const [first, second] = ranked;
  if (first === undefined) return null;
  return second === undefined || rankOn(second, date) < rankOn(first, date) ? first : null;
}

/** The only one of a rare surname, where the text speaks of that person's land. */
function renowned(values: readonly Person[], word: string, lands: ReadonlySet<string>, clues: Clues): Person | null {
  const [only] = values;
  if (values.length !== 1 || only === undefined || word.length < 5 || clues["common surname"].has(word)) return null;
  return only.tenures.some(({ country }) => country !== null && lands.has(country)) ? only : null;
}

function wasGreat(person: Person, date: string | null): boolean {
  return person.tenures.some(
    ({ office, from }) =>
      /^(?:president|prime minister|chancellor|leader|supreme leader)$/.test(office) &&
      (date === null || from === null || from.slice(0, 4) <= date.slice(0, 4)),
  );
}

/** The words before a name in small letters, where they end in a title ("foreign minister"). */
function titleBefore({ tokens }: ReadSentence, first: number, clues: Clues): string | null {
  const words = tokens.slice(Math.max(0, first - 3), first).map(({ form }) => form.toLowerCase());
  return words.length > 0 && clues.title.has(words[words.length - 1] ?? "") ? words.join(" ") : null;
}

function isTitle({ tokens }: ReadSentence, index: number, clues: Clues): boolean {
  return clues.title.has(tokens[index]?.form.toLowerCase() ?? "");
}
