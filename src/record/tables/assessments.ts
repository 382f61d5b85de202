import type { Assessment } from "../../core/annotations.js";
import { partyOf } from "../party.js";
import type { FindingsTable } from "./findings.js";

/** What observers make of it; the kind is the likelihood's band. */
export const ASSESSMENTS: FindingsTable<Assessment> = {
  name: "assessments",
  columns: ({ start, end, assessor, likelihood }) => ({
    start,
    end,
    date: null,
    sources: ["id" in assessor ? partyOf(assessor) : assessor.name],
    targets: [],
    kind: likelihood?.band ?? null,
    status: null,
  }),
};
