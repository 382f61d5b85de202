import type { Event } from "../../core/annotations.js";
import { partiesOf } from "../party.js";
import type { FindingsTable } from "./findings.js";

/** Coded events; their kind is the PLOVER type. */
export const EVENTS: FindingsTable<Event> = {
  name: "events",
  columns: ({ start, end, date, source, target, plover, status }) => ({
    start,
    end,
    date,
    sources: partiesOf(source),
    targets: partiesOf(target),
    kind: plover,
    status,
  }),
};
