import { describe, expect, it } from "vitest";
import type { InputDocument } from "../../src/core/article.js";
import { english } from "../../src/pipeline/english.js";

const pipeline = english(["article", "times"]);

function read(document: Omit<InputDocument, "id">) {
  return pipeline({ id: "test", ...document }).article;
}

describe("outlets that no list holds, in other years", () => {
  it("takes no section for an outlet, and no deputy for the minister", () => {
    const { outlet, published } = read({
      text: `The Gulf Ledger
World > Middle East

Iran sets terms for return to nuclear talks

By Leila Haddad

DUBAI, Sept 14 (Gulf Ledger) - Iran will return to nuclear talks with the United States only if Washington lifts sanctions on its oil exports, Foreign Minister Abbas Araghchi said on Saturday.

The offer came two days after US President Joe Biden said Tehran must let inspectors back into its plants.
`,
    });
    expect(outlet).toBe("The Gulf Ledger");
    expect(published).toMatchObject({ value: "2024-09-14", basis: "inferred" });
  });

  it("reads an agency's dispatch with a full dateline under a headline", () => {
    const { title, outlet, published, dateline, bylines } = read({
      text: `Turkey and Greece agree to keep a hotline open

By Elif Aksoy, Anatolian News Service

ANKARA, June 3, 2020 (Anatolian News Service) -- Turkish Foreign Minister Mevlut Cavusoglu said on Wednesday that Ankara and Athens would keep a military hotline open, despite a quarrel over drilling in the Aegean Sea.

Greek Prime Minister Kyriakos Mitsotakis told parliament on Tuesday that his country would not be blackmailed.
`,
    });
    expect(title).toBe("Turkey and Greece agree to keep a hotline open");
    expect(bylines).toEqual(["Elif Aksoy"]);
    expect(outlet).toBe("Anatolian News Service");
    expect(published).toMatchObject({ value: "2020-06-03", basis: "stated" });
    expect(dateline).toEqual({ place: "ANKARA", date: "2020-06-03" });
  });

  it("dates a dateline without a year by those in office, dash or no dash", () => {
    const { outlet, published, dateline, body } = read({
      text: `Can the Minsk Truce Hold?
Synopsis
Key Takeaways
- Merkel and Hollande spent the night at the table.
- The heavy guns are to be withdrawn within two weeks.
Minsk, Feb 12 (EastLedger) Ukrainian President Petro Poroshenko and Russian President Vladimir Putin agreed on Thursday to a truce that German Chancellor Angela Merkel and French President Francois Hollande had brokered overnight.
The guns are to fall silent on Sunday, Poroshenko told reporters.
`,
    });
    expect(outlet).toBe("EastLedger");
    expect(dateline).toEqual({ place: "Minsk", date: "2015-02-12" });
    expect(published).toMatchObject({ value: "2015-02-12", basis: "inferred" });
    expect(body).toMatch(/^Minsk, Feb 12 \(EastLedger\) Ukrainian/);
    expect(body.split("\n\n")).toHaveLength(2);
  });

  it("reads a page copied whole, its name on top and in the copyright line", () => {
    const { title, outlet, published, dateline, section } = read({
      text: `Alpine Courier
Home > World > Middle East

Share  Print  A- A+

Powers and Iran miss another deadline in Vienna

Foreign Minister Mohammad Javad Zarif leaves the Palais Coburg in Vienna on July 9. [ALPINE COURIER]

Vienna, 10 July 2015 – Iran and six powers failed to meet a deadline on Friday for an agreement on Iran's nuclear programme and said that they would go on talking over the weekend.

"We are not in a rush," U.S. Secretary of State John Kerry told reporters outside the hotel.

Read more: The long road to Vienna
Sign up for our morning letter
(c) 2015 Alpine Courier. All rights reserved.
`,
    });
    expect(title).toBe("Powers and Iran miss another deadline in Vienna");
    expect(outlet).toBe("Alpine Courier");
    expect(section).toBe("World > Middle East");
    expect(published).toMatchObject({ value: "2015-07-10", basis: "stated" });
    expect(dateline).toEqual({ place: "Vienna", date: "2015-07-10" });
  });

  it("takes no outlet from the names of buttons, and the one that edited a translation", () => {
    const { outlet, translation, published } = read({
      text: `Abe says door to talks with Pyongyang stays open

Home > Politics > Diplomacy

print dictionary print

Abe says door to talks with Pyongyang stays open

Japanese Prime Minister Shinzo Abe speaks at the Diet in Tokyo on May 6. [POOL/SAKURA]

Japanese Prime Minister Shinzo Abe speaks at the Diet in Tokyo on May 6. [POOL/SAKURA]


Japanese Prime Minister Shinzo Abe told U.S. President Donald Trump by telephone that he was ready to meet North Korean leader Kim Jong Un "without conditions," the government said Monday.


Related Article


North Korea had fired several short-range projectiles into the sea two days before the call.


Translated from the Sakura Shimbun by generative AI, then edited by Sakura Daily staff.
BY TANAKA YUI [[email protected]]
Log in to Facebook to join the discussion
with the Sakura Daily
lock icon
`,
    });
    expect(outlet).toBe("Sakura Daily");
    expect(translation).toEqual({ from: "ja", by: "machine", editedBy: "Sakura Daily" });
    expect(published).toMatchObject({ value: "2019-05-06", basis: "inferred" });
  });

  it("leaves the language of an unknown source open", () => {
    const { translation, outlet } = read({
      text: `Envoys part without a date

The two envoys left the capital on Tuesday without agreeing on when they would meet again, officials said.

Neither side would say what had been discussed in the last session.

Translated from the Morning Lantern by Ana Ruiz and edited by the Harbour Lantern staff.
`,
    });
    expect(translation).toMatchObject({ from: null, by: "Ana Ruiz" });
    expect(outlet).toBe("Harbour Lantern");
  });

  it("reads a place in capitals alone on a line", () => {
    const { title, dateline, bylines, body } = read({
      text: `Ministers return to the table after a year
ANKARA
The foreign ministers of Armenia and Turkey met on Saturday for the first time in a year and agreed to open their border to travellers from third countries.
Neither of them took questions.
`,
    });
    expect(title).toBe("Ministers return to the table after a year");
    expect(dateline.place).toBe("ANKARA");
    expect(bylines).toEqual([]);
    expect(body).not.toContain("ANKARA");
  });

  it("takes two words in capitals over prose for a place, not for a writer", () => {
    const { dateline, bylines } = read({
      text: `India recalls its envoy

NEW DELHI

India recalled its high commissioner from Islamabad on Friday, a day after a bomb killed forty policemen in Kashmir, the foreign ministry said.
`,
    });
    expect(dateline.place).toBe("NEW DELHI");
    expect(bylines).toEqual([]);
  });

  it("takes the name of a section for no place", () => {
    const { dateline } = read({
      text: `India recalls its envoy from Islamabad

POLITICS

India recalled its high commissioner from Islamabad on Friday, a day after a bomb killed forty policemen in Kashmir, the foreign ministry said.
`,
    });
    expect(dateline.place).toBeNull();
  });

  it("recognises a short headline over prose in one line", () => {
    const { title, body } = read({
      text: `Cuba frees American contractor
Cuba released the American contractor Alan Gross on Wednesday after five years in prison. President Barack Obama said that the two countries would restore full relations, and President Raul Castro confirmed it in a speech on television at noon.
`,
    });
    expect(title).toBe("Cuba frees American contractor");
    expect(body).toMatch(/^Cuba released/);
  });

  it("joins hard-wrapped lines to paragraphs", () => {
    const { title, blocks, text, published, outlet } = read({
      text: `Serbia and Kosovo sign deal on plates

BRUSSELS, Nov 23, 2022 (Danube Wire) - Serbia and Kosovo reached an
agreement on Wednesday to end a dispute over car licence plates in
northern Kosovo, the European Union's foreign policy chief Josep Borrell
said.

"We have a deal," Borrell wrote. He said that Kosovo would cease further
actions and that Serbia would stop issuing plates with the names of
Kosovo cities.

The two sides are to meet again in Brussels in the coming days.
`,
    });
    expect(title).toBe("Serbia and Kosovo sign deal on plates");
    const prose = blocks.filter(({ kind }) => kind === "paragraph").map(({ start, end }) => text.slice(start, end));
    expect(prose).toHaveLength(3);
    expect(prose[0]).toMatch(/^BRUSSELS[^]*said\.$/);
    expect(outlet).toBe("Danube Wire");
    expect(published.value).toBe("2022-11-23");
  });

  it("joins a short hard-wrapped text too", () => {
    const { blocks } = read({
      text: `The foreign ministers of Egypt and Ethiopia met in Khartoum on Monday and
agreed to resume their talks on the dam. A date will be set by the African
Union next week.
`,
    });
    expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph"]);
  });

  it("prefers the date of the masthead to the dateline's", () => {
    const { published, dateline, outlet } = read({
      text: `The Lagoon Gazette

Court rules in island quarrel

Published: March 13, 2021

THE HAGUE, March 12, 2021 (Polder Press) — The court said on Friday that it would hear the case of the two states over the islands, and that it had the power to do so.

Lawyers of both governments declined to comment on the ruling.
`,
    });
    expect(published).toMatchObject({ value: "2021-03-13", basis: "stated" });
    expect(dateline).toEqual({ place: "THE HAGUE", date: "2021-03-12" });
    expect(outlet).toBe("The Lagoon Gazette");
  });

  it("completes a dateline across the turn of the year", () => {
    const { published, dateline, outlet } = read({
      date: "2019-01-01",
      outlet: "Harbour Times",
      text: `Envoys fly home

GENEVA, Dec. 31 (Polder Press) — The envoys of both sides flew home on Monday after a week of talks that brought nothing but a promise to meet again.
`,
    });
    expect(published).toMatchObject({ value: "2019-01-01", basis: "given" });
    expect(dateline).toEqual({ place: "GENEVA", date: "2018-12-31" });
    expect(outlet).toBe("Harbour Times");
  });

  it("reads an unknown agency in the bracket of place and agency", () => {
    const { outlet, dateline, body } = read({
      text: `Seoul sends a reply

(SEOUL=HanPress) South Korea sent a reply to the North's letter on Tuesday, the Unification Ministry said, and proposed talks at the border village of Panmunjom.
`,
    });
    expect(outlet).toBe("HanPress");
    expect(dateline.place).toBe("SEOUL");
    expect(body).toContain("South Korea sent a reply");
  });

  it("reads a sentence full of names under a headline as prose", () => {
    const { title, body } = read({
      text: `Three leaders meet at Camp David

U.S. President Joe Biden, Japanese Prime Minister Fumio Kishida and South Korean President Yoon Suk Yeol met at Camp David on Friday.

They promised to consult one another in a crisis.
`,
    });
    expect(title).toBe("Three leaders meet at Camp David");
    expect(body).toMatch(/^U\.S\. President Joe Biden/);
  });
});

describe("datelines without a year, in any year", () => {
  it.each([
    [
      "1987-12-08",
      "Union Press",
      "WASHINGTON, Dec 8 (Union Press) - President Ronald Reagan and Soviet leader Mikhail Gorbachev signed a treaty on Tuesday on missiles.",
    ],
    [
      "2005-09-19",
      "Lotus Dispatch",
      "BEIJING, Sept. 19 (Lotus Dispatch) -- North Korea promised on Monday to give up its weapons. Prime Minister Junichiro Koizumi and President Bush welcomed it.",
    ],
    [
      "2014-03-18",
      "North Wire",
      "MOSCOW, March 18 (North Wire) -- President Putin signed a treaty on Tuesday. President Obama and British Prime Minister David Cameron condemned it.",
    ],
    [
      "2021-03-03",
      "Alpine Post",
      "GENEVA (Alpine Post), March 3 – The talks between the envoys of President Abdel Fattah el-Sisi and Prime Minister Abiy Ahmed ended on Wednesday.",
    ],
    [
      "2023-09-13",
      "Amur Gazette",
      "Vostochny, Sept 13 (Amur Gazette) President Vladimir Putin received North Korean leader Kim Jong Un on Wednesday. South Korean President Yoon objected.",
    ],
    [
      "2025-02-13",
      "Scheldt News Agency",
      "BRUSSELS, Feb 13 (Scheldt News Agency) -- President Trump spoke with President Putin on Wednesday. NATO Secretary General Mark Rutte asked on Thursday what was said.",
    ],
  ])("%s by %s", (date, outlet, lead) => {
    const found = read({ text: `Talks and what came of them\n\n${lead}\n\nNothing more was known at once.\n` });
    expect(found).toMatchObject({ outlet, published: { value: date, basis: "inferred" }, dateline: { date } });
  });

  it("counts a place and a day on a line of their own", () => {
    const { published, dateline, title } = read({
      text: `Ministers quarrel

VILNIUS, March 4

Baltic ministers quarrelled on Friday. Lithuanian President Gitanas Nauseda called for calm, as did European Commission President Ursula von der Leyen.
`,
    });
    expect(title).toBe("Ministers quarrel");
    expect(dateline).toEqual({ place: "VILNIUS", date: "2022-03-04" });
    expect(published.basis).toBe("inferred");
  });
});

describe("outlets named in other places", () => {
  it.each([
    ["Tisza Press", "The ministry gave no reasons for the step, and Kyiv promised to answer. (Tisza Press)"],
    ["Tisza Herald", "The ministry gave no reasons.\n\nFollow the Tisza Herald on Facebook\nDownload the app"],
    [
      "Thames Wire",
      "LONDON - (Thames Wire) - The envoys met in London on Monday and agreed on nothing, diplomats said.",
    ],
  ])("%s", (outlet, rest) => {
    const text = `Envoy expelled\n\nHungary expelled a diplomat on Wednesday, its foreign ministry said in a statement.\n\n${rest}\n`;
    expect(read({ text }).outlet).toBe(outlet);
  });

  it("gives a page's dateline and agency, and what was handed over before them", () => {
    const html =
      "<html><body><h1>Kim sends a letter</h1><p>SEOUL, Jan 20 (Harbour Wire) -- The North Korean leader has sent a letter to President Donald Trump, officials said on Sunday.</p><p>It was carried by a former spy chief, and it was not known what it said to the president of the United States.</p></body></html>";
    expect(read({ html })).toMatchObject({
      outlet: "Harbour Wire",
      published: { value: "2019-01-20", basis: "inferred" },
      dateline: { place: "SEOUL", date: "2019-01-20" },
    });
    expect(read({ html, outlet: "Lagoon Times", date: "2019-01-21T08:00:00Z" })).toMatchObject({
      outlet: "Lagoon Times",
      published: { value: "2019-01-21", basis: "given" },
      dateline: { place: "SEOUL", date: "2019-01-20" },
    });
  });
});

describe("clutter", () => {
  it.each([
    "print\nshare\ntime",
    "Follow us on Google News",
    "Subscribe to our Daily Briefing",
    "Log in with Facebook to comment",
    "Breaking News\nWorld News",
    "Edited by Web Desk staff",
    "Get the Evening Post in your inbox",
  ])("gives no outlet: %s", (clutter) => {
    const body = `Hungary expels a diplomat over spying

Hungary expelled a diplomat on Wednesday, its foreign ministry said in a statement that gave no reasons for the step.

Kyiv promised to answer in kind before the end of the week, and called the step unfriendly.
`;
    for (const text of [`${clutter}\n\n${body}`, `${body}\n${clutter}\n`]) {
      expect(read({ text })).toMatchObject({ outlet: null, title: "Hungary expels a diplomat over spying" });
    }
  });
});
