import { describe, expect, it } from "vitest";
import type { Block } from "../../src/core/article.js";
import { findQuotations } from "../../src/speech/attributions/quotations.js";
import { kindOf } from "../../src/speech/attributions/kind.js";

function read(text: string): string[] {
  let start = 0;
  const blocks: Block[] = text.split("\n\n").map((part) => {
    const block = { start, end: start + part.length, kind: "paragraph" as const, why: "test" };
    start += part.length + 2;
    return block;
  });
  return findQuotations(text, blocks).map((each) => text.slice(each.start, each.end));
}

describe("findQuotations", () => {
  it("finds curly and straight marks", () => {
    expect(read('“No,” he said. "Never."')).toEqual(["“No,”", '"Never."']);
  });
  it("finds the marks of old wires", () => {
    expect(read("``We agree,'' the envoy said. ''It is late.''")).toEqual(["``We agree,''", "''It is late.''"]);
  });
  it("does not take inches or a lost mark for an opening one", () => {
    expect(read('The 8" pipe burst.')).toEqual([]);
  });
  it("finds single marks, and no apostrophes", () => {
    expect(read("‘It’s over,’ he said. ‘We won’t wait.’")).toEqual(["‘It’s over,’", "‘We won’t wait.’"]);
    expect(read("He called it ‘a farce’ and the states’ patience thin.")).toEqual(["‘a farce’"]);
    expect(read("‘The allies’ drills must end,’ she said.")).toEqual(["‘The allies’ drills must end,’"]);
    expect(read("'We will wait,' he said of the allies' plan.")).toEqual(["'We will wait,'"]);
    expect(read("The North’s envoys left the states’ hall in the ’90s.")).toEqual([]);
  });
  it("goes to the end of its paragraph where no mark closes", () => {
    expect(read("“First we talk.\n\n“Then we sign,” she said.")).toEqual(["“First we talk.", "“Then we sign,”"]);
  });
  it("keeps quotations inside one another together", () => {
    expect(read("“He said ‘no’ to us,” she said.")).toEqual(["“He said ‘no’ to us,”"]);
  });
});

describe("kindOf", () => {
  const text = 'that "the road is safe"';
  const quotation = { start: 5, end: text.length, block: 0, open: false };
  it("is direct where only a subordinator stands outside", () => {
    expect(kindOf(text, [[0, text.length]], [quotation])).toBe("direct");
  });
  it("is indirect without marks", () => {
    expect(kindOf(text, [[0, text.length]], [])).toBe("indirect");
  });
  it("is mixed where words stand outside", () => {
    const more = `${text} at night`;
    expect(kindOf(more, [[0, more.length]], [quotation])).toBe("mixed");
  });
});
