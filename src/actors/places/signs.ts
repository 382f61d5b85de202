import type { PlaceSignKind, PlaceSignRow } from "../../knowledge/places.js";

/** Words around a name that tell whether it is a place, in small letters, by what they tell. */
export type PlaceSigns = Readonly<Record<PlaceSignKind, ReadonlySet<string>>>;

export function signsOf(rows: readonly PlaceSignRow[]): PlaceSigns {
  const of = (kind: PlaceSignKind): ReadonlySet<string> =>
    new Set(rows.filter((row) => row.kind === kind).map(({ word }) => word));
  return {
    before: of("before"),
    inside: of("inside"),
    direction: of("direction"),
    civic: of("civic"),
    title: of("title"),
    street: of("street"),
    local: of("local"),
  };
}
