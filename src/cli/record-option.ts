import { Option } from "commander";
import { DemarcheError } from "../core/errors.js";
import type { OpenRecord } from "../record/open-record.js";

/** `--record`, the same for every verb that needs the record. */
export function recordOption(): Option {
  return new Option(
    "--record <where>",
    "the record: a folder, or postgres://… (default: $DEMARCHE_HOME or ~/.local/share/demarche)",
  );
}

/** Opens the record, does the work, and closes it whatever happens. */
export async function withRecord<T>(where: string | undefined, work: (record: OpenRecord) => Promise<T>): Promise<T> {
  const { homeOfRecord, openRecord } = await import("../record/open-record.js");
  const record = await openRecord(where || homeOfRecord());
  try {
    return await work(record);
  } finally {
    await record.close();
  }
}

/**
 * Reads a date option.
 * @throws DemarcheError D1001 where it is no ISO date.
 */
export function dateOption(name: string): (value: string) => string {
  return (value) => {
    if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) && !Number.isNaN(Date.parse(value))) return value;
    throw new DemarcheError("D1001", `--${name} takes a date such as 2024-03-26, 2024-03 or 2024, not "${value}"`);
  };
}
