import { describe, expect, it } from "vitest";
import { read, words } from "./read.js";

/** Source, cue and content of each attribution of a text. */
function said(text: string): string[][] {
  return read(text).attributions.map(({ source, cue, content }) =>
    [source, cue, content].map((ranges) => words(text, ranges)),
  );
}

describe("clauses of speaking", () => {
  it.each([
    ["The premier voiced concern over the raid.", ["The premier", "voiced", "concern over the raid"]],
    ["The bridge was “beyond repair,” the mayor said.", ["the mayor", "said", "The bridge was “beyond repair,”"]],
    [
      "The envoy said in his opening remarks that the truce should hold.",
      ["The envoy", "said", "that the truce should hold"],
    ],
    [
      "Aides say the former governor plans to back the treaty.",
      ["Aides", "say", "the former governor plans to back the treaty"],
    ],
  ])("%s", (text, one) => {
    expect(said(text)).toContainEqual(one);
  });
  it("keeps a ministry apart from the medium before it", () => {
    const text = "In a statement carried by state media KCNA, the defence ministry said the drills would go on.";
    const { attributions } = read(text);
    expect(said(text)).toContainEqual(["the defence ministry", "said", "the drills would go on"]);
    expect(attributions.map(({ speaker }) => speaker?.name)).not.toContain("Korean Central News Agency");
  });
});
