import type { InputDocument } from "../core/article.js";
import { CONTRACT, type ContractLayers } from "../pipeline/contract.js";
import { identityOf, inputKey, type ArticleIdentity } from "./article-identity.js";
import type { Connection } from "./connection.js";
import { ACTS } from "./tables/acts.js";
import { AGENDA } from "./tables/agenda.js";
import { putAnnotations } from "./tables/annotations.js";
import { insertArticles, updateArticle } from "./tables/articles.js";
import { ASSESSMENTS } from "./tables/assessments.js";
import { ATTRIBUTIONS } from "./tables/attributions.js";
import { CLAIMS } from "./tables/claims.js";
import { EVENTS } from "./tables/events.js";
import { deleteFindings, insertFindings, type FindingsTable } from "./tables/findings.js";
import { POSITIONS } from "./tables/positions.js";
import { PROVENANCE } from "./tables/provenance.js";
import { insertReadings, type Origin } from "./tables/readings.js";
import { SILENCES } from "./tables/silences.js";

/** What the record keeps of an annotated document. */
export type RecordedLayers = ContractLayers;

/** A document that was read and coded. */
export interface CodedDocument {
  readonly document: InputDocument;
  readonly origin: Origin;
  readonly layers: RecordedLayers;
  /** Which program coded it. */
  readonly version: string;
}

/** An article's place in the record, and whether it was new. */
export interface Written extends ArticleIdentity {
  readonly isNew: boolean;
}

/** The tables of findings by layer. */
const TABLES = {
  acts: ACTS,
  events: EVENTS,
  silences: SILENCES,
  positions: POSITIONS,
  attributions: ATTRIBUTIONS,
  assessments: ASSESSMENTS,
  claims: CLAIMS,
  agenda: AGENDA,
  provenance: PROVENANCE,
} as const;
type TableLayer = keyof typeof TABLES;
const TABLE_LAYERS = Object.keys(TABLES) as TableLayer[];

/**
 * Writes documents, in one transaction of the caller's; what the record holds already stays as it is, but for a new
 * reading. Gives what became of each, in the order given.
 */
export async function writeArticles(connection: Connection, documents: readonly CodedDocument[]): Promise<Written[]> {
  if (documents.length === 0) return [];
  const all = documents.map((coded) => ({
    ...coded,
    ...identityOf(coded.document, coded.layers.article),
    article: coded.layers.article,
  }));
  const each = new Map(all.map((one) => [one.id, one]));
  // In order of their ids: two writers that meet in the same articles then wait for each other, but never in a ring.
  const sorted = [...each.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  const added = await insertArticles(connection, sorted);
  await insertLayers(
    connection,
    sorted.filter(({ id }) => added.has(id)),
  );
  await insertReadings(
    connection,
    all.map(({ id, month, document, origin }) => ({ article: { id, month }, input: inputKey(document), origin })),
  );
  return all.map(({ id, month }) => ({ id, month, isNew: added.delete(id) }));
}

/** Replaces what an older program found in an article; its id, month and readings stay. */
export async function reviseArticle(
  connection: Connection,
  { id, month }: ArticleIdentity,
  { layers, version }: Pick<CodedDocument, "layers" | "version">,
): Promise<void> {
  await connection.query("select 1 from articles where id = $1 and month = $2 for update", [id, month]);
  for (const layer of TABLE_LAYERS) await deleteFindings(connection, TABLES[layer], { id, month });
  await updateArticle(connection, { id, month, article: layers.article });
  await insertLayers(connection, [{ id, month, layers, version }]);
}

type Layered = ArticleIdentity & Pick<CodedDocument, "layers" | "version">;

async function insertLayers(connection: Connection, articles: readonly Layered[]): Promise<void> {
  await putAnnotations(
    connection,
    articles.map(({ id, month, version, layers }) => ({ id, month, version, layers: withoutArticle(layers) })),
  );
  for (const layer of TABLE_LAYERS) await insertLayer(connection, layer, articles);
}

async function insertLayer<Layer extends TableLayer>(
  connection: Connection,
  layer: Layer,
  articles: readonly Layered[],
): Promise<void> {
  // One layer's table and findings belong together; the compiler cannot follow that through the index.
  const table = TABLES[layer] as FindingsTable<unknown>;
  await insertFindings(
    connection,
    table,
    articles.map(({ id, month, layers }) => ({
      id,
      month,
      published: layers.article.published.value,
      findings: layers[layer],
    })),
  );
}

function withoutArticle(layers: RecordedLayers): object {
  return Object.fromEntries(CONTRACT.filter((layer) => layer !== "article").map((layer) => [layer, layers[layer]]));
}
