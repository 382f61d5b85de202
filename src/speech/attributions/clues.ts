import type { SpeechClueKind, SpeechClueRow } from "../../knowledge/speech.js";

/** Words by which the frames of cues decide, in small letters, by what they tell. */
export type Clues = Readonly<Record<SpeechClueKind, ReadonlySet<string>>>;

export function cluesOf(rows: readonly SpeechClueRow[]): Clues {
  const of = (kind: SpeechClueKind): ReadonlySet<string> =>
    new Set(rows.filter((row) => row.kind === kind).map(({ word }) => word));
  return {
    "spoken in": of("spoken in"),
    "outside cue": of("outside cue"),
    time: of("time"),
    "going on": of("going on"),
    occasion: of("occasion"),
    "saying participle": of("saying participle"),
    "addressing verb": of("addressing verb"),
    "light verb": of("light verb"),
    "making verb": of("making verb"),
    label: of("label"),
  };
}
