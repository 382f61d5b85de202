import { describe, expect, it } from "vitest";
import { takeFromShelf } from "../../src/knowledge/shelf.js";
import { Encoder } from "../../src/language/encode.js";
import { SentenceSplitter, SPLITTER_NEEDS } from "../../src/language/english/split-sentences.js";
import { Tokenizer } from "../../src/language/english/tokenize.js";
import { WordClasses } from "../../src/language/word-classes.js";
import { readMarked } from "../../train/marked.js";
import { scoreBoundaries } from "../../scripts/trees/boundaries.js";
import type { Span } from "../../src/core/span.js";

const shelf = takeFromShelf([...SPLITTER_NEEDS, "classes"]);
const tokenizer = new Tokenizer(shelf.tokens);
const splitter = new SentenceSplitter(shelf, new Encoder(new WordClasses(shelf.classes)));

const split = (text: string): Span[][] => splitter.split(text, tokenizer.tokenize(text));

describe("boundaries in the project's own marked news", () => {
  it("reach an F1 of 98 %", () => {
    const { gold, f1, wrong } = scoreBoundaries(readMarked("test/language/boundaries"), split);
    expect(gold).toBeGreaterThan(260);
    expect(f1, wrong.join("\n")).toBeGreaterThanOrEqual(98);
  });
});

describe("time and offsets", () => {
  const LENGTH = 15_000;
  it.each([
    "(",
    ".",
    '"',
    "'",
    "-",
    "!",
    "a-",
    "a.",
    "a.a",
    "A",
    "a's",
    "n't ",
    "Un-",
    "1.",
    "1-",
    "\n",
    "\n ",
    "@",
    "a@",
    "_",
    "http:",
  ])("takes a text of nothing but %j in linear time", (piece) => {
    const run = (length: number): number => {
      const text = piece.repeat(length / piece.length);
      const began = performance.now();
      const words = splitter.split(text, tokenizer.tokenize(text)).flat();
      const spent = performance.now() - began;
      expect(words.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text.replace(/\s/g, ""));
      return spent;
    };
    run(LENGTH / 4);
    // Eight times the length: quadratic work would take 64 times as long.
    expect(run(LENGTH * 2)).toBeLessThan(24 * run(LENGTH / 4) + 250);
  });

  it("covers every character of a long text once and in order", () => {
    const text = Array.from(
      { length: 200 },
      () => "Kim said: “We […] will—on Oct. 3—go (at 9 a.m.).”\n\nHe left. ",
    ).join("");
    const words = splitter.split(text, tokenizer.tokenize(text)).flat();
    expect(words.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text.replace(/\s/g, ""));
    expect(words.every(({ start }, at) => at === 0 || start >= words[at - 1]!.end)).toBe(true);
  });
});
