import { describe, expect, it } from "vitest";
import { english } from "../../src/pipeline/english.js";

const annotate = english(["relation"]);

function relationOf(text: string, source: string, target: string) {
  const range = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  return annotate({ id: "relation", text, focus: { source: range(source), target: range(target) } }).relation;
}

describe("relation", () => {
  it.each([
    ["Norway sharply condemned the new law in Belarus.", "Norway", "Belarus", "ACCUSE"],
    ["Norway will release two fishermen from Belarus.", "Norway", "two fishermen from Belarus", "AGREE"],
    ["A court in Oslo lifted the ban on a Belarusian firm.", "A court in Oslo", "a Belarusian firm", "CONCEDE"],
    ["Norway has threatened to expel all diplomats of Belarus.", "Norway", "Belarus", "THREATEN"],
    ["Two Norwegians were arrested in Belarus for spying.", "Belarus", "Two Norwegians", "COERCE"],
    ["Norway will not lift the sanctions on Belarus.", "Norway", "Belarus", "REJECT"],
  ])("%s: %s to %s is %s", (text, source, target, plover) => {
    expect(relationOf(text, source, target)?.plover).toBe(plover);
  });

  it("always answers, with little confidence where no word says it", () => {
    const relation = relationOf("Norway, Belarus and the sea.", "Norway", "Belarus");
    expect(relation).not.toBeNull();
    expect(relation?.confidence).toBeLessThan(0.2);
  });

  it("is null where nothing is marked", () => {
    expect(annotate({ id: "relation", text: "Norway condemned Belarus." }).relation).toBeNull();
  });
});
