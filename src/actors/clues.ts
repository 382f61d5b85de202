import { ACTOR_CLUE_KINDS, type ActorClueKind, type ActorClueRow } from "../knowledge/actors.js";
import { wordsByKind, type WordsByKind } from "../knowledge/words-by-kind.js";

/** Words around a name or a noun by which its reading is decided, in small letters, by what they tell. */
export type Clues = WordsByKind<ActorClueKind>;

export const cluesOf = (rows: readonly ActorClueRow[]): Clues => wordsByKind(ACTOR_CLUE_KINDS, rows);
