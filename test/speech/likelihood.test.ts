import { describe, expect, it } from "vitest";
import { takeFromShelf } from "../../src/knowledge/shelf.js";
import { horizonOf } from "../../src/speech/assessments/horizon.js";
import { indexLikelihood } from "../../src/speech/assessments/likelihood.js";

const { likelihood } = takeFromShelf(["likelihood"]);
const index = indexLikelihood(likelihood);

describe("likelihoodOf", () => {
  it.each(likelihood.map(({ id, example, counterexample }) => [id, example, counterexample] as const))(
    "%s: its example and not its counterexample",
    (id, example, counterexample) => {
      const row = likelihood.find((each) => each.id === id);
      const found = index.likelihoodOf(example);
      expect(row?.words.map((words) => words.toLowerCase())).toContain(found?.word.toLowerCase());
      expect(index.likelihoodOf(counterexample)).toBeNull();
    },
  );
  it.each([
    ["A deal is very unlikely this year.", "less likely", "very unlikely"],
    ["They see the odds of a deal receding.", "less likely", "unlikely"],
    ["A second launch is almost certain.", "more likely", "almost certain"],
    ["The envoy might return.", null, null],
    ["There is no chance that it passes.", "less likely", "almost no chance"],
    ["It may happen, though that is unlikely.", "less likely", "unlikely"],
  ])("%s", (text, direction, band) => {
    expect(index.likelihoodOf(text)).toMatchObject({ direction, band });
  });
  it("does not take the month for a modal", () => {
    expect(index.likelihoodOf("The summit is set for May")).toBeNull();
  });
});

describe("horizonOf", () => {
  it("takes a limit in the words of the article", () => {
    const text = "no talks until the envoy leaves the island, they say";
    expect(horizonOf(text, [0, text.length], [], null)).toBe("until the envoy leaves the island");
  });
  it("takes a time ahead of the article", () => {
    const text = "a congress early next year may decide";
    const time = { start: 11, end: 26, type: "DATE", value: "2031-01", rule: "", why: "" } as const;
    expect(horizonOf(text, [0, text.length], [time], "2030-06-01")).toBe("early next year");
  });
  it("takes no time that is past", () => {
    const text = "the launch last year was a signal";
    const time = { start: 11, end: 20, type: "DATE", value: "2029", rule: "", why: "" } as const;
    expect(horizonOf(text, [0, text.length], [time], "2030-06-01")).toBeNull();
  });
});
