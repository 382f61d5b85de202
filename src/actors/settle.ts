import type { Actor, Sector } from "../core/actor.js";
import type { Token } from "../core/syntax.js";
import { actorOf, slug } from "./actor-code.js";
import type { AgentHit } from "./agents.js";
import type { Chunk } from "./chunks.js";
import type { Clues } from "./clues.js";
import type { Find } from "./find.js";
import type { Reading } from "./reading.js";

/** A sentence cut into chunks, with what is named and which head nouns stand in it. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly chunks: readonly Chunk[];
  readonly hits: readonly AgentHit[];
  readonly finds: readonly Find[];
}

/** Prepositions through which a phrase says where its people belong. */
const BELONGING = new Set([
  "of",
  "at",
  "for",
  "from",
  "in",
  "with",
  "within",
  "near",
  "on",
  "across",
  "around",
  "outside",
]);
const FORMER = /^(?:former|ex|late|retired|then|ousted|deposed)$/i;

/** What is named in a chunk; a name with an apostrophe may begin before it ("Workers' Party mouthpiece"). */
export function findsIn({ finds }: Scene, { first, last }: Pick<Chunk, "first" | "last">): Find[] {
  return finds.filter((find) => find.last >= first && find.last <= last);
}

/** The chunks that say whom a chunk belongs to: itself, its owners, what follows it by "of", "at" and the like. */
function surroundings(scene: Scene, index: number): Chunk[] {
  const around: Chunk[] = [];
  for (let at: number | null = index; at !== null; at = scene.chunks[at]?.owner ?? null) {
    const chunk: Chunk | undefined = scene.chunks[at];
    if (chunk) around.push(chunk);
  }
  for (let at = index + 1; at <= index + 4; at++) {
    const next = scene.chunks[at];
    if (next === undefined || (next.owner !== at - 1 && (next.link === null || !BELONGING.has(next.link)))) break;
    // "a member of Estonia's Riigikogu": what is owned says more than its owner.
    if (next.owner === at - 1) around.splice(-1, 0, next);
    else around.push(next);
  }
  return around;
}

interface Belonging {
  readonly country: string | null;
  readonly sector: Sector | null;
  readonly code: string | null;
  /** The words that said so. */
  readonly by: string | null;
}

function belonging(scene: Scene, index: number, hit: AgentHit, text: string): Belonging {
  let sector =
    scene.hits.filter((each) => inside(each, scene.chunks[index]) && each.last < hit.first).at(-1)?.agent.sector ??
    null;
  let place: Pick<Belonging, "country" | "code" | "by"> | null = null;
  for (const chunk of surroundings(scene, index)) {
    // "Kenyan police chief": the force's name reaches into the noun, and says all the same whose he is.
    const finds = findsIn(scene, chunk).filter((find) => find.first > hit.last || find.first < hit.first);
    const body = finds.find(({ entity }) => entity.kind === "body" || entity.kind === "medium");
    sector ??= body?.actor?.sector ?? null;
    const own = scene.hits.filter((each) => inside(each, chunk) && chunk !== scene.chunks[index]).at(-1);
    sector ??= own?.agent.sector ?? null;
    const lands = [...finds].reverse().filter((find) => countryOf(find) !== null);
    // "Bulgaria's ethnic Turkish party" is Bulgaria's.
    const land = lands.find(({ first }) => !isEthnic(scene, first)) ?? (chunk.owner === null ? lands[0] : null) ?? null;
    const country = land === null ? null : countryOf(land);
    const by = land ?? body ?? null;
    const code = country === null && body?.actor?.country === null ? body.actor.code : null;
    if (country !== null || code !== null) place ??= { country, code, by: by && text.slice(by.start, by.end) };
    // "a Tamil member of the Sri Lankan parliament": what is a member of what stands behind.
    if (place !== null && (sector !== null || !hit.soft)) break;
  }
  return { sector, ...(place ?? { country: null, code: null, by: null }) };
}

function isEthnic({ tokens }: Scene, first: number): boolean {
  return /^ethnic$/i.test(tokens[first - 1]?.form ?? "");
}

/** The officials of an organisation of states, a charity, a company of many lands are its own. */
function sectorOfCode(code: string): Sector {
  return code.startsWith("NGO") ? "NGO" : code.startsWith("MNC") ? "MNC" : "IGO";
}

/** A noun that says by its neighbours what it is takes their sector, but a firm's workers are workers. */
function plainSector({ agent, soft }: AgentHit, around: Sector | null, country: string | null): Sector | null {
  // "Sgt. Maria Lopez of the Guam Police Department": the police have the ranks of soldiers.
  if (!soft) return agent.sector === "MIL" && around === "COP" ? "COP" : agent.sector;
  if (agent.sector === "LAB" && (around === "BUS" || around === "MNC")) return "LAB";
  if (agent.sector === "GOV" && around === "CVL") return "GOV";
  return around ?? agent.sector ?? (country === null ? null : "GOV");
}

/** "the wife of Zimbabwe's vice president": the family of those in power. */
function isKin(scene: Scene, index: number, { agent }: AgentHit, clues: Clues): boolean {
  if (!clues.kin.has(agent.id)) return false;
  return surroundings(scene, index).some((chunk) => {
    const great = scene.hits.some((each) => inside(each, chunk) && /^(?:GOV|ELI)$/.test(each.agent.sector ?? ""));
    return (
      great || findsIn(scene, chunk).some(({ actor, entity }) => entity.kind === "person" && actor?.sector === "GOV")
    );
  });
}

/** Words by which people are on the run. */
export const UPROOTED = /^(?:displaced|uprooted|fleeing|stateless)$/i;

/** "families displaced from Darfur", "villagers fleeing the fighting". */
function isUprooted({ tokens, chunks }: Scene, index: number, sector: Sector | null): boolean {
  if (sector !== "CVL" && sector !== null) return false;
  const { first = 0, last = 0 } = chunks[index] ?? {};
  const words = [...tokens.slice(first, last), tokens[last + 1]];
  return words.some((token) => UPROOTED.test(token?.form ?? ""));
}

function inside({ first, last }: AgentHit, chunk: Chunk | undefined): boolean {
  return chunk !== undefined && first >= chunk.first && last <= chunk.last;
}

function countryOf({ actor, entity }: Find): string | null {
  return actor?.country ?? ("country" in entity ? entity.country : null);
}

/** What the head noun of a chunk and its surroundings make of it, with the reason in words. */
export function settle(
  scene: Scene,
  index: number,
  hit: AgentHit,
  { text, clues }: Pick<Reading, "text" | "clues">,
  name: string | null,
): { actor: Actor; why: string } {
  const begin = scene.chunks[index]?.first ?? hit.first;
  const { country, sector, code, by } = belonging(scene, index, hit, text);
  const former = scene.tokens.slice(begin, hit.first).some(({ form }) => FORMER.test(form));
  const role = (former ? "former " : "") + hit.agent.id;
  const plain = isKin(scene, index, hit, clues) ? "ELI" : plainSector(hit, sector, country);
  const settled = former && /^(?:GOV|LEG)$/.test(plain ?? "") ? "ELI" : isUprooted(scene, index, plain) ? "REF" : plain;
  const international = code !== null && (hit.soft || /^(?:IGO|GOV)$/.test(hit.agent.sector ?? ""));
  const igo = international ? { code, sector: sectorOfCode(code) } : { sector: settled };
  const words = name ?? wordsOf(scene.tokens, begin, hit.last);
  const id = name === null ? `phrase:${country ?? "---"}:${slug(words)}` : `phrase:${slug(name)}`;
  const actor = actorOf({ id, name: words, country, role, ...igo });
  const from = by === null ? "no country is said" : `"${by}" says whose`;
  return { actor, why: `"${hit.agent.id}" is ${settled ?? "of no sector"}; ${from}` };
}

function wordsOf(tokens: readonly Token[], first: number, last: number): string {
  const from = /^(?:DET|PRON)$/.test(tokens[first]?.upos ?? "") && first < last ? first + 1 : first;
  return tokens
    .slice(from, last + 1)
    .map(({ form, start }, i) => (i > 0 && tokens[from + i - 1]?.end === start ? form : ` ${form}`))
    .join("")
    .trim();
}
