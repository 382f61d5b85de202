import { execFileSync } from "node:child_process";
import { connect } from "node:net";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lockFolder } from "../../src/record/embedded/folder-lock.js";
import { makeCard, readCard, showCard } from "../../src/record/embedded/owner-card.js";
import { homeOfRecord, openRecord } from "../../src/record/open-record.js";
import { dropFolder, freshFolder } from "./fresh-folder.js";

let folder: string;
beforeAll(async () => void (folder = await freshFolder()));
afterAll(() => dropFolder(folder));

describe("a folder", () => {
  it("has one owner; who comes later works through it, and takes over when it ends", async () => {
    const first = await openRecord(folder);
    const second = await openRecord(folder);
    const third = await openRecord(folder);
    expect([await first.role(), await second.role(), await third.role()]).toEqual(["owner", "guest", "guest"]);
    await second.script("drop table if exists t; create table t (a integer)");
    await first.close();
    await Promise.all([second.query("insert into t values (1)"), third.query("insert into t values (2)")]);
    expect([await second.role(), await third.role()].sort()).toEqual(["guest", "owner"]);
    expect(await third.query("select a from t order by a")).toEqual([{ a: 1 }, { a: 2 }]);
    await Promise.all([second.close(), third.close()]);
    expect(readdirSync(folder).sort()).toEqual(["lock", "owner", "postgres"]);
    expect(readdirSync(join(folder, "owner"))).toEqual([]);
  });

  it("does a guest's transaction again where the owner ended in its midst", async () => {
    const owner = await openRecord(folder);
    const guest = await openRecord(folder);
    await guest.script("drop table if exists t; create table t (a integer)");
    let attempts = 0;
    await guest.transaction(async (connection) => {
      attempts++;
      await connection.query("insert into t values (1)");
      if (attempts === 1) await owner.close();
      await connection.query("insert into t values (2)");
    });
    expect(attempts).toBe(2);
    expect(await guest.query("select a from t order by a")).toEqual([{ a: 1 }, { a: 2 }]);
    await guest.close();
  });

  it("keeps others out of a guest's transaction", async () => {
    const owner = await openRecord(folder);
    const guest = await openRecord(folder);
    await owner.script("drop table if exists t; create table t (a integer)");
    let others: Promise<unknown> = Promise.resolve();
    await guest.transaction(async (connection) => {
      await connection.query("insert into t values (1)");
      others = Promise.all([owner.query("select count(*) as n from t"), guest.query("select count(*) as n from t")]);
      await connection.query("insert into t values (2)");
    });
    expect(await others).toEqual([[{ n: 2 }], [{ n: 2 }]]);
    const failing = guest.transaction(async (connection) => {
      await connection.query("insert into t values (3)");
      await connection.query("select * from nothing");
    });
    await expect(failing).rejects.toMatchObject({ code: "42P01" });
    expect(await owner.query("select count(*) as n from t")).toEqual([{ n: 2 }]);
    await guest.close();
    await owner.close();
  });

  it("says who holds it when the owner does not answer", async () => {
    const lock = lockFolder(folder);
    await expect(openRecord(folder, { patienceMs: 150 })).rejects.toMatchObject({
      code: "D1301",
      message: expect.stringContaining("a process that has not said which") as string,
    });
    showCard(folder, makeCard(folder));
    await expect(openRecord(folder, { patienceMs: 150 })).rejects.toThrow(`process ${String(process.pid)} on `);
    lock?.release();
    const record = await openRecord(folder);
    expect(await record.role()).toBe("owner");
    await record.close();
  });

  it("is not disturbed by what a crashed owner left", async () => {
    const card = makeCard(folder);
    showCard(folder, card);
    writeFileSync(card.address, "");
    const record = await openRecord(folder);
    const guest = await openRecord(folder);
    expect(await guest.role()).toBe("guest");
    await guest.close();
    await record.close();
  });

  it("lets nobody in without the token", async () => {
    const record = await openRecord(folder);
    const card = readCard(folder);
    const body = JSON.stringify({ id: 1, do: "query", sql: "select 1", params: [] });
    const socket = connect(card?.address ?? "");
    const head = Buffer.alloc(4);
    head.writeUInt32BE(body.length);
    socket.write(Buffer.concat([head, Buffer.from(body)]));
    const answer: Buffer[] = [];
    for await (const chunk of socket) answer.push(chunk as Buffer);
    expect(Buffer.concat(answer).toString()).toBe("");
    await record.close();
  });

  it.skipIf(process.platform === "win32")(
    "shows its socket to nobody else, and finds room for it in deep folders",
    async () => {
      const deep = join(folder, "d".repeat(60), "e".repeat(60));
      mkdirSync(deep, { recursive: true });
      execFileSync("cp", ["-r", join(folder, "postgres"), deep]);
      const owner = await openRecord(deep);
      const guest = await openRecord(deep);
      expect(await guest.role()).toBe("guest");
      const address = readCard(deep)?.address ?? "";
      expect(Buffer.byteLength(address)).toBeLessThan(100);
      expect(statSync(dirname(address)).mode & 0o777).toBe(0o700);
      await guest.close();
      await owner.close();
      expect(existsSync(dirname(address))).toBe(false);

      const record = await openRecord(folder);
      expect(statSync(join(folder, "owner")).mode & 0o777).toBe(0o700);
      expect(statSync(join(folder, "owner", "card.json")).mode & 0o777).toBe(0o600);
      await record.close();
    },
  );

  it("cannot be opened where a file stands in its place", async () => {
    await expect(openRecord(join(folder, "lock"))).rejects.toMatchObject({ code: "D1302" });
  });

  it("stands in the user's home unless told", () => {
    expect(homeOfRecord({ DEMARCHE_HOME: "/srv/record" })).toBe("/srv/record");
    expect(homeOfRecord({})).toMatch(/\.local.share.demarche$/);
  });
});

it("syncs commits to the disk", async () => {
  const paths: string[] = [];
  const record = await openRecord(folder, { synced: (path) => void paths.push(path) });
  expect(await record.query("select current_setting('fsync') as fsync")).toEqual([{ fsync: "on" }]);
  await record.script("drop table if exists t; create table t (a integer)");
  const before = paths.length;
  await record.query("insert into t values (1)");
  expect(paths.slice(before).some((path) => path.includes("pg_wal"))).toBe(true);
  await record.close();
});
