import type { Actor } from "../../core/actor.js";
import type { Attribution } from "../../core/annotations.js";
import type { IndexOfMentions } from "../../actors/index-of-mentions.js";
import type { VehicleRow } from "../../knowledge/speech.js";
import type { Found } from "./found.js";
import { childrenOf, lower, reach, type Tree } from "./tree.js";

export type Vehicles = ReadonlyMap<string, VehicleRow["kind"]>;

export function indexVehicles(rows: readonly VehicleRow[]): Vehicles {
  return new Map(rows.flatMap(({ words, kind }) => words.map((word) => [word, kind] as const)));
}

/** How many attributions back "the article" may point. */
const MEMORY = 6;

/** Who speaks: the actor at the source's head; for "the article" and "the paper" the medium cited last. */
export function speakerOf(
  found: Found,
  mentions: IndexOfMentions,
  vehicles: Vehicles,
  earlier: readonly Attribution[],
): Actor | null {
  if (found.speaker === null) return null;
  const { tree, speaker } = found;
  const named = mentions.actorsAt(tree.sentence.index, speaker)[0];
  const kind = vehicleAt(tree, speaker, vehicles);
  const nameless = named?.country == null && named?.id.startsWith("phrase:");
  // A bare "the paper" is the one cited last, whatever else it may be taken for.
  const bare = kind === "outlet" || kind === "text" ? isBare(tree, speaker) && !isNamed(found, mentions) : false;
  if (named !== undefined && !((nameless || bare) && kind !== null)) return named;
  if (kind === null || !isDefinite(tree, speaker)) return named ?? null;
  const recent = earlier.slice(-MEMORY).reverse();
  const medium = recent
    .flatMap(({ speaker: other, via }) => [other, ...via])
    .find((actor) => actor?.sector === "MED" && !actor.id.startsWith("phrase:"));
  const before = kind === "text" ? (recent[0]?.speaker ?? null) : null;
  return medium ?? before ?? named ?? null;
}

/** True for a noun with nothing before it but an article. */
export function isBare(tree: Tree, head: number): boolean {
  return childrenOf(tree, head).every(({ deprel, index }) => deprel.startsWith("det") || index > head);
}

function isNamed({ tree, speaker }: Found, mentions: IndexOfMentions): boolean {
  const mention = speaker === null ? undefined : mentions.mentionsAt(tree.sentence.index, speaker)[0];
  return mention?.kind === "name";
}

/** True where the source is a text that goes on ("the article", "the statement"). */
export function vehicleAt(tree: Tree, head: number, vehicles: Vehicles): VehicleRow["kind"] | null {
  const lemma = tree.tokens[head]?.lemma.toLowerCase() ?? "";
  const before = lower(tree.tokens[head - 1]);
  return vehicles.get(`${before} ${lemma}`) ?? vehicles.get(lemma) ?? null;
}

/** True for what has been spoken of before: "the statement". */
export function isDefinite(tree: Tree, head: number): boolean {
  return (
    childrenOf(tree, head).some(
      (child) => child.deprel.startsWith("det") && /^(?:the|this|that|it)$/u.test(lower(child)),
    ) || childrenOf(tree, head).length === 0
  );
}

/** Ways in which a clause of speaking names its channel. */
const CHANNEL: ReadonlySet<string> = new Set(["through", "via", "to", "with", "by", "on", "in"]);

/**
 * The media and spokespeople of a clause of speaking: "told Yonhap", "responded through state media", "in a
 * statement carried by KCNA".
 */
export function channelsOf(found: Found, mentions: IndexOfMentions, speaker: Actor | null): Actor[] {
  const { tree, head, content } = found;
  const within = (offset: number): boolean => content.some(([start, end]) => start <= offset && offset < end);
  const channels = childrenOf(tree, head).flatMap((child) => {
    if (within(child.start) || child.index === found.speaker || !/^(?:obl|obj|iobj|nmod|advmod)/u.test(child.deprel))
      return [];
    const { first, last } = reach(tree, child.index);
    const preposition = childrenOf(tree, child.index).find(({ deprel }) => deprel === "case");
    if (child.deprel.startsWith("obl") && !CHANNEL.has(lower(preposition))) return [];
    return tree.tokens
      .slice(first, last + 1)
      .flatMap((token) => (within(token.start) ? [] : mentions.mentionsAt(tree.sentence.index, token.index)));
  });
  const media = channels.map(({ actor }) => actor).filter(({ id, sector }) => sector === "MED" && id !== speaker?.id);
  return [...new Map(media.map((actor) => [actor.id, actor])).values()];
}
