import { z } from "zod";
import { country, list, maybeNumber, number, text } from "./columns.js";

const degrees = (most: number) =>
  number.refine((value) => Math.abs(value) <= most, `must lie between -${String(most)} and ${String(most)}`);

const columns = {
  id: text,
  name: text,
  /** What it is ("capital", "strait", "test site"). */
  kind: text,
  /** ISO 3166-1 alpha-3; null for seas, borders and what two states claim. */
  country,
  /** State of the United States, as its post writes it ("TX"); empty elsewhere. */
  region: z.string().regex(/^([A-Z]{2})?$/),
  lat: degrees(90),
  lon: degrees(180),
  geonameid: maybeNumber,
  /** Digits of the population, with a fraction; for what nobody lives in, how well the world knows it (7 to 9). */
  size: number,
};

/** Places that news of states speaks of, with their other names. */
export const placeRow = z.object({ ...columns, alternates: list, source: text });

/** Countries, towns and counties, made by `train/places.ts` from GeoNames, Natural Earth and census data. */
export const gazetteerRow = z.object(columns);

/** Words and surnames that are towns too, but in news not meant as such, unless their state is named after them. */
export const placeWordRow = z.object({ id: text, source: text });

export type PlaceRow = z.output<typeof placeRow>;
export type GazetteerRow = z.output<typeof gazetteerRow>;
