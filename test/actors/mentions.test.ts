import { describe, expect, it } from "vitest";
import { english } from "../../src/pipeline/english.js";

function mentionsOf(text: string, date = "2025-11-04"): string[] {
  const { mentions } = english(["mentions"])({ id: "1", text, date });
  return mentions.map(({ start, end, actor }) => `${text.slice(start, end)} = ${actor.name}, ${actor.code ?? ""}`);
}

describe("names", () => {
  it("reads the holder of an office on the article's date", () => {
    const text = "President Donald Trump spoke in Tokyo on Monday.";
    expect(mentionsOf(text, "2025-11-04")).toContain("President Donald Trump = Donald Trump, USAGOV");
    const [later] = english(["mentions"])({ id: "1", text: "Joe Biden spoke in Tokyo.", date: "2025-11-04" }).mentions;
    expect(later?.actor).toMatchObject({ role: "former president", sector: "ELI" });
  });

  it("finds a surname after the full name", () => {
    const found = mentionsOf("Kim Jong Un met Wang Yi on Friday. Kim thanked Wang for the visit.");
    expect(found).toContain("Kim = Kim Jong Un, PRKGOV");
    expect(found).toContain("Wang = Wang Yi, CHNGOV");
  });

  it("takes titles and the country with the name", () => {
    expect(mentionsOf("South Korean President Lee Jae-myung left for Ottawa.")).toContain(
      "South Korean President Lee Jae-myung = Lee Jae Myung, KORGOV",
    );
  });

  it("reads spellings with and without hyphens, points and accents", () => {
    expect(mentionsOf("Recep Tayyip Erdoğan called Kim Jong-un.")).toEqual([
      "Recep Tayyip Erdoğan = Recep Tayyip Erdogan, TURGOV",
      "Kim Jong-un = Kim Jong Un, PRKGOV",
    ]);
    expect(mentionsOf("The D.P.R.K. warned the U.S. again.").map((each) => each.split(", ")[1])).toEqual([
      "PRK",
      "USA",
    ]);
  });

  it("tells a government from the city where it sits", () => {
    expect(mentionsOf("Moscow rejected the offer.")).toEqual(["Moscow = government of Russia, RUSGOV"]);
    expect(mentionsOf("The envoys met in Moscow.").filter((each) => each.startsWith("Moscow"))).toEqual([]);
    expect(mentionsOf("She flew to Beijing on Sunday.")).not.toContain("Beijing = government of China, CHNGOV");
  });

  it("reads both parts of a hyphenated pair", () => {
    expect(mentionsOf("The Trump-Xi summit ended early.")).toEqual([
      "Trump = Donald Trump, USAGOV",
      "Xi = Xi Jinping, CHNGOV",
    ]);
    expect(mentionsOf("US-Iran talks resumed.")).toEqual(["US = United States, USA", "Iran = Iran, IRN"]);
  });

  it("does not take likenesses, namesakes and things for people", () => {
    expect(mentionsOf("A lookalike of Vladimir Putin waved to the crowd.").join()).not.toContain("RUS");
    expect(mentionsOf("A Donald Trump impersonator danced.").join()).not.toContain("USAGOV");
    expect(mentionsOf("The fleet sailed through the Sea of Japan.").join()).not.toContain("JPN");
    expect(mentionsOf("Pro-Russian voters stayed at home.").join()).not.toContain("RUS");
    expect(mentionsOf("Ivanka Trump opened the shop.").join()).not.toContain("Donald");
  });

  it("reads the North only where Korea is spoken of", () => {
    expect(mentionsOf("North Korea fired a missile. The South answered.")).toContain("The South = South Korea, KOR");
    expect(mentionsOf("Rain is expected in the North of the valley.")).toEqual([]);
  });
});

describe("actors whom no list holds", () => {
  it("names them by their apposition", () => {
    const found = mentionsOf("Park Won-gon, a professor at Ewha Womans University, was doubtful. Park spoke by phone.");
    expect(found[0]).toBe("Park Won-gon = Park Won-gon, KOREDU");
    expect(found.at(-1)).toBe("Park = Park Won-gon, KOREDU");
  });

  it("names them by their title", () => {
    expect(mentionsOf("Kenyan police chief Peter Otieno resigned.")).toEqual([
      "Kenyan police chief Peter Otieno = Peter Otieno, KENCOP",
    ]);
  });

  it("takes country and sector from the possessor", () => {
    expect(mentionsOf("Vietnam's Foreign Ministry protested.")).toContain(
      "Foreign Ministry = Foreign Ministry, VNMGOV",
    );
  });

  it("shares a head noun", () => {
    expect(mentionsOf("French and German diplomats left.").map((each) => each.split(", ")[1])).toEqual([
      "FRAGOV",
      "DEUGOV",
    ]);
  });

  it("finds the holder of an office that is named alone", () => {
    expect(mentionsOf("The French president was silent.")).toEqual(["The French president = Emmanuel Macron, FRAGOV"]);
  });
});

describe("what is handed on", () => {
  it("gives head token, sentence and reason with each mention", () => {
    const { mentions, sentences } = english(["mentions", "sentences"])({
      id: "1",
      text: "It rained. Two Swiss bankers left.",
    });
    const [banker] = mentions;
    expect(banker).toMatchObject({ sentence: 1, kind: "phrase", antecedent: null });
    expect(sentences[1]?.tokens[banker?.head ?? -1]?.form).toBe("bankers");
    expect(banker?.why).not.toBe("");
  });
});
