import { readFileSync } from "node:fs";

/** A populated place as GeoNames keeps it (https://download.geonames.org/export/dump/readme.txt). */
export interface Town {
  readonly id: string;
  readonly name: string;
  /** In all languages and scripts, and of all times. */
  readonly alternates: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly feature: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly admin1: string;
  readonly population: number;
}

/** Reads GeoNames' own table of towns: tab-separated, nineteen columns, no heading. */
export function readTowns(file: string): Town[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line) => {
    const cells = line.split("\t");
    const [id, name, , alternates, lat, lon, , feature, country, , admin1] = cells;
    if (id === undefined || name === undefined || feature === undefined || country === undefined) return [];
    const population = Number(cells[14]);
    return [
      {
        id,
        name,
        alternates: (alternates ?? "").split(","),
        lat: Number(lat),
        lon: Number(lon),
        feature,
        country,
        admin1: admin1 ?? "",
        population,
      },
    ];
  });
}

/** Where news is local and in English every hamlet can be named; elsewhere only towns that the world hears of. */
const LOCAL = new Set(["US", "GB", "IE", "CA", "AU", "NZ"]);
const SMALLEST = { local: 500, abroad: 10_000, seat: 2_000, quarter: 50_000 };

/** Whether a town is worth its line. */
export function isWorthwhile({ feature, country, population }: Town): boolean {
  if (feature === "PPLC") return true;
  if (!/^(?:PPL|STLMT)/.test(feature) || /^PPL[HQW]$/.test(feature)) return false;
  if (feature === "PPLX") return population >= SMALLEST.quarter;
  if (LOCAL.has(country)) return population >= SMALLEST.local;
  return population >= (feature === "PPLA" ? SMALLEST.seat : SMALLEST.abroad);
}
