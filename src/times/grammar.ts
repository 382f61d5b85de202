import type { Holiday, TimeName, TimePart, TimeRule, TimeWord } from "../knowledge/times.js";
import { compile, expand, symbolsOf, type Pattern } from "./pattern.js";
import { OTHER, scan, type Scanned } from "./scan.js";
import { SHAPES, shapeOf, type Classes } from "./shapes.js";

export interface TimeTables {
  readonly timeWords: readonly TimeWord[];
  readonly timeParts: readonly TimePart[];
  readonly timeRules: readonly TimeRule[];
  readonly holidays: readonly Holiday[];
  readonly timeNames: readonly TimeName[];
}

export interface Rule extends Pattern {
  readonly row: TimeRule;
  readonly settings: ReadonlyMap<string, string>;
}

/** The compiled grammar of time expressions. */
export interface Grammar {
  readonly holidays: ReadonlyMap<string, string>;
  readonly names: RegExp | null;
  /** Rules whose match can begin with the code. */
  readonly starting: ReadonlyMap<string, readonly Rule[]>;
  scan(text: string): Scanned;
  /** What a word can be. */
  classesOf(form: string): Classes;
}

/** The grammar of a set of lexicons, compiled once however many components ask for it. */
const compiled = new WeakMap<readonly TimeRule[], Grammar>();

export function grammarOf(tables: TimeTables): Grammar {
  const grammar = compiled.get(tables.timeRules) ?? compileGrammar(tables);
  compiled.set(tables.timeRules, grammar);
  return grammar;
}

/** Compiles the lexicons; a pattern with an unknown part or symbol is an error. */
function compileGrammar(tables: TimeTables): Grammar {
  const holidays = new Map(tables.holidays.map(({ name, day }) => [asWords(name), day]));
  const parts = new Map(tables.timeParts.map(({ id, pattern }) => [id, pattern]));
  parts.set("holidays", [...holidays.keys()].sort((a, b) => b.length - a.length).join(" | "));
  const full = (pattern: string): string => expand(pattern, parts);
  const rows = tables.timeRules.map((row) => ({
    row,
    pattern: full(row.pattern),
    before: full(row.before),
    after: full(row.after),
  }));
  const literals = new Set(
    rows.flatMap(({ pattern, before, after }) => [pattern, before, after].flatMap(symbolsOf)).filter(isLiteral),
  );
  const lexicon = classesByWord(tables.timeWords);
  const codes = new Codes(literals, lexicon);
  const starting = new Map<string, Rule[]>();
  for (const { row, pattern, before, after } of rows) {
    const compiled = compile(pattern, before, after, (symbol) => codes.having(symbol));
    const settings = new Map(row.settings.map((each) => each.split("=", 2) as [string, string]));
    for (const code of compiled.first) {
      const rules = starting.get(code) ?? [];
      rules.push({ ...compiled, row, settings });
      starting.set(code, rules);
    }
  }
  return {
    holidays,
    names: namesPattern(tables.timeNames),
    starting,
    scan: (text) => scan(text, (form, lower) => codes.codeOf(form, lower)),
    classesOf: (form) => codes.classesOf(form, form.toLowerCase()),
  };
}

/** A name in the words into which a text is cut. */
function asWords(name: string): string {
  return name.toLowerCase().replaceAll("'s", " 's").replaceAll("-", " - ");
}

interface Entry {
  readonly any: Classes;
  /** What the word is where it begins with a capital. */
  readonly capital: Classes;
}
const NOTHING: Entry = { any: {}, capital: {} };

function classesByWord(rows: readonly TimeWord[]): Map<string, Entry> {
  const lexicon = new Map<string, Entry>();
  for (const { word, class: kind, value, only } of rows) {
    const { any, capital } = lexicon.get(word) ?? NOTHING;
    const added = { [kind]: value };
    lexicon.set(word, { any: only === "" ? { ...any, ...added } : any, capital: { ...capital, ...added } });
  }
  return lexicon;
}

function isLiteral(symbol: string): boolean {
  return !/^[A-Z]/.test(symbol);
}

function namesPattern(names: readonly TimeName[]): RegExp | null {
  if (names.length === 0) return null;
  const escaped = names.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+"));
  return new RegExp(`\\b(?:${escaped.join("|")})\\b`, "g");
}

/** One character for every combination of classes and literal that a word can have. */
class Codes {
  private readonly codes = new Map<string, string>();
  private readonly members = new Map<string, string[]>();
  private readonly plain = new Map<string, string>();
  private readonly capital = new Map<string, string>();

  constructor(
    private readonly literals: ReadonlySet<string>,
    private readonly lexicon: ReadonlyMap<string, Entry>,
  ) {
    for (const shape of SHAPES) this.register(shape, "");
    for (const word of new Set([...lexicon.keys(), ...literals])) {
      const { any, capital } = lexicon.get(word) ?? NOTHING;
      this.plain.set(word, this.register({ ...shapeOf(word), ...any }, word));
      this.capital.set(word, this.register({ ...shapeOf(word), ...capital }, word));
    }
  }

  having(symbol: string): readonly string[] {
    return this.members.get(symbol) ?? [];
  }

  classesOf(form: string, lower: string): Classes {
    const { any, capital } = this.lexicon.get(lower) ?? NOTHING;
    return { ...shapeOf(form), ...(isCapital(form) ? capital : any) };
  }

  codeOf(form: string, lower: string): string {
    const known = (isCapital(form) ? this.capital : this.plain).get(lower);
    if (known !== undefined) return known;
    const shape = shapeOf(form);
    for (const _ in shape) return this.codes.get(keyOf(shape, "")) ?? OTHER;
    return OTHER;
  }

  private register(classes: Classes, word: string): string {
    const literal = this.literals.has(word) ? word : "";
    const key = keyOf(classes, literal);
    const known = this.codes.get(key);
    if (known !== undefined || key === "") return known ?? OTHER;
    // The private use area: never a character of the text, never one with a meaning in a regular expression.
    const code = String.fromCharCode(0xe000 + this.codes.size);
    this.codes.set(key, code);
    for (const symbol of [...Object.keys(classes), ...(literal === "" ? [] : [literal])]) {
      this.members.set(symbol, [...(this.members.get(symbol) ?? []), code]);
    }
    return code;
  }
}

function keyOf(classes: Classes, literal: string): string {
  const kinds = Object.keys(classes).sort().join(" ");
  return literal === "" ? kinds : `${kinds} ${literal}`;
}

function isCapital(form: string): boolean {
  const first = form.charCodeAt(0);
  return first >= 65 && first <= 90;
}
