import type { Assessment, Attribution, TimeExpression } from "../../core/annotations.js";
import type { Range } from "../../core/span.js";
import { component } from "../../knowledge/component.js";
import type { CueClass } from "../../knowledge/speech.js";
import { assessorOf, indexAssessors, type Assessor } from "./assessor.js";
import { horizonOf } from "./horizon.js";
import { indexLikelihood, type LikelihoodIndex } from "./likelihood.js";

/** What somebody wants or does with words is no assessment of how things are. */
const NO_JUDGEMENT: ReadonlySet<CueClass> = new Set([
  "want",
  "plan",
  "decide",
  "ask",
  "demand",
  "appeal",
  "command",
  "promise",
  "reject",
  "accept",
  "thank",
  "apologize",
  "quote",
]);

/** What observers make of it: who, what they hold, how likely they find it, until when. Never an event. */
export const assessments = component({
  name: "assessments",
  needs: ["article", "attributions", "times"],
  adds: ["assessments"],
  lexicons: ["assessors", "likelihood", "cues"],
  prepare({ assessors, likelihood, cues }) {
    const index = indexAssessors(assessors);
    const words = indexLikelihood(likelihood);
    const classes = new Map(cues.map((row) => [row.id, row.class]));
    return ({ article: { text, published }, attributions, times }) => {
      const found: Assessment[] = [];
      let before: Assessor | null = null;
      for (const [at, attribution] of attributions.entries()) {
        const assessor = assessorOf(attribution, text, index, before);
        before = assessor ?? (attribution.within === null && attribution.speaker !== null ? null : before);
        const kind = classes.get(attribution.rule.split(":")[0] ?? "");
        if (assessor === null || (kind !== undefined && NO_JUDGEMENT.has(kind))) continue;
        const assessment = assess(text, attribution, at, assessor, words, times, published.value);
        if (assessment !== null) found.push(assessment);
      }
      return { assessments: found };
    };
  },
});

function assess(
  text: string,
  attribution: Attribution,
  index: number,
  { kind, who }: Assessor,
  words: LikelihoodIndex,
  times: readonly TimeExpression[],
  published: string | null,
): Assessment | null {
  const content = contentOf(attribution);
  if (content === null) return null;
  const likelihood = words.likelihoodOf(text.slice(...content));
  // Diplomats and unnamed officials speak for a side; only where they weigh chances do they assess.
  if (kind === "insider" && likelihood === null) return null;
  const ranges = [...attribution.source, ...attribution.cue, content];
  return {
    start: Math.min(...ranges.map(([start]) => start)),
    end: Math.max(...ranges.map(([, end]) => end)),
    assessor: who,
    content,
    likelihood,
    horizon: horizonOf(text, content, times, published),
    attribution: index,
    rule: `assessment/${kind}`,
    why: `"${who.name}" stands outside (${kind}) and is the source of "${text.slice(...content).slice(0, 80)}"`,
  };
}

/** The content as one range: from its first word to its last, but without a relative pronoun before the source. */
function contentOf({ content }: Attribution): Range | null {
  const [first, ...rest] = content.filter(([start, end]) => end - start > 5);
  if (first === undefined) return content[0] ?? null;
  const last = rest.at(-1);
  return last === undefined || last[0] - first[1] > 120 ? first : [first[0], last[1]];
}
