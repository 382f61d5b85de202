/**
 * Writes what the lemmatiser cannot know by rule: lexicons/language/verbs.tsv and lemmas.tsv, from a treebank
 * and from the editors' own lines, which are kept. npx tsx train/lemmas.ts --data FOLDER
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Upos } from "../src/core/syntax.js";
import { Lemmatizer } from "../src/language/english/lemmatize.js";
import { readPart } from "./conllu.js";

const VERBS = "lexicons/language/verbs.tsv";
const LEMMAS = "lexicons/language/lemmas.tsv";
const { values } = parseArgs({ options: { data: { type: "string" } } });
if (values.data === undefined) throw new Error("--data FOLDER is missing");
const sentences = readPart(values.data, "-train");

function own(path: string): string[][] {
  if (!existsSync(path)) return [];
  const rows = readFileSync(path, "utf8").trimEnd().split("\n").slice(1);
  return rows.map((row) => row.split("\t")).filter((cells) => cells.at(-1) === "editors");
}

function write(path: string, columns: string, rows: ReadonlyMap<string, readonly string[]>): void {
  const sorted = [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cells]) => cells.join("\t"));
  writeFileSync(path, [columns, ...sorted, ""].join("\n"));
}

const seen = new Map<string, number>();
for (const { forms, lemmas, upos, xpos } of sentences)
  forms.forEach((form, i) => {
    const key = [form.toLowerCase().replaceAll("’", "'"), upos[i], xpos[i], lemmas[i]].join("\t");
    seen.set(key, (seen.get(key) ?? 0) + 1);
  });

const verbs = new Map(own(VERBS).map((cells) => [cells[0] ?? "", cells]));
for (const key of seen.keys()) {
  const [form = "", upos, xpos, lemma = ""] = key.split("\t");
  const plausible =
    /^[a-z]{2,}$/.test(lemma) &&
    upos === "VERB" &&
    (xpos === "VB" || xpos === "VBP" ? form === lemma : form.startsWith(lemma.slice(0, 2)));
  if (plausible && (seen.get(key) ?? 0) > 1 && !verbs.has(lemma)) verbs.set(lemma, [lemma, "en_ewt+en_gum"]);
}
write(VERBS, "id\tsource", verbs);

const ownLemmas = own(LEMMAS);
const bases = [...verbs.values()].map(([id = "", source = ""]) => ({ id, source }));
const lemmatizer = new Lemmatizer([], bases);
const lemmas = new Map(ownLemmas.map((cells) => [cells[0] ?? "", cells]));
const counted = [...seen].sort((a, b) => b[1] - a[1]);
const decided = new Set<string>();
for (const [key, count] of counted) {
  const [form = "", upos = "X", xpos = "", lemma = ""] = key.split("\t");
  if (!/^(?:ADJ|ADV|AUX|NOUN|PRON|DET|VERB)$/.test(upos) || !/^[a-z'-]+$/i.test(form) || !/^[a-z'-]+$/.test(lemma))
    continue;
  // The more frequent reading of a form decides, so that slips of the pen teach nothing.
  const id = `${upos}:${form}`;
  if (decided.has(id)) continue;
  decided.add(id);
  if (upos === "NOUN" ? xpos !== "NNS" : upos === "VERB" && (xpos === "VB" || xpos === "VBP")) continue;
  if (
    count < (upos === "VERB" && !/(?:ed|ing|s)$/.test(form) ? 3 : 2) ||
    lemmatizer.lemma(form, upos as Upos, xpos) === lemma
  )
    continue;

  if (!lemmas.has(id)) lemmas.set(id, [id, form, upos, lemma, "en_ewt+en_gum"]);
}
write(LEMMAS, "id\tform\tupos\tlemma\tsource", lemmas);
console.log(`${String(verbs.size)} verbs, ${String(lemmas.size)} exceptions`);
