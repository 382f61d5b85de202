import pg from "pg";
import { DemarcheError } from "../core/errors.js";
import { COLUMN_READERS, type Connection, type Database, type Param } from "./connection.js";

/** Two writers met (serialization failure, deadlock): the transaction is run again. */
const REPEATABLE = new Set(["40001", "40P01"]);
const ATTEMPTS = 4;

const types = {
  getTypeParser: (id: number, format?: "text" | "binary") =>
    (format === "binary" ? undefined : COLUMN_READERS[id]) ?? (pg.types.getTypeParser(id, format) as unknown),
};

/**
 * A PostgreSQL server, 15 or newer.
 * @throws DemarcheError D1302 where it cannot be reached.
 */
export async function openServer(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, types, max: 8, connectionTimeoutMillis: 10_000 });
  // An idle connection that the server drops is replaced at the next query; without a listener Node would stop.
  pool.on("error", () => undefined);
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    throw new DemarcheError("D1302", `record ${withoutPassword(url)} cannot be opened: ${String(error)}`, {
      cause: error,
    });
  }
  return {
    ...connectionOf(pool),
    transaction: (work) => transact(pool, work),
    close: () => pool.end(),
  };
}

/** The address as it may be shown to people. */
export function withoutPassword(url: string): string {
  return url.replace(/^([a-z]+:\/\/[^:/@]*):[^@/]*@/, "$1:***@");
}

function connectionOf(client: pg.Pool | pg.PoolClient): Connection {
  return {
    async query<Row>(sql: string, params: readonly Param[] = []) {
      return (await client.query(sql, [...params])).rows as Row[];
    },
    async script(sql) {
      await client.query(sql);
    },
  };
}

async function transact<T>(pool: pg.Pool, work: (connection: Connection) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transactOnce(pool, work);
    } catch (error) {
      if (attempt === ATTEMPTS || !REPEATABLE.has((error as { code?: string }).code ?? "")) throw error;
    }
  }
}

async function transactOnce<T>(pool: pg.Pool, work: (connection: Connection) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    const result = await work(connectionOf(client));
    await client.query("commit");
    return result;
  } catch (error) {
    // A client that cannot even roll back is thrown away, not returned to the pool.
    await client.query("rollback").catch((fault: unknown) => void (broken = fault as Error));
    throw error;
  } finally {
    client.release(broken);
  }
}
