import { z } from "zod";

/** Column types of lexicon files: each turns the text between two tabs into a value, or says what is wrong. */

/** Text that must be there. */
export const text = z.string().min(1, "must not be empty");

/** Text, or null where the column is empty. */
export const maybe = z.string().transform((value) => (value === "" ? null : value));

/** Values separated by `|`; an empty column is an empty list. */
export const list = z.string().transform((value) => (value === "" ? [] : value.split("|").map((part) => part.trim())));

export const number = z.string().transform((value, context) => {
  const parsed = Number(value);
  if (value.trim() !== "" && Number.isFinite(parsed)) return parsed;
  context.addIssue({ code: "custom", message: `"${value}" is not a number` });
  return z.NEVER;
});

/** A number, or null where the column is empty. */
export const maybeNumber = z.union([z.literal("").transform(() => null), number]);

/** ISO 8601, cut to what is known; null where the column is empty. */
export const date = z
  .string()
  .regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/, "must be an ISO date (YYYY, YYYY-MM or YYYY-MM-DD) or empty")
  .transform((value) => (value === "" ? null : value));

/** ISO 3166-1 alpha-3, or null where the column is empty. */
export const country = z
  .string()
  .regex(/^([A-Z]{3})?$/, "must be an ISO 3166-1 alpha-3 code or empty")
  .transform((value) => (value === "" ? null : value));
