import { describe, expect, it } from "vitest";
import { takeFromShelf } from "../../src/knowledge/shelf.js";
import { read } from "./read.js";

const { cues } = takeFromShelf(["cues"]);

/** Cue rows that a text matches. */
function matched(text: string): (string | undefined)[] {
  return read(text).attributions.map(({ rule }) => rule.split(":")[0]);
}

describe("cues", () => {
  it.each(cues.map((row) => [row.id, row.example] as const))("%s: %s", (id, example) => {
    expect(matched(example)).toContain(id);
  });
  it.each(cues.map((row) => [row.id, row.counterexample] as const))("not %s: %s", (id, counterexample) => {
    expect(matched(counterexample)).not.toContain(id);
  });
});
