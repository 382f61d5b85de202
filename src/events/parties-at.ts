import type { Mention } from "../core/annotations.js";
import type { SentenceTree } from "../language/tree.js";
import { distinctParties, mentionAt, partyOfMention, type Party, type Scene } from "./scene.js";

/** Nouns that only measure what follows: "a barrage of missiles", "hundreds of soldiers". */
const MEASURES = new Set(
  (
    "number series round group dozen hundred thousand million barrage salvo package kind sort lot set batch couple pair handful " +
    "majority member leader part range wave string host bulk rest all some many most several one two three act form piece flurry " +
    "volley array type threat campaign risk start beginning end resumption continuation level amount total"
  ).split(" "),
);

/** The token that a slot is really about: past measures ("a barrage of missiles") to the noun measured. */
export function coreOf(scene: Scene, index: number): number {
  const { tree } = scene;
  const token = tree.tokens[index];
  if (token === undefined || !MEASURES.has(token.lemma.toLowerCase())) return index;
  // "the alert level of its army" measures nothing.
  if (tree.dependent(index, "compound") !== null) return index;
  const inner = tree.dependents(index, "nmod").find((child) => prepositionOf(scene, child) === "of");
  return inner ?? index;
}

/** The preposition that governs a token, "" for none; of several words, joined by spaces. */
export function prepositionOf({ tree }: Scene, index: number): string {
  const [first, second] = tree.dependents(index, "case").filter((at) => tree.token(at).xpos !== "POS");
  const mark = first ?? markOf(tree, index);
  if (mark === null) return "";
  // "out of the talks": two words that both hang on the noun
  const beside = second === mark + 1 ? [second] : [];
  const words = [mark, ...tree.dependents(mark, "fixed"), ...beside].sort((a, b) => a - b);
  return words.map((at) => tree.token(at).form.toLowerCase()).join(" ");
}

/** "open to talks", where the parser takes the preposition for the mark of an infinitive. */
function markOf(tree: SentenceTree, index: number): number | null {
  if (!/^(NOUN|PROPN|PRON)$/.test(tree.tokens[index]?.upos ?? "")) return null;
  if (tree.dependent(index, "cop", "aux", "nsubj") !== null) return null;
  return tree.dependents(index, "mark").find((mark) => mark === tree.first(index)) ?? null;
}

/** The preposition in all ways that a lexicon may ask for it: "out of", "out", and with a particle before it. */
export function prepositionsOf(scene: Scene, index: number): string[] {
  const own = prepositionOf(scene, index);
  const before = scene.tree.tokens[scene.tree.first(index) - 1];
  const particle = before?.deprel === "compound:prt" && own !== "" ? [`${before.form.toLowerCase()} ${own}`] : [];
  return [own, own.split(" ")[0] ?? own, ...particle];
}

/** "launched missiles on Tuesday" was not at Tuesday. */
export const TIMES =
  /^((mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\d+|week|month|year|morning|evening|afternoon|night|weekend|time)s?$/i;

/** Those who are named by the token itself, its conjuncts or what renames it. */
export function directParties(scene: Scene, index: number): Party[] {
  const { tree } = scene;
  if (isPair(scene, index)) return [...scene.pair];
  const parties = tree.conjuncts(index).flatMap((each) => {
    const mention = mentionAt(scene, each) ?? renamed(scene, each);
    return mention === null ? [] : listed(scene, mention).map(partyOfMention);
  });
  return distinctParties(parties);
}

const SIDES = new Set([
  "country",
  "side",
  "nation",
  "state",
  "neighbor",
  "neighbour",
  "government",
  "capital",
  "leader",
]);

/** "the two countries", "both sides" */
function isPair(scene: Scene, index: number): boolean {
  const { tree, pair } = scene;
  const word = tree.tokens[index];
  if (pair.length === 0 || word === undefined || !SIDES.has(word.lemma.toLowerCase())) return false;
  if (tree.dependents(index, "nmod").some((at) => prepositionOf(scene, at) === "of")) return false;
  return tree.dependents(index, "nummod", "det", "amod").some((at) => /^(two|both)$/i.test(tree.token(at).form));
}

/** The whole enumeration that a mention belongs to ("the US, Russia and Poland"), which parsers take apart. */
function listed({ tree, mentions }: Scene, mention: Mention): Mention[] {
  const ordered = [...mentions].sort((a, b) => a.start - b.start);
  const at = ordered.indexOf(mention);
  const between = (a: Mention, b: Mention): string =>
    tree.tokens
      .filter(({ start, end }) => start >= a.end && end <= b.start)
      .map(({ form }) => form.toLowerCase())
      .join(" ");
  const joined = (index: number): string | null => {
    const [a, b] = [ordered[index], ordered[index + 1]];
    const words = a === undefined || b === undefined ? "" : between(a, b);
    return LINKS.has(words) ? words : null;
  };
  let first = at;
  let last = at;
  while (first > 0 && joined(first - 1) !== null) first--;
  while (joined(last) !== null) last++;
  // A list ends in "and"; commas alone also set off appositions.
  while (last > first && joined(last - 1)?.includes("and") !== true) last--;
  // "offered help to Chad, and Egypt …": two of them joined by a comma are two clauses.
  if (last - first === 1 && joined(first)?.startsWith(", and") === true) return [mention];
  return at <= last && first < last ? ordered.slice(first, last + 1) : [mention];
}

const LINKS = new Set([",", "and", ", and", "and the", ", the", ", and the"]);

function renamed(scene: Scene, index: number) {
  for (const child of scene.tree.dependents(index, "appos", "flat")) {
    // "offered help to Chad, and Egypt …"
    if (scene.tree.dependent(child, "cc") !== null) continue;
    const mention = mentionAt(scene, child);
    if (mention !== null) return mention;
  }
  return null;
}

/** Those named inside a noun phrase: its possessor, then by whom, of whom, whose ("North Korean"), then the rest. */
export function innerParties(scene: Scene, index: number, depth = 2): Party[] {
  for (const slot of innerSlots(scene, index)) {
    const direct = directParties(scene, slot);
    if (direct.length > 0) return direct;
  }
  if (depth === 0) return [];
  for (const slot of innerSlots(scene, index)) {
    const deeper = innerParties(scene, slot, depth - 1);
    if (deeper.length > 0) return deeper;
  }
  return [];
}

const INNER_ORDER = [
  "by",
  "of",
  "",
  "from",
  "against",
  "with",
  "between",
  "on",
  "to",
  "for",
  "over",
  "at",
  "in",
  "about",
];

function innerSlots(scene: Scene, index: number): number[] {
  const { tree } = scene;
  const nouns = tree.dependents(index, "nmod", "obl", "compound", "amod");
  const rank = (at: number): number => {
    if (tree.is(at, "nmod:poss")) return -1;
    const order = INNER_ORDER.indexOf(prepositionOf(scene, at));
    return order < 0 ? INNER_ORDER.length : order;
  };
  const verbs = tree.dependents(index, "acl").flatMap((verb) => tree.dependents(verb, "obl", "obj", "nsubj"));
  return [...nouns.sort((a, b) => rank(a) - rank(b)), ...verbs];
}

/** Direct parties, or where there are none, those named inside the phrase. */
export function partiesAt(scene: Scene, index: number): Party[] {
  const direct = directParties(scene, index);
  return direct.length > 0 ? direct : innerParties(scene, index);
}

/** "demanded that North Korea return …": who is named right behind "that", where the parser loses the verb. */
export function partyAfterThat({ scene, predicate }: { readonly scene: Scene; readonly predicate: number }): Party[] {
  const { tokens } = scene.tree;
  const that = tokens.slice(predicate + 1, predicate + 4).find(({ form }) => form.toLowerCase() === "that");
  const next = tokens[(that?.index ?? -2) + 1];
  const first = next?.form.toLowerCase() === "the" ? tokens[next.index + 1] : next;
  const mention = first === undefined ? null : mentionAt(scene, first.index);
  return mention === null ? [] : [partyOfMention(mention)];
}
