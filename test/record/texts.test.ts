import { describe, expect, it } from "vitest";
import { identityOf, inputKey } from "../../src/record/article-identity.js";
import { daysOf } from "../../src/record/days.js";
import { jsonText } from "../../src/record/json-text.js";
import { partyOf } from "../../src/record/party.js";
import { state, stubArticle } from "./stub-layers.js";

describe("the days of a date", () => {
  it.each([
    ["2025", "2025-01-01", "2025-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025-10-28", "2025-10-28", "2025-10-28"],
    ["2025-10-28T09:30:00Z", "2025-10-28", "2025-10-28"],
  ])("%s", (date, first, last) => expect(daysOf(date)).toEqual({ first, last }));

  it.each(["2025-02-30", "2025-13", "PRESENT_REF", "2025-W43", "", "0000"])("none for %s", (date) =>
    expect(daysOf(date)).toBeNull(),
  );
});

describe("an article's identity", () => {
  const of = (document: object): string => {
    const input = { id: "x", text: "The North warned the South.", ...document };
    return identityOf(input, stubArticle(input)).id;
  };

  it("does not change with what makes no other article", () => {
    const id = of({});
    expect(of({ id: "y" })).toBe(id);
    expect(of({ text: "The North\n warned\u00A0the South" })).toBe(id);
    expect(of({ title: "Another headline" })).toBe(id);
    expect(of({ url: "https://www.example.org/a?utm=1" })).toBe(of({ url: "https://example.org/b" }));
  });

  it("changes with the words, the outlet and the day", () => {
    const ids = [{}, { text: "Other." }, { outlet: "KBS" }, { date: "2025-06-27" }, { url: "https://example.org" }].map(
      of,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("tells texts without a letter apart", () => {
    expect(of({ text: "!" })).not.toBe(of({ text: "?" }));
  });

  it("has a month, whatever the date", () => {
    const month = (date?: string): string => {
      const input = { id: "x", text: "a", ...(date === undefined ? {} : { date }) };
      return identityOf(input, stubArticle(input)).month;
    };
    expect([month("2025-06-27"), month("2025"), month()]).toEqual(["2025-06-01", "2025-01-01", "1900-01-01"]);
  });

  it("is not the key of the input, which changes with every byte", () => {
    const key = inputKey({ id: "x", text: "a b" });
    expect(inputKey({ id: "y", text: "a b" })).toBe(key);
    expect(inputKey({ id: "x", text: "a  b" })).not.toBe(key);
    expect(inputKey({ id: "x", html: "a b" })).not.toBe(key);
  });
});

it("writes JSON that the database takes, code unit for code unit", () => {
  expect(jsonText({ a: "\0", b: "\\u0000", c: "\uDC00x", d: "😀" })).toBe(
    '{"a":"\uFFFD","b":"\\\\u0000","c":"\uFFFDx","d":"😀"}',
  );
});

it("counts an actor under its country, its code or its id", () => {
  expect(partyOf(state("PRK"))).toBe("PRK");
  expect(partyOf({ ...state("PRK"), country: null, code: "IGOUNO" })).toBe("IGOUNO");
  expect(partyOf({ ...state("PRK"), id: "phrase:rebels", country: null, code: null })).toBe("phrase:rebels");
});
