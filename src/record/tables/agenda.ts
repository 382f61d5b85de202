import type { AgendaItem } from "../../core/annotations.js";
import { partiesOf } from "../party.js";
import type { FindingsTable } from "./findings.js";

/** What is scheduled or expected, on the day that it is expected. */
export const AGENDA: FindingsTable<AgendaItem> = {
  name: "agenda",
  columns: ({ start, end, when, who }) => ({
    start,
    end,
    date: when,
    sources: partiesOf(who),
    targets: [],
    kind: null,
    status: null,
  }),
};
