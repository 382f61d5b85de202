import { z } from "zod";
import { PLOVER } from "../core/codes.js";
import { SPEECH_ACTS } from "../core/annotations.js";
import { list, maybe, number, text } from "./columns.js";
import type { Complaint } from "./registry.js";

/** A CAMEO code with what PLOVER makes of it; `plover` is null for codes that are no event there. */
export const cameoRow = z.object({
  id: z.string().regex(/^\d{2,4}$/, "must be two to four digits"),
  label: text,
  plover: z.union([z.literal("").transform(() => null), z.enum(PLOVER)]),
  mode: maybe,
  context: list,
  goldstein: number,
  source: text,
});
export type CameoRow = z.output<typeof cameoRow>;

/** What kinds of thing a noun names, so that a verb's sense is chosen by what fills its slots. */
export const nounClassRow = z.object({ id: text, classes: list, source: text });

/** What a predicate does with the event inside it ("refuse" + meet: reject a meeting). */
export const OPERATORS = [
  "agree",
  "appeal",
  "demand",
  "refuse",
  "threaten",
  "accuse",
  "dissuade",
  "stop",
  "fail",
  "deny",
  "do",
  "order",
  "receive",
  "schedule",
  "hypothetical",
] as const;
export type Operator = (typeof OPERATORS)[number];

const orNull = <Value extends string>(values: readonly Value[]) =>
  z.union([z.literal("").transform(() => null), z.enum(values)]);

const STATUSES = [
  "done",
  "ongoing",
  "planned",
  "proposed",
  "threatened",
  "conditional",
  "denied",
  "hypothetical",
] as const;

/**
 * One sense of a predicate. `object`, `preposition` (`with:meeting`) and `complement` say what must stand there: a class, `=` and a
 * word, `actor`, `event`, `!class` for anything but that, or `*` for anything; `of:-` forbids the slot to all but
 * actors. A complement is `inf`, `inf:class`, `ing`, `that`, `bare` ("that he go"), or a class or word behind the object. `to` names the slots where the target stands, best first.
 */
export const senseRow = z.object({
  id: text,
  lemma: text,
  object: list,
  preposition: list,
  complement: list,
  subject: list,
  to: list,
  cameo: z.string().regex(/^(\d{2,4})?$/, "must be two to four digits, or empty"),
  mode: maybe,
  compose: orNull(OPERATORS),
  act: orNull(SPEECH_ACTS),
  status: orNull(STATUSES),
  source: text,
  example: text,
  counterexample: text,
});
export type SenseRow = z.output<typeof senseRow>;

/** Senses without a code, or with one that does not exist. */
export function checkCodes(rows: readonly SenseRow[], all: ReadonlyMap<string, readonly unknown[]>): Complaint[] {
  const codes = new Set((all.get("cameo") as readonly { id: string }[]).map(({ id }) => id));
  return rows.flatMap(({ cameo, compose }, row) => {
    if (cameo === "") return compose === null ? [{ row, message: "has neither a code nor an operator" }] : [];
    return codes.has(cameo) ? [] : [{ row, message: `unknown CAMEO code "${cameo}"` }];
  });
}

/** What an operator makes of an event inside it, by the longest prefix of the inner code. */
export const compositionRow = z.object({ id: text, operator: z.enum(OPERATORS), of: text, gives: text, source: text });
export type CompositionRow = z.output<typeof compositionRow>;
