import { DemarcheError } from "../core/errors.js";
import type { Layer, Layers, Note, View } from "../core/document.js";
import type { InputDocument } from "../core/article.js";
import type { AnyComponent } from "../knowledge/component.js";
import { NO_OWN_ACTORS, type OwnActors } from "../knowledge/own/own-actors.js";
import { takeFromShelf } from "../knowledge/shelf.js";

export type Annotated = Layers & { readonly input: InputDocument; readonly notes: readonly Note[] };

/** A prepared pipeline: a pure, synchronous function from a document to all its layers. */
export type Pipeline = (input: InputDocument, options?: { readonly explain?: boolean }) => Annotated;

/**
 * Prepares the components in order.
 * @throws DemarcheError D1202 where one needs a layer that none before it adds.
 */
export function assemble(components: readonly AnyComponent[], own: OwnActors = NO_OWN_ACTORS): Pipeline {
  const known = new Set<Layer>();
  for (const { name, needs, adds } of components) {
    const missing = needs.filter((layer) => !known.has(layer));
    if (missing.length > 0) {
      throw new DemarcheError("D1202", `component "${name}" needs ${missing.join(", ")}, which no earlier one adds`);
    }
    for (const layer of adds) known.add(layer);
  }
  const shelf = takeFromShelf(
    components.flatMap(({ lexicons }) => lexicons),
    own,
  );
  const steps = components.map((each) => each.prepare(shelf));
  return (input, options = {}) => {
    const notes: Note[] = [];
    const note = options.explain ? (entry: Note): void => void notes.push(entry) : ignore;
    let layers: Partial<Layers> = {};
    for (const step of steps) layers = { ...layers, ...step({ ...layers, input, note } as View<Layer>) };
    return { ...(layers as Layers), input, notes };
  };
}

/** The components, in order, whose work the named layers rest on. */
export function leadingTo(components: readonly AnyComponent[], layers: readonly Layer[]): AnyComponent[] {
  const wanted = new Set(layers);
  const kept: AnyComponent[] = [];
  for (const each of components.toReversed()) {
    if (!each.adds.some((layer) => wanted.has(layer))) continue;
    kept.unshift(each);
    for (const layer of each.needs) wanted.add(layer);
  }
  return kept;
}

function ignore(): void {
  // Explanations cost time; they are only kept when somebody asks.
}
