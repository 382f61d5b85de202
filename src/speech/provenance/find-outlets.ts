import type { Mention } from "../../core/annotations.js";
import type { Range } from "../../core/span.js";
import { outletsIn } from "../../intake/masthead/outlet-shape.js";
import { anyOf, namesIn, type NamedOutlet, type OutletIndex } from "./outlet-index.js";

/**
 * Every outlet that a stretch of the article names, in its order: those that the lexicons know, those that the
 * article itself knows (its own, its dateline's) and those whose name says what they are ("Alpine News Agency").
 */
export function findOutlets(
  text: string,
  [from, to]: Range,
  mentions: readonly Mention[],
  index: OutletIndex,
  own: readonly string[],
): NamedOutlet[] {
  const words = text.slice(from, to);
  const inside = mentions.filter(({ start, end }) => from <= start && end <= to);
  const media = inside
    .filter(({ actor, kind }) => kind === "name" && actor.sector === "MED" && !actor.id.startsWith("phrase:"))
    .map(({ start, end, actor }) => ({
      name: index.find(actor.name)?.name ?? actor.name,
      range: [start, end] as Range,
    }));
  const shift = ({ name, range }: NamedOutlet): NamedOutlet => ({ name, range: [range[0] + from, range[1] + from] });
  const found = [
    ...namesIn(words, anyOf(own.flatMap(namesOf))).map(({ name, range }) => ({ name: fullName(name, own), range })),
    ...index.within(words),
    ...namesIn(words, anyOf(outletsIn(words))),
  ].map(shift);
  const others = inside.filter(({ actor, kind }) => kind === "name" && actor.sector !== "MED" && actor.sector !== null);
  return [...media, ...found]
    .filter(({ range }) => !others.some(({ start, end }) => start < range[1] && range[0] < end))
    .filter((each, at, all) => !all.some((other, before) => isCovered(each, other, before < at)))
    .sort((a, b) => a.range[0] - b.range[0]);
}

function isCovered({ range }: NamedOutlet, { range: other }: NamedOutlet, isEarlier: boolean): boolean {
  const width = range[1] - range[0];
  const wider = other[1] - other[0];
  const overlap = other[0] < range[1] && range[0] < other[1];
  return overlap && (wider > width || (wider === width && isEarlier));
}

const GENERIC = / (?:News Agency|News Service|Press Agency|Agency|Wire)$/u;

/** "Alpine News Agency" is "Alpine" the second time. */
function namesOf(name: string): string[] {
  const bare = name.replace(/^the /iu, "");
  return [...new Set([bare, bare.replace(GENERIC, "")])].filter((each) => each.length > 3);
}

function fullName(name: string, own: readonly string[]): string {
  return own.find((each) => namesOf(each).includes(name)) ?? name;
}
