import type { Mention } from "../../core/annotations.js";
import type { Sentence, Token } from "../../core/syntax.js";
import { component } from "../../knowledge/component.js";
import type { Actor } from "../../core/actor.js";
import { landsOf, type Lands } from "../entities.js";
import { candidateOf, type Candidate, type Traits } from "./candidate.js";
import { calledBy, epithetCalls, pairBefore, type Epithet } from "./epithets.js";
import { cluesOf, type Clues } from "../clues.js";
import { antecedentOf } from "./pronouns.js";

/** Finds out whom pronouns and epithets mean; words of the speaker inside quotations are left to the room of speech. */
export const coreference = component({
  name: "coreference",
  needs: ["sentences", "mentions"],
  adds: ["mentions"],
  lexicons: ["actorClues", "agents", "epithets", "media", "offices", "states", "titles"],
  prepare(shelf) {
    const lands = landsOf(shelf.states);
    const persons = new Map(shelf.offices.map(({ id, gender }) => [id.split(":")[0] ?? id, gender]));
    const nouns = new Map(
      shelf.agents.flatMap(({ id, kind, gender }) => (kind === "person" ? [[id, gender] as const] : [])),
    );
    for (const { id, role, gender } of shelf.titles) nouns.set(role ?? id, gender ?? nouns.get(role ?? id) ?? null);
    const traits: Traits = { persons, nouns, media: new Set(shelf.media.map(({ id }) => id)) };
    const clues = cluesOf(shelf.actorClues);
    const epithets = new Map(shelf.epithets.map((row) => [row.id, row]));
    return ({ sentences, mentions }) => ({
      mentions: resolve(sentences, mentions, { traits, epithets, lands, clues }),
    });
  },
});

interface Knowledge {
  readonly traits: Traits;
  readonly clues: Clues;
  readonly epithets: ReadonlyMap<string, Epithet>;
  readonly lands: Lands;
}

function resolve(sentences: readonly Sentence[], mentions: readonly Mention[], knowledge: Knowledge): Mention[] {
  const bySentence = new Map<number, Mention[]>();
  for (const mention of mentions)
    bySentence.set(mention.sentence, [...(bySentence.get(mention.sentence) ?? []), mention]);
  const history: Candidate[] = [];
  const things: number[] = [];
  const all: Mention[] = [];
  for (const sentence of sentences) {
    const own = bySentence.get(sentence.index) ?? [];
    const resolved = resolveSentence(sentence, own, { history, things }, knowledge);
    all.push(...resolved);
    things.push(...thingsIn(sentence, resolved));
  }
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Goes through a sentence from left to right; what is resolved can be called again at once. */
function resolveSentence(
  sentence: Sentence,
  own: readonly Mention[],
  { history, things }: { readonly history: Candidate[]; readonly things: number[] },
  knowledge: Knowledge,
): Mention[] {
  const quoted = quotedTokens(sentence.tokens);
  const calls = new Map(epithetCalls(sentence, knowledge.epithets).map((call) => [call.first, call]));
  const starts = new Map<number, Mention[]>();
  for (const mention of own) starts.set(mention.start, [...(starts.get(mention.start) ?? []), mention]);
  const done: Mention[] = [];
  const settle = (mention: Mention): void => {
    done.push(mention);
    history.push(candidateOf(mention, sentence, knowledge.traits));
  };
  for (const token of sentence.tokens) {
    const call = { sentence, token: token.index, start: token.start, things };
    const here = (starts.get(token.start) ?? []).map((mention) => withAntecedent(mention, history));
    const epithet = calls.get(token.index);
    const span = epithet && sentence.tokens[epithet.last];
    const open = here.every(({ kind, actor }) => kind === "phrase" && actor.country === null);
    const called = epithet && open && !quoted[token.index] ? calledBy(history, epithet, call) : null;
    if (epithet && span && called) {
      const actor = actorCalled(called, epithet.epithet, knowledge.lands);
      settle(refer(called, actor, "epithet", token, span, sentence.index));
      continue;
    }
    for (const mention of here) settle(mention);
    const pronoun = antecedentOf(history, call, quoted[token.index] ?? false, knowledge.clues);
    if (pronoun) settle(refer(pronoun, pronoun.mention.actor, "pronoun", token, token, sentence.index));
    for (const mention of quoted[token.index] ? [] : pairAt(sentence, token, history)) settle(mention);
  }
  return done;
}

/** Common nouns that are subjects and name no actor. */
function thingsIn({ tokens }: Sentence, mentions: readonly Mention[]): number[] {
  const heads = new Set(mentions.map(({ head }) => head));
  const things = tokens.filter(
    ({ index, upos, deprel }) => upos === "NOUN" && deprel.startsWith("nsubj") && !heads.has(index),
  );
  return things.map(({ start }) => start);
}

function refer(
  { mention: { start, end } }: Candidate,
  actor: Actor,
  kind: "epithet" | "pronoun",
  first: Token,
  last: Token,
  sentence: number,
): Mention {
  const why = `"${first === last ? first.form : `${first.form} … ${last.form}`}" goes back to ${actor.name}`;
  return {
    ...{ start: first.start, end: last.end, actor, kind, sentence, head: last.index },
    ...{ antecedent: [start, end], rule: `coreference/${kind}`, why },
  };
}

/** "the country" said after its president is the state; "the government" is the government. */
function actorCalled({ mention: { actor } }: Candidate, { id, calls }: Epithet, lands: Lands): Actor {
  if ((calls !== "state" && calls !== "described state") || actor.country === null) return actor;
  return /^(?:regime|government|administration|cabinet)$/.test(id)
    ? lands.government(actor.country)
    : lands.state(actor.country);
}

/** "the North" goes back to the last time that its land was named. */
function withAntecedent(mention: Mention, history: readonly Candidate[]): Mention {
  if (mention.kind !== "epithet" || mention.antecedent !== null) return mention;
  const earlier = [...history].reverse().find((each) => each.mention.actor.country === mention.actor.country)?.mention;
  return earlier ? { ...mention, antecedent: [earlier.start, earlier.end] } : mention;
}

const PAIR = /^(?:side|leader|country|nation|neighbor|neighbour|rival|government|state|ally|foe|president)$/;

/** "the two sides", "both leaders": both, as two mentions of one span. */
function pairAt(sentence: Sentence, token: Token, history: readonly Candidate[]): Mention[] {
  const { tokens } = sentence;
  const [second, third] = [tokens[token.index + 1], tokens[token.index + 2]];
  const both = /^both$/i.test(token.form)
    ? second
    : /^(?:the|these)$/i.test(token.form) && second?.lemma === "two"
      ? third
      : undefined;
  if (both?.xpos !== "NNS" || !PAIR.test(both.lemma)) return [];
  const pair = pairBefore(
    history,
    { sentence, token: token.index, start: token.start, things: [] },
    /leader|president/.test(both.lemma),
  );
  return pair.map((each) => refer(each, each.mention.actor, "epithet", token, both, sentence.index));
}

/** Which tokens stand inside quotation marks. */
function quotedTokens(tokens: readonly Token[]): boolean[] {
  let open = false;
  return tokens.map(({ form }) => {
    if (form === "“" || form === "``") open = true;
    else if (form === "”" || form === "''") open = false;
    else if (form === '"') open = !open;
    return open;
  });
}
