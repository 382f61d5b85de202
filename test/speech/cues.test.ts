import { describe, expect, it } from "vitest";
import { takeFromShelf } from "../../src/knowledge/shelf.js";
import { read } from "./read.js";

const { cues } = takeFromShelf(["cues"]);

describe("cues", () => {
  it.each(cues.map((row) => [row.id, row.example] as const))("%s matches its example", (id, example) => {
    expect(read(example).attributions.map(({ rule }) => rule.split(":")[0])).toContain(id);
  });
  it.each(cues.map((row) => [row.id, row.counterexample] as const))("%s passes over its counterexample", (id, text) => {
    expect(read(text).attributions.map(({ rule }) => rule.split(":")[0])).not.toContain(id);
  });
});
