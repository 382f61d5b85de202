import type { Clause } from "../core/syntax.js";
import { accusationAt } from "./accusations.js";
import type { Coded, Coder } from "./coding.js";
import { nounFrame } from "./frame.js";
import type { EventLexicon } from "./lexicon.js";
import { obligation, type SpeakersOf } from "./obligations.js";
import { mentionAt, partyOfMention, type Party, type Scene } from "./scene.js";

/** Who is reported to have said what stands at a token; nobody for the article's own words. */
export type VoiceAt = (scene: Scene, token: number) => readonly Party[];

/** Events that are done at nobody: protests, tests, exercises, resignations, states of emergency. */
const SELF_DIRECTED = /^(14|15|08|1723|1724)/;

/** All events of a sentence: of its clauses, then of nouns that no clause speaks for; `bare` keeps nouns without sides. */
export function findEvents(
  coder: Coder,
  lexicon: EventLexicon,
  scene: Scene,
  voiceAt: VoiceAt,
  options: { readonly bare?: boolean } = {},
): Coded[] {
  const speakersOf: SpeakersOf = (at, clause) => {
    const voice = voiceAt(at, clause.predicate);
    return voice.length > 0 ? voice : speakersAbove(at, clause);
  };
  const candidates = scene.clauses.flatMap(
    (clause) => obligation(coder, lexicon, scene, clause, speakersOf) ?? coder.clause(scene, clause) ?? [],
  );
  const consumed = new Set([...candidates.flatMap((each) => each.consumed), ...purposes(coder, scene)]);
  const found = candidates.filter(({ predicate }) => !consumed.has(predicate) || isRepeated(candidates, predicate));
  const spoken = new Set([...consumed, ...candidates.map(({ predicate }) => predicate)]);
  for (const { index, upos } of scene.tree.tokens) {
    if (upos === "VERB" || spoken.has(index)) continue;
    const coded =
      nominal(coder, scene, index, options.bare === true) ?? accusationAt(lexicon, scene, index, voiceAt(scene, index));
    if (coded !== null) found.push(coded);
  }
  return found;
}

/** "Trump's invitations to meet Kim": the infinitive is what the noun is about, not something that happens. */
function purposes(coder: Coder, scene: Scene): number[] {
  return scene.tree.tokens.flatMap(({ index, upos }) =>
    upos === "VERB" || coder.noun(scene, index) === null
      ? []
      : nounFrame(scene, index).complements.map(({ predicate }) => predicate),
  );
}

/** An obligation consumes its own predicate and stands for it. */
function isRepeated(candidates: readonly Coded[], predicate: number): boolean {
  return candidates.some((each) => each.predicate === predicate && each.consumed.includes(predicate));
}

/** A noun is an event of its own only where both sides are named, unless bare ones are asked for. */
function nominal(coder: Coder, scene: Scene, index: number, bare: boolean): Coded | null {
  const coded = coder.noun(scene, index);
  if (bare || coded === null) return coded;
  if (coded.source.length === 0) return null;
  const alone = SELF_DIRECTED.test(coded.code);
  return coded.target.length > 0 || alone ? coded : null;
}

const SPEECH = new Set([
  "say",
  "tell",
  "add",
  "state",
  "insist",
  "stress",
  "argue",
  "declare",
  "note",
  "claim",
  "warn",
  "reiterate",
  "announce",
  "assert",
  "write",
  "emphasize",
]);

function speakersAbove(scene: Scene, clause: Clause): Party[] {
  const above = scene.clauses.find(({ index }) => index === clause.parent);
  if (above?.subject == null || !SPEECH.has(above.lemma)) return [];
  const mention = mentionAt(scene, above.subject);
  return mention === null ? [] : [partyOfMention(mention)];
}
