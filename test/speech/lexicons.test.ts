import { describe, expect, it } from "vitest";
import { takeFromShelf } from "../../src/knowledge/shelf.js";
import { cluesOf } from "../../src/speech/attributions/clues.js";
import { indexContinuations } from "../../src/speech/attributions/continuations.js";
import { indexVehicles, vehicleAt } from "../../src/speech/attributions/speaker.js";
import { plant } from "../../src/speech/attributions/tree.js";
import { read } from "./read.js";

const { assessors, continuations, vehicles, speechClues } = takeFromShelf([
  "assessors",
  "continuations",
  "vehicles",
  "speechClues",
]);
const clues = cluesOf(speechClues);

describe("assessors", () => {
  it.each(assessors.map((row) => [row.id, row.kind, row.example] as const))("%s, %s: %s", (_, kind, example) => {
    expect(read(example).assessments.map(({ rule }) => rule)).toEqual([`assessment/${kind}`]);
  });
  it.each(assessors.map((row) => [row.id, row.counterexample] as const))("not %s: %s", (_, counterexample) => {
    expect(read(counterexample).assessments).toEqual([]);
  });
});

describe("continuations", () => {
  const count = (words: string, row: (typeof continuations)[number]): number => {
    const { attributions, sentences } = read(words);
    const tokens = sentences.flatMap((sentence) => sentence.tokens);
    return attributions.filter(({ cue }) =>
      indexContinuations([row]).continues(
        tokens.filter((token) => cue.some(([start, end]) => start <= token.start && token.start <= end + 1)),
      ),
    ).length;
  };
  it.each(continuations.map((row) => [row.id, row.example, row] as const))("%s: %s", (_, example, row) => {
    expect(count(example, row)).toBe(1);
  });
  it.each(continuations.map((row) => [row.id, row.counterexample, row] as const))("not %s: %s", (_, text, row) => {
    expect(count(text, row)).toBe(0);
  });
});

describe("vehicles", () => {
  const kinds = (text: string, row: (typeof vehicles)[number]): (string | null)[] =>
    read(text).sentences.flatMap((sentence) => {
      const tree = plant(sentence, [], clues);
      return sentence.tokens.map(({ index }) => vehicleAt(tree, index, indexVehicles([row])));
    });
  it.each(vehicles.map((row) => [row.id, row.example, row] as const))("%s: %s", (_, example, row) => {
    expect(kinds(example, row)).toContain(row.kind);
    expect(read(example).attributions).toHaveLength(1);
  });
  it.each(vehicles.map((row) => [row.id, row.counterexample, row] as const))("not %s: %s", (_, text, row) => {
    expect(new Set(kinds(text, row))).toEqual(new Set([null]));
  });
});
