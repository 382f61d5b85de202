import { describe, expect, it } from "vitest";
import { nounPhrases } from "./read.js";

const texts = (text: string): string[] => nounPhrases(text).map((phrase) => phrase.text);

describe("noun phrases", () => {
  it("leaves conjuncts and appositions out", () => {
    const found = texts("The presidents of France and Egypt met Sergei Orlov, a senior diplomat.");
    expect(found).toContain("Sergei Orlov");
    expect(found).toContain("a senior diplomat");
    expect(found).toContain("Egypt");
  });

  it("links possessor, apposition and conjuncts", () => {
    const phrases = nounPhrases("Tehran's reply angered Igor Orlov, a senior diplomat in Moscow.");
    const reply = phrases.find(({ text }) => text === "Tehran's reply");
    expect(phrases[reply?.possessor ?? -1]?.text).toBe("Tehran");
    const name = phrases.find(({ text }) => text === "Igor Orlov");
    expect(name?.appositions.map((index) => phrases[index]?.text)).toEqual(["a senior diplomat in Moscow"]);
    const [first] = nounPhrases("China and Russia abstained.");
    expect(first?.conjuncts).toHaveLength(1);
  });

  it("tells names, common nouns and pronouns", () => {
    const kinds = new Map(nounPhrases("They told Tokyo of the launch.").map(({ text, kind }) => [text, kind]));
    expect(kinds.get("They")).toBe("pronoun");
    expect(kinds.get("Tokyo")).toBe("name");
    expect(kinds.get("the launch")).toBe("common");
  });
});
