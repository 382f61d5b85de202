import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { loadTreebank, type Treebank } from "../scripts/trees/treebank.js";
import { markedOf, readMarked, type Marked } from "./marked.js";
import { renamed } from "./newswire.js";
import { seeded } from "./shuffle.js";

/** How often the project's own paragraphs are seen in a round, each time with other names. */
const TIMES = 6;

/** Paragraphs to learn boundaries from: the treebanks', the project's own; no two rounds see quite the same. */
export function boundaryParagraphs(folder: string, parts: readonly string[]): (round: number) => Marked[] {
  const treebanks = readdirSync(folder)
    .filter((name) => parts.some((part) => name.includes(`-${part}.conllu`)))
    .sort()
    .flatMap((name) => paragraphsOf(loadTreebank(join(folder, name))));
  const own = readMarked("train/boundaries");
  const reports = readdirSync("train/newswire").flatMap((name) =>
    [...readFileSync(join("train/newswire", name), "utf8").matchAll(/^# text = (.+)$/gm)].map(([, text = ""]) => text),
  );
  return (round) => {
    const random = seeded(round + 11);
    return [
      ...treebanks.flatMap((each) => (random() < 0.5 ? pieces(each, random) : [each])),
      ...treebanks.filter(({ text }) => evenQuotes(text)).map(curled),
      ...Array.from({ length: TIMES }, () => own.map((each) => renameAll(each, random))).flat(),
      ...joined(reports, random),
    ];
  };
}

function paragraphsOf({ paragraphs, sentences }: Treebank): Marked[] {
  const all = new Set(sentences.map(({ end }) => end));
  let written = 0;
  return paragraphs.map((text) => {
    const ends = new Set<number>();
    for (let at = 0; at < text.length; at++) {
      if (/\s/.test(text.charAt(at))) continue;
      written++;
      if (all.has(written)) ends.add(at + 1);
    }
    return { text, ends };
  });
}

function slice({ text, ends }: Marked, from: number, to: number): Marked {
  const start = from + /^\s*/.exec(text.slice(from))![0].length;
  return {
    text: text.slice(start, to),
    ends: new Set([...ends].filter((end) => end > start && end <= to).map((end) => end - start)),
  };
}

/** A long paragraph in parts of one to five sentences, as treebanks leave out many a line break. */
function pieces(marked: Marked, random: () => number): Marked[] {
  const ends = [...marked.ends];
  if (ends.length < 4) return [marked];
  const parts: Marked[] = [];
  let from = 0;
  for (let at = 0; at < ends.length;) {
    at += 1 + Math.floor(random() * 5);
    const to = ends[Math.min(at, ends.length) - 1]!;
    parts.push(slice(marked, from, to));
    from = to;
  }
  return parts;
}

function evenQuotes(text: string): boolean {
  const pieces = text.split('"').length;
  return pieces > 1 && pieces % 2 === 1;
}

/** The same paragraph as a careful printer sets it. */
function curled({ text, ends }: Marked): Marked {
  let open = false;
  const set = text.replace(/["']/g, (quote) => {
    if (quote === "'") return "’";
    open = !open;
    return open ? "“" : "”";
  });
  return { text: set, ends };
}

function renameAll({ text, ends }: Marked, random: () => number): Marked {
  const moved = new Set<number>();
  let out = "";
  let from = 0;
  for (const end of [...ends, text.length]) {
    out += text.slice(from, end).replace(/\p{Lu}\p{L}+/gu, (word) => renamed(word, random));
    if (ends.has(end)) moved.add(out.length);
    from = end;
  }
  return { text: out, ends: moved };
}

/** Sentences that stand alone, one to four to a paragraph. */
function joined(sentences: readonly string[], random: () => number): Marked[] {
  const paragraphs: Marked[] = [];
  for (let left = sentences.length * 2; left > 0;) {
    const size = 1 + Math.floor(random() * 4);
    const pick = (): string => sentences[Math.floor(random() * sentences.length)]!;
    paragraphs.push(markedOf(Array.from({ length: size }, pick)));
    left -= size;
  }
  return paragraphs;
}
