import type { TimeExpression } from "../core/annotations.js";
import type { Article } from "../core/article.js";
import type { Sentence } from "../core/syntax.js";
import { known } from "./calendar.js";
import { directionAt } from "./direction.js";
import { Fields } from "./fields.js";
import type { Grammar, Rule } from "./grammar.js";
import { capturesOf } from "./pattern.js";
import { OTHER, type Scanned } from "./scan.js";
import { valueOf } from "./values.js";
import type { Moment } from "./moment.js";

interface Match {
  readonly rule: Rule;
  readonly last: number;
  readonly groups: Readonly<Record<string, readonly [number, number] | undefined>>;
}

/** Finds the time expressions of an article and gives each its value as seen from the day of publication. */
export function findTimes(article: Article, sentences: readonly Sentence[], grammar: Grammar): TimeExpression[] {
  const { text } = article;
  const scanned = grammar.scan(text);
  const anchor = known(article.published.value);
  const taken = grammar.names === null ? [] : [...text.matchAll(grammar.names)];
  const times: TimeExpression[] = [];
  let recent: string | null = null;
  let sentence = 0;
  let name = 0;
  for (let at = 0; at < scanned.words.length; at++) {
    if (scanned.coded[at] === OTHER) continue;
    const rules = grammar.starting.get(scanned.coded[at] ?? "");
    const word = scanned.words[at];
    if (rules === undefined || word === undefined) continue;
    while ((taken[name] ?? { index: Infinity }).index + (taken[name]?.[0].length ?? 0) <= word.start) name++;
    if ((taken[name]?.index ?? Infinity) <= word.start) continue;
    while ((sentences[sentence]?.end ?? Infinity) <= word.start) sentence++;
    const direction = (): Moment["direction"] => directionAt(sentences[sentence], word.start);
    for (const match of matches(rules, scanned, at)) {
      const moment: Moment = {
        anchor,
        recent,
        get direction() {
          return direction();
        },
      };
      const value = valueOf(match.rule, new Fields(grammar, scanned.words, match.groups), moment, grammar);
      if (value === null) continue;
      const end = scanned.words[match.last - 1]?.end ?? word.end;
      const { id, type } = match.rule.row;
      times.push({ start: word.start, end, type, value, rule: id, why: why(text.slice(word.start, end), value, id) });
      if (type !== "DURATION" && type !== "SET" && /^\d{4}/.test(value)) recent = value;
      at = match.last - 1;
      break;
    }
  }
  return times;
}

function why(words: string, value: string, rule: string): string {
  return `"${words.replace(/\s+/g, " ")}" reads as ${value} (${rule})`;
}

/** What matches at a word, the longest first. */
function matches(rules: readonly Rule[], { coded }: Scanned, at: number): Match[] {
  const found: Match[] = [];
  for (const rule of rules) {
    rule.regexp.lastIndex = at;
    const match = rule.regexp.exec(coded);
    if (match === null || match[0] === "") continue;
    found.push({ rule, last: at + match[0].length, groups: capturesOf(match) });
  }
  return found.length < 2 ? found : found.sort((a, b) => b.last - a.last);
}
