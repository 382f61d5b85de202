import { describe, expect, it } from "vitest";
import { english } from "../../src/pipeline/english.js";

/** The first time of a text published on Tuesday, 4 March 2025. */
function timeIn(text: string): string | undefined {
  return english()({ id: "1", text, date: "2025-03-04" }).times[0]?.value;
}

describe("a bare weekday", () => {
  it.each([
    ["The envoy will fly to Muscat on Sunday.", "2025-03-09"],
    ["The envoy flew to Muscat on Sunday.", "2025-03-02"],
    ["Both ministers are expected in Vienna on Friday.", "2025-03-07"],
    ["Both ministers were seen in Vienna on Friday.", "2025-02-28"],
    ["The president plans to address parliament on Thursday.", "2025-03-06"],
    ["The president addressed parliament on Thursday.", "2025-02-27"],
    ["A meeting set for Sunday was cancelled.", "2025-03-09"],
    ["Talks scheduled for Friday were called off.", "2025-03-07"],
    ["The delegation is to leave Doha on Saturday.", "2025-03-08"],
    ["The delegation has been in Doha since Saturday.", "2025-03-01"],
    ["The crossing will stay shut until Thursday.", "2025-03-06"],
    ["The two men were held until Sunday.", "2025-03-02"],
    ["He said on Monday that the offer was withdrawn.", "2025-03-03"],
    ["The Friday attack killed nine soldiers.", "2025-02-28"],
    ["The ministers would meet in Ankara on Friday, the spokesman said.", "2025-03-07"],
    ["The deadline is Friday.", "2025-03-07"],
    ["The deadline was Friday.", "2025-02-28"],
  ])("in %s", (text, value) => {
    expect(timeIn(text)).toBe(value);
  });
});
