import type { TimeExpression } from "../../core/annotations.js";
import type { Range } from "../../core/span.js";

const LIMIT =
  /\b(?:until|till|before|by the time|as long as|so long as|in the (?:near|foreseeable) future|in the (?:coming|next) \p{L}+|any ?time soon|in the (?:short|long|medium) (?:term|run))\b/iu;
const END = /[,;.!?”"]|$/u;

/** Up to when an assessment holds, in its own words: "until Trump departs", "early next year"; null for none. */
export function horizonOf(
  text: string,
  content: Range,
  times: readonly TimeExpression[],
  published: string | null,
): string | null {
  const words = text.slice(...content);
  const limit = LIMIT.exec(words);
  if (limit !== null) {
    const rest = words.slice(limit.index);
    const end = limit[0].length + rest.slice(limit[0].length).search(END);
    return rest.slice(0, end).trim();
  }
  const ahead = times.find(
    ({ start, end, value }) =>
      content[0] <= start && end <= content[1] && (value === "FUTURE_REF" || isAhead(value, published)),
  );
  return ahead === undefined ? null : text.slice(ahead.start, ahead.end);
}

function isAhead(value: string, published: string | null): boolean {
  return (
    published !== null && /^\d{4}/u.test(value) && value.slice(0, published.length) > published.slice(0, value.length)
  );
}
