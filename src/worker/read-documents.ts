import { setImmediate as turn } from "node:timers/promises";
import type { InputDocument } from "../core/article.js";
import { DemarcheError } from "../core/errors.js";
import { inputKey } from "../record/article-identity.js";
import type { Connection, Database } from "../record/connection.js";
import { insertReadings, knownInputs, type KnownInput, type Origin } from "../record/tables/readings.js";
import { reviseArticle, writeArticles, type RecordedLayers } from "../record/write-articles.js";
import { batches } from "./batches.js";

/** A document and where it stood. */
export interface SourcedDocument {
  readonly document: InputDocument;
  readonly origin: Origin;
}

/** What a source gives: a document, or why there is none. */
export type Sourced = SourcedDocument | { readonly fault: DemarcheError; readonly origin: Origin };

/** What became of one document, told after the commit: an article reported as read is in the record. */
export type Outcome = { readonly origin: Origin } & (
  | { readonly state: "read" | "known" | "revised"; readonly document: string; readonly article: string }
  | { readonly state: "failed"; readonly document: string | null; readonly fault: DemarcheError }
);

/** How far the reading is. */
export interface ReadProgress {
  /** New articles. */
  readonly read: number;
  /** Documents that the record held already. */
  readonly known: number;
  /** Articles coded by another program before, and now by this one. */
  readonly revised: number;
  readonly failed: number;
  /** Documents a second since the start. */
  readonly rate: number;
  /** Documents still to come, where the source knows. */
  readonly left: number | null;
}

export interface ReadOptions {
  readonly record: Database;
  readonly annotate: (document: InputDocument) => RecordedLayers;
  /** Which program annotates; what another one has coded is coded again. */
  readonly version: string;
  readonly onOutcome?: (outcome: Outcome) => void;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** How many documents there are in all, as far as the source knows by now. */
  readonly total?: () => number | null;
  /** Ends the reading when what is under way has been written. */
  readonly signal?: AbortSignal;
}

/** Documents looked up together. */
const BATCH_SIZE = 25;
/** What has been coded for so long is written. */
const WRITE_EVERY_MS = 500;
/** A source that is silent for so long is slow. */
const PAUSE_MS = 200;

/**
 * Reads documents into the record, some at a time in one transaction. What one document lacks never stops the others.
 * A reading that was ended, by the signal or by a crash, goes on where it was when the same sources are read again.
 */
export async function readDocuments(sources: AsyncIterable<Sourced>, options: ReadOptions): Promise<ReadProgress> {
  const reader = new Reader(options);
  for await (const batch of batches(sources, { size: BATCH_SIZE, pauseMs: PAUSE_MS, signal: options.signal })) {
    await reader.read(batch);
  }
  return reader.progress();
}

/** A document on its way into the record. */
type Work = SourcedDocument & { readonly known: KnownInput | null; readonly layers: RecordedLayers | null };

class Reader {
  readonly #options: ReadOptions;
  readonly #started = performance.now();
  readonly #counts = { read: 0, known: 0, revised: 0, failed: 0 };
  #work: Work[] = [];
  #written = performance.now();

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  progress(): ReadProgress {
    const { read, known, revised, failed } = this.#counts;
    const done = read + known + revised + failed;
    const total = this.#options.total?.() ?? null;
    const rate = done / Math.max((performance.now() - this.#started) / 1000, 0.001);
    return { read, known, revised, failed, rate, left: total === null ? null : Math.max(total - done, 0) };
  }

  async read(batch: readonly Sourced[]): Promise<void> {
    const documents = batch.filter((sourced) => "document" in sourced);
    const known = await knownInputs(
      this.#options.record,
      documents.map(({ document }) => inputKey(document)),
    );
    for (const sourced of batch) {
      if (this.#options.signal?.aborted === true) break;
      if ("fault" in sourced) this.#fail(sourced.origin, null, sourced.fault);
      else this.#code(sourced, known.get(inputKey(sourced.document)) ?? null);
      if (performance.now() - this.#written > WRITE_EVERY_MS) await this.#write();
      // Annotating waits for nothing; without this pause nobody else in the process would be served.
      await turn();
    }
    await this.#write();
  }

  #code(sourced: SourcedDocument, known: KnownInput | null): void {
    const { annotate, version } = this.#options;
    if (known?.version === version) {
      this.#work.push({ ...sourced, known, layers: null });
      return;
    }
    try {
      this.#work.push({ ...sourced, known, layers: annotate(sourced.document) });
    } catch (error) {
      this.#fail(sourced.origin, sourced.document.id, asFault("D1203", "could not be annotated", sourced, error));
    }
  }

  async #write(): Promise<void> {
    const work = this.#work;
    this.#work = [];
    if (work.length > 0) await this.#writeAll(work);
    this.#written = performance.now();
    this.#options.onProgress?.(this.progress());
  }

  async #writeAll(work: readonly Work[]): Promise<void> {
    let outcomes: Outcome[];
    try {
      outcomes = await this.#options.record.transaction((connection) => this.#record(connection, work));
    } catch (error) {
      if (!isDataException(error)) throw error;
      await this.#writeApart(work, error);
      return;
    }
    for (const outcome of outcomes) this.#tell(outcome);
  }

  /** One document holds what the database does not take: the others are written without it. */
  async #writeApart(work: readonly Work[], error: unknown): Promise<void> {
    const [only] = work;
    if (only === undefined || work.length > 1) for (const one of work) await this.#writeAll([one]);
    else this.#fail(only.origin, only.document.id, asFault("D1304", "cannot be recorded", only, error));
  }

  async #record(connection: Connection, work: readonly Work[]): Promise<Outcome[]> {
    const { version } = this.#options;
    const outcomes: Outcome[] = [];
    const coded = work.flatMap(({ known, layers, ...one }) =>
      known === null && layers !== null ? [{ ...one, layers, version }] : [],
    );
    for (const [index, { id, isNew }] of (await writeArticles(connection, coded)).entries()) {
      const { document, origin } = coded[index] as SourcedDocument;
      outcomes.push({ state: isNew ? "read" : "known", document: document.id, article: id, origin });
    }
    const again = work.flatMap(({ known, ...one }) => (known === null ? [] : [{ ...one, known }]));
    for (const { document, origin, known, layers } of again) {
      if (layers !== null) await reviseArticle(connection, known, { layers, version });
      outcomes.push({ state: layers === null ? "known" : "revised", document: document.id, article: known.id, origin });
    }
    await insertReadings(
      connection,
      again.map(({ document, origin, known }) => ({ article: known, input: inputKey(document), origin })),
    );
    return outcomes;
  }

  #fail(origin: Origin, document: string | null, fault: DemarcheError): void {
    this.#tell({ state: "failed", document, fault, origin });
  }

  #tell(outcome: Outcome): void {
    this.#counts[outcome.state]++;
    this.#options.onOutcome?.(outcome);
  }
}

function asFault(code: "D1203" | "D1304", what: string, { document }: SourcedDocument, error: unknown): DemarcheError {
  if (error instanceof DemarcheError) return error;
  return new DemarcheError(code, `document "${document.id}" ${what}: ${String(error)}`, { cause: error });
}

/** SQLSTATE class 22: a value that the database does not take. */
function isDataException(error: unknown): boolean {
  return (error as { code?: unknown }).code?.toString().startsWith("22") === true;
}
