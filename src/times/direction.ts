import type { Sentence, Token } from "../core/syntax.js";
import { treeOf, type SentenceTree } from "../language/tree.js";

const AHEAD = new Set(["will", "shall", "'ll", "’ll", "wo", "may", "might"]);
/** They look ahead from wherever the story stands. */
const CONDITIONAL = new Set(["would", "should", "must", "can"]);
/** Lemmas of verbs and adjectives that look ahead where an infinitive, "for" or a time follows. */
const PLANS = new Set(
  (
    "schedule slate expect plan set due intend hope aim vow promise agree want prepare likely ready poised go bind " +
    "decide pledge invite arrange suppose seek threaten offer propose book postpone delay reschedule extend bid " +
    "eligible able certain sure reckon anticipate await"
  ).split(" "),
);
/** Whatever their tense, the time beside them is that of what they are about. */
const TIMETABLE = new Set(["schedule", "slate", "postpone", "reschedule", "book"]);
const CLAUSES_UP = 4;

/**
 * Whether what happens around a place of the sentence lies behind (-1) or ahead (1); 0 where nothing says so. The verb
 * that the time hangs on decides by its tense, an infinitive by what governs it.
 */
export function directionAt(sentence: Sentence | undefined, start: number): -1 | 0 | 1 {
  if (sentence === undefined) return 0;
  const tree = treeOf(sentence);
  const { tokens } = tree;
  const at = tokens.findIndex((token) => token.end > start);
  if (at < 0) return 0;
  // "Wednesday's ruling" has been made, whatever is done about it.
  if (/^['’]s$/.test(tokens[at + 1]?.form ?? "")) return 0;
  // "as early as Tuesday"
  if (tokens[at - 1]?.lemma === "as" && tokens[at - 3]?.lemma === "as") return 1;
  // "has been in Doha since Saturday"
  if (tokens[at - 1]?.lemma === "since") return -1;
  // "stays shut until Tuesday", but "held until Tuesday"
  if (tokens[at - 1]?.lemma === "until") return byGovernor(tree, at) || 1;
  // "a meeting set for Sunday": the tagger often takes "set" for a noun.
  if (tokens[at - 1]?.lemma === "for" && tokens[at - 2]?.form === "set") return 1;
  if (tokens[at - 1]?.lemma === "effective" || tokens[at - 1]?.lemma === "upcoming") return 1;
  // "the Oct. 23 attack"
  return tokens[at]?.deprel === "compound" ? 0 : byGovernor(tree, at);
}

function byGovernor(tree: SentenceTree, at: number): -1 | 0 | 1 {
  let from = tree.token(at);
  // "The deadline is Friday."
  if (hasCopula(tree, from)) return ofClause(tree, from, true) ?? 0;
  let climbed = 0;
  while (from.head >= 0 && climbed < CLAUSES_UP) {
    const governor = tree.token(from.head);
    if (governor.upos === "VERB" || governor.upos === "AUX" || hasCopula(tree, governor)) {
      climbed++;
      const found = ofClause(tree, governor, climbed === 1);
      if (found !== null) return found;
    }
    from = governor;
  }
  return 0;
}

/** What a clause tells by its tense; null where what governs it has to say. */
function ofClause(tree: SentenceTree, verb: Token, own: boolean): -1 | 0 | 1 | null {
  const helpers = tree.dependents(verb.index, "aux", "cop").map((each) => tree.token(each));
  const forms = new Set(helpers.map(({ form }) => form.toLowerCase()));
  const plans = PLANS.has(verb.lemma);
  if (helpers.some(({ form }) => AHEAD.has(form.toLowerCase()))) return forms.has("have") ? -1 : 1;
  if (plans && (!own || takesTime(verb))) return 1;
  const past = helpers.some(({ xpos }) => xpos === "VBD");
  if (helpers.some(({ form }) => CONDITIONAL.has(form.toLowerCase()))) return forms.has("have") ? -1 : 1;
  if (isInfinitive(tree, verb)) return isIs(helpers, verb, tree) ? 1 : null;
  if (past || verb.xpos === "VBD") return -1;
  // "The deadline is noon on Friday."
  if (verb.upos !== "VERB" && helpers.some(({ deprel, xpos }) => deprel === "cop" && xpos !== "VBD"))
    return own ? 1 : null;
  if (verb.xpos === "VBN") return forms.has("is") || forms.has("are") || forms.has("'s") ? 1 : -1;
  if (verb.xpos === "VBG") return helpers.length > 0 ? 1 : null;
  if (forms.has("has") || forms.has("have")) return -1;
  // "He and Arafat meet on Monday": in news the present with a day is a schedule; with verbs of saying it is a report,
  // and under a picture it is what the picture shows.
  return own &&
    tree.sentence.blockKind !== "caption" &&
    /^VB[ZP]?$/.test(verb.xpos) &&
    tree.dependent(verb.index, "ccomp", "parataxis") === null
    ? 1
    : 0;
}

function hasCopula(tree: SentenceTree, token: Token): boolean {
  return tree.dependent(token.index, "cop") !== null;
}

function isInfinitive(tree: SentenceTree, token: Token): boolean {
  return tree.dependents(token.index, "mark").some((each) => tree.token(each).form.toLowerCase() === "to");
}

/** "Trump is to meet Xi on Thursday." */
function isIs(helpers: readonly Token[], verb: Token, tree: SentenceTree): boolean {
  const governor = verb.head < 0 ? null : tree.token(verb.head);
  return [...helpers, governor].some((each) => /^(?:is|are)$/i.test(each?.form ?? ""));
}

/** "is expected Friday", "has scheduled a news conference Thursday", but not "promised on Friday". */
function takesTime(verb: Token): boolean {
  return verb.xpos === "VBN" || verb.upos === "ADJ" || TIMETABLE.has(verb.lemma);
}
