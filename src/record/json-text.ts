/** A NUL or a lone surrogate, as JSON writes it, or an escaped backslash, which must be stepped over. */
const UNFIT = /\\(?:\\|u0000|u[dD][89a-fA-F][0-9a-fA-F]{2})/g;

/**
 * JSON that PostgreSQL takes: it refuses NUL and lone surrogates, both of which real pages hold. Each is replaced by
 * one U+FFFD, so that offsets stay true.
 */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value);
  return json.replace(UNFIT, (escape) => (escape === "\\\\" ? escape : "\uFFFD"));
}
