import { describe, expect, it } from "vitest";
import type { ClutterRow } from "../../src/knowledge/intake.js";
import { takeFromShelf } from "../../src/knowledge/shelf.js";
import { prepareClutter, type Clutter } from "../../src/intake/pasted/clutter.js";

const { clutter: rows } = takeFromShelf(["clutter"]);

/** Lays one row alone against a text, in the way that its kind of match is used. */
function claims(clutter: Clutter, row: ClutterRow, text: string): boolean {
  switch (row.match) {
    case "open":
      return clutter.opens(text) !== null;
    case "end":
    case "stop":
      return clutter.ends(text) !== null;
    case "head":
      return clutter.head(text) !== null;
    case "cut":
      return clutter.cut(text) !== null;
    default:
      return clutter.find(text) !== null;
  }
}

describe("clutter lexicon", () => {
  it("holds hundreds of entries", () => {
    expect(rows.length).toBeGreaterThan(400);
  });

  it("matches every example and no counterexample", () => {
    const wrong = rows.flatMap((row) => {
      const clutter = prepareClutter([row]);
      return [
        ...(claims(clutter, row, row.example) ? [] : [`${row.id} misses its example: ${row.example}`]),
        ...(claims(clutter, row, row.counterexample)
          ? [`${row.id} takes its counterexample: ${row.counterexample}`]
          : []),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it("takes a row of labels, but no sentence that uses their words", () => {
    const clutter = prepareClutter(rows);
    expect(clutter.find("print dictionary print")?.kind).toBe("boilerplate");
    expect(clutter.find("Share | Tweet | Email (3)")?.kind).toBe("boilerplate");
    expect(clutter.find("Share prices fell as politics paralysed the economy.")).toBeNull();
  });
});
