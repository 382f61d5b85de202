import type {
  Act,
  AgendaItem,
  Assessment,
  Attribution,
  Claim,
  Event,
  Mention,
  Place,
  Position,
  Provenance,
  Relation,
  Silence,
  TimeExpression,
} from "./annotations.js";
import type { Article, InputDocument } from "./article.js";
import type { Clause, NounPhrase, Sentence } from "./syntax.js";

/** All that the pipeline can find out about one document, layer by layer. */
export interface Layers {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly phrases: readonly NounPhrase[];
  readonly clauses: readonly Clause[];
  readonly times: readonly TimeExpression[];
  readonly mentions: readonly Mention[];
  readonly places: readonly Place[];
  readonly attributions: readonly Attribution[];
  readonly assessments: readonly Assessment[];
  readonly claims: readonly Claim[];
  readonly provenance: readonly Provenance[];
  readonly events: readonly Event[];
  readonly acts: readonly Act[];
  readonly silences: readonly Silence[];
  readonly positions: readonly Position[];
  readonly agenda: readonly AgendaItem[];
  readonly relation: Relation | null;
}
export type Layer = keyof Layers;

/** A decision worth explaining: something found, passed over or taken back. */
export interface Note {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly why: string;
}

/** What a component sees: the input, the layers that it named, and a place for explanations. */
export type View<Needs extends Layer> = Pick<Layers, Needs> & {
  readonly input: InputDocument;
  readonly note: (note: Note) => void;
};
