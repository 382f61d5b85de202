/** A stretch of text: UTF-16 code units into the article's `text`, half open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span as the machine contract writes it inside lists: `[start, end]`. */
export type Range = readonly [start: number, end: number];

/** True where the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The text of a span. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
