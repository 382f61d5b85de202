import { setTimeout as sleep } from "node:timers/promises";
import { DemarcheError } from "../../core/errors.js";
import type { Connection, Database, Param } from "../connection.js";
import { openEmbedded } from "./embedded-database.js";
import { lockFolder, type FolderLock } from "./folder-lock.js";
import { openGuestDesk } from "./guest-desk.js";
import { OwnerGone, visitOwner } from "./guest-database.js";
import { makeCard, readCard, removeCard, showCard } from "./owner-card.js";

/** How this process reaches the folder: it owns it, or works through the process that does. */
interface Seat {
  readonly role: "owner" | "guest";
  readonly database: Database;
  close(): Promise<void>;
}

export interface FolderOptions {
  /** Runs on every seat that is taken, before anything else: migrations, or the check that none is missing. */
  readonly prepare: (database: Database, role: Seat["role"]) => Promise<void>;
  /** How long to wait for a folder whose owner does not answer. */
  readonly patienceMs?: number;
  /** Hears of every file that was synced. */
  readonly synced?: (path: string) => void;
}

/** The first owner of a new folder needs seconds to make the database; a busy one may code a long article. */
const PATIENCE_MS = 30_000;
const KNOCK_EVERY_MS = 60;

/**
 * A folder with one owner. Where another process owns it, work goes through that one; where that one ends, the work
 * under way is done again, by this process as the new owner or through whoever took over.
 */
export class FolderDatabase implements Database {
  readonly folder: string;
  readonly #options: FolderOptions;
  #seat: Promise<Seat> | null = null;
  #closed = false;

  private constructor(folder: string, options: FolderOptions) {
    this.folder = folder;
    this.#options = options;
  }

  /** @throws DemarcheError D1301 where the folder's owner does not answer, D1302 where it cannot be opened. */
  static async open(folder: string, options: FolderOptions): Promise<FolderDatabase> {
    const database = new FolderDatabase(folder, options);
    await database.#take();
    return database;
  }

  /** Whether this process owns the folder or works through the owner, as of now. */
  async role(): Promise<Seat["role"]> {
    return (await this.#take()).role;
  }

  query<Row>(sql: string, params: readonly Param[] = []): Promise<Row[]> {
    return this.#run((database) => database.query<Row>(sql, params));
  }

  script(sql: string): Promise<void> {
    return this.#run((database) => database.script(sql));
  }

  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.#run((database) => database.transaction(work));
  }

  async close(): Promise<void> {
    this.#closed = true;
    const seat = await this.#seat?.catch(() => null);
    this.#seat = null;
    await seat?.close();
  }

  async #run<T>(work: (database: Database) => Promise<T>): Promise<T> {
    for (;;) {
      const taken = this.#take();
      const seat = await taken;
      try {
        return await work(seat.database);
      } catch (error) {
        if (!(error instanceof OwnerGone) || this.#closed) throw error;
        if (this.#seat === taken) this.#seat = null;
      }
    }
  }

  #take(): Promise<Seat> {
    if (this.#closed) return Promise.reject(new DemarcheError("D1302", `record ${this.folder} is closed`));
    if (this.#seat === null) {
      const taken = takeSeat(this.folder, this.#options);
      this.#seat = taken;
      taken.catch(() => {
        if (this.#seat === taken) this.#seat = null;
      });
    }
    return this.#seat;
  }
}

async function takeSeat(folder: string, options: FolderOptions): Promise<Seat> {
  const patienceMs = options.patienceMs ?? PATIENCE_MS;
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const lock = lockOrExplain(folder);
    if (lock !== null) return becomeOwner(folder, lock, options);
    const seat = await becomeGuest(folder, options, Math.max(deadline - Date.now(), 1));
    if (seat !== null) return seat;
    if (Date.now() > deadline) throw heldBy(folder, patienceMs);
    await sleep(KNOCK_EVERY_MS);
  }
}

function lockOrExplain(folder: string): FolderLock | null {
  try {
    return lockFolder(folder);
  } catch (error) {
    throw new DemarcheError("D1302", `record ${folder} cannot be locked: ${String(error)}`, { cause: error });
  }
}

async function becomeOwner(folder: string, lock: FolderLock, options: FolderOptions): Promise<Seat> {
  const opened: { close(): Promise<void> }[] = [{ close: () => Promise.resolve(lock.release()) }];
  const close = async (): Promise<void> => {
    for (const thing of opened.splice(0).reverse()) await thing.close();
  };
  try {
    const database = await openEmbedded(folder, options.synced);
    opened.push(database);
    await options.prepare(database, "owner");
    const card = makeCard(folder);
    opened.push({ close: () => Promise.resolve(removeCard(folder, card)) });
    opened.push(await openGuestDesk(database, card));
    showCard(folder, card);
    return { role: "owner", database, close };
  } catch (error) {
    await close();
    if (error instanceof DemarcheError) throw error;
    throw new DemarcheError("D1302", `record ${folder} cannot be opened: ${String(error)}`, { cause: error });
  }
}

/** Null where nobody answers at the moment: the owner is still opening, is ending, or has crashed. */
async function becomeGuest(folder: string, options: FolderOptions, patienceMs: number): Promise<Seat | null> {
  const card = readCard(folder);
  if (card === null) return null;
  try {
    const database = await visitOwner(card, patienceMs);
    await options.prepare(database, "guest");
    return { role: "guest", database, close: () => database.close() };
  } catch (error) {
    if (error instanceof OwnerGone) return null;
    throw error;
  }
}

function heldBy(folder: string, patienceMs: number): DemarcheError {
  const card = readCard(folder);
  const owner =
    card === null
      ? "a process that has not said which"
      : `process ${String(card.pid)} on ${card.host} since ${card.since}`;
  const waited = `${String(Math.round(patienceMs / 1000))} s`;
  return new DemarcheError("D1301", `record ${folder} is held by ${owner}, which has not answered for ${waited}`);
}
