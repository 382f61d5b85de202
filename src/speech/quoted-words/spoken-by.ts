import type { Actor } from "../../core/actor.js";
import type { Attribution, Mention } from "../../core/annotations.js";
import { overlaps, type Span } from "../../core/span.js";

/** Who speaks, and the words that name the speaker. */
export interface Spoken {
  readonly speaker: Actor;
  readonly at: Span;
}

/** Whose words a place inside a quotation belongs to, by the narrowest attribution around it; null where nobody is known. */
export function spokenBy(attributions: readonly Attribution[], mentions: readonly Mention[], at: Span): Spoken | null {
  const around = attributions.flatMap((each) => {
    const content = each.content.find(([start, end]) => start <= at.start && at.end <= end);
    const own = each.source.some(([start, end]) => overlaps({ start, end }, at));
    return content === undefined || own || each.speaker === null ? [] : [{ ...each, length: content[1] - content[0] }];
  });
  const [narrowest] = around.sort((a, b) => a.length - b.length);
  const source = narrowest?.source[0];
  if (narrowest?.speaker == null || source === undefined) return null;
  const span = { start: source[0], end: source[1] };
  const named = mentions.find((each) => overlaps(each, span) && each.actor.id === narrowest.speaker?.id);
  return { speaker: narrowest.speaker, at: named ?? span };
}
