import { describe, expect, it } from "vitest";
import { read } from "./read.js";

const TEXT = `Analysts say the truce is unlikely to last until the envoy leaves the island.

According to Han Ji-won, a professor at Mapo University, the launch is a clear signal of anger.

"I see the odds of a deal fading," he said.

Iran's Foreign Ministry said Tehran would answer any attack.

The drill is viewed by experts as a rehearsal for war.

Western diplomats said the talks were long.

Western diplomats said a second round was likely.`;

describe("assessments", () => {
  const { assessments, article, attributions } = read(TEXT);
  const of = (words: string): (typeof assessments)[number] | undefined =>
    assessments.find(({ content: [start, end] }) => article.text.slice(start, end).includes(words));

  it("takes nameless observers with likelihood and horizon", () => {
    expect(of("truce")).toMatchObject({
      assessor: { name: "Analysts" },
      likelihood: { direction: "less likely", band: "unlikely" },
      horizon: "until the envoy leaves the island",
    });
  });
  it("takes a scholar by what he is", () => {
    expect(of("clear signal")).toMatchObject({ likelihood: { direction: "more likely" } });
    expect(JSON.stringify(of("clear signal")?.assessor)).toContain("Han Ji-won");
  });
  it("follows the scholar through a pronoun", () => {
    expect(of("odds of a deal")).toMatchObject({ likelihood: { direction: "less likely", word: "fading" } });
  });
  it("reads the passive", () => {
    expect(of("rehearsal")).toMatchObject({ assessor: { name: "experts" } });
  });
  it("takes no party for an observer", () => {
    expect(of("would answer")).toBeUndefined();
  });
  it("takes insiders only where they weigh chances", () => {
    expect(of("talks were long")).toBeUndefined();
    expect(of("second round")).toBeDefined();
  });
  it("points to the attribution that it rests on", () => {
    const found = of("truce");
    expect(attributions[found?.attribution ?? -1]?.rule).toBe("verb/say:clause");
  });
});

const CLAIMS = `The Korean Central News Agency announced that the country had tested a new engine.

"We have opened ten new mines," the Rodong Sinmun said on Monday.

Japan's Defense Ministry said North Korea had fired a missile.

Iran claimed that it had downed a drone.

Iran said it would close the strait.`;

describe("claims", () => {
  const { claims, article } = read(CLAIMS);
  const of = (words: string): (typeof claims)[number] | undefined =>
    claims.find(({ content: [start, end] }) => article.text.slice(start, end).includes(words));

  it("takes what a state says through its agency of itself", () => {
    expect(of("new engine")?.claimant).toMatchObject({ country: "PRK" });
  });
  it("takes the first person in a quotation", () => {
    expect(of("ten new mines")?.claimant).toMatchObject({ country: "PRK", name: "Rodong Sinmun" });
  });
  it("takes what a state claims to have done", () => {
    expect(of("downed a drone")?.claimant).toMatchObject({ country: "IRN" });
  });
  it("takes no word on others, and no announcement of what is to come", () => {
    expect(of("fired a missile")).toBeUndefined();
    expect(of("close the strait")).toBeUndefined();
  });
});

describe("provenance", () => {
  const chains = (text: string, outlet?: string): (readonly string[])[] =>
    read(text, outlet === undefined ? {} : { outlet }).provenance.map(({ chain }) => chain);

  it("puts the cited medium before the article's own outlet", () => {
    const text = "North Korea test-fired a rocket on Monday, the Yonhap News Agency reported. Seoul said nothing.";
    expect(chains(text, "Harbor Times")).toContainEqual(["Yonhap News Agency", "Harbor Times"]);
  });
  it("puts the paper that an article was translated from between the two", () => {
    const text =
      '"We are ready," the Rodong Sinmun said on Monday.\n\nThe army held a parade in the capital at night.\n\nTranslated from the Hangang Ilbo by machine and edited by Hangang Daily staff.';
    const found = chains(text, "Hangang Daily");
    expect(found).toContainEqual(["Rodong Sinmun", "Hangang Ilbo", "Hangang Daily"]);
    expect(found).toContainEqual(["Hangang Ilbo", "Hangang Daily"]);
  });
  it("takes the agency of a dateline", () => {
    const text =
      "TOKYO, Feb. 10, 2024 (Meridian Wire) — The cabinet met on Friday to speak about the drought in the north.";
    expect(chains(text, "Harbor Times")).toContainEqual(["Meridian Wire", "Harbor Times"]);
  });
  it("makes no chain of the outlet alone", () => {
    expect(chains("The cabinet met on Friday to speak about the drought.", "Harbor Times")).toEqual([]);
  });
});
