import { describe, expect, it } from "vitest";
import { takeFromShelf } from "../../src/knowledge/shelf.js";
import { english } from "../../src/pipeline/english.js";

const FILES = ["verbSenses", "operatorSenses", "nounSenses", "adjectiveSenses"] as const;
const shelf = takeFromShelf([...FILES, "cameo"]);
/** Codes that are no events: their senses keep other senses from being read. */
const mute = new Set(shelf.cameo.filter(({ plover }) => plover === null).map(({ id }) => id));
const annotate = english(["events"]);

function rulesOf(text: string): string[] {
  return annotate({ id: "sense", text }).events.map(({ rule }) => rule);
}

describe.each(FILES)("%s", (file) => {
  const senses = shelf[file];

  it("codes each example as its sense", () => {
    const missed = senses.filter(({ id, example, cameo }) => {
      const rules = rulesOf(example);
      return mute.has(cameo) ? rules.length > 0 : !rules.includes(`events/${id}`);
    });
    expect(missed.map(({ id, example }) => `${id}: ${example}`)).toEqual([]);
  }, 240_000);

  it("codes no counterexample as the sense", () => {
    const wrong = senses.filter(({ id, counterexample }) => rulesOf(counterexample).includes(`events/${id}`));
    expect(wrong.map(({ id, counterexample }) => `${id}: ${counterexample}`)).toEqual([]);
  }, 240_000);
});
