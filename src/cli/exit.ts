import { DemarcheError } from "../core/errors.js";
import { paint } from "./paint.js";

/** Exit statuses of every verb, as the machine contract promises them. */
export const DONE = 0;
export const BROKEN = 1;
export const USAGE = 2;
export const PARTLY_READ = 3;

const WRONG_USAGE: readonly string[] = ["D1001", "D1401"];

/** Says on standard error what went wrong and gives the exit status for it. Unknown faults keep their stack. */
export function fail(error: unknown): number {
  if (!(error instanceof DemarcheError)) {
    console.error(error);
    return BROKEN;
  }
  complain(error.code, error.message);
  return WRONG_USAGE.includes(error.code) ? USAGE : BROKEN;
}

/** One line on standard error: the code and what it is about. */
export function complain(code: string, message: string): void {
  console.error(`${paint.red(`demarche ${code}`)} ${message}`);
}
