import type { Act } from "../../core/annotations.js";
import type { View } from "../../core/document.js";
import { overlaps, slice } from "../../core/span.js";
import { shared } from "../parties.js";
import type { LooseAct } from "./acts.js";

/** What can be accepted or rejected, and so what an acceptance or a rejection answers. */
const OVERTURES: ReadonlySet<string> = new Set(["appeal", "demand", "ultimatum", "offer", "promise", "express intent"]);
/** What else is answered where the words say that something is an answer. */
const PROVOCATIONS: ReadonlySet<string> = new Set(["threaten", "accuse", "disapprove"]);
const REPLIES: ReadonlySet<string> = new Set(["accept", "reject"]);

/** Words that make a sentence an answer: "responded by conducting a test", "in return", "instead". */
const ANSWERING =
  /\b(respon(?:d|ded|ds|ding|se)|repl(?:y|ied|ies|ying)|retaliat\w+|in (?:return|turn|reaction)|react(?:ed|s|ing)?|hit back|shot back|fired back|counter(?:ed|s|ing)?|instead|dismiss\w*|rebuff\w*|rebuk\w*|retort\w*|denied|denies|in answer to|answered)\b/i;

/** Gives every act the indices of the acts that it answers: explicit replies first, then sentences worded as answers. */
export function linkAnswers(view: View<"article" | "sentences">, loose: readonly LooseAct[]): Act[] {
  return loose.map((act, index) => {
    const answered = answeredBy(view, loose, index);
    return answered === null ? { ...act, answers: [] } : { ...act, answers: [answered] };
  });
}

function answeredBy(view: View<"article" | "sentences">, all: readonly LooseAct[], index: number): number | null {
  const act = all[index];
  if (act === undefined) return null;
  const reply = REPLIES.has(act.kind);
  if (!reply && !worded(view, act)) return null;
  const wanted = (other: LooseAct): boolean =>
    OVERTURES.has(other.kind) || ((!REPLIES.has(act.kind) || act.kind === "reject") && PROVOCATIONS.has(other.kind));
  // What is answered stands nearest before the answer, or else later in the same sentence ("rejected an offer to …").
  const candidates = all
    .map((other, at) => ({ other, at }))
    .filter(({ other, at }) => at !== index && wanted(other) && opposed(act, other));
  const earlier = candidates.filter(({ other }) => other.start < act.start && !later(other, act));
  const best = pick(earlier, act.kind) ?? candidates.find(({ other }) => sameSentence(view, other, act)) ?? null;
  return best?.at ?? null;
}

/** Overtures are answered before provocations are; among equals, the nearest. */
function pick(
  earlier: readonly { other: LooseAct; at: number }[],
  kind: string,
): { other: LooseAct; at: number } | null {
  const overtures = earlier.filter(({ other }) => OVERTURES.has(other.kind));
  const pool = REPLIES.has(kind) && overtures.length > 0 ? overtures : earlier;
  return pool.at(-1) ?? null;
}

/** The two acts face each other: who acts here was addressed there. */
function opposed(act: LooseAct, other: LooseAct): boolean {
  if (!shared(act.from, other.to)) return false;
  return act.to.length === 0 || shared(act.to, other.from);
}

function later(other: LooseAct, act: LooseAct): boolean {
  return other.date !== null && act.date !== null && other.date > act.date && !other.date.startsWith(act.date);
}

function worded(view: View<"article" | "sentences">, act: LooseAct): boolean {
  const sentence = view.sentences.find((each) => overlaps(each, act));
  return sentence !== undefined && ANSWERING.test(slice(view.article.text, sentence));
}

function sameSentence(view: View<"sentences">, a: LooseAct, b: LooseAct): boolean {
  return view.sentences.some((each) => overlaps(each, a) && overlaps(each, b));
}
