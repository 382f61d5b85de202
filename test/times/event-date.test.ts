import { describe, expect, it } from "vitest";
import { english } from "../../src/pipeline/english.js";
import { dateAt, dateOf } from "../../src/times/event-date.js";

/** The date of the first token with this form in an article of Wednesday, 29 October 2025. */
function dateOfWord(text: string, form: string): string | null {
  const view = english(["sentences", "clauses", "times"])({ id: "test", text, date: "2025-10-29" });
  for (const { index, tokens } of view.sentences) {
    const token = tokens.find((each) => each.form === form);
    if (token !== undefined) return dateAt(view, index, token.index);
  }
  throw new Error(`no "${form}" in "${text}"`);
}

describe("dateAt", () => {
  it("takes the only time of the sentence", () => {
    expect(dateOfWord("The navy fired two missiles on Tuesday.", "fired")).toBe("2025-10-28");
  });

  it("takes the nearest of several times", () => {
    const text = "The envoy arrived on Monday, and the ministers signed the accord on Tuesday.";
    expect(dateOfWord(text, "arrived")).toBe("2025-10-27");
    expect(dateOfWord(text, "signed")).toBe("2025-10-28");
  });

  it("gives null where the sentence names no date", () => {
    expect(dateOfWord("The navy fired two missiles.", "fired")).toBeNull();
    expect(dateOfWord("The talks lasted three days.", "lasted")).toBeNull();
  });
});

describe("dateOf", () => {
  const time = (value: string, type: "DATE" | "DURATION" = "DATE") => ({
    start: 0,
    end: 1,
    rule: "",
    why: "",
    type,
    value,
  });

  it("cuts a TIMEX3 value down to ISO 8601", () => {
    expect(dateOf(time("2025-10-29TMO"))).toBe("2025-10-29");
    expect(dateOf(time("2025-10-29T10:35"))).toBe("2025-10-29");
    expect(dateOf(time("2025-W44"))).toBe("2025");
    expect(dateOf(time("2025-W43"))).toBe("2025-10");
    expect(dateOf(time("2025-Q3"))).toBe("2025");
    expect(dateOf(time("2025-SU"))).toBe("2025");
  });

  it("gives a decade's first year", () => {
    expect(dateOf(time("197"))).toBe("1970");
  });

  it("gives null where there is no date", () => {
    expect(dateOf(time("PAST_REF"))).toBeNull();
    expect(dateOf(time("XXXX-06-27"))).toBeNull();
    expect(dateOf(time("P3D", "DURATION"))).toBeNull();
    expect(dateOf(time("19"))).toBeNull();
  });
});
