import { describe, expect, it } from "vitest";
import { takeFromShelf } from "../../src/knowledge/shelf.js";
import { read } from "./read.js";

function claims(text: string): string[] {
  return read(text).claims.map(({ content }) => text.slice(...content));
}

describe("claims", () => {
  it.each([
    "North Korea said it had tested a new cruise missile.",
    "Iran announced that its scientists had built a faster centrifuge.",
    '"We have destroyed two enemy ships," Iranian President Masoud Pezeshkian said.',
    "Russia's Defense Ministry said its forces had captured two villages.",
    "Pyongyang claimed that the missile had flown 2,000 kilometers.",
    "Iran denied that its boats had crossed the line.",
    "China said its economy grew 5 percent last year.",
    "The Korean Central News Agency said the country's harvest had exceeded its target.",
    "Russia's Defense Ministry said 12 Ukrainian drones had been shot down overnight.",
    "India said Pakistani troops had crossed into Indian territory.",
    "Taiwan said 21 Chinese aircraft had crossed the median line.",
    "Kyiv said Russia had broken the ceasefire 12 times.",
    "Russian President Vladimir Putin said the economy had grown by 4 percent.",
    "Kim Jong Un said all of the country's missiles could now carry nuclear warheads.",
  ])("is one: %s", (text) => {
    expect(claims(text)).toHaveLength(1);
  });

  it.each([
    "South Korea's Unification Ministry said it was watching the talks closely.",
    "South Korea said it would monitor the situation.",
    "Japanese Prime Minister Fumio Kishida said he felt a strong need to change relations.",
    "Japan said it had no plan to hold talks.",
    "China's Foreign Ministry said it supported dialogue among all parties.",
    "The United States said it condemned the launch.",
    "Japan said it could not accept the condition.",
    "Iran said it wanted the sanctions lifted.",
    "Iran said it was ready for talks.",
    "North Korea said it would refuse all contact with Japan.",
    "Chinese officials said they were deeply concerned about the drills.",
    "Japan said its policy had not changed.",
    '"A summit is of no interest to us," North Korean leader Kim Jong Un said.',
    "South Korea's military said North Korea launched a missile toward the sea.",
    "U.S. President Joe Biden said he welcomed the opportunity for talks.",
    '"If Japan drops the matter, there is no reason for the two countries not to meet," Kim Yo Jong said.',
    '"If Iran lifts its siege, there is no reason for the two countries not to defend our peace," Donald Trump said.',
    "Japan said its policy had not changed: it seeks to end the dispute before the two countries exchange envoys.",
    "Russia said it hoped that its troops had been understood.",
  ])("is none: %s", (text) => {
    expect(claims(text)).toEqual([]);
  });
});

describe("words of assertion", () => {
  const { assertions } = takeFromShelf(["assertions"]);
  it.each(assertions.map((row) => [row.id, row] as const))("%s: its example and its counterexample", (_, row) => {
    const isNone = row.kind === "idle" || row.kind === "noun";
    expect(claims(row.example)).toHaveLength(isNone ? 0 : 1);
    expect(claims(row.counterexample)).toHaveLength(isNone ? 1 : 0);
  });
});
