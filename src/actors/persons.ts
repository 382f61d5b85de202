import type { Actor } from "../core/actor.js";
import type { Shelf } from "../knowledge/registry.js";
import { actorOf } from "./actor-code.js";
import { isFamily } from "./family-names.js";
import { piecesOf } from "./pieces.js";

type Tenure = Shelf["offices"][number];

/** Somebody of the lexicon, with all offices in the order in which they were taken. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly gender: "m" | "f" | null;
  readonly tenures: readonly Tenure[];
  /** What others call them for short ("trump", "xi", "von der leyen"). */
  readonly surnames: readonly string[];
}

/** Groups tenures by person. */
export function personsOf(offices: readonly Tenure[]): Person[] {
  const groups = new Map<string, Tenure[]>();
  for (const row of offices) {
    const id = row.id.split(":")[0] ?? row.id;
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return [...groups].map(([id, rows]) => personOf(id, rows));
}

function personOf(id: string, rows: readonly Tenure[]): Person {
  const tenures = [...rows].sort((a, b) => (a.from ?? "").localeCompare(b.from ?? ""));
  const last = tenures[tenures.length - 1];
  const name = last?.name ?? id;
  const names = [...new Set(tenures.flatMap((row) => [row.name, ...row.aliases]))];
  // "Nakatani Gen", "Orban Viktor": turned round in an alias, the first name is no surname.
  const country = tenures[0]?.country ?? null;
  const own = surnamesOf(name, country);
  const given = piecesOf(name)[0]?.key ?? "";
  const others = names
    .flatMap((each) => surnamesOf(each, country))
    .filter((each) => each !== given && (each.length > 2 || own.includes(each)));
  const surnames = [...new Set([...own, ...others])];
  return { id, name, names, gender: last?.gender ?? null, tenures, surnames };
}

const PARTICLES = new Set([
  "al",
  "el",
  "bin",
  "ben",
  "van",
  "von",
  "der",
  "de",
  "da",
  "di",
  "dos",
  "le",
  "la",
  "du",
  "ould",
  "arap",
]);
const FAMILY_FIRST = new Set(["CHN", "KOR", "PRK", "TWN", "HKG", "MAC"]);
/** Words of respect before a name by which nobody is called. */
const RESPECT = new Set(
  "md mohd mohammad muhammad mohammed mohamed abdul sheikh haji syed begum u daw ko tun tan datuk dato thakin saw sai nang".split(
    " ",
  ),
);
/** Where people are called by what stands first ("Abiy", "Prabowo"). */
const GIVEN_FIRST = new Set(["ETH", "ERI", "IDN", "MYS", "BGD", "THA"]);
const SUFFIXES = new Set(["jr", "sr", "i", "ii", "iii", "iv", "vi", "xiv", "xvi", "x", "v"]);

/** The forms under which a person is named again, in small letters. */
export function surnamesOf(name: string, country: string | null): string[] {
  const keys = piecesOf(name).map(({ key }) => key);
  while (keys.length > 1 && SUFFIXES.has(keys[keys.length - 1] ?? "")) keys.pop();
  const first = keys[0];
  const last = keys[keys.length - 1];
  if (first === undefined || last === undefined || keys.length < 2) return [];
  // "Jack Ma", "Syngman Rhee": a Western first name comes before the family's.
  if (country !== null && FAMILY_FIRST.has(country) && keys.length < 4)
    return [!isFamily(first) && isFamily(last) ? last : first];
  let from = keys.length - 1;
  while (from > 1 && PARTICLES.has(keys[from - 1] ?? "")) from--;
  const forms = [last, keys.slice(from).join(" ")];
  if (country !== null && GIVEN_FIRST.has(country) && !RESPECT.has(first)) forms.push(first);
  return [...new Set(forms)].filter((form) => form.length > 1 && !PARTICLES.has(form));
}

/** The tenure that counts on a day: held on it, else the last before it, else the first of all. */
export function tenureOn(
  person: Person,
  date: string | null,
): { tenure: Tenure | null; when: "held" | "past" | "later" } {
  const { tenures } = person;
  const last = tenures[tenures.length - 1] ?? null;
  if (date === null) return { tenure: last, when: "held" };
  const held = tenures.filter(({ from, to }) => begun(from, date) && (to === null || !over(to, date)));
  const weightiest = held.reduce<Tenure | null>(
    (best, each) => (best !== null && weight(best) > weight(each) ? best : each),
    null,
  );
  if (weightiest) return { tenure: weightiest, when: "held" };
  const past = tenures.filter(({ from }) => begun(from, date));
  const latest = past[past.length - 1];
  return latest ? { tenure: latest, when: "past" } : { tenure: tenures[0] ?? null, when: "later" };
}

/** Of several offices at once, the head of state's or government's counts, then the executive's, then the newest. */
function weight({ office, sector }: Tenure): number {
  if (FIRST.test(office)) return 3;
  return TOP.test(office) ? 2 : Number(/^(?:GOV|MIL|IGO|JUD|SPY)$/.test(sector));
}

/** Whether a day comes after another, as far as both are known. */
export function begun(from: string | null, date: string): boolean {
  if (from === null) return true;
  const length = Math.min(from.length, date.length);
  return from.slice(0, length) <= date.slice(0, length);
}

/** Whether a day comes before another, as far as both are known. */
export function over(to: string, date: string): boolean {
  const length = Math.min(to.length, date.length);
  return to.slice(0, length) < date.slice(0, length);
}

/** The person as an actor on a day; `former` where the text itself says so. */
export function actorOfPerson(person: Person, date: string | null, former = false): Actor {
  const { tenure, when } = tenureOn(person, date);
  const ended = former || when === "past";
  const office = tenure?.office ?? null;
  const sector =
    tenure === null ? null : (ended && tenure.sector === "GOV") || when === "later" ? "ELI" : tenure.sector;
  return actorOf({
    ...{ id: person.id, name: person.name, country: tenure?.country ?? null, sector },
    role:
      office === null || when === "later" ? null : ended && !office.startsWith("former") ? `former ${office}` : office,
    ...(tenure?.organisation && !ended ? { code: tenure.organisation } : {}),
  });
}

const FIRST = /^(?:president|supreme leader|leader|pope|junta leader|chancellor)$/;
const TOP = /^(?:prime minister|premier|king|emir|state counsellor|crown prince)$/;

/** 3 and 2 for heads of state and government on the day, 1 for other office holders, 0 for the rest. */
export function rankOn(person: Person, date: string | null): number {
  const { tenure, when } = tenureOn(person, date);
  if (tenure === null || when !== "held" || (date === null && tenure.to !== null)) return 0;
  return FIRST.test(tenure.office) ? 3 : TOP.test(tenure.office) ? 2 : 1;
}
