import type { Attribution } from "../../core/annotations.js";
import { partyOf } from "../party.js";
import type { FindingsTable } from "./findings.js";

/** Who is reported to have said what. */
export const ATTRIBUTIONS: FindingsTable<Attribution> = {
  name: "attributions",
  columns: ({ source, cue, content, date, speaker, kind }) => {
    const ranges = [...source, ...cue, ...content];
    return {
      start: Math.min(...ranges.map(([start]) => start)),
      end: Math.max(...ranges.map(([, end]) => end)),
      date,
      sources: speaker === null ? [] : [partyOf(speaker)],
      targets: [],
      kind,
      status: null,
    };
  },
};
