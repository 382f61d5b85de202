import { describe, expect, test } from "vitest";
import { align } from "../../scripts/trees/align.js";
import { compare, f1 } from "../../scripts/trees/figures.js";
import { parseTreebank, type Treebank } from "../../scripts/trees/treebank.js";

/** Rows of id, form, lemma, tag, head, relation and what MISC says, blank lines and comments as they stand. */
function treebank(lines: readonly string[]): Treebank {
  const rows = lines.map((line) => {
    if (line === "" || line.startsWith("#")) return line;
    const [id, form, lemma = "_", upos = "_", head = "_", deprel = "_", misc = "_"] = line.split(" ");
    return [id, form, lemma, upos, upos, "_", head, deprel, "_", misc].join("\t");
  });
  return parseTreebank(rows.join("\n") + "\n");
}

const GOLD = treebank([
  "# newdoc id = a",
  "# newpar",
  "# text = Oslo didn't wait.",
  "1 Oslo Oslo PROPN 4 nsubj",
  "2-3 didn't",
  "2 did do AUX 4 aux",
  "3 n't not PART 4 advmod",
  "4 wait wait VERB 0 root SpaceAfter=No",
  "5 . . PUNCT 4 punct",
  "",
  "# text = Talks failed.",
  "1 Talks talk NOUN 2 nsubj:outer",
  "2 failed fail VERB 0 root SpaceAfter=No",
  "3 . . PUNCT 2 punct",
  "3.1 empty empty VERB _ _",
  "",
  "# newpar",
  "1 anti-ship anti-ship ADJ 2 amod",
  "2 missile missile NOUN 0 root",
]);

describe("a treebank", () => {
  test("gives its text, a paragraph each, spaces where there were some", () => {
    expect(GOLD.paragraphs).toEqual(["Oslo didn't wait. Talks failed.", "anti-ship missile"]);
  });
  test("counts characters without white space; words of a range share its stretch", () => {
    expect(GOLD.sentences).toEqual([
      { start: 0, end: 15 },
      { start: 15, end: 27 },
      { start: 27, end: 43 },
    ]);
    expect(GOLD.words.map(({ start, end }) => [start, end]).slice(0, 4)).toEqual([
      [0, 4],
      [4, 10],
      [4, 10],
      [10, 14],
    ]);
    expect([GOLD.tokens.length, GOLD.words.length]).toEqual([9, 10]);
  });
  test("scores 100 against itself in every measure", () => {
    const { counts, misses } = compare(GOLD, GOLD);
    expect(new Set([...counts.values()].map(f1))).toEqual(new Set([100]));
    expect(misses).toEqual([]);
  });
});

describe("words are aligned", () => {
  const words = (...forms: string[]): Treebank => {
    let id = 0;
    return treebank(
      forms.flatMap((form) => {
        const [written = "", ...parts] = form.split("=");
        if (parts.length === 0) return [`${String(++id)} ${written}`];
        const range = `${String(id + 1)}-${String(id + parts.length)} ${written}`;
        return [range, ...parts.map((part) => `${String(++id)} ${part}`)];
      }),
    );
  };
  test.each([
    ["where their stretches are the same", ["ma", "no", "pi"], ["ma", "nopi"], [0, -1, -1]],
    ["by form inside a range of the gold", ["mano=ma=no", "pi"], ["ma", "no", "pi"], [0, 1, 2]],
    ["by form whatever its case inside a range of the system", ["Ma", "no"], ["mano=ma=NO"], [0, 1]],
    ["over ranges that overlap", ["man=ma=n", "opi=o=pi"], ["ma", "nop=n=o=p", "i"], [0, 1, 2, -1]],
    ["by the longest common run of forms", ["abcd=a=x=b=c"], ["abcd=b=c=a"], [-1, -1, 0, 1]],
    ["not at all where nothing agrees", ["mano"], ["m", "ano"], [-1]],
  ])("%s", (_, gold, system, expected) => {
    expect([...align(words(...gold).words, words(...system).words)]).toEqual(expected);
  });
});

test("every measure of a small example", () => {
  // One range not written, two sentences run together, "anti-ship" cut in three, a wrong tag, lemma, head and relation.
  const system = treebank([
    "1 Oslo Oslo NOUN 4 nsubj",
    "2 did did AUX 4 aux",
    "3 n't not PART 2 advmod",
    "4 wait wait VERB 0 root",
    "5 . . PUNCT 4 punct",
    "6 Talks talk NOUN 7 nsubj",
    "7 failed fail VERB 4 parataxis",
    "8 . . PUNCT 7 punct",
    "",
    "1 anti anti ADJ 4 amod",
    "2 - - PUNCT 1 punct",
    "3 ship ship NOUN 4 compound",
    "4 missile missile NOUN 0 root",
  ]);
  const { counts, misses } = compare(GOLD, system);
  expect(Object.fromEntries(counts)).toEqual({
    "token F1": { gold: 9, system: 12, right: 7 },
    "word F1": { gold: 10, system: 12, right: 9 },
    "sentence F1": { gold: 3, system: 2, right: 1 },
    UPOS: { gold: 10, system: 12, right: 8 },
    XPOS: { gold: 10, system: 12, right: 8 },
    lemmas: { gold: 10, system: 12, right: 8 },
    UAS: { gold: 8, system: 9, right: 5 },
    LAS: { gold: 8, system: 9, right: 5 },
    "LAS with subtypes": { gold: 8, system: 9, right: 4 },
    "UAS of all words": { gold: 10, system: 12, right: 7 },
    "LAS of all words": { gold: 10, system: 12, right: 7 },
    "LAS with subtypes of all words": { gold: 10, system: 12, right: 6 },
  });
  expect(f1(counts.get("LAS")!)).toBeCloseTo((200 * 5) / 17, 9);
  expect(misses.map(({ gold, got }) => [gold.form, got?.deprel ?? null])).toEqual([
    ["Oslo", "nsubj"],
    ["did", "aux"],
    ["n't", "advmod"],
    ["Talks", "nsubj"],
    ["failed", "parataxis"],
    ["anti-ship", null],
  ]);
});

test("other characters than the gold's are an error that shows where", () => {
  const other = treebank(["1 Oslo", "2 did"]);
  expect(() => compare(GOLD, other)).toThrow(/differ at 7: "Oslodidn't/);
});
