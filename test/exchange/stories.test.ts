import { describe, expect, test } from "vitest";
import { groupStories, type Telling } from "../../src/exchange/stories/stories.js";

const DISPATCH = `The ferry operator of the southern strait said it would cut its winter timetable by half because fuel had become
too dear. Ministers of both coasts met in the port to look for money. The smaller islands fear that their schools and
clinics will be cut off from November on. A subsidy of twelve million crowns was refused last spring, and the mayor of
the largest island called that refusal a betrayal of those who live off the mainland. Talks go on next week in the capital.`;
const OTHER = `Astronomers at the mountain observatory have photographed a comet that returns every seventy years. The tail could be
seen with the naked eye for three nights. Schools were invited to the domes and the telescope was turned on the planets afterwards.`;
const RETOLD = `Islanders in the southern strait face a winter with half the ferries. The operator blames the price of fuel; the mayor of
the largest island blames ministers who refused a subsidy last spring. Clinics and schools on the smaller islands depend on the ferry operator, which will halve its winter timetable in November.`;

function telling(id: string, date: string | null, title: string, body: string): Telling {
  return { id, date, title, body };
}

describe("groupStories", () => {
  const told = groupStories([
    telling("late-copy", "2024-10-03", "Boats halved", DISPATCH.split(". ").slice(0, 4).join(". ")),
    telling("comet", "2024-10-02", "A comet returns", OTHER),
    telling("dispatch", "2024-10-01", "Ferry operator halves timetable", DISPATCH),
    telling("retold", "2024-10-02", "Islanders lose ferries", RETOLD),
    telling("next-year", "2025-10-02", "Islanders lose ferries", RETOLD.toUpperCase()),
  ]);
  const of = (id: string) => told.find((each) => each.id === id);

  test("keeps the order of the input", () => {
    expect(told.map(({ id }) => id)).toEqual(["late-copy", "comet", "dispatch", "retold", "next-year"]);
  });
  test("finds a copy with a new headline and a cut tail, though it comes first in the input", () => {
    expect(of("late-copy")?.copyOf).toBe("dispatch");
    expect(of("dispatch")?.copyOf).toBeNull();
  });
  test("puts a retelling in the same story but does not call it a copy", () => {
    expect(of("retold")).toEqual({ id: "retold", story: "dispatch", copyOf: null });
  });
  test("leaves another happening alone", () => {
    expect(of("comet")?.story).toBe("comet");
  });
  test("gives no stories for no articles", () => {
    expect(groupStories([])).toEqual([]);
  });
});
