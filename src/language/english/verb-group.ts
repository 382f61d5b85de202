import type { Clause, Token } from "../../core/syntax.js";
import { carrierModal, carrierOf } from "./predicates.js";
import type { SentenceTree } from "../tree.js";
import { INTENTIONS } from "./verb-kinds.js";

type VerbGroup = Pick<Clause, "form" | "voice" | "negated" | "modal" | "tense" | "perfect" | "progressive">;

/** What auxiliaries, endings and negation say of a predicate. */
export function verbGroup(tree: SentenceTree, predicate: number): VerbGroup {
  const parts = partsOf(tree, predicate);
  const finite = parts.find(({ xpos }) => FINITE.test(xpos));
  const modal = modalOf(tree, predicate, parts);
  const perfect = parts.some(({ lemma, index }) => lemma === "have" && index !== predicate);
  return {
    form: formOf(tree, predicate, parts, finite),
    voice: isPassive(tree, predicate) ? "passive" : "active",
    negated: isNegated(tree, predicate),
    modal,
    tense: tenseOf(finite, modal),
    perfect,
    progressive: isProgressive(tree, predicate, parts),
  };
}

/** "is expanding", "is being expanded". */
function isProgressive(tree: SentenceTree, predicate: number, parts: readonly Token[]): boolean {
  const auxiliaries = parts.filter(({ lemma, index }) => lemma === "be" && index !== predicate);
  if (tree.token(predicate).xpos === "VBG") return auxiliaries.length > 0;
  return auxiliaries.some(({ xpos }, i) => xpos === "VBG" && i > 0);
}

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** The predicate and its auxiliaries, those shared with the first conjunct and those of "going to" included. */
function partsOf(tree: SentenceTree, predicate: number): Token[] {
  const own = tree.dependents(predicate, "aux", "cop");
  const carrier = carrierOf(tree, predicate);
  if (carrier !== null) return [...partsOf(tree, carrier), ...own.map((index) => tree.token(index))];
  const self = tree.token(predicate);
  const shared =
    own.length === 0 && sharesAuxiliaries(tree, predicate) ? partsOf(tree, tree.head(predicate)).slice(0, -1) : [];
  return [...shared, ...own.map((index) => tree.token(index)), self];
}

/** "has fired missiles and threatened Seoul": the second verb has the first one's form but no auxiliary. */
export function sharesAuxiliaries(tree: SentenceTree, predicate: number): boolean {
  const head = tree.head(predicate);
  if (!tree.is(predicate, "conj") || head < 0 || tree.dependent(predicate, "nsubj") !== null) return false;
  const { xpos } = tree.token(predicate);
  const same = xpos === tree.token(head).xpos || (xpos === "VBD" && tree.token(head).xpos === "VBN");
  return same && tree.dependent(head, "aux") !== null && !(xpos === "VB" && tree.dependent(predicate, "mark") !== null);
}

function formOf(
  tree: SentenceTree,
  predicate: number,
  parts: readonly Token[],
  finite: Token | undefined,
): Clause["form"] {
  if (finite !== undefined) return "finite";
  const first = parts[0] ?? tree.token(predicate);
  const { xpos, upos } = first;
  if (upos !== "VERB" && upos !== "AUX") return "verbless";
  if (xpos === "VB")
    return tree.is(predicate, "root") && tree.dependent(predicate, "mark") === null ? "finite" : "infinitive";
  if (xpos === "VBG")
    return tree.is(predicate, "acl", "advcl", "conj", "root", "parataxis") &&
      tree.dependent(predicate, "mark", "case") === null
      ? "participle"
      : "gerund";
  return "participle";
}

export function isPassive(tree: SentenceTree, predicate: number): boolean {
  if (tree.dependent(predicate, "aux:pass", "obl:agent") !== null) return true;
  const { xpos, upos } = tree.token(predicate);
  if (tree.dependent(predicate, "nsubj:pass", "csubj:pass") !== null) return !isPerfectActive(tree, predicate, xpos);
  if (upos !== "VERB" || xpos !== "VBN") return false;
  if (tree.is(predicate, "acl", "advcl", "xcomp") && tree.dependent(predicate, "nsubj", "obj", "aux") === null)
    return true;
  return (
    tree.is(predicate, "conj") &&
    tree.dependent(predicate, "nsubj", "aux", "obj") === null &&
    isPassive(tree, tree.head(predicate))
  );
}

/** "had not commented": the parser may call its subject passive, but have without be is active. */
function isPerfectActive(tree: SentenceTree, predicate: number, xpos: string): boolean {
  const auxiliaries = tree.dependents(predicate, "aux").map((index) => tree.token(index).lemma);
  if (auxiliaries.some((lemma) => lemma === "be" || lemma === "get")) return false;
  return xpos !== "VBN" || auxiliaries.includes("have");
}

function modalOf(tree: SentenceTree, predicate: number, parts: readonly Token[]): string | null {
  const carrier = carrierOf(tree, predicate);
  if (carrier !== null) return carrierModal(tree, carrier);
  const modal = parts.find(({ xpos, index }) => xpos === "MD" && index !== predicate)?.lemma;
  return modal ?? (isToBe(tree, predicate, parts) ? "be to" : null);
}

/** "are to meet", "was to have opened", but not "the aim is to meet", which tells what the aim is. */
function isToBe(tree: SentenceTree, predicate: number, [first]: readonly Token[]): boolean {
  if (first?.lemma !== "be" || !FINITE.test(first.xpos) || tree.token(predicate).upos !== "VERB") return false;
  const to = tree.dependents(predicate, "mark").find((index) => tree.token(index).xpos === "TO");
  if (to === undefined || to < first.index || tree.dependent(predicate, "nsubj:outer", "csubj") !== null) return false;
  const subject = tree.dependent(predicate, "nsubj");
  return subject === null || !EQUATED.has(tree.token(subject).lemma);
}

/** Nouns that an infinitive behind "is" explains: "the aim is to meet". */
const EQUATED = new Set([
  ...INTENTIONS,
  ..."challenge idea job key mission objective option point policy priority problem purpose role step strategy task way".split(
    " ",
  ),
]);

function tenseOf(finite: Token | undefined, modal: string | null): Clause["tense"] {
  if (modal === "will" || modal === "shall" || modal === "be going to") return "future";
  if (finite === undefined) return null;
  if (modal === "be to" && finite.xpos !== "VBD") return "future";
  // "ought" has one form, which is tagged now as a modal, now as a past.
  return finite.xpos === "VBD" && modal !== "ought" ? "past" : "present";
}

const NEGATORS = new Set(["not", "n't", "never", "neither", "nor"]);

function isNegated(tree: SentenceTree, predicate: number): boolean {
  const carrier = carrierOf(tree, predicate);
  if (carrier !== null && isNegated(tree, carrier)) return true;
  const negator = (index: number): boolean => isNegator(tree, index);
  if (tree.dependents(predicate, "advmod", "det", "cc:preconj").some(negator)) return true;
  // "without naming the country"
  if (tree.dependents(predicate, "mark", "case").some((index) => tree.token(index).form.toLowerCase() === "without"))
    return true;
  if (tree.dependents(predicate, "nsubj", "obj").some((index) => isNobody(tree, index))) return true;
  if (isYetTo(tree, predicate)) return true;
  if (sharesAuxiliaries(tree, predicate)) return isNegated(tree, tree.head(predicate));
  return false;
}

/** "has yet to respond". */
function isYetTo(tree: SentenceTree, predicate: number): boolean {
  return tree
    .dependents(predicate, "mark")
    .some((index) => tree.token(index).xpos === "TO" && tree.tokens[index - 1]?.form.toLowerCase() === "yet");
}

function isNegator(tree: SentenceTree, index: number): boolean {
  const { form } = tree.token(index);
  const low = form.toLowerCase().replace("’", "'");
  // "not only condemned the raid but …"
  if (/^(?:only|just|merely|simply)$/i.test(tree.tokens[index + 1]?.form ?? "")) return false;
  // "no longer"
  return (
    NEGATORS.has(low) ||
    tree
      .children(index)
      .some((child) => child < index && low === "longer" && tree.token(child).form.toLowerCase() === "no")
  );
}

/** "No country has answered", "nobody", "none of them", "neither Moscow nor Minsk". */
function isNobody(tree: SentenceTree, index: number): boolean {
  if (/^(?:nobody|none|nothing|no-one|neither)$/i.test(tree.token(index).form)) return true;
  return tree.dependents(index, "det", "cc:preconj").some((child) => /^(?:no|neither)$/i.test(tree.token(child).form));
}
