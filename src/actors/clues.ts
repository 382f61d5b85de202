import type { ActorClueKind, ActorClueRow } from "../knowledge/actors.js";

/** Words around a name or a noun by which its reading is decided, in small letters, by what they tell. */
export type Clues = Readonly<Record<ActorClueKind, ReadonlySet<string>>>;

export function cluesOf(rows: readonly ActorClueRow[]): Clues {
  const of = (kind: ActorClueKind): ReadonlySet<string> =>
    new Set(rows.filter((row) => row.kind === kind).map(({ word }) => word));
  return {
    likeness: of("likeness"),
    thing: of("thing"),
    ship: of("ship"),
    within: of("within"),
    motion: of("motion"),
    "gone to": of("gone to"),
    "part of place": of("part of place"),
    "held in place": of("held in place"),
    "common surname": of("common surname"),
    "great power": of("great power"),
    title: of("title"),
    wide: of("wide"),
    soft: of("soft"),
    "not as adjective": of("not as adjective"),
    kin: of("kin"),
    "single office": of("single office"),
    "acting verb": of("acting verb"),
    "deed of state": of("deed of state"),
    "verb of empty it": of("verb of empty it"),
    "verb with of": of("verb with of"),
    "word of empty it": of("word of empty it"),
    "verb upon somebody": of("verb upon somebody"),
  };
}
