import { describe, expect, test } from "vitest";
import { english } from "../../src/pipeline/english.js";
import { marksOf, segmentsOf, type Mark } from "../../workbench/src/reader/marks.js";

const TEXT = "North Korea rejected an offer by Japan on Friday, KCNA said.";
const layers = english()({ id: "a", text: TEXT, date: "2024-03-26" });
const marks = marksOf({ ...layers, id: "a" });

describe("marksOf", () => {
  test("marks events, actors, dates and speech, each with a reason", () => {
    for (const layer of ["events", "actors", "times", "speech"]) {
      expect(
        marks.some((mark) => mark.layer === layer),
        layer,
      ).toBe(true);
    }
    for (const { why, rule, what } of marks) expect([why, rule, what].every((text) => text.length > 0)).toBe(true);
  });
});

describe("segmentsOf", () => {
  test("cuts at every mark and loses no letter", () => {
    const segments = segmentsOf(0, TEXT.length, marks);
    expect(segments.map(({ start, end }) => TEXT.slice(start, end)).join("")).toBe(TEXT);
    for (const { start, end, marks: over } of segments) {
      for (const mark of over) expect(mark.start <= start && end <= mark.end).toBe(true);
    }
  });
  test("a stretch under two marks carries both", () => {
    const mark = (id: string, start: number, end: number): Mark => ({
      id,
      layer: "events",
      look: "x",
      start,
      end,
      what: id,
      rule: "r",
      why: "w",
    });
    const segments = segmentsOf(0, 10, [mark("outer", 0, 8), mark("inner", 2, 4), mark("elsewhere", 20, 30)]);
    expect(segments.map(({ start, marks: over }) => [start, over.map(({ id }) => id)])).toEqual([
      [0, ["outer"]],
      [2, ["outer", "inner"]],
      [4, ["outer"]],
      [8, []],
    ]);
  });
});
