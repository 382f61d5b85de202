import { z } from "zod";
import { SECTORS } from "../core/actor.js";
import { country, date, list, maybe, text } from "./columns.js";
import type { Complaint } from "./registry.js";

const sector = z.enum(SECTORS);
const maybeSector = z.union([z.literal("").transform(() => null), sector]);
const gender = z.enum(["m", "f", ""]).transform((value) => (value === "" ? null : value));

/** States and main territories. `id` is ISO 3166-1 alpha-3 (XKX for Kosovo); former states stand under their heirs. */
export const stateRow = z.object({
  id: z.string().regex(/^[A-Z]{3}$/),
  name: text,
  names: list,
  /** Adjectives and demonyms, singular and plural ("Bolivian", "Bolivians", "Pole"). */
  demonyms: list,
  capitals: list,
  /** Seats of power that stand for the government ("Kremlin"). */
  seats: list,
  /** Names that hold only in context ("the North", "the Islamic Republic"), without the article. */
  epithets: list,
  source: text,
});

/** One tenure a row. The person is the part of `id` before the colon. */
export const officeRow = z.object({
  id: z.string().regex(/^[a-z0-9-]+:[a-z0-9-]+$/),
  name: text,
  aliases: list,
  gender,
  country,
  /** CAMEO code of the organisation served, where that is no state. */
  organisation: maybe,
  office: text,
  sector,
  from: date,
  to: date,
  source: text,
});

/** Parliaments, ministries, armed services, courts, parties, companies, universities. */
export const institutionRow = z.object({ id: text, name: text, aliases: list, country, sector: sector, source: text });

/** Organisations of many states, charities and companies of many lands. */
export const organisationRow = z.object({
  id: text,
  name: text,
  aliases: list,
  code: z.string().regex(/^(IGO|NGO|MNC|IMG|UIS)[A-Z]*$/),
  sector,
  /** Where it has its home, for companies and charities; empty for organisations of states. */
  country,
  source: text,
});

/**
 * Armed groups and movements; `country` is where they mainly act. What changed sides has a row for each time: rebels
 * until they came to power, a party after the peace.
 */
export const groupRow = z.object({
  id: text,
  name: text,
  aliases: list,
  country,
  sector,
  from: date,
  to: date,
  source: text,
});

/** Agencies, papers, broadcasters. */
export const mediumRow = z.object({
  id: text,
  name: text,
  aliases: list,
  country,
  owner: maybe,
  /** Whose voice it is: the state's, the ruling party's, or its own. */
  voice: z.enum(["state", "party", "own"]),
  source: text,
});

/** Head nouns by which phrases name an actor whom no list holds. */
export const agentRow = z.object({
  /** Singular, lower case, of one word or more ("police officer"). */
  id: text,
  plural: maybe,
  sector: maybeSector,
  kind: z.enum(["person", "group", "organisation"]),
  gender,
  source: text,
});

/** Words before a name that say what its bearer is. */
export const titleRow = z.object({ id: text, forms: list, sector: maybeSector, role: maybe, gender, source: text });

type Tenure = z.output<typeof officeRow>;

/** Tenures that run backwards, belong nowhere, or overlap in one single-seat office. */
export function checkTenures(rows: readonly Tenure[]): Complaint[] {
  return [...tenures(rows), ...rivals(rows)];
}

function tenures(rows: readonly Tenure[]): Complaint[] {
  return rows.flatMap(({ from, to, country: land, organisation, name }, row) => {
    if (from !== null && to !== null && to < from) return [{ row, message: `${name}: tenure ends before it begins` }];
    if (land === null && organisation === null) return [{ row, message: `${name}: neither country nor organisation` }];
    return [];
  });
}

/** Two people cannot hold one office of state at once; a shared day, month or year of handing over is no clash. */
function rivals(rows: readonly Tenure[]): Complaint[] {
  const single = new Set(["president", "prime minister", "king", "queen", "chancellor", "foreign minister", "emir"]);
  const seat = ({ country: land, organisation, office }: Tenure): string =>
    `${land ?? ""} ${organisation ?? ""} ${office}`;
  const seats = new Map<string, Tenure[]>();
  for (const each of rows) {
    if (!single.has(each.office)) continue;
    const known = seats.get(seat(each));
    if (known) known.push(each);
    else seats.set(seat(each), [each]);
  }
  return rows.flatMap((late, row) => {
    const rival = (seats.get(seat(late)) ?? []).find(
      (early) => early !== late && before(early.from, late.from) && (early.to === null || before(late.from, early.to)),
    );
    return rival ? [{ row, message: `${late.name} and ${rival.name} are both ${late.office}` }] : [];
  });
}

/** Strictly before, where dates known less exactly say nothing within their month or year. */
function before(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

/** Records of a kind that always belongs to a state, without one. */
export function checkCountries(
  rows: readonly { readonly name: string; readonly country: string | null }[],
): Complaint[] {
  return rows.flatMap((each, row) => (each.country === null ? [{ row, message: `${each.name} has no country` }] : []));
}

/** Parts of states and the people of those parts, by the state that they belong to. */
export const regionRow = z.object({ id: z.string().regex(/^[A-Z]{3}$/), names: list, source: text });

/** Peoples that live in several states, or in one without being its nation, the state that is meant first first. */
export const peopleRow = z.object({ id: text, names: list, countries: list, source: text });

/** Names that hold an actor's name and are no actor ("Sea of Japan", "Reagan National Airport"). */
export const decoyRow = z.object({ id: text, name: text, source: text });

/** Nouns that call an actor again without its name ("the nation", "the paper", "the president"). */
export const epithetRow = z.object({
  /** Singular, in small letters. */
  id: text,
  /**
   * What it can call; `described state` only with an adjective ("the reclusive state"), `states` and `persons`
   * several at once, by a plural ("the two sides").
   */
  calls: z.enum(["state", "described state", "medium", "agency", "body", "person", "states", "persons"]),
  /** Roles of the persons, sectors or ids of the bodies, codes of the states that it can call; empty for all. */
  fits: list,
  /** The words in a sentence. */
  example: text,
  source: text,
});

/** Adjectives by which an epithet calls some states and not others ("the Gulf state", "the landlocked nation"). */
export const descriptionRow = z.object({
  /** In small letters. */
  id: text,
  /** ISO 3166-1 alpha-3 codes of the states of which it can be said. */
  countries: list,
  example: text,
  source: text,
});

/** What a word beside a name or a noun tells. */
export const ACTOR_CLUE_KINDS = [
  /** Shows or plays somebody and is not him: "a portrait of". */
  "likeness",
  /** Is called after people and lands: places, prizes, games. */
  "thing",
  /** Stands before the name of a ship. */
  "ship",
  /** Before a capital: asks for a place. */
  "within",
  /** With "to" or "from" a capital: one moves there. */
  "motion",
  /** A verb with a capital for object: one can do it to a place only. */
  "gone to",
  /** With "of" and a capital: a part of a place. */
  "part of place",
  /** Behind a capital: what is where the capital is ("the Geneva talks"). */
  "held in place",
  /** A surname of the great and much else: alone it needs a title or the full name nearby. */
  "common surname",
  /** A state whose leaders all the world calls by their surnames. */
  "great power",
  /** Before a surname: makes it a person's. */
  "title",
  /** A noun too wide to be somebody unless a land is named with it. */
  "wide",
  /** A noun that says by its neighbours what it is: "union leader". */
  "soft",
  /** A noun for people that is another word as an adjective: "general". */
  "not as adjective",
  /** A noun for family: that of the great is of the elites. */
  "kin",
  /** An office that one person holds at a time. */
  "single office",
  /** A verb whose "it" is no plan, test or law but somebody. */
  "acting verb",
  "deed of state",
  /** A verb whose "it" is nobody: "it seems". */
  "verb of empty it",
  /** A verb whose object is followed by what it is about: "accused the envoy of …". */
  "verb with of",
  /** Behind "it is" or "it remains": says that "it" is nobody ("unlikely", "feared"). */
  "word of empty it",
  /** A verb whose object "it" is somebody: "urged it". */
  "verb upon somebody",
] as const;
export type ActorClueKind = (typeof ACTOR_CLUE_KINDS)[number];

/** Words that decide how the names and nouns beside them are read, in small letters. */
export const actorClueRow = z.object({ id: text, kind: z.enum(ACTOR_CLUE_KINDS), word: text, source: text });
export type ActorClueRow = z.output<typeof actorClueRow>;
