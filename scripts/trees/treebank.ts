import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** From the first to the last character, counted in code units without white space over the whole treebank. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A syntactic word. One of several under a range line (`2-3 don't`) has the stretch of the range. */
export interface Word extends Stretch {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly deprel: string;
  /** Index of the governing word among all words of the treebank, -1 for a root. */
  readonly head: number;
  readonly multiword: boolean;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** A treebank in CoNLL-U, or what a program made of its text. */
export interface Treebank {
  /** Its characters without white space. */
  readonly characters: string;
  /** Its text, a paragraph each. */
  readonly paragraphs: readonly string[];
  readonly sentences: readonly Stretch[];
  /** What is written as one: words and ranges of words. */
  readonly tokens: readonly Stretch[];
  readonly words: readonly Word[];
}

/** Reads a CoNLL-U file, gzipped or not. */
export function loadTreebank(path: string): Treebank {
  const bytes = readFileSync(path);
  return parseTreebank((path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
}

/** Takes CoNLL-U apart; empty nodes are left out. */
export function parseTreebank(conllu: string): Treebank {
  const characters: string[] = [];
  const paragraphs: string[] = [];
  const sentences: Stretch[] = [];
  const tokens: Stretch[] = [];
  const words: Word[] = [];
  let length = 0;
  let paragraph = "";
  for (const block of conllu.split(/\r?\n\s*\n/)) {
    const lines = block.split(/\r?\n/).filter((line) => line !== "");
    const rows = lines.filter((line) => /^\d+(?:-\d+)?\t/.test(line)).map((line) => line.split("\t"));
    if (lines.some((line) => /^# new(?:par|doc)\b/.test(line))) {
      paragraphs.push(paragraph);
      paragraph = "";
    }
    const began = length;
    const before = words.length;
    let covered = 0;
    for (const [id = "", form = "", lemma = "", upos = "", xpos = "", , head = "", deprel = "", , misc = ""] of rows) {
      const [from = 0, to = from] = id.split("-").map(Number);
      const outer = from > covered;
      if (outer) {
        const written = form.replace(/\s+/g, "");
        tokens.push({ start: length, end: length + written.length });
        characters.push(written);
        length += written.length;
        paragraph += form + (/(?:^|\|)SpaceAfter=No(?:$|\|)/.test(misc) ? "" : " ");
        covered = to;
      }
      if (id.includes("-")) continue;
      const governor = Number(head) === 0 ? -1 : before + Number(head) - 1;
      words.push({
        ...(tokens.at(-1) ?? { start: 0, end: 0 }),
        ...{ form, lemma, upos, xpos, deprel, head: governor, multiword: !outer, sentence: sentences.length },
      });
    }
    if (length > began) sentences.push({ start: began, end: length });
  }
  paragraphs.push(paragraph);
  const written = paragraphs.map((each) => each.trim()).filter((each) => each !== "");
  return { characters: characters.join(""), paragraphs: written, sentences, tokens, words };
}
