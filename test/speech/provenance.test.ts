import { describe, expect, it } from "vitest";
import { takeFromShelf } from "../../src/knowledge/shelf.js";
import { indexCarriers } from "../../src/speech/provenance/carriers.js";
import { read } from "./read.js";

const OWN = "Lakeside Post";

function chains(text: string, outlet = OWN): string[] {
  return read(text, { outlet }).provenance.map(({ chain }) => chain.join(" > "));
}

/** Every chain of a paragraph, short names for long ones. */
function brief(text: string, outlet = OWN): string[] {
  return chains(text, outlet).map((chain) =>
    chain
      .replace("Korean Central News Agency", "KCNA")
      .replace("Yonhap News Agency", "Yonhap")
      .replace("Islamic Republic News Agency", "IRNA")
      .replace("Kyodo News", "Kyodo")
      .replace("TASS Russian News Agency", "TASS"),
  );
}

describe("chains of outlets", () => {
  it.each([
    ["The envoy made the offer in a letter carried by KCNA, Alpine News Agency reported.", "KCNA > Alpine News Agency"],
    ["Pyongyang had dismantled two outposts, Yonhap reported, citing KCNA.", "KCNA > Yonhap"],
    ["Citing KCNA, Yonhap said on Tuesday that the bridge had been reopened.", "KCNA > Yonhap"],
    ["According to Yonhap, KCNA said that the harvest had been good.", "KCNA > Yonhap"],
    ["The harvest had been good, KCNA said, according to Yonhap.", "KCNA > Yonhap"],
    ["Yonhap reported that the general had told KCNA the bridge was safe.", "KCNA > Yonhap"],
    ["KCNA said in a dispatch carried by Yonhap that the bridge was safe.", "KCNA > Yonhap"],
    ['"The bridge is safe," KCNA said, as quoted by Yonhap.', "KCNA > Yonhap"],
    [
      "The bridge is safe, the general said in a statement released by KCNA and monitored in Seoul by Yonhap.",
      "KCNA > Yonhap",
    ],
    ["Yonhap, quoting a report by the North's state-run KCNA, said the bridge was safe.", "KCNA > Yonhap"],
    ["Foreign Minister Abbas Araghchi told Al Jazeera that the talks had ended.", "Al Jazeera"],
    ["The talks had ended, Araghchi said in an interview with Al Jazeera.", "Al Jazeera"],
    ["Araghchi was quoted by IRNA as saying that the talks had ended.", "IRNA"],
    ["The talks had ended, according to a report by IRNA.", "IRNA"],
    ["The talks had ended, as reported by IRNA on Monday.", "IRNA"],
    ["Speaking to Reuters, the minister said the talks had ended.", "Reuters"],
    ["Kyodo reported that the minister had said so in an interview with Al Jazeera.", "Al Jazeera > Kyodo"],
    ["The talks had ended, the minister wrote in an op-ed for Al Jazeera.", "Al Jazeera"],
    ["The minister sent the text via IRNA, saying that the talks had ended.", "IRNA"],
    ["The ferry had sunk, Harbour Daily News said, referring to a report by IRNA.", "IRNA > Harbour Daily News"],
  ])("%s", (text, chain) => {
    expect(brief(text)).toEqual([`${chain} > ${OWN}`]);
  });

  it.each([
    "A State Department spokesman said the talks had ended.",
    "The minister told reporters that the talks had ended.",
    "China's Foreign Ministry said in a statement that the talks had ended.",
    "Police searched the offices of Al Jazeera on Monday.",
    "The minister, once a correspondent of Reuters, said the talks had ended.",
  ])("no outlet: %s", (text) => {
    expect(chains(text)).toEqual([]);
  });

  it("keeps outlets side by side apart", () => {
    expect(brief("KCNA said the bridge was safe, while Kyodo reported that it had fallen.")).toEqual([
      `KCNA > ${OWN}`,
      `Kyodo > ${OWN}`,
    ]);
    expect(brief("KCNA reported that the bridge was safe, and Kyodo said that it was not.")).toEqual([
      `KCNA > ${OWN}`,
      `Kyodo > ${OWN}`,
    ]);
    expect(brief("The bridge was safe, Yonhap and Kyodo news agencies reported.")).toEqual([
      `Yonhap > ${OWN}`,
      `Kyodo > ${OWN}`,
    ]);
    expect(brief("The bridge was safe, Yonhap reported, citing KCNA and IRNA.")).toEqual([
      `KCNA > Yonhap > ${OWN}`,
      `IRNA > Yonhap > ${OWN}`,
    ]);
  });

  it("puts the dateline's agency before the outlet, for the whole and for each part", () => {
    const text = "SEOUL, March 12 (Alpine News Agency) -- The bridge was safe, according to KCNA.\n\nIt opened in May.";
    expect(brief(text)).toEqual([`Alpine News Agency > ${OWN}`, `KCNA > Alpine News Agency > ${OWN}`]);
    expect(brief(text, "Alpine News Agency")).toEqual(["KCNA > Alpine News Agency"]);
  });

  it("puts what was translated or reprinted before the outlet", () => {
    expect(brief("The bridge was safe, KCNA said.\n\nTranslated from the Hanbit Sinmun by machine.")).toEqual([
      `Hanbit Sinmun > ${OWN}`,
      `KCNA > Hanbit Sinmun > ${OWN}`,
    ]);
  });

  it("holds on for the statement and for its author", () => {
    const text =
      "Kim Yo Jong made the remarks in a statement carried by KCNA, Yonhap reported. The statement warned that the " +
      "bridge would close. She said the army had left it.\n\nJapan's government said it had heard nothing.";
    const { provenance } = read(text, { outlet: OWN });
    expect(new Set(provenance.map(({ chain }) => chain.length))).toEqual(new Set([3]));
    expect(Math.max(...provenance.map(({ end }) => end))).toBeLessThan(text.indexOf("Japan's"));
  });

  it("spans the words that came that way", () => {
    const text = "Rain fell in Seoul. The bridge was safe, KCNA reported. Nobody else had seen it.";
    const [only] = read(text, { outlet: OWN }).provenance;
    expect(text.slice(only?.start, only?.end)).toBe("The bridge was safe, KCNA reported");
  });

  it("gives no chain of its own to words of the dateline's agency", () => {
    const text = "GENEVA, March 12 (AP) -- Talks ended on Tuesday, three diplomats told The Associated Press.";
    expect(chains(text)).toEqual([`The Associated Press > ${OWN}`]);
  });

  it("passes photo credits over", () => {
    const text = "The bridge at noon. Photo: Reuters\n\nThe bridge was opened on Monday by the mayor of Seoul.";
    expect(chains(text)).toEqual([]);
  });
});

describe("carriers", () => {
  const { carriers } = takeFromShelf(["carriers"]);
  it.each(carriers.map((row) => [row.id, row] as const))("%s: its example and not its counterexample", (_, row) => {
    const role = (text: string): string | null => {
      const at = text.indexOf("KCNA");
      return indexCarriers([row]).roleOf(text, { name: "KCNA", range: [at, at + 4] }, [], 0);
    };
    expect(role(row.example)).not.toBeNull();
    expect(role(row.counterexample)).toBeNull();
  });
});
