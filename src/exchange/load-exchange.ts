import type { Connection } from "../record/connection.js";
import { annotationOf } from "../record/tables/annotations.js";
import { articlesBetween } from "../record/tables/articles.js";
import { assembleExchange, type Period } from "./exchange.js";
import type { Material } from "./material.js";
import type { Exchange, Party } from "./types.js";

/** The articles of the record that tell of anything between two parties, with their findings, by day of publication. */
export async function loadMaterial(record: Connection, a: string, b: string): Promise<Material[]> {
  const materials: Material[] = [];
  for (const { id } of await articlesBetween(record, a, b)) {
    const annotation = await annotationOf(record, id);
    if (annotation !== null) materials.push(annotation as unknown as Material);
  }
  return materials;
}

/** The exchange between two parties as the record holds it, and what it was put together from. */
export async function loadExchange(
  record: Connection,
  parties: readonly [Party, Party],
  period: Period,
): Promise<{ exchange: Exchange; materials: Material[] }> {
  const materials = await loadMaterial(record, parties[0].code, parties[1].code);
  return { exchange: assembleExchange(materials, parties, period), materials };
}
