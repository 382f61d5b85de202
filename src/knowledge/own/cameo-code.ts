import { SECTORS, type Sector } from "../../core/actor.js";

/** What a CAMEO actor code says. */
export interface CodeParts {
  readonly country: string | null;
  readonly sector: Sector | null;
}

/** Codes of CAMEO that ISO 3166-1 has otherwise, or whose states are no more. */
const COUNTRIES: Readonly<Record<string, string>> = {
  ...{ ROM: "ROU", ZAR: "COD", TMP: "TLS", KSV: "XKX", PAL: "PSE", WBK: "PSE", GZS: "PSE", GAZ: "PSE" },
  ...{ YUG: "SRB", SCG: "SRB", SER: "SRB", DDR: "DEU", GMW: "DEU", CSK: "CZE", SUN: "RUS", BUR: "MMR" },
};
/** Roles of CAMEO that PLOVER calls otherwise. */
const ROLES: Readonly<Record<string, Sector>> = { INS: "REB", SEP: "REB", RAD: "REB" };
const INTERNATIONAL = /^(?:IGO|NGO|NGM|MNC|IMG|UIS|INT)/;

/**
 * Takes a CAMEO actor code apart ("PRKGOV", "USAOPP", "IGOUNO", "---REB"); null where it begins neither with a country
 * nor with an international code.
 */
export function partsOfCode(code: string, countries: ReadonlySet<string>): CodeParts | null {
  if (!/^(?:[A-Z]{3}|---)(?:[A-Z]{3})*[A-Z]{0,2}$/.test(code)) return null;
  const head = code.slice(0, 3);
  if (INTERNATIONAL.test(head)) return { country: null, sector: head === "NGM" ? "NGO" : (head as Sector) };
  const country = head === "---" ? null : (COUNTRIES[head] ?? head);
  if (country !== null && !countries.has(country)) {
    const sector = sectorOf(head);
    return sector === null ? null : { country: null, sector };
  }
  const roles = code.slice(3).match(/.{3}/g) ?? [];
  return { country, sector: roles.map(sectorOf).find((each) => each !== null) ?? null };
}

/** The sector that three letters of a code stand for; null for none (religions, regions, ranks). */
export function sectorOf(role: string): Sector | null {
  const known = ROLES[role] ?? role;
  return (SECTORS as readonly string[]).includes(known) ? (known as Sector) : null;
}
