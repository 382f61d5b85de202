import type { Plover } from "../core/codes.js";
import type { Coded } from "./coding.js";
import type { Standing } from "./status.js";

const PROMISED = new Set<Plover>(["COOPERATE", "AID", "CONCEDE", "RETREAT", "CONSULT"]);
const MENACED = new Set<Plover>(["SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"]);

/** Blockade and occupation, which CAMEO counts as fighting. */
const FOUGHT = new Set(["191", "192"]);

/** What an event that is still ahead amounts to today: a promise or a threat; what is denied, a refusal. */
export function relationType(plover: Plover, { status, code }: Standing, { clause }: Coded): Plover {
  const ahead = status === "planned" || (status === "conditional" && clause?.modal !== null);
  if (ahead && PROMISED.has(plover)) return "AGREE";
  if (ahead && MENACED.has(plover)) return "THREATEN";
  if (FOUGHT.has(code)) return "ASSAULT";
  return status === "denied" && !MENACED.has(plover) ? "REJECT" : plover;
}
