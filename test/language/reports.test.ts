import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { read } from "./read.js";

interface Expected {
  readonly text: string;
  readonly rows: readonly string[][];
}

const expected: Expected[] = readFileSync("test/language/reports.conllu", "utf8")
  .trim()
  .split("\n\n")
  .map((block) => {
    const [comment = "", ...lines] = block.split("\n");
    return { text: comment.replace("# text = ", ""), rows: lines.map((line) => line.split("\t")) };
  });

/** Sentences of news reports, annotated by hand and kept out of training. */
describe("news sentences", () => {
  it("are cut into the annotated words", () => {
    for (const { text, rows } of expected) {
      expect(read(text).tokens.map(({ form }) => form)).toEqual(rows.map(([, form]) => form));
    }
  });

  it("get the annotated tags and trees, with few mistakes", () => {
    let words = 0;
    let tags = 0;
    let heads = 0;
    let both = 0;
    for (const { text, rows } of expected) {
      const { tokens } = read(text);
      rows.forEach(([, , , upos, , , head, deprel], i) => {
        const token = tokens[i];
        const attached = token?.head === Number(head) - 1;
        words++;
        tags += Number(token?.upos === upos);
        heads += Number(attached);
        both += Number(attached && token?.deprel === deprel);
      });
    }
    expect(tags / words).toBeGreaterThan(0.96);
    expect(heads / words).toBeGreaterThan(0.88);
    expect(both / words).toBeGreaterThan(0.84);
  });

  it("have exactly one root each and no cycles", () => {
    for (const { text } of expected) {
      const { tokens } = read(text);
      expect(tokens.filter(({ head }) => head < 0)).toHaveLength(1);
      for (const token of tokens) {
        let at = token.index;
        let steps = 0;
        while (at >= 0 && steps++ <= tokens.length) at = tokens[at]?.head ?? -1;
        expect(at).toBe(-1);
      }
    }
  });
});
