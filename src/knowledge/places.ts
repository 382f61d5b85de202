import { z } from "zod";
import { country, list, maybeNumber, number, text } from "./columns.js";

const degrees = (most: number) =>
  number.refine((value) => Math.abs(value) <= most, `must lie between -${String(most)} and ${String(most)}`);

const columns = {
  id: text,
  name: text,
  /** Its other names. */
  alternates: list,
  /** What it is ("capital", "strait", "test site"). */
  kind: text,
  /** ISO 3166-1 alpha-3; null for seas, borders and what two states claim. */
  country,
  /** First-level division of the country in GeoNames' codes ("US.TX", "CA.08"); empty where it has none. */
  region: z.string().regex(/^([A-Z]{2}\.[A-Z0-9]+)?$/),
  lat: degrees(90),
  lon: degrees(180),
  geonameid: maybeNumber,
  /** Digits of the population, with a fraction; for what nobody lives in, how well the world knows it (7 to 9). */
  size: number,
};

/** Places that news of states speaks of. */
export const placeRow = z.object({ ...columns, source: text });

/** Countries, provinces, towns and counties, made by `train/gazetteer` from GeoNames, Natural Earth and census data. */
export const gazetteerRow = z.object(columns);

/** Words and surnames that are towns too, but in news not meant as such, unless their state is named after them. */
export const placeWordRow = z.object({ id: text, source: text });

/** What a word beside a name tells of it. */
export const PLACE_SIGN_KINDS = [
  /** Before a name: it is a place, whatever else bears it ("from Jackson"). */
  "before",
  /** Before a surname: it is a place all the same ("in Jackson", but not "of Jackson"). */
  "inside",
  /** Before a name: a part of the place or a direction from it ("downtown Lima"). */
  "direction",
  /** In capitals behind a name: the town's own body ("Alexandria Police"). */
  "civic",
  /** Before a name: it is a person's. */
  "title",
  /** In capitals behind a name: a street ("Flanders Road"). */
  "street",
  /** In small letters behind a name: somebody or something of that place ("a Crafton man"). */
  "local",
] as const;
export type PlaceSignKind = (typeof PLACE_SIGN_KINDS)[number];

/** Words around names by which places are told from people, streets and bodies, in small letters. */
export const placeSignRow = z.object({ id: text, kind: z.enum(PLACE_SIGN_KINDS), word: text, source: text });
export type PlaceSignRow = z.output<typeof placeSignRow>;

/** Words that only the news of one country uses. */
export const placeClueRow = z.object({
  id: text,
  /** As written; in capitals where it has them. */
  word: text,
  country: z.string().regex(/^[A-Z]{3}$/),
  source: text,
});

export type PlaceClueRow = z.output<typeof placeClueRow>;
export type PlaceRow = z.output<typeof placeRow>;
export type GazetteerRow = z.output<typeof gazetteerRow>;
