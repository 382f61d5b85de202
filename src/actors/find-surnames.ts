import type { Clues } from "./clues.js";
import type { Entities } from "./entities.js";
import type { Find } from "./find.js";
import { likeliest } from "./find-names.js";
import { isCalendar, notActing, partOfName } from "./not-acting.js";
import { actorOfPerson, rankOn, type Person } from "./persons.js";
import { take, type Reading, type ReadSentence } from "./reading.js";

/** Finds people whom the text calls by their surname alone. */
export function findSurnames(reading: Reading, entities: Entities, found: readonly Find[]): Find[] {
  const known = found.flatMap((find) => (find.entity.kind === "person" ? [{ person: find.entity.person, find }] : []));
  const lands = new Set(found.flatMap(({ actor }) => actor?.country ?? []));
  const strangers = strangersIn(reading);
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
      const find = decide(reading, hit, match.values, known, lands, strangers);
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
  strangers: ReadonlySet<string>,
): Find | null {
  const { read, first, last, start, end } = hit;
  // "DINA" is no lady's name, where the sentence is not all in capitals.
  const form = reading.text.slice(hit.start, hit.end);
  if (/^\p{Lu}{2,}$/u.test(form) && read.sentence.blockKind !== "headline") return null;
  // "Mayor Ada Colau" is nobody called Mayor.
  if (first === last && isTitle(read, first, reading.clues) && read.tokens[last + 1]?.upos === "PROPN") return null;
  const free = (index: number): boolean => read.taken[index] === true || isTitle(read, index, reading.clues);
  if (partOfName(read.tokens, last, 1, free) || partOfName(read.tokens, first, -1, free)) return null;
  if (isDate(read, first, last)) return null;
  const bearers = values.filter((each) => fitsTitle(each, read, first));
  const named = nearest(bearers, known, start);
  const stranger = strangers.has(form.toLowerCase());
  const person = named ?? (stranger ? null : unnamed(reading, hit, bearers, lands));
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
  const common = clues["common surname"].has(word);
  const spoken = ({ tenures }: Person): boolean =>
    tenures.some(
      ({ country }) => country !== null && (lands.has(country) || (!common && clues["great power"].has(country))),
    );
  const ruling = values.filter((each) => rankOn(each, date) >= 2 && spoken(each));
  const pool = ruling.length > 0 || common ? ruling : values.filter((each) => wasGreat(each, date) && spoken(each));
  if (pool.length === 0) return renowned(values, word, lands, clues);
  return pool.length === 1 ? (pool[0] ?? null) : namesake(pool, lands, date);
}

/** Surnames of those whom the text names in full and no list holds: alone, they are theirs. */
function strangersIn({ sentences, clues }: Reading): Set<string> {
  const strangers = new Set<string>();
  for (const { tokens, taken } of sentences) {
    for (const { index, form, upos } of tokens) {
      const before = tokens[index - 1];
      if (upos !== "PROPN" || taken[index] || before?.upos !== "PROPN" || taken[before.index]) continue;
      if (/^\p{Lu}/u.test(before.form) && !clues.title.has(before.form.toLowerCase()))
        strangers.add(form.toLowerCase());
    }
  }
  return strangers;
}

/** "in May", "Friday": a month or a day, unless the words around it make it a name. */
function isDate({ tokens }: ReadSentence, first: number, last: number): boolean {
  const token = tokens[last];
  if (!isCalendar(token)) return false;
  const [before, after] = [tokens[first - 1], tokens[last + 1]];
  if (/day$/i.test(token?.form ?? "")) return !/^(?:minister|mr|mrs|ms|dr|leader)\.?$/i.test(before?.form ?? "");
  return (
    before?.upos === "NUM" ||
    after?.upos === "NUM" ||
    /^(?:in|on|by|of|since|until|till|from|to|during|for|last|next|this|early|late|mid|through|between|and)$/i.test(
      before?.form ?? "",
    )
  );
}

/** "Ms. Khan" is no man, "Judge Berman" no congressman. */
function fitsTitle({ gender, tenures }: Person, { tokens }: ReadSentence, first: number): boolean {
  const title = (tokens[first - 1]?.form ?? "").toLowerCase().replace(/\.$/, "");
  if (/^(?:ms|mrs|miss|madam|lady)$/.test(title)) return gender !== "m";
  if (/^(?:mr|sir|lord)$/.test(title)) return gender !== "f";
  const office = TITLED[title];
  return office === undefined || tenures.some((tenure) => office.test(tenure.office));
}

/** Titles that say what one is: others of the name are not meant. */
const TITLED: Readonly<Record<string, RegExp>> = {
  ...{
    judge: /judge|justice|magistrate/,
    justice: /justice|judge/,
    mayor: /mayor/,
    sheriff: /sheriff/,
    coach: /coach/,
  },
  ...{ gov: /governor/, governor: /governor/, sen: /senator/, senator: /senator/ },
  ...{ rep: /representative|lawmaker|speaker|congress/, officer: /officer|police/, sgt: /sergeant/, capt: /captain/ },
};

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
