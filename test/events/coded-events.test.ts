import { describe, expect, it } from "vitest";
import { english } from "../../src/pipeline/english.js";
import { COMPOSED, SIDES, SILENT, STANDOFFS, STATUSES, type Coding } from "./sentences.js";

const annotate = english(["events", "relation"]);

function codingsOf(text: string): Coding[] {
  return annotate({ id: "sentence", text }).events.map(({ cameo, source, target, status }) => {
    const countries = (side: typeof source) => side.map(({ country, id }) => country ?? id).join(" ");
    return [text, cameo, countries(source), countries(target), status];
  });
}

describe("coded events", () => {
  it.each([...COMPOSED])("composes: %s", (...coding) => {
    expect(codingsOf(coding[0])).toContainEqual(coding);
  });

  it.each([...STATUSES])("tells how far it has come: %s", (...coding) => {
    expect(codingsOf(coding[0])).toContainEqual(coding);
  });

  it.each([...STANDOFFS])("reads the words of a standoff: %s", (...coding) => {
    expect(codingsOf(coding[0])).toContainEqual(coding);
  });

  it("dates a refusal by the day of speaking, not by what it came after", () => {
    const text =
      "SEOUL, March 26, 2024 — North Korea said on Tuesday it would refuse talks with Japan, a day after Kishida spoke.";
    const event = annotate({ id: "day", text, date: "2024-03-26" }).events.find(({ plover }) => plover === "REJECT");
    expect(event?.date).toBe("2024-03-26");
  });

  it.each([...SIDES])("finds the sides: %s", (...coding) => {
    expect(codingsOf(coding[0])).toContainEqual(coding);
  });

  it.each([...SILENT])("finds nothing in: %s", (text) => {
    expect(codingsOf(text)).toEqual([]);
  });

  it("leaves out what an operator speaks for", () => {
    const codes = codingsOf("Japan agreed to lift the sanctions on Iran.").map(([, cameo]) => cameo);
    expect(codes).toEqual(["0354"]);
  });

  it("keeps the condition on which an event depends", () => {
    const text = "Japan would lift the sanctions on Iran if Tehran released the sailors.";
    const event = annotate({ id: "condition", text }).events.find(({ cameo }) => cameo === "085");
    expect(event?.condition).not.toBeNull();
    expect(text.slice(...(event?.condition ?? [0, 0]))).toContain("Tehran released the sailors");
  });

  it("says in words why it coded what", () => {
    const [event] = annotate({ id: "why", text: "Moscow refused to meet the foreign minister of Poland." }).events;
    expect(event?.why).toBe('"refused" with "meet" inside it means: reject a meeting or negotiation (CAMEO 125)');
    expect(event?.act).toBe("reject");
  });

  it("lets a refusal answer the offer before it", () => {
    const text = "Tokyo offered talks with North Korea. Pyongyang turned the overture down.";
    const refusal = annotate({ id: "answer", text }).events.find(({ plover }) => plover === "REJECT");
    expect(refusal?.target.map(({ country }) => country)).toEqual(["JPN"]);
  });
});
