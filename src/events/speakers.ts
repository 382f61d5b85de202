import type { Layers } from "../core/document.js";
import { overlaps } from "../core/span.js";
import { attributionAt } from "./circumstances.js";
import type { Coded } from "./coding.js";
import { others } from "./sides.js";
import type { Party, Scene } from "./scene.js";

type Seen = Pick<Layers, "attributions">;

/** Who speaks at a token: the speaker of the narrowest attribution that holds it. */
export function voiceOf(view: Seen, scene: Scene, token: number): readonly Party[] {
  const at = attributionAt(view, scene.tree.token(token));
  return at === null ? [] : speakerOf(view, at);
}

const WE = /^(we|i|us|our)$/i;
const PAPERS = new Set(
  "statement communique communiqué commentary declaration editorial letter message dispatch release note speech remark".split(
    " ",
  ),
);

/** "We will respond", "The statement warned": who speaks does what the words for him do. */
export function withSpeaker(view: Seen, coded: Coded): Coded {
  const { scene, clause, predicate, source, target } = coded;
  const subject = clause?.subject == null ? undefined : scene.tree.tokens[clause.subject];
  if (source.length > 0 || subject === undefined) return coded;
  const speakers = WE.test(subject.form)
    ? voiceOf(view, scene, predicate)
    : PAPERS.has(subject.lemma.toLowerCase())
      ? cuedBy(view, scene, predicate)
      : [];
  return speakers.length === 0 ? coded : { ...coded, source: speakers, target: others(target, speakers) };
}

/** Who speaks by the words at a token ("The statement warned that …"). */
function cuedBy(view: Seen, scene: Scene, token: number): readonly Party[] {
  const { start, end } = scene.tree.token(token);
  const cues = ([from, to]: readonly [number, number]): boolean => overlaps({ start, end }, { start: from, end: to });
  const at = view.attributions.findIndex(({ cue }) => cue.some(cues));
  return at < 0 ? [] : speakerOf(view, at);
}

function speakerOf({ attributions }: Seen, at: number): readonly Party[] {
  const attribution = attributions[at];
  if (attribution?.speaker == null) return [];
  const range = attribution.source[0] ?? attribution.cue[0] ?? attribution.content[0];
  return range === undefined ? [] : [{ actor: attribution.speaker, range }];
}
