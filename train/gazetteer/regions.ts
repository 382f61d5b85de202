import type { Town } from "./towns.js";

/** A first-level division as `iso3166-2-db` keeps it. */
export interface Division {
  readonly name: string;
  readonly admin: string;
  readonly names: { readonly geonames?: string };
  readonly reference: { readonly geonames?: number };
}

/** A division with all its names, where most of its people live, and how many they are. */
export interface Region {
  readonly names: readonly string[];
  readonly country: string;
  /** GeoNames' code of it, unique in the world ("CA.08"). */
  readonly code: string;
  readonly geoname: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
}

/** "Chubut Province", "Santa Catarina do Fogo, Cape Verde": the name without what it is and where. */
const KIND =
  / (?:Province|Region|County|District|Department|Governorate|Prefecture|Oblast|Municipality|Parish|State|Quarter|Rayon|Canton|Territory|Division|department|municipality|Voivodeship|Krai|Zone)$/;

/** Parishes of small islands bear the names of saints and colonists, and are in no news. */
const SMALLEST = 50_000;

/** Names that are no names in an English sentence. */
const WORDS =
  /^(?:(?:North|South|East|West|Central|Centre|Center|Bay|Western|Eastern|Northern|Southern|Upper|Lower|Plateau|Delta|Rivers|Federal|Capital|Island|Islands|Lake|Coast|Littoral|Sea)[- ]?(?:east|west|eastern|western)?)+$/i;

/** Places divisions among the towns that lie in them. */
export function regionsOf(
  divisions: Readonly<Record<string, { readonly regions: readonly Division[] }>>,
  towns: readonly Town[],
): Region[] {
  const inside = new Map<string, Town[]>();
  for (const town of towns) {
    const code = `${town.country}.${town.admin1}`;
    const known = inside.get(code);
    if (known) known.push(town);
    else inside.set(code, [town]);
  }
  const seen = new Set<string>();
  return Object.entries(divisions).flatMap(([country, { regions }]) =>
    regions.flatMap(({ name, admin, names, reference }) => {
      const code = `${country}.${admin}`;
      const people = inside.get(code) ?? [];
      const population = people.reduce((sum, each) => sum + each.population, 0);
      if (population < SMALLEST || seen.has(code)) return [];
      seen.add(code);
      const plain = plainNames([name, names.geonames]);
      if (plain.length === 0) return [];
      const mean = (of: (town: Town) => number): number =>
        people.reduce((sum, each) => sum + of(each) * each.population, 0) / population;
      const lat = mean((town) => town.lat);
      const lon = mean((town) => town.lon);
      const geoname = String(reference.geonames ?? "");
      return [{ names: plain, country, code, geoname, lat, lon, population }];
    }),
  );
}

function plainNames(names: readonly (string | undefined)[]): string[] {
  const plain = names.flatMap((name) => (name === undefined ? [] : [bare(name)]));
  return [...new Set(plain)].filter((name) => /^\p{Lu}.{2}/u.test(name) && !WORDS.test(name));
}

function bare(name: string): string {
  return (name.split(",")[0] ?? name)
    .replace(/^(?:Municipality|Province|Region|District|Department|Sha`biyat) (?:of )?/, "")
    .replace(KIND, "")
    .trim();
}
