import type { Layer, Layers, View } from "../core/document.js";
import type { Shelf, ShelfName } from "./registry.js";

/**
 * One step of the pipeline. It names the layers that it needs and those that it adds or revises, and the
 * lexicons that it asks for; `prepare` runs once and gives a pure, synchronous function of a document.
 */
export interface Component<
  Needs extends Layer = Layer,
  Adds extends Layer = Layer,
  Asks extends ShelfName = ShelfName,
> {
  readonly name: string;
  readonly needs: readonly Needs[];
  readonly adds: readonly Adds[];
  readonly lexicons: readonly Asks[];
  prepare(shelf: Pick<Shelf, Asks>): (view: View<Needs>) => Pick<Layers, Adds>;
}

/** A component as the pipeline holds it, whatever it needs and adds. */
export interface AnyComponent {
  readonly name: string;
  readonly needs: readonly Layer[];
  readonly adds: readonly Layer[];
  readonly lexicons: readonly ShelfName[];
  prepare(shelf: Shelf): (view: View<Layer>) => Partial<Layers>;
}

/** Gives a component its exact type, so that it can only use what it has named. */
export function component<Needs extends Layer, Adds extends Layer, Asks extends ShelfName = never>(
  definition: Component<Needs, Adds, Asks>,
): Component<Needs, Adds, Asks> {
  return definition;
}
