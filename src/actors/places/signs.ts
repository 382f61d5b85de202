import { PLACE_SIGN_KINDS, type PlaceSignKind, type PlaceSignRow } from "../../knowledge/places.js";
import { wordsByKind, type WordsByKind } from "../../knowledge/words-by-kind.js";

/** Words around a name that tell whether it is a place, in small letters, by what they tell. */
export type PlaceSigns = WordsByKind<PlaceSignKind>;

export const signsOf = (rows: readonly PlaceSignRow[]): PlaceSigns => wordsByKind(PLACE_SIGN_KINDS, rows);
