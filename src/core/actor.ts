/** PLOVER sectors, with the few that diplomacy adds. */
export const SECTORS = [
  "GOV",
  "MIL",
  "COP",
  "SPY",
  "JUD",
  "LEG",
  "PTY",
  "OPP",
  "REB",
  "CRM",
  "UAF",
  "UNS",
  "BUS",
  "LAB",
  "EDU",
  "MED",
  "REL",
  "CVL",
  "IGO",
  "NGO",
  "MNC",
  "INT",
  "REF",
  "AGR",
  "ELI",
  "HLH",
  "CIV",
  "IMG",
  "SOC",
] as const;
export type Sector = (typeof SECTORS)[number];

/** Somebody who acts, as valid on the article's date. */
export interface Actor {
  /** Id in the lexicon, or a made-up one (`phrase:…`) for an actor that no list holds. */
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-3; null for organisations of many states and for nobody's people. */
  readonly country: string | null;
  /** CAMEO-style actor code (PRKGOV, IGOUNO). */
  readonly code: string | null;
  readonly sector: Sector | null;
  /** Office or role as of the article's date ("president", "foreign minister", "professor"). */
  readonly role: string | null;
}
