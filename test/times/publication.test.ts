import { describe, expect, it } from "vitest";
import { english } from "../../src/pipeline/english.js";

function read(text: string, date?: string) {
  return english(["article", "times"])({ id: "test", text, ...(date === undefined ? {} : { date }) });
}

/** Value of the first time expression with these words. */
function valueIn(text: string, words: string) {
  const { times } = read(text);
  return times.find(({ start, end }) => text.slice(start, end) === words)?.value;
}

const GENEVA = `Six powers and Iran strike a first deal

U.S. Secretary of State John Kerry shakes hands with his Iranian counterpart in Geneva on November 24. [PHOTO AGENCY]

The powers reached a first agreement with Iran early Sunday. President Hassan Rouhani welcomed it on Sunday, saying that the talks which began in August had borne fruit. Enrichment will be checked early next year, inspectors said on Saturday.
`;

const KYIV = `Stray Missile Was Not Ours, Zelenskyy Says

Kyiv, Nov 16 (PressAgency) President Volodymyr Zelenskyy said on Wednesday that the missile had not been fired by his own forces, after a blast in a Polish village on Tuesday killed two farmers.

British Prime Minister Rishi Sunak called for calm last week.
`;

const SEOUL = `Moon hails summit plan

SEOUL, March 12 (Agency) -- President Moon Jae-in on Monday welcomed the invitation that leader Kim Jong Un sent to U.S. President Donald Trump last week.
`;

describe("publication", () => {
  it("dates a report by the weekday of a day in a caption and those in office", () => {
    const { article } = read(GENEVA);
    expect(article.published).toMatchObject({ value: "2013-11-24", basis: "inferred" });
    expect(article.published.why).toContain("November 24 is a Sunday");
    expect(article.published.why).toContain("John Kerry");
    expect(valueIn(GENEVA, "early next year")).toBe("2014");
    expect(valueIn(GENEVA, "Saturday")).toBe("2013-11-23");
  });

  it("completes a dateline with the year in which its people were in office", () => {
    const { article } = read(KYIV);
    expect(article.published).toMatchObject({ value: "2022-11-16", basis: "inferred" });
    expect(article.dateline).toEqual({ place: "Kyiv", date: "2022-11-16" });
    expect(valueIn(KYIV, "Tuesday")).toBe("2022-11-15");
  });

  it("tells two years of one president apart by the weekday", () => {
    expect(read(SEOUL).article.published.value).toBe("2018-03-12");
  });

  it("takes nobody who is called former for an office holder", () => {
    const text = SEOUL.replace("U.S. President Donald Trump", "former U.S. President Barack Obama");
    expect(read(text).article.published.why).not.toContain("Obama");
  });

  it("leaves a date that was handed over alone", () => {
    expect(read(KYIV, "2022-11-17").article.published).toMatchObject({ value: "2022-11-17", basis: "given" });
  });

  it("says why nothing can be told", () => {
    const { article } = read("The ministers met on June 3 and parted in anger. Nobody else was there to see it.\n");
    expect(article.published).toMatchObject({ value: null, basis: null });
    expect(article.published.why).toContain("June 3");
    expect(read("Nothing is dated here.\n").article.published.value).toBeNull();
  });
});
