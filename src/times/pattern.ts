/**
 * Patterns over the words of time expressions. CAPITALS name a class of words, small letters a word itself,
 * `{qty}` a shared part, `month:MONTH` gives a name to what was matched; `( )`, `|`, `?` and `*` as in regular
 * expressions. Every word is one character in the text that is matched, so that a pattern becomes a plain
 * regular expression.
 */
export interface Pattern {
  readonly regexp: RegExp;
  /** Codes with which a match can begin. */
  readonly first: ReadonlySet<string>;
}

/** Which codes stand for a class or a word of a pattern. */
export type Codes = (symbol: string) => readonly string[];

interface Piece {
  readonly source: string;
  readonly first: ReadonlySet<string>;
  readonly empty: boolean;
}

const TOKEN = /\{[a-z-]+\}|[a-z]+:(?=\S)|[A-Z]+[0-9]*|[a-z0-9.']+|[^\sA-Za-z{}]/g;

/** The symbols (classes and words) that a pattern names. */
export function symbolsOf(pattern: string): string[] {
  return (pattern.match(TOKEN) ?? []).filter((token) => !/^([()|?*]|\{.*\}|[a-z]+:)$/.test(token));
}

/** Puts the shared parts in the place of their names. */
export function expand(pattern: string, parts: ReadonlyMap<string, string>): string {
  return pattern.replace(/\{([a-z-]+)\}/g, (_, name: string) => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`pattern "${pattern}" uses part "${name}", which there is not`);
    return `(${expand(part, parts)})`;
  });
}

/** Compiles an expanded pattern, with what must (or, after `!`, must not) stand before and after it. */
export function compile(pattern: string, before: string, after: string, codes: Codes): Pattern {
  const body = read(pattern, codes);
  const source = `${around("?<", before, codes)}(?:${body.source})${around("?", after, codes)}`;
  return { regexp: new RegExp(source, "yd"), first: body.first };
}

function around(prefix: string, pattern: string, codes: Codes): string {
  if (pattern === "") return "";
  const negative = pattern.startsWith("!");
  return `(${prefix}${negative ? "!" : "="}${read(negative ? pattern.slice(1) : pattern, codes).source})`;
}

function read(pattern: string, codes: Codes): Piece {
  const tokens = pattern.match(TOKEN) ?? [];
  let at = 0;
  // Alternatives may capture under one name, which regular expressions do not allow: they are numbered.
  let names = 0;

  function alternatives(): Piece {
    let piece = sequence();
    while (tokens[at] === "|") {
      at++;
      const other = sequence();
      piece = {
        source: `${piece.source}|${other.source}`,
        first: new Set([...piece.first, ...other.first]),
        empty: piece.empty || other.empty,
      };
    }
    return piece;
  }

  function sequence(): Piece {
    let piece: Piece = { source: "", first: new Set(), empty: true };
    for (let token = tokens[at]; token !== undefined && token !== "|" && token !== ")"; token = tokens[at]) {
      const next = repeated();
      piece = {
        source: piece.source + next.source,
        first: piece.empty ? new Set([...piece.first, ...next.first]) : piece.first,
        empty: piece.empty && next.empty,
      };
    }
    return piece;
  }

  function repeated(): Piece {
    const piece = single();
    const sign = tokens[at];
    if (sign !== "?" && sign !== "*") return piece;
    at++;
    return { source: `(?:${piece.source})${sign}`, first: piece.first, empty: true };
  }

  function single(): Piece {
    const token = tokens[at++] ?? "";
    if (/^[a-z]+:$/.test(token)) {
      const named = single();
      return { ...named, source: `(?<${token.slice(0, -1)}$${String(names++)}>${named.source})` };
    }
    if (token === "(") {
      const group = alternatives();
      at++;
      return { ...group, source: `(?:${group.source})` };
    }
    const matching = codes(token);
    return { source: matching.length > 0 ? `[${matching.join("")}]` : "(?!)", first: new Set(matching), empty: false };
  }

  return alternatives();
}

/** What a match of a pattern captured, as ranges of words by name. */
export function capturesOf(match: RegExpExecArray): Readonly<Record<string, readonly [number, number]>> {
  const captures: Record<string, readonly [number, number]> = {};
  for (const [name, range] of Object.entries(match.indices?.groups ?? {})) {
    if ((range as [number, number] | undefined) !== undefined) captures[name.split("$", 1)[0] ?? name] = range;
  }
  return captures;
}
