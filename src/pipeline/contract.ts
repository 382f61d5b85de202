import type { Layers } from "../core/document.js";
import type { Span } from "../core/span.js";

/** The layers that the machine contract promises, in its order, and the sentences that citations name. */
export const CONTRACT = [
  "article",
  "sentences",
  "mentions",
  "times",
  "places",
  "attributions",
  "events",
  "acts",
  "silences",
  "positions",
  "assessments",
  "claims",
  "agenda",
  "provenance",
] as const;
export type ContractLayer = (typeof CONTRACT)[number];

/** A sentence without its tree, which nobody outside asks for and which weighs more than all the rest. */
export type SentenceSpan = Span & { readonly block: number };

/** What the contract promises of one document. */
export type ContractLayers = Omit<Pick<Layers, ContractLayer>, "sentences"> & {
  readonly sentences: readonly SentenceSpan[];
};
