/** Codes of states, by which the sources are joined. */
export interface Codes {
  /** ISO 3166-1 alpha-3 by alpha-2. */
  readonly byAlpha2: ReadonlyMap<string, string>;
  readonly byNumber: ReadonlyMap<string, State>;
  /** The post's letters of the states of the United States, by the Census Bureau's numbers. */
  readonly postal: ReadonlyMap<string, string>;
}

interface State {
  readonly iso3: string;
  readonly name: string;
  readonly geoname: string;
}

/** Reads a table of country codes with the columns of datahub's `country-codes`. */
export function readCodes(csv: string): Codes {
  const [head = [], ...lines] = csv
    .split(/\r?\n/)
    .map((line) => [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((cell) => cell[2] ?? cell[1] ?? ""));
  const column = (name: string): number => head.indexOf(name);
  const at = {
    alpha2: column("ISO3166-1-Alpha-2"),
    iso3: column("ISO3166-1-Alpha-3"),
    number: column("ISO3166-1-numeric"),
    name: column("CLDR display name"),
    geoname: column("Geoname ID"),
  };
  const read = (line: string[]): State => ({
    iso3: line[at.iso3] ?? "",
    name: line[at.name] ?? "",
    geoname: line[at.geoname] ?? "",
  });
  const known = lines.filter((line) => /^[A-Z]{3}$/.test(line[at.iso3] ?? ""));
  const byAlpha2 = new Map(known.map((line) => [(line[at.alpha2] ?? "").toUpperCase(), line[at.iso3] ?? ""]));
  // The table has no row for Kosovo, and GeoNames calls it XK.
  byAlpha2.set("XK", "XKX");
  return {
    byAlpha2,
    byNumber: new Map(known.map((line) => [(line[at.number] ?? "").padStart(3, "0"), read(line)])),
    postal: new Map(POSTAL.split(" ").map((each) => [each.slice(0, 2), each.slice(2)])),
  };
}

const POSTAL =
  "01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME 24MD 25MA 26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY";
