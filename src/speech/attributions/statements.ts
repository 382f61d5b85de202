import type { Actor } from "../../core/actor.js";
import type { IndexOfMentions } from "../../actors/index-of-mentions.js";
import type { Found } from "./found.js";
import { possessorOf } from "./source.js";
import { isBare, isDefinite, vehicleAt, type Vehicles } from "./speaker.js";
import { childrenOf, lower, reach, type Tree } from "./tree.js";
import { subjectOf } from "./verb-source.js";

/** A text that the article brings in: "issued a statement carried by KCNA". */
export interface Statement {
  readonly sentence: number;
  readonly token: number;
  readonly lemma: string;
  /** Who made it, and the media that carried it. */
  readonly maker: Actor;
  readonly via: readonly Actor[];
}

/** How many sentences back "the statement" may point. */
const MEMORY = 8;

/** All texts that the article brings in with their makers, in its order. */
export function findStatements(
  trees: readonly Tree[],
  mentions: IndexOfMentions,
  vehicles: Vehicles,
): readonly Statement[] {
  return trees.flatMap((tree) =>
    tree.tokens.flatMap(({ index, upos, lemma }): Statement[] => {
      if (upos !== "NOUN" || vehicleAt(tree, index, vehicles) !== "text" || isDefinite(tree, index)) return [];
      const sentence = tree.sentence.index;
      const actorOf = (token: number | undefined): Actor | undefined =>
        token === undefined ? undefined : mentions.actorsAt(sentence, token)[0];
      const publisher = actorOf(makerOf(tree, index) ?? undefined);
      const maker = actorOf(possessorOf(tree, index)?.head) ?? publisher;
      if (maker === undefined) return [];
      const within = [index, ...wayOf(tree, index)].flatMap((top) => {
        const { first, last } = reach(tree, top, ({ deprel }) => deprel === "parataxis");
        return tree.tokens
          .slice(first, last + 1)
          .flatMap((token) => mentions.mentionsAt(sentence, token.index).map(({ actor }) => actor));
      });
      const media = [...within, ...(publisher === undefined ? [] : [publisher])].filter(
        (actor) => actor.sector === "MED" && actor.id !== maker.id,
      );
      const via = [...new Map(media.map((actor) => [actor.id, actor])).values()];
      return [{ sentence, token: index, lemma: lemma.toLowerCase(), maker, via }];
    }),
  );
}

/** Token of the one who issued it, or spoke in it: "said in a statement". */
function makerOf(tree: Tree, noun: number): number | null {
  const { deprel, head } = tree.tokens[noun] ?? { deprel: "", head: -1 };
  const verb = tree.tokens[head];
  if (verb?.upos !== "VERB") return null;
  const spoken =
    deprel === "obl" &&
    childrenOf(tree, noun).some((child) => child.deprel === "case" && /^(?:in|through|via)$/u.test(lower(child)));
  const made = deprel === "obj" && tree.clues["making verb"].has(verb.lemma);
  return spoken || made ? (subjectOf(tree, verb.index)?.head ?? null) : null;
}

/** "issued a statement | through KCNA": words of the way that hang on the verb. */
function wayOf(tree: Tree, noun: number): number[] {
  return childrenOf(tree, tree.tokens[noun]?.head ?? -1)
    .filter(({ index }) => childrenOf(tree, index).some((child) => /^(?:through|via)$/u.test(lower(child))))
    .map(({ index }) => index);
}

/** The text that "the statement" points back to, where that is who speaks. */
export function pointedTo(
  { tree, speaker }: Found,
  statements: readonly Statement[],
  vehicles: Vehicles,
): Statement | null {
  if (speaker === null || vehicleAt(tree, speaker, vehicles) !== "text") return null;
  if (!isBare(tree, speaker) || !isDefinite(tree, speaker)) return null;
  const lemma = tree.tokens[speaker]?.lemma.toLowerCase();
  const here = tree.sentence.index;
  return (
    statements.findLast(
      (each) =>
        each.lemma === lemma &&
        here - each.sentence <= MEMORY &&
        (each.sentence < here || (each.sentence === here && each.token < speaker)),
    ) ?? null
  );
}
