import type { Connection, Database } from "../connection.js";

/** A guest that stops in mid-transaction (suspended, hung) keeps everybody waiting; after this it is sent away. */
const LONGEST_PAUSE_MS = 60_000;

/** A transaction that is ended from outside. */
export class OpenTransaction {
  /** Resolves when the transaction is over: with the error that the database raised, or null. */
  readonly done: Promise<Error | null>;
  readonly #begun: Promise<Connection>;
  readonly #end: (commit: boolean) => void;
  #connection: Connection | null = null;
  #timer: NodeJS.Timeout | null = null;

  /** Begins as soon as the database is free. `pausedTooLong` is called when nothing is asked for a minute. */
  constructor(database: Database, pausedTooLong: () => void) {
    let end: (commit: boolean) => void = () => undefined;
    const ending = new Promise<boolean>((resolve) => (end = resolve));
    this.#end = end;
    let begin: (connection: Connection) => void = () => undefined;
    this.#begun = new Promise<Connection>((resolve) => (begin = resolve));
    const rolledBack = new Error("rolled back");
    this.done = database
      .transaction(async (connection) => {
        this.#connection = connection;
        this.#timer = setTimeout(pausedTooLong, LONGEST_PAUSE_MS).unref();
        begin(connection);
        if (!(await ending)) throw rolledBack;
      })
      .then(
        () => null,
        (error: unknown) => (error === rolledBack ? null : (error as Error)),
      )
      .finally(() => clearTimeout(this.#timer ?? undefined));
  }

  /** Resolves when the transaction runs. */
  async begun(): Promise<void> {
    const first = await Promise.race([this.#begun, this.done]);
    if (first instanceof Error) throw first;
  }

  /** The connection to work on. */
  used(): Connection {
    if (this.#connection === null) throw new Error("the transaction has not begun");
    this.#timer?.refresh();
    return this.#connection;
  }

  async commit(): Promise<void> {
    this.#end(true);
    const error = await this.done;
    if (error !== null) throw error;
  }

  async rollBack(): Promise<void> {
    this.#end(false);
    await this.done;
  }
}
