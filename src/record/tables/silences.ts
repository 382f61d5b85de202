import type { Silence } from "../../core/annotations.js";
import type { Connection } from "../connection.js";
import { pairKeys } from "../party.js";
import { selectFindings, type FindingsTable, type Found, type Period } from "./findings.js";

/** Who is reported not to have answered whom. */
export const SILENCES: FindingsTable<Silence> = {
  name: "silences",
  columns: ({ start, end, asOf, from, to }) => ({
    start,
    end,
    date: asOf,
    sources: from,
    targets: to,
    kind: null,
    status: null,
  }),
};

/** The silences between two parties, either way, in order of time. */
export function silencesBetween(
  connection: Connection,
  a: string,
  b: string,
  period: Period = {},
): Promise<Found<Silence>[]> {
  return selectFindings(connection, SILENCES, { column: "pairs", keys: pairKeys(a, b) }, period);
}
