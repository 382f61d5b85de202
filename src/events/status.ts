import type { EventStatus } from "../core/annotations.js";
import type { Range } from "../core/span.js";
import type { Clause } from "../core/syntax.js";
import type { Coded } from "./coding.js";
import type { EventLexicon } from "./lexicon.js";
import type { Scene } from "./scene.js";

export interface Standing {
  readonly code: string;
  readonly status: EventStatus;
  readonly condition: Range | null;
  /** What decided the status, in words; null where the plain past did. */
  readonly because: string | null;
  /** True where saying it does it, so that it happens on the day of speaking ("said it would refuse"). */
  readonly declared?: boolean;
}

const CONDITIONS = new Set([
  "if",
  "unless",
  "provided",
  "provided that",
  "providing",
  "as long as",
  "only if",
  "should",
  "in case",
  "on condition that",
  "until",
]);
/** Verbs that leave open whether what they govern was done. */
const UNREAL = new Set([
  "appear",
  "seem",
  "pretend",
  "imagine",
  "suppose",
  "fear",
  "doubt",
  "speculate",
  "wonder",
  "suggest",
  "claim",
]);
const PREDICTED = new Set([
  "planned",
  "proposed",
  "scheduled",
  "possible",
  "potential",
  "upcoming",
  "future",
  "threatened",
  "expected",
  "imminent",
]);
const AHEAD_OF = new Set<EventStatus>(["planned", "conditional"]);
/** Being unready for these is a refusal; not doing the others is nothing done. */
const WILLING = new Set(["03", "05", "08"]);
const REFUSABLE = new Set(["03", "04", "05", "06", "07", "08"]);

/** Whether an event is done, planned, denied …, from modality, tense, negation and conditions. */
export function standingOf(lexicon: EventLexicon, coded: Coded, clauses: readonly Clause[]): Standing {
  const { clause, scene, code } = coded;
  if (clause === null) return nominalStanding(coded);
  const conditional = conditionOf(scene, clause, clauses);
  const condition = conditional === null ? null : rangeOf(scene, conditional);
  const plain = { code, condition, because: null };
  if (clause.mark !== null && CONDITIONS.has(clause.mark) && clause.mark !== "until") {
    return { ...plain, status: "hypothetical", because: `it stands after "${clause.mark}"` };
  }
  if (isDeniedReport(scene, clause)) return { ...plain, status: "denied", because: "the report of it is denied" };
  const pointless = isPointless(scene, clause);
  if (pointless && clause.negated) {
    const status = condition === null ? "hypothetical" : "conditional";
    return { ...plain, status, because: "nothing is said to speak against it" };
  }
  if (clause.negated || pointless) return negated(lexicon, coded, clause, condition, pointless);
  if (coded.status !== null) return { ...plain, status: condition === null ? coded.status : "conditional" };
  if (clause.question) return { ...plain, status: "hypothetical", because: "it is asked" };
  const open = openNoun(scene, clause.predicate);
  if (open !== null) return { ...plain, status: "hypothetical", because: `it is a ${open}` };
  const verbal = verbalStatus(clause, clauses);
  if (code.startsWith("12") && verbal.status === "planned") {
    return { ...plain, status: "done", because: "saying it does it", declared: true };
  }
  // "would respond firmly if …" is a threat made now
  if (code.startsWith("13") && AHEAD_OF.has(verbal.status)) {
    return { ...plain, status: "done", because: "saying it does it", declared: true };
  }
  if (condition !== null) return { ...plain, status: "conditional", because: "it depends on a condition" };
  return { ...plain, ...verbal };
}

function negated(
  lexicon: EventLexicon,
  { code }: Coded,
  clause: Clause,
  condition: Range | null,
  pointless: boolean,
): Standing {
  const root = code.slice(0, 2);
  const ahead =
    pointless ||
    clause.tense === "future" ||
    (clause.modal !== null && clause.modal !== "may" && clause.modal !== "might");
  if (WILLING.has(root) || (ahead && REFUSABLE.has(root))) {
    const refusal = lexicon.compose("refuse", code);
    if (refusal !== null)
      return { code: refusal, status: "done", condition, because: "it is negated, which refuses it", declared: ahead };
  }
  return { code, status: "denied", condition, because: "it is negated" };
}

function verbalStatus(clause: Clause, clauses: readonly Clause[]): Pick<Standing, "status" | "because"> {
  const { modal, tense, form, progressive } = clause;
  const parent = clause.parent === null ? undefined : clauses[clause.parent];
  if (modal === "will" || modal === "shall" || modal === "be going to" || tense === "future") {
    return { status: "planned", because: "it lies ahead" };
  }
  if (modal === "would") {
    const told = parent !== undefined && clause.relation.startsWith("ccomp");
    return { status: told ? "planned" : "conditional", because: 'of "would"' };
  }
  if (modal === "should" || modal === "must" || modal === "have to" || modal === "ought") {
    return { status: "proposed", because: `of "${modal}"` };
  }
  if (modal !== null) return { status: "hypothetical", because: `of "${modal}"` };
  if (form === "infinitive" && !clause.relation.startsWith("conj")) {
    const unreal = parent !== undefined && UNREAL.has(parent.lemma);
    if (unreal) return { status: "hypothetical", because: `of "${parent.lemma}"` };
    if (!clause.perfect) return { status: "planned", because: "it is what something else is for" };
  }
  if (
    parent !== undefined &&
    clause.relation.startsWith("ccomp") &&
    UNREAL.has(parent.lemma) &&
    parent.modal !== null
  ) {
    return { status: "hypothetical", because: `of "${parent.lemma}"` };
  }
  if (tense === "present" && clause.mark !== null && AHEAD.has(clause.mark)) {
    return { status: "hypothetical", because: `it stands after "${clause.mark}"` };
  }
  if (progressive && tense === "present") return { status: "ongoing", because: "it is going on" };
  return { status: "done", because: null };
}

/** With the present tense, they speak of what has not happened. */
const AHEAD = new Set(["before", "until", "once", "unless"]);
const POINTS = new Set([
  "reason",
  "need",
  "point",
  "intention",
  "plan",
  "interest",
  "wish",
  "desire",
  "ground",
  "basis",
]);

/** "There is no reason to negotiate", "has no plan for meeting": a refusal, if the clause is not itself negated. */
function isPointless({ tree }: Scene, { predicate, form }: Clause): boolean {
  if (form !== "infinitive" && form !== "gerund") return false;
  const head = tree.tokens[tree.head(predicate)];
  if (head?.upos !== "NOUN" || !POINTS.has(head.lemma)) return false;
  return tree.dependents(head.index, "det").some((at) => tree.token(at).form.toLowerCase() === "no");
}

const REPORTS = new Set([
  "report",
  "claim",
  "allegation",
  "accusation",
  "rumor",
  "rumour",
  "suggestion",
  "charge",
  "assertion",
]);
const DENIALS = new Set(["deny", "reject", "dismiss", "refute", "rebut"]);

/** "denied a report that he planned to send troops" */
function isDeniedReport({ tree }: Scene, { predicate }: Clause): boolean {
  for (let at = predicate, steps = 0; at >= 0 && steps < 4; at = tree.head(at), steps++) {
    const { lemma, upos, deprel } = tree.token(at);
    const above = tree.tokens[tree.head(at)];
    if (at === predicate && deprel === "ccomp" && DENIALS.has(above?.lemma.toLowerCase() ?? "")) return true;
    if (upos !== "NOUN" || !REPORTS.has(lemma.toLowerCase())) continue;
    const verb = tree.tokens[tree.head(at)];
    return at < predicate && verb !== undefined && DENIALS.has(verb.lemma.toLowerCase());
  }
  return false;
}

const OPEN = new Set([
  "condition",
  "will",
  "courage",
  "ability",
  "capability",
  "right",
  "need",
  "opportunity",
  "reason",
  "desire",
  "way",
  "power",
  "authority",
  "excuse",
  "pretext",
  "possibility",
  "prospect",
  "chance",
  "idea",
  "option",
  "likelihood",
  "hope",
  "risk",
  "fear",
  "potential",
]);

/** "the possibility of extending his visit": the noun that leaves it open; null for none. */
function openNoun({ tree }: Scene, predicate: number): string | null {
  const head = tree.tokens[tree.head(predicate)];
  return head?.upos === "NOUN" && OPEN.has(head.lemma) ? head.lemma : null;
}

function nominalStanding({ scene, predicate, code, status, sense }: Coded): Standing {
  const { tree } = scene;
  const word = tree
    .dependents(predicate, "amod")
    .map((child) => tree.token(child).form.toLowerCase())
    .find((form) => PREDICTED.has(form));
  const plain = { code, condition: null };
  const open = openNoun(scene, predicate);
  if (open !== null) return { ...plain, status: "hypothetical", because: `it is a ${open}` };
  if (word !== undefined) return { ...plain, status: "planned", because: `it is called ${word}` };
  return { ...plain, status: status ?? sense.status ?? "done", because: null };
}

/** The clause on which this one depends ("provided that …", "if …", "unless …"), also where it hangs on a clause near it. */
function conditionOf(scene: Scene, clause: Clause, clauses: readonly Clause[]): Clause | null {
  const found = scene.clauses.find(
    (each) => each.mark !== null && CONDITIONS.has(each.mark) && above(each, clauses, clause) && each !== clause,
  );
  if (found !== undefined) return found;
  const noted = scene.clauses.find((each) => isConditionNoun(scene, each, clause));
  if (noted !== undefined) return noted;
  // "If Tokyo yields, there is …": the parser may hang the rest on the condition.
  const over = clause.parent === null ? undefined : clauses[clause.parent];
  if (over?.mark != null && CONDITIONS.has(over.mark) && clause.relation === "parataxis") return over;
  // "said it would lift the ban if …": the parser may hang the condition on the verb above.
  const governor = clause.parent === null ? undefined : clauses[clause.parent];
  const governed = /^(xcomp|ccomp|acl)/.test(clause.relation);
  return governed && governor?.sentence === clause.sentence ? conditionOf(scene, governor, clauses) : null;
}

/** "agreed on the condition that Tokyo resumes talks" */
function isConditionNoun({ tree }: Scene, each: Clause, top: Clause): boolean {
  const noun = tree.tokens[tree.head(each.predicate)];
  return (
    noun?.lemma === "condition" &&
    each.mark === "that" &&
    noun.head >= 0 &&
    top.predicate < noun.index &&
    each.parent === top.index
  );
}

/** True where `top` governs the clause, with at most one misread clause between ("…, provided that"). */
function above(clause: Clause, clauses: readonly Clause[], top: Clause): boolean {
  const parent = clause.parent === null ? undefined : clauses[clause.parent];
  return parent === top || (parent?.parent === top.index && clause.mark?.startsWith(parent.lemma) === true);
}

function rangeOf({ tree, clauses }: Scene, { predicate, start: from, end: to, index }: Clause): Range {
  if (clauses.some(({ parent, relation }) => parent === index && relation === "parataxis")) return [from, to];
  const { start, end } = tree.span(predicate);
  return [start, end];
}
