import type { Provenance } from "../../core/annotations.js";
import type { FindingsTable } from "./findings.js";

/** The outlets through which a part of an article came. */
export const PROVENANCE: FindingsTable<Provenance> = {
  name: "provenance",
  columns: ({ start, end, chain }) => ({
    start,
    end,
    date: null,
    sources: chain,
    targets: [],
    kind: null,
    status: null,
  }),
};
