import { describe, expect, it } from "vitest";
import { takeFromShelf } from "../../src/knowledge/shelf.js";

const { credits } = takeFromShelf(["credits"]);

describe("credits", () => {
  it.each(credits.map((row) => [row.id, row.pattern, row.example, row.counterexample] as const))(
    "%s names its outlet",
    (_, pattern, example, counterexample) => {
      const expression = new RegExp(pattern, "u");
      expect(expression.exec(example)?.groups?.outlet).toMatch(/^\p{Lu}/u);
      expect(expression.exec(counterexample)).toBeNull();
    },
  );
});
