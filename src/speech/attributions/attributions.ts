import type { Attribution, TimeExpression } from "../../core/annotations.js";
import type { Range } from "../../core/span.js";
import { indexMentions, type IndexOfMentions } from "../../actors/index-of-mentions.js";
import { component } from "../../knowledge/component.js";
import { cluesOf } from "./clues.js";
import { indexContinuations, type ContinuationIndex } from "./continuations.js";
import { indexCues } from "./cue-index.js";
import { findAttributions } from "./find-attributions.js";
import type { Found } from "./found.js";
import { kindOf } from "./kind.js";
import { findQuotations, type Quotation } from "./quotations.js";
import { nest, type Finished } from "./nesting.js";
import { channelsOf, indexVehicles, speakerOf, vehicleAt, type Vehicles } from "./speaker.js";
import { findStatements, pointedTo, type Statement } from "./statements.js";
import { isUnder, lower, plant, rangeOf } from "./tree.js";
import { carriedDate, utteranceDate } from "./utterance-date.js";

/** Everything that somebody is reported to say, write, think or announce: source, cue, content, as PolNeAR marks them. */
export const attributions = component({
  name: "attributions",
  needs: ["article", "sentences", "phrases", "clauses", "mentions", "times"],
  adds: ["attributions"],
  lexicons: ["cues", "continuations", "vehicles", "speechClues"],
  prepare({ cues, continuations, vehicles, speechClues }) {
    const cueIndex = indexCues(cues);
    const carrying = indexContinuations(continuations);
    const clues = cluesOf(speechClues);
    const carriers = indexVehicles(vehicles);
    return ({ article, sentences, phrases, clauses, mentions, times }) => {
      const { text, blocks } = article;
      const trees = sentences.map((sentence) =>
        plant(
          sentence,
          clauses.filter((clause) => clause.sentence === sentence.index),
          clues,
        ),
      );
      const found = findAttributions(text, blocks, trees, cueIndex);
      const index = indexMentions(mentions, sentences, phrases);
      const reading = {
        text,
        times,
        carriers,
        carrying,
        quotations: findQuotations(text, blocks),
        mentions: index,
        statements: findStatements(trees, index, carriers),
      };
      const done: Finished[] = [];
      for (const [at, each] of found.entries()) {
        const earlier = done.map(({ attribution }) => attribution);
        done.push({ row: each.row, attribution: finish(each, found.slice(0, at), earlier, reading) });
      }
      return { attributions: nest(done) };
    };
  },
});

interface Reading {
  readonly text: string;
  readonly times: readonly TimeExpression[];
  readonly carriers: Vehicles;
  readonly carrying: ContinuationIndex;
  readonly quotations: readonly Quotation[];
  readonly mentions: IndexOfMentions;
  readonly statements: readonly Statement[];
}

function finish(found: Found, before: readonly Found[], done: readonly Attribution[], reading: Reading): Attribution {
  const { tree, row, frame } = found;
  const statement = pointedTo(found, reading.statements, reading.carriers);
  const speaker = statement?.maker ?? speakerOf(found, reading.mentions, reading.carriers, done);
  const channels = [...channelsOf(found, reading.mentions, speaker), ...(statement?.via ?? [])];
  const source = found.source === null ? [] : [rangeOf(tree, found.source)];
  const cue = [rangeOf(tree, found.cue)];
  return {
    source,
    cue,
    content: found.content,
    kind: kindOf(reading.text, found.content, reading.quotations),
    speaker,
    via: [...new Map(channels.map((actor) => [actor.id, actor])).values()],
    date:
      utteranceDate(found, reading.times) ??
      ledDate(found, before, done) ??
      (goesOn(found, reading) ? carriedDate(speaker, done) : null),
    within: null,
    rule: `${row.id}:${frame.replace(" ", "-")}`,
    why: why(reading.text, source, cue, row.class, frame),
  };
}

function why(text: string, source: readonly Range[], cue: readonly Range[], kind: string, frame: string): string {
  const words = (ranges: readonly Range[]): string =>
    ranges.map(([start, end]) => `"${text.slice(start, end)}"`).join(", ");
  const whose = source.length === 0 ? "nobody named" : words(source);
  return `${words(cue)} is a word of ${kind} with ${frame}; its source: ${whose}`;
}

/** A participle that hangs on an earlier cue was uttered with it: "said on Friday, adding that …". */
function ledDate({ tree, head }: Found, before: readonly Found[], done: readonly Attribution[]): string | null {
  const leading = before.findLastIndex(
    (other) => other.tree === tree && other.head !== head && isUnder(tree, head, other.head),
  );
  return done[leading]?.date ?? null;
}

/** "the article continued", "the statement said", "he added": the same occasion as before. */
function goesOn({ tree, cue, speaker }: Found, { carrying, carriers }: Reading): boolean {
  if (carrying.continues(tree.tokens.slice(cue.first, cue.last + 2))) return true;
  if (speaker === null || vehicleAt(tree, speaker, carriers) !== "text") return false;
  return !tree.tokens
    .slice(0, speaker)
    .some((token) => ["another", "a", "an"].includes(lower(token)) && token.head === speaker);
}
