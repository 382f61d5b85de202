import { describe, expect, it } from "vitest";
import { english } from "../../src/pipeline/english.js";

/** Where the first event of a sentence happened. */
function placeIn(text: string): string | null {
  const { events } = english()({ id: "1", text, date: "2025-10-29" });
  expect(events.length, text).toBeGreaterThan(0);
  return events[0]?.place?.name ?? null;
}

describe("the place of an event", () => {
  it.each([
    ["U.S. and North Korean officials held talks in Geneva on Tuesday.", "Geneva"],
    ["North Korea fired two missiles from Sunan into the Sea of Japan on Wednesday.", "Sunan"],
    ["Russian forces shelled Kharkiv on Monday.", "Kharkiv"],
    ["Rebels attacked a convoy near Goma in eastern Congo.", "Goma"],
    ["China summoned the Japanese ambassador in Beijing on Monday.", "Beijing"],
  ])("%s", (text, place) => {
    expect(placeIn(text)).toBe(place);
  });

  it("is no side of the event, and no seat of a government that acts", () => {
    expect(placeIn("Washington imposed sanctions on Iran on Friday.")).toBeNull();
    expect(placeIn("Moscow warned Ankara on Friday.")).toBeNull();
  });
});
