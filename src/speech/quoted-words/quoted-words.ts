import type { Mention } from "../../core/annotations.js";
import type { Sentence, Token } from "../../core/syntax.js";
import { historyOf } from "../../actors/coreference/history.js";
import type { Candidate } from "../../actors/coreference/candidate.js";
import { COREFERENCE_LEXICONS, knowledgeOf, type Knowledge } from "../../actors/coreference/knowledge.js";
import { ownLand } from "../../actors/coreference/own-land.js";
import { antecedentOf } from "../../actors/coreference/pronouns.js";
import { quotedTokens } from "../../actors/coreference/quoted.js";
import { refer, referAll, withAntecedent } from "../../actors/coreference/refer.js";
import { groupBySentence } from "../../language/group-by-sentence.js";
import { component } from "../../knowledge/component.js";
import { spokenBy, type Spoken } from "./spoken-by.js";

/** Finds out whom pronouns inside quotations mean: "I" and "we" the speaker, "they" anybody but the speaker. */
export const quotedWords = component({
  name: "quoted words",
  needs: ["sentences", "clauses", "mentions", "attributions"],
  adds: ["mentions"],
  lexicons: COREFERENCE_LEXICONS,
  prepare(shelf) {
    const knowledge = knowledgeOf(shelf);
    return ({ sentences, clauses, mentions, attributions }) => {
      const quoted = quotedTokens(sentences);
      const history = historyOf(mentions, sentences, quoted, knowledge);
      const clausesOf = groupBySentence(clauses);
      const found = sentences.flatMap((sentence, at) => {
        const own = { sentence, clauses: clausesOf.get(sentence.index) ?? [], things: [] };
        return sentence.tokens.flatMap((token) => {
          const spoken = quoted[at]?.[token.index] ? spokenBy(attributions, mentions, token) : null;
          if (spoken === null || !token.xpos.startsWith("PRP")) return [];
          const call = { ...own, token: token.index, start: token.start };
          return FIRST.test(token.form)
            ? ofSpeaker(spoken, sentence, token, history, knowledge)
            : ofOthers(antecedentOf(others(history, spoken), call, knowledge.clues), sentence, token);
        });
      });
      return { mentions: joined(mentions, found, history) };
    };
  },
});

const FIRST = /^(?:I|me|my|mine|myself|we|us|our|ours|ourselves)$/i;

/** "I", "we", "my country": words of the one who speaks. */
function ofSpeaker(
  { speaker, at }: Spoken,
  sentence: Sentence,
  token: Token,
  history: readonly Candidate[],
  knowledge: Knowledge,
): Mention[] {
  const told = { ...refer(at, speaker, "pronoun", sentence, token, token), rule: "quoted-words/speaker" };
  const own = { ...told, why: `"${token.form}" is who speaks here: ${speaker.name}` };
  const land = ownLand(own, sentence, token, history, knowledge);
  return land === null ? [own] : [own, land];
}

function ofOthers(found: Candidate | null, sentence: Sentence, token: Token): Mention[] {
  return found === null ? [] : referAll(found, sentence, token);
}

/** Without the speaker, and without those of whom he would say "we". */
function others(history: readonly Candidate[], { speaker }: Spoken): Candidate[] {
  return history.filter(
    ({ members, nature, plural }) =>
      !members.some(
        ({ actor }) =>
          actor.id === speaker.id ||
          (actor.country !== null && actor.country === speaker.country && (plural || nature === "state")),
      ),
  );
}

/** All mentions in order; a name that stood first until now may go back to what has been found. */
function joined(mentions: readonly Mention[], found: readonly Mention[], history: readonly Candidate[]): Mention[] {
  const spans = new Set(
    found.filter(({ kind }) => kind === "epithet").map(({ start, end }) => `${String(start)} ${String(end)}`),
  );
  const kept = mentions.filter(
    ({ kind, start, end }) => kind !== "phrase" || !spans.has(`${String(start)} ${String(end)}`),
  );
  const linked = kept.map((mention) => (mention.kind === "name" ? withAntecedent(mention, history) : mention));
  return [...linked, ...found].sort((a, b) => a.start - b.start || b.end - a.end);
}
