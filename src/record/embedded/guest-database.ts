import { connect, type Socket } from "node:net";
import { once } from "node:events";
import type { Connection, Database, Param } from "../connection.js";
import { receive, send, type Reply, type Request } from "./messages.js";
import type { OwnerCard } from "./owner-card.js";

/** An owner that says nothing for so long while asked is taken for hung. */
const LONGEST_SILENCE_MS = 120_000;

/** The owner ended, or ended the visit, before it answered: whether the work was done is not known. */
export class OwnerGone extends Error {
  constructor() {
    super("the owner of the record went away");
    this.name = "OwnerGone";
  }
}

/** A plain object made of a request without its number. */
type Asked<R> = R extends Request ? Omit<R, "id"> : never;

/**
 * The database as its owner lends it to this process.
 * @throws OwnerGone where nobody, or somebody else, listens at the card's address, and from any call later on.
 */
export async function visitOwner(card: OwnerCard, patienceMs: number): Promise<Database> {
  const socket = connect(card.address);
  const timer = setTimeout(() => socket.destroy(), patienceMs);
  try {
    await once(socket, "connect");
    const visit = new OwnerVisit(socket);
    await visit.ask({ do: "greet", token: card.token });
    return visit;
  } catch {
    socket.destroy();
    throw new OwnerGone();
  } finally {
    clearTimeout(timer);
  }
}

class OwnerVisit implements Database {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, { resolve: (rows: unknown[]) => void; reject: (error: Error) => void }>();
  #last = 0;

  constructor(socket: Socket) {
    this.#socket = socket;
    receive<Reply>(socket, (reply) => this.#take(reply));
    socket.on("error", () => socket.destroy());
    socket.on("timeout", () => socket.destroy());
    socket.on("close", () => {
      for (const { reject } of this.#waiting.values()) reject(new OwnerGone());
      this.#waiting.clear();
    });
  }

  query<Row>(sql: string, params: readonly Param[] = []): Promise<Row[]> {
    return this.ask({ do: "query", sql, params }) as Promise<Row[]>;
  }

  async script(sql: string): Promise<void> {
    await this.ask({ do: "script", sql });
  }

  async transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const within = this.#last + 1;
    await this.ask({ do: "begin" });
    let result: T;
    try {
      result = await work({
        query: <Row>(sql: string, params: readonly Param[] = []) =>
          this.ask({ do: "query", sql, params, within }) as Promise<Row[]>,
        script: async (sql) => void (await this.ask({ do: "script", sql, within })),
      });
    } catch (error) {
      if (!(error instanceof OwnerGone)) await this.ask({ do: "rollback", within });
      throw error;
    }
    await this.ask({ do: "commit", within });
    return result;
  }

  async close(): Promise<void> {
    if (this.#socket.destroyed) return;
    this.#socket.destroySoon();
    await once(this.#socket, "close");
  }

  /** Sends a request and waits for its answer. */
  ask(asked: Asked<Request>): Promise<unknown[]> {
    if (this.#socket.destroyed) return Promise.reject(new OwnerGone());
    const id = ++this.#last;
    this.#socket.setTimeout(LONGEST_SILENCE_MS);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      send(this.#socket, { ...asked, id });
    });
  }

  #take(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (this.#waiting.size === 0) this.#socket.setTimeout(0);
    if ("rows" in reply) waiting?.resolve(reply.rows);
    else waiting?.reject(Object.assign(new Error(reply.error.message), { code: reply.error.code }));
  }
}
