import { execFileSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** Where the tests' PostgreSQL is, and who it lets in. */
const CANDIDATES = (process.env.DEMARCHE_TEST_POSTGRES ?? "").split(" ").filter(Boolean);
if (CANDIDATES.length === 0) {
  CANDIDATES.push("postgres://root@127.0.0.1:5432/test", "postgres://postgres@127.0.0.1:5432/postgres");
}

/** A database of its own on the server; the server is started where it does not answer. Never skips: no server, no pass. */
export async function freshDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const address = await serverAddress();
  const name = `demarche_test_${String(process.pid)}_${String(Date.now())}`;
  await administer(address, `create database ${name}`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(address, `drop database ${name} with (force)`) };
}

async function serverAddress(): Promise<string> {
  const running = await firstAnswering();
  if (running !== null) return running;
  execFileSync("pg_ctlcluster", ["--skip-systemctl-redirect", "15", "main", "start"], { stdio: "inherit" });
  for (let waited = 0; waited < 100; waited++) {
    const started = await firstAnswering();
    if (started !== null) return started;
    await sleep(200);
  }
  throw new Error(`no PostgreSQL answers at ${CANDIDATES.join(" or ")}`);
}

async function firstAnswering(): Promise<string | null> {
  for (const address of CANDIDATES) {
    const answers = await administer(address, "select 1").then(
      () => true,
      () => false,
    );
    if (answers) return address;
  }
  return null;
}

async function administer(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
