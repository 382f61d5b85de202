import type { Claim } from "../../core/annotations.js";
import { partyOf } from "../party.js";
import type { FindingsTable } from "./findings.js";

/** What a party says of itself and nobody else confirms. */
export const CLAIMS: FindingsTable<Claim> = {
  name: "claims",
  columns: ({ start, end, claimant }) => ({
    start,
    end,
    date: null,
    sources: [partyOf(claimant)],
    targets: [],
    kind: null,
    status: null,
  }),
};
