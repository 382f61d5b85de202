import { expect, it } from "vitest";
import { takeFromShelf } from "../../src/knowledge/shelf.js";

const shelf = takeFromShelf(["htmlContexts", "htmlPhrases"]);

for (const row of [...shelf.htmlContexts, ...shelf.htmlPhrases]) {
  it(`${row.id} matches its example and not its counterexample`, () => {
    const pattern = new RegExp(row.pattern, "iu");
    expect(row.example).toMatch(pattern);
    expect(row.counterexample).not.toMatch(pattern);
  });
}
