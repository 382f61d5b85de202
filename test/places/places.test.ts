import { describe, expect, it } from "vitest";
import { english } from "../../src/pipeline/english.js";

function placesIn(text: string) {
  const { places } = english(["places"])({ id: "test", text, date: "2025-10-29" });
  return places.map(({ start, end, name, country, lat, lon, geonameid }) => ({
    text: text.slice(start, end),
    name,
    country,
    lat,
    lon,
    geonameid,
  }));
}

const names = (text: string): string[] => placesIn(text).map((place) => place.text);

describe("places", () => {
  it("finds seas, straits and sites with their coordinates", () => {
    const [sea, site] = placesIn("The missiles fell into the Yellow Sea after a launch from Punggye-ri.");
    expect(sea).toMatchObject({ text: "Yellow Sea", country: null });
    expect(site).toMatchObject({ text: "Punggye-ri", country: "PRK" });
    expect(site?.lat).toBeCloseTo(41.28, 1);
  });

  it("gives towns their GeoNames ids", () => {
    expect(placesIn("Talks were held in Seoul and Hanoi.").map(({ geonameid }) => geonameid)).toEqual([
      1835848, 1581130,
    ]);
  });

  it("tells namesakes apart by the state that is named", () => {
    expect(placesIn("The envoys met in Paris on Monday.")[0]).toMatchObject({ country: "FRA" });
    expect(placesIn("The sheriff of Paris, Texas, met the envoys.")[0]?.lon).toBeCloseTo(-95.6, 0);
  });

  it("tells namesakes apart by what is near", () => {
    const text = "Fighting went on in Tbilisi and in Gori, as Georgia asked for help.";
    expect(placesIn(text).find((place) => place.text === "Georgia")).toMatchObject({ country: "GEO" });
    const other = "A storm hit Georgia, cutting power in Atlanta and in Macon.";
    expect(placesIn(other).find((place) => place.text === "Georgia")).toMatchObject({ country: "USA" });
  });

  it("leaves people and papers that bear the name of a place", () => {
    expect(names("Mr. Jackson spoke to The Washington Post. Paris Hilton was in London.")).toEqual(["London"]);
    expect(names("Samuel Houston said he would go to Cairo. Houston said no more.")).toEqual(["Cairo"]);
  });

  it("finds nothing where no place is named", () => {
    expect(names("The ministers met and parted in anger.")).toEqual([]);
  });
});
