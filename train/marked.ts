import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A paragraph whose sentences are known. */
export interface Marked {
  readonly text: string;
  /** Offsets at which its sentences end, in code units. */
  readonly ends: ReadonlySet<number>;
}

/**
 * Reads marked paragraphs from the text files of a folder: a sentence a line, a blank line between paragraphs. Sentences
 * are joined with a space, with nothing behind a line that ends in `~` (a lost space), with a line break before one
 * that begins with a bullet.
 */
export function readMarked(folder: string): Marked[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split(/\n\s*\n/))
    .map((block) => block.split("\n").filter((line) => line !== ""))
    .filter((lines) => lines.length > 0)
    .map(markedOf);
}

/** Joins sentences to a paragraph. */
export function markedOf(lines: readonly string[]): Marked {
  const ends = new Set<number>();
  let text = "";
  let glue = "";
  for (const line of lines) {
    const lost = line.endsWith("~");
    text += (/^[-•▲■*] /.test(line) && text !== "" ? "\n" : glue) + (lost ? line.slice(0, -1) : line);
    ends.add(text.length);
    glue = lost ? "" : " ";
  }
  return { text, ends };
}
