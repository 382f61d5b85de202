import { groupBySentence } from "../language/group-by-sentence.js";
import type { Actor } from "../core/actor.js";
import type { Mention, Place } from "../core/annotations.js";
import { contains, type Range } from "../core/span.js";
import type { Clause, Sentence } from "../core/syntax.js";
import { pairsOf } from "./pair.js";
import { treeOf, type SentenceTree } from "../language/tree.js";

/** One sentence with its tree, its clauses and the actors mentioned in it. */
export interface Scene {
  readonly sentence: Sentence;
  readonly tree: SentenceTree;
  /** Clauses of this sentence in the order of the text. */
  readonly clauses: readonly Clause[];
  /** The clause whose predicate stands at this token. */
  readonly clauseAt: ReadonlyMap<number, Clause>;
  readonly mentions: readonly Mention[];
  /** Places that belong to a state; what is done there is done to it. */
  readonly places: readonly Party[];
  /** The two states that the article is about, for "both countries"; empty where no two stand out nearby. */
  readonly pair: readonly Party[];
}

/** An actor as met in the text: who, and where the words stand that name them. */
export interface Party {
  readonly actor: Actor;
  readonly range: Range;
}

/** Groups clauses and mentions by their sentences. */
export function scenesOf(
  sentences: readonly Sentence[],
  clauses: readonly Clause[],
  mentions: readonly Mention[],
  places: readonly Place[] = [],
): Scene[] {
  const clausesOf = groupBySentence(clauses);
  const mentionsOf = groupBySentence(mentions);
  const pairAt = pairsOf(mentions);
  return sentences.map((sentence) => {
    const own = clausesOf.get(sentence.index) ?? [];
    return {
      sentence,
      tree: treeOf(sentence),
      clauses: own,
      clauseAt: new Map(own.map((clause) => [clause.predicate, clause])),
      mentions: mentionsOf.get(sentence.index) ?? [],
      places: places.filter((place) => contains(sentence, place)).flatMap(partyOfPlace),
      pair: pairAt(sentence.index).map(partyOfMention),
    };
  });
}

/** The narrowest mention that covers a token, those headed by it first; null for none. */
export function mentionAt({ sentence, mentions }: Scene, index: number): Mention | null {
  const token = sentence.tokens[index];
  if (token === undefined) return null;
  let best: Mention | null = null;
  for (const mention of mentions) {
    if (mention.start > token.start || token.end > mention.end) continue;
    if (mention.head === index) return mention;
    if (best === null || mention.end - mention.start < best.end - best.start) best = mention;
  }
  return best;
}

export function partyOfMention(mention: Mention): Party {
  return { actor: mention.actor, range: [mention.start, mention.end] };
}

/** Each actor once, where first met. */
export function distinctParties(parties: readonly Party[]): Party[] {
  const seen = new Map<string, Party>();
  for (const party of parties) if (!seen.has(party.actor.id)) seen.set(party.actor.id, party);
  return [...seen.values()];
}

function partyOfPlace({ name, country, start, end }: Place): Party[] {
  if (country === null) return [];
  const actor = { id: `place:${name.toLowerCase()}`, name, country, code: country, sector: null, role: null };
  return [{ actor, range: [start, end] }];
}

/** The state in whose land the place at a token lies; nobody where it is no place. */
export function placedAt({ sentence, places }: Scene, index: number): readonly Party[] {
  const token = sentence.tokens[index];
  if (token === undefined) return [];
  return places.filter(({ range: [start, end] }) => contains({ start, end }, token));
}
