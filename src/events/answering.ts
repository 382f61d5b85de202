import type { Event } from "../core/annotations.js";
import type { View } from "../core/document.js";
import { slice } from "../core/span.js";
import { partiesOf, shared } from "./parties.js";

/** How many events back an answer looks for what it answers. */
const REACH = 4;

/**
 * A refusal that names nobody answers somebody: the other side of the nearest event before it in which the one who
 * refuses has a part ("Tokyo offered talks. … Seoul has rejected the overture.").
 */
export function answering(event: Event, before: readonly Event[]): Event {
  if (event.plover !== "REJECT" || event.target.length > 0) return event;
  const own = partiesOf(event.source);
  for (const earlier of before.slice(-REACH).reverse()) {
    const [from, to] = [partiesOf(earlier.source), partiesOf(earlier.target)];
    const other = shared(own, to) ? earlier.source : shared(own, from) ? earlier.target : [];
    // What is asked of several at once is no offer that one of them turns down.
    const several = other === earlier.source && to.length > 1;
    if (other.length === 0 || several || shared(own, partiesOf(other))) continue;
    return { ...event, target: other, why: `${event.why}; it answers what stands before it` };
  }
  return event;
}

const PRONOUN = /^(he|she|they|it)$/i;

/** "Last month Lee offered … However, she added that …": what a pronoun says on, it says on the same day. */
export function sameOccasion(
  { article, attributions }: View<"article" | "attributions">,
  event: Event,
  before: readonly Event[],
): Event {
  const attribution = event.attribution === null ? undefined : attributions[event.attribution];
  const said = attribution?.source.some(([start, end]) => PRONOUN.test(slice(article.text, { start, end })));
  if (event.date !== null || said !== true) return event;
  const own = partiesOf(event.source);
  const earlier = before
    .slice(-REACH)
    .reverse()
    .find(({ date, source }) => date !== null && shared(own, partiesOf(source)));
  return earlier === undefined ? event : { ...event, date: earlier.date };
}
