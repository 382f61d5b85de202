import { describe, expect, it } from "vitest";
import { english } from "../../src/language/english/index.js";
import { treeOf } from "../../src/language/tree.js";
import { read } from "./read.js";

describe("nouns that name an action", () => {
  it.each([
    ["Pyongyang's rejection of the offer angered Seoul.", "rejection", "Pyongyang", "offer", []],
    ["The rejection of the offer by Pyongyang angered Seoul.", "rejection", "Pyongyang", "offer", []],
    ["The ship's seizure by commandos enraged Manila.", "seizure", "commandos", "ship", []],
    ["The Israeli seizure of the ship was condemned.", "seizure", "Israeli", "ship", []],
    ["Russian attacks on Odesa continued.", "attacks", "Russian", null, ["on Odesa"]],
    ["China's sanctions against Taiwan remain in place.", "sanctions", "China", null, ["against Taiwan"]],
    ["A US invasion of the island was feared.", "invasion", "US", "island", []],
    ["The minister's meeting with his counterpart was cancelled.", "meeting", "minister", null, ["with counterpart"]],
    ["Repeated attacks on Odesa continued.", "attacks", null, null, ["on Odesa"]],
  ] as const)("%s (%s)", (text, noun, subject, object, obliques) => {
    const sentence = read(text);
    const word = (index: number | null) => (index === null ? null : sentence.tokens[index]?.form);
    const found = english.nominalArguments(
      treeOf(sentence),
      sentence.tokens.findIndex(({ form }) => form === noun),
    );
    expect(word(found.subject)).toBe(subject);
    expect(word(found.object)).toBe(object);
    expect(found.obliques.map(({ preposition, head }) => `${preposition} ${word(head) ?? ""}`)).toEqual(obliques);
  });
});
