import type { Clause, Sentence } from "../../core/syntax.js";
import { argumentsOf } from "./clause-arguments.js";
import { carrierOf, predicatesOf } from "./predicates.js";
import { subordinatorOf } from "./subordinators.js";
import { treeOf, type SentenceTree } from "../tree.js";
import { verbGroup } from "./verb-group.js";

/** The clauses of one sentence in the order of their predicates; their indices count from `offset`. */
export function clausesOf(sentence: Sentence, offset: number): Clause[] {
  const tree = treeOf(sentence);
  const predicates = predicatesOf(tree);
  const indexOf = new Map(predicates.map((predicate, i) => [predicate, offset + i]));
  const asks = sentence.tokens
    .slice(-3)
    .map(({ form }) => form)
    .join("")
    .includes("?");
  return predicates.map((predicate, i) => {
    const top = carrierOf(tree, predicate) ?? predicate;
    const { parent, relation } = above(tree, top, indexOf);
    return {
      ...spanOf(tree, predicate, top),
      ...{ index: offset + i, sentence: sentence.index, predicate, lemma: lemmaOf(tree, predicate) },
      ...verbGroup(tree, predicate),
      question: asks && parent === null,
      ...argumentsOf(tree, predicate),
      ...{ parent, relation, mark: subordinatorOf(tree, top) },
    };
  });
}

/** "back down" is "back" with its particle. */
function lemmaOf(tree: SentenceTree, predicate: number): string {
  const particle = tree.dependent(predicate, "compound:prt");
  const { lemma } = tree.token(predicate);
  return particle === null ? lemma : `${lemma} ${tree.token(particle).form.toLowerCase()}`;
}

function above(
  tree: SentenceTree,
  top: number,
  indexOf: ReadonlyMap<number, number>,
): Pick<Clause, "parent" | "relation"> {
  const governor = tree
    .path(top)
    .slice(1)
    .find((index) => indexOf.has(index));
  return { parent: governor === undefined ? null : (indexOf.get(governor) ?? null), relation: tree.token(top).deprel };
}

/** From first to last word, without what is coordinated with it or stands beside it, and without marks at the ends. */
function spanOf(tree: SentenceTree, predicate: number, top: number): { start: number; end: number } {
  const words = tree.subtree(
    top,
    (child) => tree.is(child, "conj", "parataxis", "cc", "punct") && child !== predicate && isApart(tree, child, top),
  );
  return tree.between(words[0] ?? predicate, words.at(-1) ?? predicate);
}

/** Conjuncts and marks of the predicate itself, not those inside its arguments. */
function isApart(tree: SentenceTree, child: number, top: number): boolean {
  return tree.head(child) === top;
}
