import type { Clause, Token } from "../../core/syntax.js";
import { carrierModal, carrierOf } from "./predicates.js";
import type { SentenceTree } from "../tree.js";

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
    progressive:
      tree.token(predicate).xpos === "VBG" && parts.some(({ lemma, index }) => lemma === "be" && index !== predicate),
  };
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
  return parts.find(({ xpos, index }) => xpos === "MD" && index !== predicate)?.lemma ?? null;
}

function tenseOf(finite: Token | undefined, modal: string | null): Clause["tense"] {
  if (modal === "will" || modal === "shall" || modal === "be going to") return "future";
  if (finite === undefined) return null;
  return finite.xpos === "VBD" ? "past" : "present";
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
  if (sharesAuxiliaries(tree, predicate)) return isNegated(tree, tree.head(predicate));
  return false;
}

function isNegator(tree: SentenceTree, index: number): boolean {
  const { form } = tree.token(index);
  const low = form.toLowerCase().replace("’", "'");
  // "no longer"
  return (
    NEGATORS.has(low) ||
    tree
      .children(index)
      .some((child) => child < index && low === "longer" && tree.token(child).form.toLowerCase() === "no")
  );
}

/** "No country has answered", "nobody", "none of them". */
function isNobody(tree: SentenceTree, index: number): boolean {
  if (/^(?:nobody|none|nothing|no-one|neither)$/i.test(tree.token(index).form)) return true;
  return tree.dependents(index, "det").some((child) => /^(?:no|neither)$/i.test(tree.token(child).form));
}
