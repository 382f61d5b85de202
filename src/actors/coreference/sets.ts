import type { Mention } from "../../core/annotations.js";
import type { Sentence, Token } from "../../core/syntax.js";
import { together, type Candidate } from "./candidate.js";
import type { EpithetCall } from "./epithet-calls.js";
import { latestOf } from "./epithets.js";
import type { Knowledge } from "./knowledge.js";
import { REACH, type Call } from "./salience.js";

/** The enumeration that a mention closes ("Chad, Mali and Niger", "Wang and his Thai counterpart Maris"). */
export function enumerationTo(
  candidate: Candidate,
  before: readonly Candidate[],
  sentence: Sentence,
): Candidate | null {
  const members = [candidate];
  for (const earlier of before.toReversed()) {
    const next = members[0]?.mention;
    if (next === undefined || earlier.mention.sentence !== sentence.index) break;
    if (earlier.members.length > 1 || earlier.mention.end > next.start) continue;
    const link = linkBetween(sentence.tokens, earlier.mention, next);
    if (link === null || (link === "," && members.length === 1) || !isAlike(earlier, candidate)) break;
    if (members.some(({ mention }) => mention.actor.id === earlier.mention.actor.id)) break;
    members.unshift(earlier);
    if (link === "and" && members.length > 2) break;
  }
  return together(members);
}

/** Persons go with persons; states, their bodies and movements with each other. */
function isAlike(a: Candidate, b: Candidate): boolean {
  return (a.nature === "person") === (b.nature === "person") && a.plural === b.plural;
}

function linkBetween(tokens: readonly Token[], a: Mention, b: Mention): "and" | "," | null {
  const between = tokens.filter(({ start, end }) => start >= a.end && end <= b.start);
  const forms = between.map(({ form }) => form.toLowerCase());
  if (forms.join(" ") === ",") return ",";
  const [first, ...rest] = between.slice(forms[0] === "," ? 1 : 0);
  if (first === undefined || !/^and$/i.test(first.form) || rest.length > 6) return null;
  return rest.every(({ upos, xpos }) => /^(?:DET|ADJ|NOUN|PROPN)$/.test(upos) || xpos === "PRP$") ? "and" : null;
}

/** Those whom "the two sides", "both ministers", "the neighbours" mean, one candidate for each; empty where unknown. */
export function severalCalled(
  history: readonly Candidate[],
  epithet: EpithetCall,
  call: Call,
  knowledge: Knowledge,
): Candidate[] {
  const near = history.filter(
    ({ mention }) => mention.end <= call.start && call.sentence.index - mention.sentence <= REACH,
  );
  const suits = (each: Candidate): boolean => isOneOf(each, epithet);
  const asWanted = (members: readonly Candidate[]): boolean =>
    (epithet.count === null || members.length === epithet.count) && members.length > 1 && members.every(suits);
  const enumerated = near.map(({ parts }) => parts).findLast(asWanted);
  const two = epithet.count === 2 || (epithet.count === null && epithet.described);
  const meant = enumerated ?? (two ? foremostTwo(history, epithet, call) : []);
  return epithet.epithet.calls === "states"
    ? meant.map((each) => asLand(each, history, { call, id: epithet.epithet.id }, knowledge))
    : [...meant];
}

function isOneOf(
  { mention: { actor, kind }, nature, named, plural, members }: Candidate,
  { epithet, among }: EpithetCall,
): boolean {
  if (members.length > 1 || (kind === "phrase" && !named)) return false;
  if (epithet.calls === "persons") {
    const role = actor.role ?? "";
    return (
      nature === "person" && !plural && (epithet.fits.length === 0 || epithet.fits.some((one) => role.includes(one)))
    );
  }
  if (nature === "medium" || (nature === "person" && actor.sector !== "GOV")) return false;
  if (nature === "body")
    return (
      /^(?:sides|parties|camps|foes|enemies|rivals)$/.test(epithet.id) &&
      /^(?:REB|UAF|PTY|OPP|MIL|IGO)$/.test(actor.sector ?? "")
    );
  if (actor.country === null || (epithet.fits.length > 0 && !epithet.fits.includes(actor.country))) return false;
  return among?.has(actor.country) ?? true;
}

/** The two that stand out nearby: near, often called, subjects. */
function foremostTwo(history: readonly Candidate[], epithet: EpithetCall, { sentence, start }: Call): Candidate[] {
  const found = new Map<string, { weight: number; last: Candidate }>();
  for (const each of history) {
    // Organisations stand between two sides more often than they are one.
    if (each.mention.end > start || !isOneOf(each, epithet) || each.mention.actor.sector === "IGO") continue;
    const { actor, sentence: at } = each.mention;
    const alone = epithet.epithet.calls === "persons" || each.nature === "body";
    const key = alone ? actor.id : (actor.country ?? actor.id);
    const weight = (each.prominent ? 1.5 : 1) / (2 + sentence.index - at);
    found.set(key, { weight: (found.get(key)?.weight ?? 0) + weight, last: each });
  }
  const pair = [...found.values()].sort((a, b) => b.weight - a.weight).slice(0, 2);
  return pair.length < 2 ? [] : pair.map(({ last }) => last).sort((a, b) => a.mention.start - b.mention.start);
}

/** "both countries" after their ministers are the countries; "both sides" only where the countries are named. */
function asLand(
  candidate: Candidate,
  history: readonly Candidate[],
  { call, id }: { readonly call: Call; readonly id: string },
  { lands }: Knowledge,
): Candidate {
  const { country } = candidate.mention.actor;
  if (candidate.nature === "body" || country === null) return candidate;
  const by = latestOf(history, country, call);
  if (by === null && /^(?:sides|parties|camps)$/.test(id)) return candidate;
  const { mention, ...rest } = by ?? candidate;
  return { ...rest, mention: { ...mention, actor: lands.state(country) } };
}
