import { describe, expect, it } from "vitest";
import { partsOfCode } from "../../src/knowledge/own/cameo-code.js";
import { formatOf, readDictionary } from "../../src/knowledge/own/read-dictionary.js";
import { takeFromShelf } from "../../src/knowledge/shelf.js";
import { english } from "../../src/pipeline/english.js";

const countries = new Set(takeFromShelf(["states"]).states.map(({ id }) => id));
const read = (text: string, file = "mine.txt") => readDictionary(text, file, countries);

const PETRARCH = `; harbour guards of the island
HARBOUR_LEAGUE_ [CYPUAF] ; since 1974
+LEAGUE_OF_THE_HARBOUR_
MARIA_EXEMPLAR_
    [PRTOPP <150101]
    [PRTGOV 150101-191231]
    [PRTELI >20191231]
ISLAND_GAZETTE_ [---]
`;
const AGENTS = `!CLERK! = CLERK, BAILIFF
SPONGE_DIVER {SPONGE_DIVERS} [~AGR]
HARBOURMASTER [~GOV]
PORT_!CLERK!_ [~GOV]
CUSTOMS_FOLK {} [~COP]
`;
const TABLE = `name\taliases\tcountry\tsector\trole\tfrom\tto
Seven Wells Front\tSWF\tTCD\tREB\t\t2021\t
Dry Well Party\t\tTCD\tPTY\t\t\t
`;

describe("codes of CAMEO", () => {
  it.each([
    ["PRKGOV", "PRK", "GOV"],
    ["USA", "USA", null],
    ["SDNINS", "SDN", "REB"],
    ["ROMMIL", "ROU", "MIL"],
    ["IGOUNO", null, "IGO"],
    ["NGOHRIAMN", null, "NGO"],
    ["---REB", null, "REB"],
    ["CHNGOVTOP", "CHN", "GOV"],
  ])("%s", (code, country, sector) => {
    expect(partsOfCode(code, countries)).toEqual({ country, sector });
  });

  it.each(["QQQGOV", "prkgov", "PR", "PRK GOV", ""])("is none: %s", (code) => {
    expect(partsOfCode(code, countries)).toBeNull();
  });
});

describe("an actor dictionary of PETRARCH", () => {
  it("gives names with their synonyms, and codes with their dates", () => {
    const { format, actors, faults } = read(PETRARCH);
    expect(format).toBe("petrarch actors");
    expect(faults).toEqual([]);
    expect(actors.map(({ names, code, from, to, line }) => [names.join(), code, from, to, line])).toEqual([
      ["Harbour League,League of the Harbour", "CYPUAF", null, null, 2],
      ["Maria Exemplar", "PRTOPP", null, "2015-01-01", 5],
      ["Maria Exemplar", "PRTGOV", "2015-01-01", "2019-12-31", 6],
      ["Maria Exemplar", "PRTELI", "2019-12-31", null, 7],
      ["Island Gazette", null, null, null, 8],
    ]);
  });

  it("names file, line and value of what it cannot use, and takes the rest", () => {
    const text = "A_B_ [QQQGOV]\nC_D_ [PRTGOV 991340]\nE_F_ [PRTMIL\nG_H_ [PRTGOV]\n";
    const { actors, faults } = read(text);
    expect(actors.map(({ names }) => names[0])).toEqual(["G H"]);
    expect(faults.map(({ file, line, message }) => `${file}:${String(line)}: ${message}`)).toEqual([
      expect.stringMatching(/^mine\.txt:1: "QQQGOV" begins neither/),
      expect.stringMatching(/^mine\.txt:2: "991340" is no date/),
      expect.stringMatching(/^mine\.txt:3: .*does not close/),
    ]);
  });
});

describe("an agent dictionary of PETRARCH", () => {
  it("gives nouns with plurals, word sets spelled out", () => {
    const { format, agents, faults } = read(AGENTS);
    expect(format).toBe("petrarch agents");
    expect(faults).toEqual([]);
    expect(agents.map(({ singular, plural, sector }) => [singular, plural, sector])).toEqual([
      ["sponge diver", "sponge divers", "AGR"],
      ["harbourmaster", "harbourmasters", "GOV"],
      ["port clerk", "port clerks", "GOV"],
      ["port bailiff", "port bailiffs", "GOV"],
      ["customs folk", null, "COP"],
    ]);
  });

  it("names what it cannot use", () => {
    const { agents, faults } = read("WHISPERER [~XQZ]\n!NONE!_CHIEF [~GOV]\nplain words [~GOV\nDIVER [~AGR]\n");
    expect(agents.map(({ singular }) => singular)).toEqual(["diver"]);
    expect(faults.map(({ line }) => line)).toEqual([1, 2, 3]);
  });
});

describe("a table of one's own", () => {
  it("is known by its first line", () => {
    expect([PETRARCH, AGENTS, TABLE].map(formatOf)).toEqual(["petrarch actors", "petrarch agents", "table"]);
  });

  it("gives actors with country, sector, code and dates", () => {
    const [front] = read(TABLE, "desk.tsv").actors;
    expect(front).toMatchObject({ names: ["Seven Wells Front", "SWF"], code: "TCDREB", from: "2021", line: 2 });
  });

  it("names every bad cell and takes the other lines", () => {
    const bad = `${TABLE}No One\t\t\t\t\t\t\nBad Land\t\tTC\tREB\t\t\t\nBad Part\t\tTCD\tXXX\t\t\t\nBackwards\t\tTCD\tREB\t\t2021\t2019\n`;
    const { actors, faults } = read(bad, "desk.tsv");
    expect(actors).toHaveLength(2);
    expect(faults.map(({ line, message }) => `${String(line)} ${message}`)).toEqual([
      expect.stringContaining("4 "),
      expect.stringContaining('5 country "TC"'),
      expect.stringContaining('6 sector "XXX"'),
      expect.stringContaining("7 it ends (2019) before"),
    ]);
  });
});

describe("actors of one's own in an article", () => {
  const own = {
    actors: [...read(PETRARCH, "league.txt").actors, ...read(TABLE, "desk.tsv").actors],
    agents: read(AGENTS).agents,
  };
  const mentions = (text: string, date = "2017-05-01") =>
    english(["mentions"], own)({ id: "1", text, date }).mentions.map(({ actor }) => `${actor.id} ${actor.code ?? ""}`);

  it("go before the program's and tell file and line", () => {
    expect(mentions("The Harbour League accused the Seven Wells Front.")).toEqual([
      "own:league.txt:2 CYPUAF",
      "own:desk.tsv:2 TCDREB",
    ]);
  });

  it("have the code of the day", () => {
    expect(mentions("Maria Exemplar resigned.", "2013-05-01")).toEqual(["own:league.txt:5 PRTOPP"]);
    expect(mentions("Maria Exemplar resigned.", "2017-05-01")).toEqual(["own:league.txt:6 PRTGOV"]);
    expect(mentions("Maria Exemplar resigned.", "2024-05-01")).toEqual(["own:league.txt:7 PRTELI"]);
  });

  it("name nobody where the file says so", () => {
    expect(mentions("The Island Gazette closed.")).toEqual([]);
  });

  it("bring their nouns along", () => {
    expect(mentions("Greek sponge divers blocked the port.")).toEqual(["phrase:GRC:greek-sponge-divers GRCAGR"]);
  });
});
