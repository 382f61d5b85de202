import type { TimeExpression } from "../core/annotations.js";
import type { Article } from "../core/article.js";
import type { Sentence } from "../core/syntax.js";
import { known } from "./calendar.js";
import { Course } from "./course.js";
import { Fields } from "./fields.js";
import type { Grammar, Rule } from "./grammar.js";
import type { Moment } from "./moment.js";
import { capturesOf } from "./pattern.js";
import { OTHER, type Scanned } from "./scan.js";
import { valueOf } from "./values.js";

interface Match {
  readonly rule: Rule;
  /** Index of the word after the last one. */
  readonly next: number;
  readonly groups: Readonly<Record<string, readonly [number, number]>>;
}

/** Finds the time expressions of an article and gives each its value as seen from the day of publication. */
export function findTimes(article: Article, sentences: readonly Sentence[], grammar: Grammar): TimeExpression[] {
  const { text } = article;
  const scanned = grammar.scan(text);
  const course = new Course(known(article.published.value), sentences);
  const inName = nameCheck(text, grammar);
  const times: TimeExpression[] = [];
  for (let at = 0; at < scanned.words.length; at++) {
    const code = scanned.coded[at] ?? OTHER;
    const rules = code === OTHER ? undefined : grammar.starting.get(code);
    const word = scanned.words[at];
    if (rules === undefined || word === undefined || inName(word.start)) continue;
    const found = readAt(rules, scanned, at, course.momentAt(word.start), grammar);
    if (found === null) continue;
    const { rule, next, value } = found;
    const end = scanned.words[next - 1]?.end ?? word.end;
    const { id, type, resolver } = rule.row;
    const why = `"${text.slice(word.start, end).replace(/\s+/g, " ")}" reads as ${value} (${id})`;
    const time = { start: word.start, end, type, value, rule: id, why };
    times.push(time);
    course.add(time, resolver === "offset" || rule.settings.get("same") === "yes");
    at = next - 1;
  }
  return times;
}

/** The longest match at a word that makes a time. */
function readAt(
  rules: readonly Rule[],
  scanned: Scanned,
  at: number,
  moment: Moment,
  grammar: Grammar,
): (Match & { readonly value: string }) | null {
  for (const match of matches(rules, scanned.coded, at)) {
    const value = valueOf(match.rule, new Fields(grammar, scanned.words, match.groups), moment, grammar);
    if (value !== null) return { ...match, value };
  }
  return null;
}

function matches(rules: readonly Rule[], coded: string, at: number): Match[] {
  const found: Match[] = [];
  for (const rule of rules) {
    rule.regexp.lastIndex = at;
    const match = rule.regexp.exec(coded);
    if (match === null || match[0] === "") continue;
    found.push({ rule, next: at + match[0].length, groups: capturesOf(match) });
  }
  return found.length < 2 ? found : found.sort((a, b) => b.next - a.next);
}

/** Whether a place lies in a name that has a time word in it; to be asked from the beginning to the end. */
function nameCheck(text: string, { names }: Grammar): (start: number) => boolean {
  const taken =
    names === null ? [] : [...text.matchAll(names)].map(({ index, 0: name }) => ({ index, end: index + name.length }));
  let next = 0;
  return (start) => {
    while ((taken[next]?.end ?? Infinity) <= start) next++;
    return (taken[next]?.index ?? Infinity) <= start;
  };
}
