import type { Position } from "../../core/annotations.js";
import type { Connection } from "../connection.js";
import { partyOf } from "../party.js";
import { selectFindings, type FindingsTable, type Found, type Period } from "./findings.js";

/** What somebody demands, offers, refuses, accepts; the kind is the stance. */
export const POSITIONS: FindingsTable<Position> = {
  name: "positions",
  columns: ({ start, end, date, holder, stance }) => ({
    start,
    end,
    date,
    sources: [partyOf(holder)],
    targets: [],
    kind: stance,
    status: null,
  }),
};

/** The positions of a party in order of time. */
export function positionsOf(connection: Connection, party: string, period: Period = {}): Promise<Found<Position>[]> {
  return selectFindings(connection, POSITIONS, { column: "sources", keys: [party] }, period);
}
