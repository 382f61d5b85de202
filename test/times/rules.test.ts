import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/core/article.js";
import { LEXICONS } from "../../src/knowledge/registry.js";
import { takeFromShelf } from "../../src/knowledge/shelf.js";
import { findTimes } from "../../src/times/find-times.js";
import { grammarOf } from "../../src/times/grammar.js";

const grammar = grammarOf(takeFromShelf(["timeWords", "timeParts", "timeRules", "holidays", "timeNames"]));

/** The rules' examples are seen from Wednesday, 19 May 2010. */
function timesIn(text: string) {
  const published = { value: "2010-05-19", basis: "given" as const, why: "test" };
  return findTimes({ text, published } as Article, [], grammar);
}

describe("rules of time expressions", () => {
  for (const { id, example, counterexample } of takeFromShelf(["timeRules"]).timeRules) {
    const [text = "", value = ""] = example.split(" => ");
    it(`${id}: "${text}" is ${value}`, () => {
      expect(timesIn(text).map((time) => `${time.rule} ${time.value}`)).toContain(`${id} ${value}`);
    });
    it(`${id}: not in "${counterexample}"`, () => {
      expect(timesIn(counterexample).map(({ rule }) => rule)).not.toContain(id);
    });
  }

  it("are sorted", () => {
    const ids = readFileSync(`lexicons/${LEXICONS.timeRules.file}`, "utf8").trim().split("\n").slice(1);
    expect(ids).toEqual([...ids].sort());
  });
});
