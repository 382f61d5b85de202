import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { Database } from "./connection.js";
import { FolderDatabase } from "./embedded/folder-database.js";
import { migrate, requireSameSchema } from "./migrate.js";
import { openServer, withoutPassword } from "./server-database.js";

/** An open record: a database with the schema of this program. */
export interface OpenRecord extends Database {
  /** Its folder or address, fit to be shown. */
  readonly where: string;
  /** A server; or a folder that this process owns, or that it works in through the process that does, as of now. */
  role(): Promise<"server" | "owner" | "guest">;
}

export interface OpenOptions {
  /** How long to wait for a folder whose owner does not answer; 30 s unless told. */
  readonly patienceMs?: number;
  /** Hears of every file that was synced to the disk. */
  readonly synced?: (path: string) => void;
}

/** Where the record is when nobody says: `$DEMARCHE_HOME`, or `~/.local/share/demarche`. */
export function homeOfRecord(environment: NodeJS.ProcessEnv = process.env): string {
  return environment.DEMARCHE_HOME || join(homedir(), ".local", "share", "demarche");
}

/**
 * Opens the record in a folder (made where there is none) or on a server (`postgres://…`).
 * @throws DemarcheError D1301 held by another process that does not answer, D1302 cannot be opened, D1303 newer than
 * this program.
 */
export async function openRecord(where: string = homeOfRecord(), options: OpenOptions = {}): Promise<OpenRecord> {
  return /^postgres(ql)?:\/\//.test(where) ? openOnServer(where) : openInFolder(resolve(where), options);
}

async function openOnServer(url: string): Promise<OpenRecord> {
  const database = await openServer(url);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return { ...database, where: withoutPassword(url), role: () => Promise.resolve("server") };
}

async function openInFolder(folder: string, options: OpenOptions): Promise<OpenRecord> {
  const database = await FolderDatabase.open(folder, {
    ...options,
    prepare: (seat, role) => (role === "owner" ? migrate(seat) : requireSameSchema(seat)),
  });
  return {
    where: folder,
    role: () => database.role(),
    query: (sql, params) => database.query(sql, params),
    script: (sql) => database.script(sql),
    transaction: (work) => database.transaction(work),
    close: () => database.close(),
  };
}
