import { groupBySentence } from "../language/group-by-sentence.js";
import type { Actor } from "../core/actor.js";
import type { Mention } from "../core/annotations.js";
import type { NounPhrase, Sentence } from "../core/syntax.js";

/** What later rooms ask of mentions: who stands at a token, whom a phrase names. */
export interface IndexOfMentions {
  /** Mentions that cover the token, those headed by it first, then the narrowest first. */
  mentionsAt(sentence: number, token: number): readonly Mention[];
  /**
   * The actors that a phrase names: its own head, then its conjuncts; where the head names nobody, its
   * appositions, its possessor ("the North's Foreign Ministry") and its modifiers ("Seoul officials"), in this order.
   */
  actorsOf(phrase: NounPhrase): readonly Actor[];
  /** Likewise for the phrase headed by, or covering, a token. */
  actorsAt(sentence: number, token: number): readonly Actor[];
}

/** Indexes the mentions of one document. */
export function indexMentions(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  phrases: readonly NounPhrase[],
): IndexOfMentions {
  const bySentence = groupBySentence(mentions);
  const phrasesBySentence = groupBySentence(phrases);

  const covering = (sentence: number, from: number, to: number): Mention[] => {
    const tokens = sentences[sentence]?.tokens;
    const start = tokens?.[from]?.start;
    const end = tokens?.[to]?.end;
    if (start === undefined || end === undefined) return [];
    return (bySentence.get(sentence) ?? []).filter((each) => each.start < end && start < each.end);
  };

  const mentionsAt = (sentence: number, token: number): Mention[] =>
    covering(sentence, token, token).sort(
      (a, b) => Number(b.head === token) - Number(a.head === token) || a.end - a.start - (b.end - b.start),
    );

  const own = (phrase: NounPhrase): readonly Actor[] => {
    const headed = mentionsAt(phrase.sentence, phrase.head).filter((each) => each.head === phrase.head);
    if (headed.length > 0) return headed.map(({ actor }) => actor);
    for (const other of [...phrase.appositions, ...(phrase.possessor === null ? [] : [phrase.possessor])]) {
      const linked = phrases[other];
      const actors = linked === undefined || linked === phrase ? [] : own(linked);
      if (actors.length > 0) return actors;
    }
    const before = phrase.first < phrase.head ? covering(phrase.sentence, phrase.first, phrase.head - 1) : [];
    return before.slice(-1).map(({ actor }) => actor);
  };

  const actorsOf = (phrase: NounPhrase): readonly Actor[] => {
    const joined = phrase.conjuncts.flatMap((index) => phrases[index] ?? []);
    return distinct([phrase, ...joined].flatMap(own));
  };

  const actorsAt = (sentence: number, token: number): readonly Actor[] => {
    const around = (phrasesBySentence.get(sentence) ?? []).filter(
      (phrase) => phrase.first <= token && token <= phrase.last,
    );
    const headed = around.find((phrase) => phrase.head === token);
    if (headed !== undefined) return actorsOf(headed);
    return distinct(
      mentionsAt(sentence, token)
        .slice(0, 1)
        .map(({ actor }) => actor),
    );
  };

  return { mentionsAt, actorsOf, actorsAt };
}

function distinct(actors: readonly Actor[]): Actor[] {
  return [...new Map(actors.map((actor) => [actor.id, actor])).values()];
}
