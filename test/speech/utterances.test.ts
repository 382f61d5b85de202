import { describe, expect, it } from "vitest";
import type { Attribution } from "../../src/core/annotations.js";
import { read, words } from "./read.js";

const NORTH = `North Korea's navy sailed two frigates past the line at sea.

"We will never give up our right to the sea," wrote the Rodong Sinmun in an article Sunday.

"Whoever crosses our waters will pay for it," the article continued, claiming that national defense had grown stronger.

"The drill is a farce," Japanese Prime Minister Fumio Kishida said on Friday, adding that Tokyo would not stay silent.

China has urged both sides to stay calm, the Xinhua News Agency reported.`;

function find(all: readonly Attribution[], text: string, content: string): Attribution | undefined {
  return all.find((each) => words(text, each.content).includes(content));
}

describe("attributions", () => {
  const { attributions, article } = read(NORTH, { date: "2024-02-18" });
  const pick = (content: string): Attribution | undefined => find(attributions, article.text, content);

  it("dates an utterance by the time in its clause", () => {
    expect(pick("right to the sea")).toMatchObject({ date: "2024-02-18", kind: "direct" });
    expect(pick("a farce")).toMatchObject({ date: "2024-02-16", kind: "direct" });
  });
  it("names the medium that speaks", () => {
    expect(pick("right to the sea")?.speaker).toMatchObject({ name: "Rodong Sinmun", country: "PRK", sector: "MED" });
  });
  it("carries source and date on through continued speech", () => {
    expect(pick("will pay for it")).toMatchObject({ date: "2024-02-18", speaker: { name: "Rodong Sinmun" } });
    expect(pick("had grown stronger")).toMatchObject({ date: "2024-02-18", kind: "indirect" });
  });
  it("lends a participle the date of the cue that it hangs on", () => {
    expect(pick("would not stay silent")).toMatchObject({ date: "2024-02-16", speaker: { country: "JPN" } });
  });
  it("gives no date where none is said", () => {
    expect(pick("stay calm")?.date).toBeNull();
  });
  it("says by which rule and why", () => {
    expect(pick("a farce")?.rule).toBe("verb/say:quotation");
    expect(pick("a farce")?.why).toContain("said");
  });
});

describe("nested speech", () => {
  const text = "Kim Jong Un warned that the truce could end, the Korean Central News Agency reported on Monday.";
  const { attributions } = read(text, { date: "2024-02-20" });
  it("points from the inner to the outer and hears the inner through the outer", () => {
    const outer = attributions.findIndex(({ rule }) => rule.startsWith("verb/report"));
    const inner = attributions.find(({ rule }) => rule.startsWith("verb/warn"));
    expect(attributions[outer]?.speaker?.name).toBe("Korean Central News Agency");
    expect(inner?.within).toBe(outer);
    expect(inner?.via.map(({ name }) => name)).toEqual(["Korean Central News Agency"]);
  });
});

describe("long quotations", () => {
  it("go on over a paragraph that does not close its marks", () => {
    const text =
      '"First we talk," the envoy said. "Then we wait for an answer.\n\n"And then we sign the treaty," he added.';
    const { attributions } = read(text);
    expect(words(text, attributions[0]?.content ?? [])).toContain("wait for an answer");
  });
  it("leave words in marks inside a sentence alone", () => {
    expect(read('The "hostile force" sailed home.').attributions).toEqual([]);
  });
});

describe("headlines", () => {
  it("give the words before or after a colon a speaker", () => {
    const text =
      "No talks before spring: Kishida\n\nThe prime minister spoke in Tokyo on Monday. He met lawmakers of his party.";
    const found = read(text).attributions.find(({ rule }) => rule.startsWith("mark/colon"));
    expect(found === undefined ? null : words(text, found.source)).toBe("Kishida");
  });
  it("may end in a stop", () => {
    const text = "Ruiz: ‘We Do Not Pay for Talks.’\n\nThe envoy spoke on Monday in Lima. She met voters there.";
    const found = read(text).attributions.find(({ rule }) => rule.startsWith("mark/colon"));
    expect(found === undefined ? null : words(text, found.source)).toBe("Ruiz");
  });
});
