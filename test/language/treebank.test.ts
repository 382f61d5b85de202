import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { takeFromShelf } from "../../src/knowledge/shelf.js";
import { Tokenizer } from "../../src/language/english/tokenize.js";

interface Word {
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
  /** From 0; -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

interface Annotated {
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
  readonly words: readonly Word[];
}

/** Relations of English EWT. */
const RELATIONS = new Set(
  (
    "acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt " +
    "conj cop csubj csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed flat goeswith iobj list " +
    "mark nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked " +
    "orphan parataxis punct reparandum root vocative xcomp"
  ).split(" "),
);

/** What may hang on a function word: the rest of a fixed phrase, a second one coordinated with it, what measures it. */
const ON_FUNCTION_WORDS = new Set(["fixed", "conj", "cc", "advmod", "punct", "obl:unmarked", "nmod:unmarked"]);
const FUNCTION_WORDS = new Set(["case", "mark", "cc", "cc:preconj", "det", "det:predet", "aux", "aux:pass", "cop"]);

function sentencesOf(path: string): Annotated[] {
  return readFileSync(path, "utf8")
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const lines = block.split("\n");
      const text = lines.find((line) => line.startsWith("# text = "))?.slice("# text = ".length) ?? "";
      const rows = lines.filter((line) => !line.startsWith("#")).map((line) => line.split("\t"));
      const words = rows.map(([, form = "", , upos = "", xpos = "", , head, relation = ""]) => {
        return { form, upos, xpos, head: Number(head) - 1, relation };
      });
      return { text, rows, words };
    });
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".conllu"))
    .map((name) => join(folder, name));
}

/** Heads of the word, their heads, and so on, nearest first; stops where it comes round to a word again. */
function pathUp(words: readonly Word[], index: number): number[] {
  const path: number[] = [];
  for (let at = words[index]?.head ?? -1; at >= 0 && !path.includes(at); at = words[at]?.head ?? -1) path.push(at);
  return path;
}

/** What is wrong with the tree, said in words. */
function faultsOf({ words }: Annotated): string[] {
  const faults: string[] = [];
  const roots = words.filter(({ head, relation }) => head < 0 && relation === "root").length;
  if (roots !== 1 || words.filter(({ head }) => head < 0).length !== 1) faults.push(`${String(roots)} roots`);
  words.forEach((word, index) => {
    const { form, relation, head } = word;
    const at = `${String(index + 1)} ${form}`;
    const above = words[head];
    if (!RELATIONS.has(relation)) faults.push(`${at}: no relation ${relation}`);
    if (pathUp(words, index).includes(index)) faults.push(`${at}: cycle`);
    if ((word.upos === "PUNCT") !== (relation === "punct")) faults.push(`${at}: ${word.upos} as ${relation}`);
    if (above === undefined) return;
    if (above.relation === "punct") faults.push(`${at}: hangs on a mark`);
    if (FUNCTION_WORDS.has(above.relation) && !ON_FUNCTION_WORDS.has(relation))
      faults.push(`${at}: ${relation} of the ${above.relation} ${above.form}`);
    if (/^(?:conj|flat|fixed|appos)$/.test(relation) && head > index) faults.push(`${at}: ${relation} before its head`);
    if (relation === "punct" && !spans(words, index)) faults.push(`${at}: mark across another arc`);
  });
  return [...faults, ...passives(words)];
}

/** True where all words between this one and its head hang, directly or not, on that head. */
function spans(words: readonly Word[], index: number): boolean {
  const head = words[index]?.head ?? -1;
  for (let at = Math.min(head, index) + 1; at < Math.max(head, index); at++)
    if (!pathUp(words, at).includes(head)) return false;
  return true;
}

/** Verbs whose subject and auxiliary do not agree that they are passive; a headline leaves the auxiliary out. */
function passives(words: readonly Word[]): string[] {
  return words.flatMap(({ form, xpos }, index) => {
    const below = words.filter(({ head }) => head === index).map(({ relation }) => relation);
    const passive = below.includes("aux:pass");
    if (below.includes("nsubj:pass") && !passive && xpos !== "VBN") return [`${form}: passive subject alone`];
    if (passive && (below.includes("nsubj") || xpos !== "VBN")) return [`${form}: no passive`];
    return [];
  });
}

const tokenizer = new Tokenizer(takeFromShelf(["tokens"]).tokens);
const training = filesIn("train/newswire");
const heldOut = filesIn("test/language/newswire");

describe.each([...training, ...heldOut])("%s", (path) => {
  const sentences = sentencesOf(path);

  it("gives each word ten columns in order", () => {
    for (const { rows } of sentences)
      expect(rows.map((row) => [row[0], row.length])).toEqual(rows.map((_, i) => [String(i + 1), 10]));
  });

  it("cuts the text as the program does", () => {
    for (const { text, words, rows } of sentences) {
      const spansOfText = tokenizer.tokenize(text);
      expect(words.map(({ form }) => form)).toEqual(spansOfText.map(({ start, end }) => text.slice(start, end)));
      rows.forEach((row, i) => {
        const glued = spansOfText[i]?.end === spansOfText[i + 1]?.start;
        if (row[9] === "SpaceAfter=No") expect(glued, `${text}: ${String(i + 1)}`).toBe(true);
      });
    }
  });

  it("holds sound trees", () => {
    const faults = sentences.flatMap((each) => faultsOf(each).map((fault) => `${each.text}\n  ${fault}`));
    expect(faults).toEqual([]);
  });
});

it("keeps the held-out sentences out of training", () => {
  const known = new Set(training.flatMap((path) => sentencesOf(path).map(({ text }) => text)));
  const twice = heldOut.flatMap((path) => sentencesOf(path)).filter(({ text }) => known.has(text));
  expect(twice).toEqual([]);
});
