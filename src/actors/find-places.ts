import type { Place } from "../core/annotations.js";
import type { Find } from "./find.js";
import type { Reading } from "./reading.js";

/** Places whose land says whose people, police or mayor is meant, where no name has taken their words. */
export function findPlaces({ sentences, text }: Reading, places: readonly Place[]): Find[] {
  const finds: Find[] = [];
  let next = 0;
  for (const { sentence, tokens, taken } of sentences) {
    while ((places[next]?.end ?? Infinity) <= sentence.start) next++;
    for (; (places[next]?.start ?? Infinity) < sentence.end; next++) {
      const place = places[next];
      if (place?.country == null) continue;
      const first = tokens.findIndex(({ end }) => end > place.start);
      const last = tokens.findLastIndex(({ start }) => start < place.end);
      if (first < 0 || last < first || taken.slice(first, last + 1).some(Boolean)) continue;
      const { start, end, country } = place;
      finds.push({
        ...{ sentence: sentence.index, first, last, start, end, actor: null, kind: "name", rule: "actors/place" },
        entity: { kind: "region", country, plural: false },
        why: `"${text.slice(start, end)}" lies in ${country}`,
      });
    }
  }
  return finds;
}
