import { describe, expect, test } from "vitest";
import { takeFromShelf } from "../../src/knowledge/shelf.js";
import { english } from "../../src/pipeline/english.js";

const read = (text: string, date = "2024-03-26") => english()({ id: "test", text, date });

describe("acts", () => {
  const actsIn = (text: string) => read(text).acts;

  test("a rejection answers the offer that it names, in one sentence or two", () => {
    const texts = [
      "Japan offered talks to North Korea on Friday. North Korea rejected the offer on Monday.",
      "Japan proposed a summit with North Korea, but Pyongyang rejected the proposal.",
    ];
    for (const text of texts) {
      const acts = actsIn(text);
      const refusal = acts.find(({ kind }) => kind === "reject");
      expect(refusal?.from, text).toEqual(["PRK"]);
      expect(
        refusal?.answers.map((index) => acts[index]?.from),
        text,
      ).toEqual([["JPN"]]);
    }
  });

  test("nobody answers himself, nor a third party", () => {
    const acts = actsIn("Japan offered talks to China. North Korea rejected an appeal by Russia.");
    expect(acts.flatMap(({ answers }) => answers)).toEqual([]);
  });

  test("an act keeps the condition that it depends on", () => {
    const acts = actsIn("Iran said it would resume talks with the United States if Washington lifted its sanctions.");
    expect(acts.map(({ condition }) => condition?.if).join()).toContain("Washington lifted its sanctions");
  });

  test("a move by nobody's state is no act", () => {
    expect(actsIn("The farmer rejected the offer of his neighbour.")).toEqual([]);
  });
});

describe("silences", () => {
  const { silences: lexicon } = takeFromShelf(["silences"]);
  const OFFERS = ["Tehran", "Moscow", "Pyongyang"].map((to) => `Seoul offered talks to ${to}.`).join(" ");
  const silencesIn = (text: string) => read(`${OFFERS} ${text}`).silences;

  test.each(lexicon.map(({ id, example, counterexample }) => ({ id, example, counterexample })))(
    "$id: “$example”, not “$counterexample”",
    ({ id, example, counterexample }) => {
      expect(silencesIn(example).map(({ rule }) => rule)).toContain(id);
      expect(silencesIn(counterexample).map(({ rule }) => rule)).not.toContain(id);
    },
  );

  test("says whose silence, towards whom, about what and as of when", () => {
    const layers = read(
      "Japan proposed a summit with North Korea. As of Monday, Pyongyang had not responded to Tokyo's proposal.",
    );
    const [silence] = layers.silences;
    expect(silence).toMatchObject({ from: ["PRK"], to: ["JPN"], asOf: "2024-03-25" });
    expect(layers.acts[silence?.about ?? -1]?.from).toEqual(["JPN"]);
  });

  test("a state medium that keeps silent is the state that does", () => {
    const [silence] = read("China's state media had not commented on Japan's offer.").silences;
    expect(silence).toMatchObject({ from: ["CHN"], to: ["JPN"] });
  });

  test("to decline to comment is no silence", () => {
    expect(read("Tokyo said it would not comment on the North Korean proposal.").silences).toEqual([]);
  });
});

describe("positions", () => {
  const positionsIn = (text: string) =>
    read(text).positions.map(({ holder, stance, issue }) => `${holder.country ?? ""} ${stance}: ${issue}`);

  test.each([
    ["North Korea rejected talks with Japan.", "PRK refuses: talks with Japan"],
    [
      "Iran demanded that the United States lift its sanctions.",
      "IRN demands: that the United States lift its sanctions",
    ],
  ])("%s", (text, position) => {
    expect(positionsIn(text)).toContain(position);
  });

  test("what a condition asks of the other side is a demand", () => {
    const positions = positionsIn(
      "Iran said it would resume talks with the United States if Washington lifted its sanctions.",
    );
    expect(positions.some((each) => each.startsWith("IRN demands: Washington lifted its sanctions"))).toBe(true);
  });

  test("a refusal to tell the press something is no position", () => {
    expect(positionsIn("Japan declined to confirm the approach by North Korea.")).toEqual([]);
  });
});

describe("agenda", () => {
  const agendaIn = (text: string) => read(text).agenda;

  test.each([
    [
      "Kishida is scheduled to meet Biden in Washington on April 10.",
      "meet Biden in Washington on April 10",
      "2024-04-10",
    ],
    [
      "Delegates spoke of the upcoming Tenth Party Conference, expected early next year.",
      "the upcoming Tenth Party Conference",
      "2025",
    ],
  ])("%s", (text, what, when) => {
    expect(agendaIn(text).map((item) => [item.what, item.when])).toContainEqual([what, when]);
  });

  test("an occasion at which something is scheduled is itself in the calendar, with its place", () => {
    const agenda = agendaIn(
      "Kishida flew out for events of the Pacific Trade Forum in Lima, where he was scheduled to meet Biden.",
    );
    expect(agenda.some(({ what, place }) => what.includes("Pacific Trade Forum") && place?.name === "Lima")).toBe(true);
  });

  test("what is past, or promised in a quotation, is not", () => {
    expect(agendaIn("Kishida met Biden in Washington on Friday.")).toEqual([]);
    expect(agendaIn("“We will destroy them on Monday,” the North Korean general said.")).toEqual([]);
  });
});
