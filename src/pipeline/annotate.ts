import { DemarcheError } from "../core/errors.js";
import type { InputDocument } from "../core/article.js";
import type { Layers } from "../core/document.js";
import { NO_OWN_ACTORS, type OwnActors } from "../knowledge/own/own-actors.js";
import { CONTRACT, type ContractLayer, type ContractLayers, type SentenceSpan } from "./contract.js";
import { english } from "./english.js";

export { CONTRACT, type ContractLayer, type ContractLayers, type SentenceSpan };

/** All that the contract promises of one document: what the record keeps. */
export function contractLayers(input: InputDocument, own: OwnActors = NO_OWN_ACTORS): ContractLayers {
  const layers = english(null, own)(input);
  const promised = Object.fromEntries(CONTRACT.map((layer) => [layer, promisedOf(layers, layer)]));
  return promised as unknown as ContractLayers;
}

/** One line of `annotate`: the contract's layers, and `relation` where a focus was given. */
export function annotateDocument(
  input: InputDocument,
  only: readonly ContractLayer[] | null = null,
  own: OwnActors = NO_OWN_ACTORS,
): Record<string, unknown> {
  const focused = input.focus !== undefined;
  const layers = english(only === null ? null : focused ? [...only, "relation"] : only, own)(input);
  const out: Record<string, unknown> = { id: input.id };
  for (const layer of only ?? CONTRACT) out[layer] = promisedOf(layers, layer);
  if (focused) out.relation = layers.relation;
  return out;
}

function promisedOf(layers: Layers, layer: ContractLayer): unknown {
  if (layer !== "sentences") return layers[layer];
  return layers.sentences.map(({ start, end, block }): SentenceSpan => ({ start, end, block }));
}

/**
 * Reads one line of JSON Lines as a document.
 * @throws DemarcheError D1106 where it is not JSON, D1101 where it is not a document.
 */
export function parseDocument(line: string): InputDocument {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new DemarcheError("D1106", `line is not JSON: ${line.slice(0, 80)}`, { cause: error });
  }
  return asDocument(value);
}

/**
 * Checks that a parsed line of input is a document.
 * @throws DemarcheError D1101 with what is wrong and the value.
 */
export function asDocument(value: unknown): InputDocument {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new DemarcheError("D1101", `a document is an object, not ${JSON.stringify(value)?.slice(0, 60)}`);
  }
  const document = value as Record<string, unknown>;
  if (typeof document.id !== "string") {
    throw new DemarcheError("D1101", `"id" must be a string, not ${JSON.stringify(document.id) ?? "missing"}`);
  }
  for (const field of ["text", "html", "date", "url", "outlet", "title", "language"]) {
    const given = document[field];
    if (given === null) document[field] = undefined;
    else if (given !== undefined && typeof given !== "string") {
      throw new DemarcheError("D1101", `"${field}" must be a string, not ${JSON.stringify(given).slice(0, 60)}`);
    }
  }
  if (document.text === undefined && document.html === undefined) {
    throw new DemarcheError("D1101", `document "${document.id}" has neither "text" nor "html"`);
  }
  return document as unknown as InputDocument;
}
