import type {
  Act,
  AgendaItem,
  Assessment,
  Attribution,
  Claim,
  Event,
  Position,
  Provenance,
  Silence,
} from "../core/annotations.js";
import type { Article } from "../core/article.js";
import { overlaps, type Span } from "../core/span.js";
import type { Citation } from "./types.js";

/** One article of the record with its findings: what an exchange is put together from. */
export interface Material {
  readonly id: string;
  readonly article: Article;
  readonly sentences: readonly Span[];
  readonly acts: readonly Act[];
  readonly events: readonly Event[];
  readonly silences: readonly Silence[];
  readonly positions: readonly Position[];
  readonly attributions: readonly Attribution[];
  readonly assessments: readonly Assessment[];
  readonly claims: readonly Claim[];
  readonly agenda: readonly AgendaItem[];
  readonly provenance: readonly Provenance[];
}

/** The sentence that a finding stands in, as a citation; several sentences where it spans them. */
export function cite(material: Material, span: Span): Citation {
  const touched = material.sentences.filter((sentence) => overlaps(sentence, span));
  const start = touched[0]?.start ?? span.start;
  const end = touched.at(-1)?.end ?? span.end;
  const text = material.article.text.slice(start, end).replace(/\s+/g, " ").trim();
  return { article: material.id, start, end, text };
}
