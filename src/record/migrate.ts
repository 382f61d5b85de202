import { DemarcheError } from "../core/errors.js";
import type { Connection, Database } from "./connection.js";
import { MIGRATIONS, type Migration } from "./migrations/migrations.js";

/** Key of the advisory lock under which one program at a time changes the schema. */
const SCHEMA_LOCK = 6_403_172;

/**
 * Brings the record's schema up to this program's, in one transaction.
 * @throws DemarcheError D1303 where the record is newer than the program.
 */
export async function migrate(database: Database, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  const newest = newestOf(migrations);
  if (check(await schemaNumber(database), newest) === newest) return;
  await database.transaction(async (connection) => {
    await connection.query("select pg_advisory_xact_lock($1)", [SCHEMA_LOCK]);
    await connection.script(
      "create table if not exists migrations (number integer primary key, name text not null, at timestamptz not null default now())",
    );
    const done = check(await schemaNumber(connection), newest);
    for (const { number, name, sql } of migrations) {
      if (number <= done) continue;
      await connection.script(sql);
      await connection.query("insert into migrations (number, name) values ($1, $2)", [number, name]);
    }
  });
}

/**
 * Checks that the record's owner, another program, works with the same schema.
 * @throws DemarcheError D1303 where the record is newer than this program, D1301 where its owner is older.
 */
export async function requireSameSchema(
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const newest = newestOf(migrations);
  const done = check(await schemaNumber(database), newest);
  if (done < newest) {
    throw new DemarcheError(
      "D1301",
      `the record is held by an older program (schema ${String(done)}, this one needs ${String(newest)}): end that one first`,
    );
  }
}

function newestOf(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.number ?? 0;
}

function check(done: number, newest: number): number {
  if (done <= newest) return done;
  throw new DemarcheError(
    "D1303",
    `the record has schema ${String(done)}, this program knows ${String(newest)}: use a newer program`,
  );
}

async function schemaNumber(connection: Connection): Promise<number> {
  const [table] = await connection.query<{ present: boolean }>(
    "select to_regclass('migrations') is not null as present",
  );
  if (table?.present !== true) return 0;
  const [row] = await connection.query<{ number: number | null }>("select max(number) as number from migrations");
  return row?.number ?? 0;
}
