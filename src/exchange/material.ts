import type { Layers } from "../core/document.js";
import { overlaps, type Span } from "../core/span.js";
import type { Citation } from "./types.js";

/** What an exchange is put together from. */
type Used =
  | "article"
  | "acts"
  | "events"
  | "silences"
  | "positions"
  | "attributions"
  | "assessments"
  | "claims"
  | "agenda"
  | "provenance";

/** One article of the record with its findings. */
export type Material = Pick<Layers, Used> & { readonly id: string; readonly sentences: readonly Span[] };

/** The sentence that a finding stands in, as a citation; several sentences where it spans them. */
export function cite(material: Material, span: Span): Citation {
  const touched = material.sentences.filter((sentence) => overlaps(sentence, span));
  const start = touched[0]?.start ?? span.start;
  const end = touched.at(-1)?.end ?? span.end;
  const text = material.article.text.slice(start, end).replace(/\s+/g, " ").trim();
  return { article: material.id, start, end, text };
}
