import { describe, expect, it } from "vitest";
import { read, spell } from "./read.js";

const AGENCY = "Korean Central News Agency";

/** The last attribution of a text: its spans, speaker and channels. */
function last(text: string) {
  const attribution = read(text).attributions.at(-1);
  if (attribution === undefined) throw new Error("no attribution");
  const { speaker, via, date } = attribution;
  return { ...spell(text, attribution), speaker: speaker?.name ?? null, via: via.map(({ name }) => name), date };
}

describe("the way of a statement", () => {
  it.each([
    "The foreign ministry said in a statement carried by KCNA that the drills were a provocation.",
    "The foreign ministry said in a statement carried by the state-run Korean Central News Agency that the drills were a provocation.",
    "The foreign ministry said in a statement published by KCNA on Tuesday that the drills were a provocation.",
  ])("is no part of what it says: %s", (text) => {
    expect(last(text)).toMatchObject({
      source: "The foreign ministry",
      cue: "said in a statement",
      content: "that the drills were a provocation",
      via: [AGENCY],
    });
  });
  it("may stand behind what it says, and dates it", () => {
    const text =
      "The North will answer with force, the foreign ministry said in a statement carried by KCNA on Tuesday.";
    expect(last(text)).toMatchObject({
      content: "The North will answer with force",
      via: [AGENCY],
      date: "2031-03-11",
    });
  });
});

describe("the statement", () => {
  it.each([
    "Kim Yo Jong said in a statement carried by KCNA that Seoul was a puppet. The statement warned that war was near.",
    "Kim Yo Jong issued a statement through KCNA on Tuesday. The statement warned that war was near.",
  ])("speaks for who made it: %s", (text) => {
    expect(last(text)).toMatchObject({ source: "The statement", speaker: "Kim Yo Jong", via: [AGENCY] });
  });
  it("is nobody's where none has been brought in", () => {
    expect(last("The statement warned that war was near.")).toMatchObject({ speaker: null, via: [] });
  });
});

describe("an agency with a compound before its name", () => {
  it.each([
    [
      "The state-run Korean Central News Agency said the test was a success.",
      "The state-run Korean Central News Agency",
    ],
    [
      "The test was a success, the state-run Korean Central News Agency reported on Monday.",
      "the state-run Korean Central News Agency",
    ],
    [
      "According to the state-run Korean Central News Agency, the test was a success.",
      "the state-run Korean Central News Agency",
    ],
  ])("is a source from its article on: %s", (text, source) => {
    expect(last(text)).toMatchObject({ source, speaker: AGENCY });
    expect(last(text).content).toMatch(/^[Tt]he test was a success$/u);
  });
});
