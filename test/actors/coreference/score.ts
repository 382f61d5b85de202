import type { Mention } from "../../../src/core/annotations.js";
import type { Fixture, Mark } from "./fixture.js";

/** Links counted: `right` of those `marked` and of those `found`; `misses` names what is wrong, a line each. */
export interface Score {
  right: number;
  marked: number;
  found: number;
  misses: string[];
}

/**
 * Scores the mentions found in a fixture. A link is right when its actor is the one marked and its antecedent overlaps
 * another true mention of that actor, where the text has one. Whatever goes back to somebody where nothing is marked,
 * and whatever is found at a trap, is found and not right.
 */
export function score(fixture: Fixture, mentions: readonly Mention[]): Score {
  const total: Score = { right: 0, marked: 0, found: 0, misses: [] };
  const marked = new Set<Mention>();
  for (const mark of fixture.marks) {
    const here = mentions.filter((each) => alike(each, mark));
    here.forEach((each) => marked.add(each));
    count(fixture, mark, here, mentions, total);
  }
  const loose = mentions.filter((each) => !marked.has(each) && (each.kind === "pronoun" || each.kind === "epithet"));
  for (const each of loose.filter(
    ({ start, end }) => !/^(?:who|which|whose|that)$/iu.test(fixture.text.slice(start, end)),
  ))
    miss(fixture, each, [each], "nobody", total);
  total.found += loose.length;
  return total;
}

function count(fixture: Fixture, mark: Mark, here: Mention[], all: readonly Mention[], total: Score): void {
  if (mark.kind === "names" || mark.kind === "unscored") return;
  const links = here.filter(({ kind, antecedent }) => kind !== "phrase" || antecedent);
  total.found += links.length;
  if (mark.kind === "trap") {
    if (links.length) miss(fixture, mark, links, "nobody", total);
    return;
  }
  const tries = mark.readings.map((keys) => ({
    keys,
    right: keys.filter((key) => links.some((link) => isRight(fixture, mark, link, key, all))).length,
  }));
  const best = tries.reduce((a, b) => (b.right / b.keys.length > a.right / a.keys.length ? b : a));
  total.marked += best.keys.length;
  total.right += best.right;
  if (best.right < best.keys.length || links.length > best.right)
    miss(fixture, mark, links, best.keys.join("+"), total);
}

function isRight(fixture: Fixture, mark: Mark, link: Mention, key: string, all: readonly Mention[]): boolean {
  const others = fixture.marks.filter(
    (each) => each.start !== mark.start && each.readings.some((keys) => keys.includes(key)),
  );
  const { antecedent } = link;
  const plain = others.filter(({ readings }) => readings.length === 1);
  if (plain.some(({ start }) => start < mark.start) && !antecedent) return false;
  // Where nothing before names the state of "my country", it goes back to whose country it is.
  const first = !others.some(({ start }) => start < mark.start) && antecedent && antecedent[0] < mark.end;
  const onMark = others.some(({ start, end }) => antecedent && start < antecedent[1] && antecedent[0] < end);
  if (antecedent && !first && !onMark) return false;
  return isActor(fixture, link.actor, key, all);
}

/** Whether the actor is the one that a key means; of a key that nothing describes, the one found where it is named. */
function isActor(fixture: Fixture, actor: Mention["actor"], key: string, all: readonly Mention[]): boolean {
  const described = fixture.keys.get(key);
  if (described)
    return (
      (described.country === "-" || described.country === actor.country) &&
      described.name.some((part) => actor.name.includes(part))
    );
  if (/^[A-Z]{3}$/u.test(key))
    return actor.country === key && new RegExp(`^(?:phrase:)?${key}(?:$|[-:]gov)`, "u").test(actor.id);
  const named = fixture.marks.filter((mark) => mark.kind === "names" && mark.readings.flat().includes(key));
  return named.some((mark) => all.some((each) => alike(each, mark) && each.actor.id === actor.id));
}

/** Whether two spans share at least half of what they cover together. */
function alike(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) >= 0.5;
}

function miss(
  { name, text }: Fixture,
  at: { start: number; end: number },
  found: Mention[],
  wanted: string,
  total: Score,
): void {
  const around = `${text.slice(Math.max(0, at.start - 40), at.start)}[${text.slice(at.start, at.end)}]${text.slice(at.end, at.end + 25)}`;
  const got = found.map(
    ({ actor, antecedent }) => `${actor.name}${antecedent ? ` by "${text.slice(...antecedent)}"` : ""}`,
  );
  total.misses.push(`${name}: ${around.replaceAll("\n", " ")} is ${wanted}, found ${got.join(" and ") || "nobody"}`);
}
