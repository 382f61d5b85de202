import { openRecord } from "../../src/record/open-record.js";
import { dropFolder, freshFolder } from "./fresh-folder.js";
import { recordContract } from "./record-contract.js";

recordContract("a folder, by its owner", async () => {
  const folder = await freshFolder();
  const record = await openRecord(folder);
  return {
    record,
    drop: async () => {
      await record.close();
      dropFolder(folder);
    },
  };
});

recordContract("a folder, through its owner", async () => {
  const folder = await freshFolder();
  const owner = await openRecord(folder);
  const record = await openRecord(folder);
  return {
    record,
    drop: async () => {
      await record.close();
      await owner.close();
      dropFolder(folder);
    },
  };
});
