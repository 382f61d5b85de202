import type { Act } from "../../core/annotations.js";
import type { FindingsTable } from "./findings.js";

/** Moves between states. */
export const ACTS: FindingsTable<Act> = {
  name: "acts",
  columns: ({ start, end, date, from, to, kind, status }) => ({
    start,
    end,
    date,
    sources: from,
    targets: to,
    kind,
    status,
  }),
};
