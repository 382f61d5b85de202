import { readdirSync, readFileSync } from "node:fs";

/**
 * An article with its coreference marked by hand. The head gives `date`, `outlet`, and a line for each key that is no
 * country: `Lavrov: RUS Lavrov` (country or `-`, then what the actor's name holds, alternatives behind `|`). A key of
 * three capitals is the state with that code, or its government. In the text
 *
 *     [Sergei Lavrov]{Lavrov}      names who the key means; not scored
 *     [He]{=Lavrov}                has to be taken for it, by an antecedent that is another true mention of it
 *     [the two sides]{=RUS+TUR}    a set; `|` parts readings that are equally right
 *     [it]{-}                      stands for no actor: nothing may be found here
 *     [they]{?}                    not scored
 */
export interface Fixture {
  name: string;
  date: string;
  outlet: string;
  text: string;
  marks: Mark[];
  keys: ReadonlyMap<string, { country: string; name: string[] }>;
}

export interface Mark {
  start: number;
  end: number;
  kind: "names" | "link" | "trap" | "unscored";
  /** Readings, each a set of keys; one reading of one key for a mark that names. */
  readings: string[][];
}

/** Reads every fixture of a folder beside this file, in order of name. */
export function fixtures(folder: "development" | "held-out"): Fixture[] {
  const at = new URL(`${folder}/`, import.meta.url);
  return readdirSync(at)
    .sort()
    .map((file) => parse(file.replace(".txt", ""), readFileSync(new URL(file, at), "utf8")));
}

function parse(name: string, file: string): Fixture {
  const [head = "", body = ""] = file.split("---\n");
  const fields = head.split("\n").map((line) => line.split(": "));
  const of = (key: string): string => fields.find(([field]) => field === key)?.[1] ?? "";
  const keys = new Map(
    fields.slice(2).flatMap(([key, value]) => {
      const [, country, named] = /^(\S+) (.+)$/.exec(value ?? "") ?? [];
      return key && country && named ? [[key, { country, name: named.split("|") }] as const] : [];
    }),
  );
  return { name, date: of("date"), outlet: of("outlet"), keys, ...unmark(body.trim()) };
}

function unmark(body: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: number[] = [];
  let text = "";
  for (const [piece] of body.matchAll(/\[|\]\{[^}]*\}|[^[\]]+/gu)) {
    if (piece === "[") open.push(text.length);
    else if (piece.startsWith("]")) marks.push(mark(open.pop() ?? 0, text.length, piece.slice(2, -1)));
    else text += piece;
  }
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function mark(start: number, end: number, label: string): Mark {
  if (label === "-") return { start, end, kind: "trap", readings: [] };
  if (label === "?") return { start, end, kind: "unscored", readings: [] };
  const readings = label
    .replace("=", "")
    .split("|")
    .map((reading) => reading.split("+"));
  return { start, end, kind: label.startsWith("=") ? "link" : "names", readings };
}
