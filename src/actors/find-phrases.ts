import type { Actor } from "../core/actor.js";
import type { Mention } from "../core/annotations.js";
import type { Token } from "../core/syntax.js";
import { actorOf, slug } from "./actor-code.js";
import type { AgentHit, Agents } from "./agents.js";
import { chunksOf, joined, type Chunk } from "./chunks.js";
import { holderOf, type Holders } from "./holders.js";
import { headOf, mentionOf, type Find } from "./find.js";
import { rehomed } from "./rehome.js";
import { take, type Reading, type ReadSentence } from "./reading.js";
import { findsIn, settle, type Scene } from "./settle.js";

/** Reads the noun phrases of one sentence: titled names, names with appositions, actors whom no list holds. */
export function findPhrases(
  reading: Reading,
  read: ReadSentence,
  named: readonly Find[],
  { agents, holders }: { readonly agents: Agents; readonly holders: Holders },
): Mention[] {
  const { tokens } = read;
  const hits = agents.in(reading, read);
  const finds = named.map((find) => rehomed(find, named, tokens));
  const scene: Scene = { tokens, chunks: joined(chunksOf(tokens), hits), hits, finds };
  const mentions: Mention[] = [];
  const swallowed = new Set<Find>();
  scene.chunks.forEach((chunk, index) => {
    const made =
      titled(scene, chunk) ??
      unlisted(reading, read, scene, chunk, index) ??
      held(common(reading, read, scene, chunk, index), scene, holders, reading);
    if (made === null) return;
    mentions.push(...renamed(scene, index, made, mentions), ...shared(scene, index, made));
    for (const find of findsIn(scene, chunk)) if (isSwallowed(find, made)) swallowed.add(find);
    take(read, chunk.first, chunk.last);
  });
  const covered = new Set(mentions.map(({ start, end }) => `${String(start)}-${String(end)}`));
  for (const find of finds) {
    if (find.actor === null || swallowed.has(find) || covered.has(`${String(find.start)}-${String(find.end)}`))
      continue;
    mentions.push(mentionOf({ ...find, actor: find.actor }, tokens));
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** "Bolivian" within "Bolivian colonel" is spent; so is the person's own name within the titled one. */
function isSwallowed({ start, end }: Find, made: Mention): boolean {
  return start >= made.start && end <= made.end;
}

function mention(
  { tokens }: Scene,
  sentence: number,
  first: number,
  last: number,
  rest: Pick<Mention, "actor" | "kind" | "rule" | "why">,
): Mention {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
  return { start, end, sentence, head: headOf(tokens, first, last), antecedent: null, ...rest };
}

/** "North Korean leader Kim Jong-un": the whole names the person. */
function titled(scene: Scene, chunk: Chunk): Mention | null {
  const inside = findsIn(scene, chunk);
  const persons = inside.filter(({ entity }) => entity.kind === "person");
  const [person] = persons;
  if (persons.length !== 1 || person?.actor == null || person.last !== chunk.last) return null;
  const title = scene.hits.filter(({ first, last }) => first >= chunk.first && last < person.first).at(-1);
  const first = title ? chunk.first : person.first;
  return mention(scene, person.sentence, first, person.last, {
    actor: title ? calledSo(person.actor, title) : person.actor,
    kind: "name",
    rule: person.rule,
    why: person.why,
  });
}

/** "opposition leader Juan Guaido": what the text calls somebody out of power counts before what he was elsewhere. */
function calledSo(actor: Actor, { agent, soft, plural }: AgentHit): Actor {
  const free = /^(?:CVL|ELI|LEG|PTY|BUS|EDU)$/.test(actor.sector ?? "");
  const told = /^(?:OPP|MED|CRM|REL|NGO|REB|LAB|HLH)$/.test(agent.sector ?? "");
  if (!free || soft || plural || !told) return actor;
  return actorOf({ ...actor, sector: agent.sector, role: agent.id, code: null });
}

/** "analyst Han Ji-won", "Han Ji-won, a professor at …": a name that no list holds, with a noun that says what he is. */
function unlisted(reading: Reading, read: ReadSentence, scene: Scene, chunk: Chunk, index: number): Mention | null {
  const title = scene.hits.filter(({ first, last }) => first >= chunk.first && last < chunk.last).at(-1);
  const start = title === undefined ? chunk.first : title.last + 1;
  if (!isUnknownName(read, start, chunk.last)) return null;
  const name = reading.text.slice(scene.tokens[start]?.start, scene.tokens[chunk.last]?.end);
  const sentence = read.sentence.index;
  const apposed = apposition(scene, index) ?? titleBefore(scene, index);
  if (title?.agent.kind === "person" && !title.plural) {
    const own = settle(scene, index, title, reading, name);
    const told =
      own.actor.country === null && apposed !== null ? settle(scene, apposed.at, apposed.hit, reading, name) : own;
    const { actor: found, why } = told.actor.country === null ? own : told;
    // "Lt. Gen. Traoré, a retired Guinean officer": the title says more of the man than a noun that says little.
    const actor =
      apposed?.hit.soft && !title.soft ? actorOf({ ...found, sector: own.actor.sector, code: null }) : found;
    return mention(scene, sentence, chunk.first, chunk.last, { actor, kind: "name", rule: "actors/titled-name", why });
  }
  if (title !== undefined || apposed?.hit.agent.kind !== "person" || chunk.last === chunk.first) return null;
  const { actor, why } = settle(scene, apposed.at, apposed.hit, reading, name);
  return mention(scene, sentence, start, chunk.last, { actor, kind: "name", rule: "actors/apposed-name", why });
}

/** Small words inside names: "Mohammed al-Jaber", "Ursula von der Leyen". */
const PARTICLE =
  /^(?:al|el|ar|as|ash|an|ad|bin|ibn|bint|ben|de|da|di|do|dos|du|della|van|von|der|den|zu|ould|abu|e|y)$/;

function isUnknownName({ tokens, taken }: ReadSentence, first: number, last: number): boolean {
  if (last - first > 4 || first > last) return false;
  const words = tokens.slice(first, last + 1);
  return words.every(
    ({ upos, form, index }) =>
      !taken[index] && (form === "-" || (upos === "PROPN" && (/^\p{Lu}/u.test(form) || PARTICLE.test(form)))),
  );
}

/** The head noun of "a professor" right behind a comma, and the index of its chunk; null where there is none. */
function apposition(
  { tokens, chunks, hits }: Scene,
  index: number,
): { readonly hit: AgentHit; readonly at: number } | null {
  const chunk = chunks[index];
  if (chunk === undefined || tokens[chunk.last + 1]?.form !== "," || chunks[index + 1]?.first !== chunk.last + 2)
    return null;
  let at = index + 1;
  while (chunks[at + 1]?.owner === at) at++;
  const hit = hits.find(
    ({ last, first, plural }) => first >= (chunks[at]?.first ?? 0) && last === chunks[at]?.last && !plural,
  );
  return hit === undefined ? null : { hit, at };
}

/** The head noun of "her foreign minister" right before a comma, where the name behind it is set off by commas. */
function titleBefore({ tokens, chunks, hits }: Scene, index: number): ReturnType<typeof apposition> {
  const [chunk, before] = [chunks[index], chunks[index - 1]];
  if (chunk === undefined || before === undefined || tokens[chunk.first - 1]?.form !== ",") return null;
  if (before.last !== chunk.first - 2 || !/^(?:,|\.|;|who|:)$/.test(tokens[chunk.last + 1]?.form ?? ".")) return null;
  const hit = hits.find(({ first, last, plural }) => first >= before.first && last === before.last && !plural);
  const definite = /^(?:the|its|his|her|their)$/i.test(tokens[before.first]?.form ?? "") || before.owner !== null;
  return hit === undefined || !definite ? null : { hit, at: index - 1 };
}

/** "which analysts view as …": a bare plural behind a relative word heads its own phrase, whatever the tagger says. */
function isHeadOf({ first, last, plural }: AgentHit, chunk: Chunk, tokens: readonly Token[]): boolean {
  if (first < chunk.first) return false;
  if (last === chunk.last) return true;
  return (
    plural && first === chunk.first && last < chunk.last && /^(?:which|that|whom)$/i.test(tokens[first - 1]?.form ?? "")
  );
}

/** "Bolivian colonel", "two Japanese lawmakers", "the foreign ministry". */
function common(reading: Reading, read: ReadSentence, scene: Scene, chunk: Chunk, index: number): Mention | null {
  const hit = scene.hits.find((each) => isHeadOf(each, chunk, scene.tokens));
  if (hit === undefined || scene.finds.some(({ first, last }) => first <= hit.first && last >= hit.last)) return null;
  const { actor, why } = settle(scene, index, hit, reading, null);
  const vague = actor.country === null && actor.code === "---CVL" && hit.agent.kind === "organisation";
  if (vague || (actor.sector === null && actor.country === null) || (hit.wide && actor.country === null)) return null;
  return mention(scene, read.sentence.index, chunk.first, chunk.last, {
    actor,
    kind: "phrase",
    rule: "actors/phrase",
    why,
  });
}

/** "the French president": whoever held that office on the day. */
function held(made: Mention | null, { tokens }: Scene, holders: Holders, { date, clues }: Reading): Mention | null {
  if (made?.actor.role == null || made.actor.country === null) return made;
  const first = tokens.find(({ start }) => start === made.start);
  const one = (tokens[made.head]?.feats ?? "").includes("Number=Sing") && !/^an?$/i.test(first?.form ?? "");
  const actor = one ? holderOf(holders, made.actor.country, made.actor.role, date, clues) : null;
  if (actor === null) return made;
  return { ...made, actor, rule: "actors/holder", why: `${actor.name} held the office on ${date ?? ""}` };
}

/** A phrase that renames what stands before the comma is the same actor. */
function renamed(scene: Scene, index: number, made: Mention, before: readonly Mention[]): Mention[] {
  if (made.kind !== "phrase" || leadsClause(scene, made)) return [made];
  let start = index;
  while (scene.chunks[start]?.owner != null) start = scene.chunks[start]?.owner ?? start;
  const apposed = start === 0 ? null : apposition(scene, start - 1);
  const end = scene.tokens[scene.chunks[start - 1]?.last ?? -1]?.end;
  const previous = [
    ...before,
    ...scene.finds.flatMap((find) => (find.actor ? [{ ...find, actor: find.actor }] : [])),
  ].find((each) => each.end === end && each.kind === "name");
  if (apposed?.at !== index || previous === undefined || !isAlike(previous, apposed.hit, scene)) return [made];
  return [{ ...made, actor: previous.actor, rule: "actors/apposition", why: `it renames ${previous.actor.name}` }];
}

/** "In a statement carried by KCNA, | the ministry said": right before its verb the phrase is a subject of its own. */
function leadsClause({ tokens }: Scene, { head, end }: Mention): boolean {
  const subject = tokens[head];
  if (subject?.deprel.startsWith("nsubj") !== true) return false;
  const next = tokens.find(({ start }) => start >= end);
  return next !== undefined && (next.index === subject.head || next.head === subject.head) && next.upos !== "PUNCT";
}

/** People are renamed by nouns for people, bodies by nouns for bodies. */
function isAlike(
  { actor, start, end }: Pick<Mention, "actor" | "start" | "end">,
  hit: AgentHit,
  { finds }: Scene,
): boolean {
  const find = finds.find((each) => each.start >= start && each.end <= end && each.actor === actor);
  const personal = actor.id.startsWith("phrase:") || find?.entity.kind === "person";
  const body = find?.entity.kind === "body" || find?.entity.kind === "medium";
  return hit.agent.kind === "person" ? personal : body;
}

/** "US and British activists": the head noun counts for both. */
function shared(scene: Scene, index: number, made: Mention): Mention[] {
  const chunk = scene.chunks[index];
  if (made.kind !== "phrase" || chunk === undefined) return [];
  if (!/^(?:and|or)$/.test(scene.tokens[chunk.first - 1]?.form ?? "")) return [];
  const other = scene.finds.find(({ last }) => last === chunk.first - 2);
  if (other?.actor == null || (other.entity.kind !== "state" && other.entity.kind !== "demonym")) return [];
  if (!isAdjectival(scene.tokens, other)) return [];
  const { country } = other.actor;
  const id = `phrase:${country ?? "---"}:${slug(made.actor.name)}`;
  const actor = { ...made.actor, country, code: (country ?? "---") + (made.actor.sector ?? ""), id };
  const why = `the noun behind it counts for it too; ${made.why}`;
  return [
    mention(scene, other.sentence, other.first, other.last, { actor, kind: "phrase", rule: "actors/shared-head", why }),
  ];
}

function isAdjectival(tokens: readonly Token[], { last, entity }: Find): boolean {
  const token = tokens[last];
  return token?.upos === "ADJ" || (entity.kind === "state" && /^(?:US|U\.S\.|UK|U\.K\.|EU)$/.test(token?.form ?? ""));
}
