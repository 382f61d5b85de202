import { describe, expect, test } from "vitest";
import { writeBrief } from "../../src/brief/brief.js";
import { briefPage } from "../../src/brief/html.js";
import { unsupported } from "../../src/brief/support.js";
import type { Line } from "../../src/brief/types.js";
import { dateText, lagText, quoteText } from "../../src/brief/wording.js";
import { assembleExchange } from "../../src/exchange/exchange.js";
import { material } from "../exchange/material.js";

const PARTIES = [
  { code: "PER", name: "Peru" },
  { code: "BOL", name: "Bolivia" },
] as const;

const MATERIALS = [
  material("a", "2024-05-03", [
    {
      text: "Peru offered Bolivia talks <b>now</b>.",
      act: { kind: "offer", from: ["PER"], to: ["BOL"], date: "2024-05-02" },
    },
    {
      text: "Bolivia accused Peru of bad faith.",
      act: { kind: "accuse", from: ["BOL"], to: ["PER"], date: "2024-05-03" },
    },
    {
      text: "Bolivia threatened to close the road.",
      act: { kind: "threaten", from: ["BOL"], to: ["PER"], date: "2024-05-03" },
    },
  ]),
  material("b", "2024-05-07", [
    { text: "Bolivia rejected the talks.", act: { kind: "reject", from: ["BOL"], to: ["PER"], date: "2024-05-06" } },
    {
      text: "Peru protested 3 times.",
      act: { type: "deed", kind: "protest", from: ["PER"], to: ["BOL"], date: "2024-05-07" },
    },
    { text: "Bolivia has not said when.", silence: { from: ["BOL"], to: ["PER"], about: null, asOf: "2024-05-07" } },
  ]),
];

describe("writeBrief", () => {
  const brief = writeBrief(assembleExchange(MATERIALS, PARTIES), MATERIALS);
  const lines = [...brief.synopsis, ...brief.takeaways];

  test("has a synopsis of two or three sentences and takeaways, none told twice", () => {
    expect(brief.synopsis.length).toBeGreaterThanOrEqual(2);
    expect(brief.synopsis.length).toBeLessThanOrEqual(3);
    expect(brief.takeaways.length).toBeGreaterThanOrEqual(2);
    expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length);
  });

  test("every line cites sentences that stand in the articles at those offsets", () => {
    for (const { citations } of lines) {
      expect(citations.length).toBeGreaterThan(0);
      for (const { article, start, end, text } of citations) {
        expect(MATERIALS.find(({ id }) => id === article)?.article.text.slice(start, end)).toBe(text);
      }
    }
  });

  test("nothing in it is unsupported", () => {
    expect(lines.flatMap(unsupported)).toEqual([]);
  });

  test("the page for print escapes what articles say", () => {
    const page = briefPage(brief);
    expect(page).toContain("&lt;b&gt;now&lt;/b&gt;");
    expect(page).not.toContain("<b>now");
  });

  test("an empty record gives an empty brief", () => {
    const empty = writeBrief(assembleExchange([], PARTIES), []);
    expect([empty.synopsis, empty.takeaways, empty.sources]).toEqual([[], [], []]);
  });
});

describe("unsupported", () => {
  const line = (text: string, cited: string, dates: string[] = []): Line => ({
    text,
    about: "move",
    citations: cited === "" ? [] : [{ article: "a", start: 0, end: cited.length, text: cited }],
    dates,
  });
  test("words that are not there", () => {
    expect(unsupported(line("Peru said: “Never.”", "Peru said yes."))).toHaveLength(1);
  });
  test("numbers that are not there", () => {
    expect(unsupported(line("Peru fired 12 shots.", "Peru fired shots."))).toHaveLength(1);
  });
  test("dates that the record holds may stand", () => {
    expect(unsupported(line("On 6 May 2024 Peru spoke.", "Peru spoke.", ["2024-05-06"]))).toEqual([]);
  });
  test("a line without citations", () => {
    expect(unsupported(line("Peru spoke.", ""))).toEqual(["nothing is cited"]);
  });
});

describe("wording", () => {
  test("dates as far as they are known", () => {
    expect(["2024-03-26", "2024-03", "2024"].map(dateText)).toEqual(["26 March 2024", "March 2024", "2024"]);
  });
  test("lags", () => {
    expect([0, 1, 7, 12, 21].map(lagText)).toEqual([
      "the same day",
      "a day later",
      "a week later",
      "12 days later",
      "3 weeks later",
    ]);
  });
  test.each([
    ["LIMA, May 3 (Andes Wire) -- Peru spoke.", "“Peru spoke.”"],
    ["Lima, May 3 (AndesWire) Peru spoke.", "“Peru spoke.”"],
    ["LA PAZ – Bolivia spoke.", "“Bolivia spoke.”"],
    ['Peru said "no" to talks.', "“Peru said 'no' to talks.”"],
  ])("the dateline of %s is left out", (sentence, quoted) => {
    expect(quoteText(sentence)).toBe(quoted);
  });
});
