import type { Range } from "../../core/span.js";
import type { CueFrame, CueRow } from "../../knowledge/speech.js";
import type { Stretch, Tree } from "./tree.js";

/** An attribution as its sentence shows it, before speaker, channel and date are known. */
export interface Found {
  readonly tree: Tree;
  readonly row: CueRow;
  readonly frame: CueFrame;
  /** Token index of the cue's head. */
  readonly head: number;
  /** Token index of the source's head; null where nobody is named. */
  readonly speaker: number | null;
  readonly source: Stretch | null;
  readonly cue: Stretch;
  readonly content: readonly Range[];
}

/** What a frame finds for a cue: the stretches of its content, by token. */
export interface Frame {
  readonly frame: CueFrame;
  readonly content: readonly Stretch[];
}
