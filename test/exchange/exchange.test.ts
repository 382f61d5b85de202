import { describe, expect, test } from "vitest";
import { assembleExchange } from "../../src/exchange/exchange.js";
import { material, type Told } from "./material.js";

const PARTIES = [
  { code: "PER", name: "Peru" },
  { code: "BOL", name: "Bolivia" },
] as const;

const OFFER: Told = {
  text: "Peru offered Bolivia talks on the lake border.",
  act: { kind: "offer", from: ["PER"], to: ["BOL"], date: "2024-05-02" },
};
const REFUSAL: Told = {
  text: "Bolivia turned down the offer of talks on the lake border.",
  act: { kind: "reject", from: ["BOL"], to: ["PER"], date: "2024-05-05" },
};

describe("moves", () => {
  test("reports of one act in several articles are one move, its date the stated one", () => {
    const { moves } = assembleExchange(
      [
        material("a", "2024-05-03", [OFFER]),
        material("b", "2024-05-04", [{ ...OFFER, act: { kind: "offer", from: ["PER"], to: ["BOL"] } }]),
      ],
      PARTIES,
    );
    expect(moves).toHaveLength(1);
    expect(moves[0]).toMatchObject({ side: 0, kind: "offer", date: "2024-05-02", dateBasis: "stated", origins: 2 });
    expect(moves[0]?.reports.map(({ article }) => article)).toEqual(["a", "b"]);
  });

  test("acts on different days stay apart", () => {
    const again: Told = { ...OFFER, act: { kind: "offer", from: ["PER"], to: ["BOL"], date: "2024-06-02" } };
    expect(assembleExchange([material("a", "2024-06-03", [OFFER, again])], PARTIES).moves).toHaveLength(2);
  });

  test("an act without a date takes that of the report, and says so", () => {
    const undated: Told = { text: "Bolivia blamed Peru.", act: { kind: "accuse", from: ["BOL"], to: ["PER"] } };
    const [move] = assembleExchange([material("a", "2024-05-09", [undated])], PARTIES).moves;
    expect(move).toMatchObject({ date: "2024-05-09", dateBasis: "reported" });
  });

  test("a test launch towards nobody counts, a speech to a third party does not", () => {
    const launch: Told = {
      text: "Bolivia tested a rocket.",
      act: { type: "deed", kind: "mobilize", from: ["BOL"], to: [], date: "2024-05-06" },
    };
    const aside: Told = { text: "Peru praised Chile.", act: { kind: "praise", from: ["PER"], to: ["CHL"] } };
    const { moves } = assembleExchange([material("a", "2024-05-07", [launch, aside])], PARTIES);
    expect(moves.map(({ kind }) => kind)).toEqual(["mobilize"]);
  });

  test("the span of time limits what is shown", () => {
    const all = [material("a", "2024-05-06", [OFFER, REFUSAL])];
    expect(assembleExchange(all, PARTIES, { since: "2024-05-03", until: null }).moves).toHaveLength(1);
    expect(assembleExchange(all, PARTIES, { since: null, until: "2024-05-02" }).moves).toHaveLength(1);
    expect(assembleExchange(all, PARTIES, { since: "2024-05", until: "2024-05" }).moves).toHaveLength(2);
  });
});

describe("answers", () => {
  test("what an article links is linked, with the lag", () => {
    const refusal: Told = { ...REFUSAL, act: { ...REFUSAL.act!, answers: [0] } };
    const { moves } = assembleExchange([material("a", "2024-05-06", [OFFER, refusal])], PARTIES);
    expect(moves[1]?.answers).toMatchObject([{ move: moves[0]?.id, manner: "rejects", lagDays: 3, confidence: 0.9 }]);
  });

  test("a rejection in another article answers the last overture, with less confidence", () => {
    const { moves, open } = assembleExchange(
      [material("a", "2024-05-03", [OFFER]), material("b", "2024-05-06", [REFUSAL])],
      PARTIES,
    );
    expect(moves[1]?.answers[0]?.confidence).toBeLessThan(0.9);
    expect(open).toEqual([]);
  });

  test("nothing answers what comes later, nor what lies months back", () => {
    const late: Told = { ...REFUSAL, act: { ...REFUSAL.act!, date: "2024-11-05" } };
    const early: Told = { ...REFUSAL, act: { ...REFUSAL.act!, date: "2024-04-01" } };
    for (const told of [late, early]) {
      const { moves } = assembleExchange([material("a", "2024-11-06", [OFFER, told])], PARTIES);
      expect(moves.flatMap(({ answers }) => answers)).toEqual([]);
    }
  });
});

describe("silences and open overtures", () => {
  test("a reported silence belongs to the overture that it leaves unanswered", () => {
    const silence: Told = {
      text: "Bolivia has not answered.",
      silence: { from: ["BOL"], to: ["PER"], about: 0, asOf: "2024-05-07" },
    };
    const { moves, silences, open } = assembleExchange([material("a", "2024-05-07", [OFFER, silence])], PARTIES);
    expect(silences).toMatchObject([{ side: 1, about: moves[0]?.id, asOf: "2024-05-07" }]);
    expect(open).toMatchObject([{ move: moves[0]?.id, since: "2024-05-02", basis: "reported silence" }]);
  });

  test("without one, it is said how far the answer was searched", () => {
    const { open } = assembleExchange([material("a", "2024-05-03", [OFFER])], PARTIES);
    expect(open).toMatchObject([{ basis: "no answer found", searched: { articles: 1, until: "2024-05-03" } }]);
  });

  test("no articles, no exchange", () => {
    const { moves, open, silences } = assembleExchange([], PARTIES);
    expect([moves, open, silences]).toEqual([[], [], []]);
  });
});

describe("positions", () => {
  test("wordings of one issue are one line, first and last said", () => {
    const told = (issue: string): Told => ({
      text: `Bolivia demands ${issue}.`,
      position: { country: "BOL", stance: "demands", issue, condition: null },
    });
    const { positions } = assembleExchange(
      [
        material("a", "2024-05-03", [told("a corridor to the sea")]),
        material("b", "2024-05-20", [told("the corridor to the sea promised in 1904")]),
      ],
      PARTIES,
    );
    expect(positions).toMatchObject([{ side: 1, first: "2024-05-03", last: "2024-05-20" }]);
    expect(positions[0]?.statements).toHaveLength(2);
  });
});

describe("what two do together", () => {
  test("is one move, though it is coded from both sides", () => {
    const meeting: Told = {
      text: "Peru and Bolivia held talks.",
      act: { type: "deed", kind: "consult", from: ["PER"], to: ["BOL"], date: "2024-05-02" },
    };
    const article = material("a", "2024-05-03", [meeting]);
    const [own] = article.acts;
    const both = { ...article, acts: own === undefined ? [] : [own, { ...own, from: ["BOL"], to: ["PER"] }] };
    expect(assembleExchange([both], PARTIES).moves).toMatchObject([{ side: 0, kind: "consult", origins: 1 }]);
  });
});
