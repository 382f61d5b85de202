/**
 * Every error that the program can raise, with a code that is never reused. Messages quote the offending
 * value; the numbers are grouped by room.
 */
export const ERRORS = {
  D1001: "wrong usage",
  D1101: "not a document",
  D1102: "file cannot be read",
  D1103: "file is empty",
  D1104: "not a text",
  D1105: "file is too large",
  D1106: "line is not JSON",
  D1107: "address is not allowed",
  D1108: "nothing to read",
  D1109: "line of a dictionary cannot be used",
  D1201: "lexicon is not built",
  D1202: "component needs what no earlier one adds",
  D1203: "document could not be annotated",
  D1301: "record is held by another process",
  D1302: "record cannot be opened",
  D1303: "record is newer than this program",
  D1304: "article cannot be recorded",
  D1401: "unknown party",
  D1402: "not in the record",
  D1403: "not allowed in",
  D1404: "server fault",
} as const;
export type ErrorCode = keyof typeof ERRORS;

/** An error with a code, meant for the person who runs the program. */
export class DemarcheError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "DemarcheError";
    this.code = code;
  }
}
