import { describe, expect, it } from "vitest";
import { checkCountries, checkTenures, officeRow } from "../../src/knowledge/actors.js";
import { takeFromShelf } from "../../src/knowledge/shelf.js";

const shelf = takeFromShelf(["agents", "institutions", "media", "offices", "states"]);

function tenure(id: string, name: string, from: string, to: string) {
  const row = { id, name, aliases: "", gender: "m", country: "POL", organisation: "", office: "president" };
  return officeRow.parse({ ...row, sector: "GOV", from, to, source: "editors" });
}

describe("the lexicons of actors", () => {
  it("hold no two heads of one state at once", () => {
    expect(checkTenures(shelf.offices)).toEqual([]);
  });

  it("complain of two presidents at once, and of a tenure that runs backwards", () => {
    const one = tenure("a:pol-2010", "A", "2010-08-06", "2015-08-06");
    expect(checkTenures([one, tenure("b:pol-2012", "B", "2012-01", "2013")])).toHaveLength(1);
    expect(checkTenures([one, tenure("b:pol-2015", "B", "2015-08-06", "")])).toEqual([]);
    expect(checkTenures([tenure("b:pol-2015", "B", "2015", "2014")])).toHaveLength(1);
  });

  it("place every institution and medium in a state that they know", () => {
    const states = new Set(shelf.states.map(({ id }) => id));
    expect(checkCountries(shelf.institutions)).toEqual([]);
    const strays = [...shelf.institutions, ...shelf.media, ...shelf.offices].filter(
      ({ country }) => country !== null && !states.has(country),
    );
    expect(strays).toEqual([]);
  });

  it("give every state adjectives or a name of its own", () => {
    const names = shelf.states.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(195);
  });

  it("know the plural of every countable head noun", () => {
    const police = shelf.agents.find(({ id }) => id === "policeman");
    expect(police?.plural).toBe("policemen");
    expect(shelf.agents.filter(({ id, plural }) => plural === null && id !== "")).toEqual([]);
  });
});
