import { createServer, type Socket } from "node:net";
import { once } from "node:events";
import type { Connection, Database } from "../connection.js";
import { receive, send, type Reply, type Request } from "./messages.js";
import { OpenTransaction } from "./open-transaction.js";
import type { OwnerCard } from "./owner-card.js";

/** Where other processes have their work done by the owner of the folder. */
export interface GuestDesk {
  /** Sends all guests away, what they had not committed rolled back. */
  close(): Promise<void>;
}

/** Listens at the card's address and runs what guests ask for on `database`. */
export async function openGuestDesk(database: Database, card: OwnerCard): Promise<GuestDesk> {
  const visits = new Map<Socket, Visit>();
  const server = createServer((socket) => {
    const visit = new Visit(socket, database, card.token);
    visits.set(socket, visit);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      visits.delete(socket);
      void visit.end();
    });
    receive<Request>(socket, (request) => void visit.answer(request));
  });
  server.listen(card.address);
  await once(server, "listening");
  return {
    async close() {
      server.close();
      const endings = [...visits.values()].map((visit) => visit.end());
      for (const socket of visits.keys()) socket.destroy();
      await Promise.all(endings);
    },
  };
}

/** One guest, from connection to end. */
class Visit {
  readonly #transactions = new Map<number, OpenTransaction>();
  readonly #socket: Socket;
  readonly #database: Database;
  readonly #token: string;
  #greeted = false;

  constructor(socket: Socket, database: Database, token: string) {
    this.#socket = socket;
    this.#database = database;
    this.#token = token;
  }

  async answer(request: Request): Promise<void> {
    const reply = await this.#carryOut(request).then(
      (rows): Reply => ({ id: request.id, rows }),
      (error: unknown): Reply => ({ id: request.id, error: asMessage(error) }),
    );
    if (!this.#socket.destroyed) send(this.#socket, reply);
  }

  /** Rolls back what is open; resolves when nothing of this guest runs any more. */
  async end(): Promise<void> {
    await Promise.all([...this.#transactions.values()].map((transaction) => transaction.rollBack()));
  }

  async #carryOut(request: Request): Promise<unknown[]> {
    if (request.do === "greet") {
      if (request.token !== this.#token) throw new Error("this is not the owner that was looked for");
      this.#greeted = true;
      return [];
    }
    if (!this.#greeted) {
      this.#socket.destroy();
      throw new Error("a guest says its token first");
    }
    switch (request.do) {
      case "query":
        return this.#at(request.within).query(request.sql, request.params);
      case "script":
        await this.#at(request.within).script(request.sql);
        return [];
      case "begin":
        return this.#begin(request.id);
      case "commit":
      case "rollback": {
        const transaction = this.#transactions.get(request.within);
        if (transaction === undefined) throw new Error("no such transaction");
        await (request.do === "commit" ? transaction.commit() : transaction.rollBack());
        return [];
      }
    }
  }

  #at(within: number | undefined): Connection {
    if (within === undefined) return this.#database;
    const transaction = this.#transactions.get(within);
    if (transaction === undefined) throw new Error("no such transaction");
    return transaction.used();
  }

  async #begin(id: number): Promise<unknown[]> {
    const transaction = new OpenTransaction(this.#database, () => this.#socket.destroy());
    this.#transactions.set(id, transaction);
    void transaction.done.then(() => this.#transactions.delete(id));
    await transaction.begun();
    return [];
  }
}

function asMessage(error: unknown): { message: string; code: string | null } {
  const { message, code } = error as { message?: string; code?: string };
  return { message: message ?? String(error), code: code ?? null };
}
