import { expect, it } from "vitest";
import { openRecord } from "../../src/record/open-record.js";
import { recordContract } from "./record-contract.js";
import { freshDatabase } from "./server-under-test.js";

recordContract("a server", async () => {
  const { url, drop } = await freshDatabase();
  const record = await openRecord(url);
  return {
    record,
    drop: async () => {
      await record.close();
      await drop();
    },
  };
});

it("lets many programs open an empty database at once", async () => {
  const { url, drop } = await freshDatabase();
  const records = await Promise.all(Array.from({ length: 5 }, () => openRecord(url)));
  expect(await records[0]?.role()).toBe("server");
  await Promise.all(records.map((record) => record.close()));
  await drop();
});

it("says which server cannot be opened, without its password", async () => {
  const opening = openRecord("postgres://me:secret@127.0.0.1:1/none");
  await expect(opening).rejects.toMatchObject({ code: "D1302" });
  await expect(opening).rejects.toThrow("postgres://me:***@127.0.0.1:1/none");
});
