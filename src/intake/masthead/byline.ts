const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const PARTICLE = "(?:de|van|von|der|den|del|della|di|da|dos|bin|ibn|al|el|ter|la|le|du|ben|y)";
const NAME = `${CAPITAL}(?:\\s(?:${PARTICLE}\\s){0,2}${CAPITAL}){1,4}`;
const NAMES = `${NAME}(?:(?:\\s?[,;/&]\\s?|,?\\s(?:and|AND|et|und|y|e|and\\sby)\\s)${NAME}){0,7}`;
const PLACES = `(?:\\s(?:in|at|from)\\s${CAPITAL}(?:[\\s,/-]+(?:and\\s)?${CAPITAL}){0,4})`;
// What stands after the names: an outlet, a job, an address, a date, a bar.
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
const ROLE = "(?:[,|/–—-]|•|·|\\s[-–—|]\\s)\\s?[^.!?]{2,80}";
const ADDRESS = "\\s?[\\[(<]{0,2}(?:[\\w.+-]+@[\\w.-]+|\\[?email\\sprotected\\]?|@\\w+)[\\])>]{0,2}";

const FORMS: readonly RegExp[] = [
  `^(?:By|BY|by)\\s?:?\\s(?<names>${NAMES})(?:${PLACES})?(?:${ADDRESS}|${ROLE}|\\s\\([^()]{2,40}\\))*\\.?$`,
  `^(?:Written|Reported|Story|Words|Text|Analysis|Report|Opinion|Commentary|Compiled|Column|Exclusive)\\s(?:by|BY)\\s(?<names>${NAMES})(?:${PLACES})?(?:${ADDRESS}|${ROLE})*$`,
  `^(?:Author|Reporter|Writer|Journalist|Correspondent|Autor|Auteur|Автор)s?\\s?[:：]\\s?(?<names>${NAMES})(?:${ADDRESS}|${ROLE})*$`,
  `^(?<names>${NAME})\\sin\\s${CAPITAL}(?:\\s${CAPITAL}){0,2}(?:,?\\sand\\s(?<more>${NAME})\\sin\\s${CAPITAL}(?:\\s${CAPITAL}){0,2})?$`,
  `^(?<names>${NAMES})\\s?[,|–—-]\\s?(?:[\\p{L}\\s&'’-]{0,40}\\s)?(?:[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Ee]ditor|[Bb]ureau [Cc]hief|[Cc]olumnist|[Cc]ontributor|[Aa]nalyst)(?:${ADDRESS}|${ROLE})*$`,
  `^(?<names>${NAME})${ADDRESS}$`,
  `^(?<names>${NAMES}?)\\s?[,|–—-]?\\s(?:${MONTH}\\s\\d{1,2}|\\d{1,2}\\s${MONTH}),?\\s\\d{4}(?:\\s?[,|–—-]?\\s?\\d{1,2}:\\d{2}.{0,12})?$`,
  `^(?<names>[\\p{Script=Hangul}]{2,5})\\s?(?:기자|특파원|선임기자|논설위원)(?:${ADDRESS}|\\s?[=|].{0,40})*$`,
  `^(?:记者|記者|作者|文)[\\s/：:丨|]*(?<names>[\\p{Script=Han}]{2,4})(?:\\s.{0,30})?$`,
].map((source) => new RegExp(source, "u"));
/** "By Ann Lee and news agencies": not all who sign are people. */
const NOBODY = /\b(?:agenc(?:y|ies)|bureau|staff|desk|newsroom|correspondents?|reporters?|team)$/iu;
const OUTLET_ONLY = /^(?:By|BY|by)\s(?<outlet>[\p{Lu}][\p{L}.&-]*(?:\s[\p{Lu}][\p{L}.&-]*){0,3})$/u;

/** The writers whom a line names ("By Jane Doe in Seoul, Reuters"); null for a line that is no byline. */
export function readByline(line: string): string[] | null {
  if (line.length > 220) return null;
  for (const form of FORMS) {
    const groups = form.exec(line)?.groups;
    if (groups === undefined) continue;
    return [groups.names, groups.more].flatMap((names) => splitNames(names ?? ""));
  }
  return null;
}

/** The outlet in "By AFP"; null for every other line. */
export function readOutletByline(line: string): string | null {
  return OUTLET_ONLY.exec(line)?.groups?.outlet ?? null;
}

/** True for two to four capitalised words alone: a name, if it stands where bylines stand. */
export function looksLikeName(line: string): boolean {
  return line.length < 50 && new RegExp(`^${NAME}(?:\\s*\\|)?$`, "u").test(line) && line.split(/\s/u).length <= 4;
}

/** The people among those who sign. */
export function namesOnly(names: readonly string[]): string[] {
  return names.filter((name) => name !== "" && !NOBODY.test(name));
}

function splitNames(names: string): string[] {
  return namesOnly(names.split(/\s?[,;/&]\s?|\s(?:and by|and|AND|et|und|y|e)\s/u).map((name) => name.trim()));
}
