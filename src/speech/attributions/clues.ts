import { SPEECH_CLUE_KINDS, type SpeechClueKind, type SpeechClueRow } from "../../knowledge/speech.js";
import { wordsByKind, type WordsByKind } from "../../knowledge/words-by-kind.js";

/** Words by which the frames of cues decide, in small letters, by what they tell. */
export type Clues = WordsByKind<SpeechClueKind>;

export const cluesOf = (rows: readonly SpeechClueRow[]): Clues => wordsByKind(SPEECH_CLUE_KINDS, rows);
