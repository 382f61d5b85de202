import type { Token } from "../core/syntax.js";
import { actorOf, slug } from "./actor-code.js";
import type { Find } from "./find.js";

/** "German Foreign Office", "Iran's National Assembly": the land named right before a body of another land is its own. */
export function rehomed(find: Find, finds: readonly Find[], tokens: readonly Token[]): Find {
  const { actor, entity } = find;
  if (actor?.country == null || entity.kind !== "body" || actor.id.startsWith("group-")) return find;
  const owner = finds.find(
    (other) => isLand(other) && (isRightBefore(other, find, tokens) || isRightOf(other, find, tokens)),
  );
  const country = owner?.actor?.country;
  if (country == null || country === actor.country) return find;
  const name = `${actor.name} of ${owner?.actor?.name ?? country}`;
  const moved = actorOf({
    id: `phrase:${country}:${slug(actor.name)}`,
    name,
    country,
    sector: actor.sector,
    role: null,
  });
  return { ...find, actor: moved, rule: "actors/rehomed", why: `it is another land's: ${name}` };
}

function isLand({ entity }: Find): boolean {
  return entity.kind === "state" || entity.kind === "demonym";
}

/** "the Supreme Court of Israel" */
function isRightOf(other: Find, { last }: Find, tokens: readonly Token[]): boolean {
  return other.entity.kind === "state" && other.first === last + 2 && tokens[last + 1]?.form === "of";
}

function isRightBefore(other: Find, { first }: Find, tokens: readonly Token[]): boolean {
  return other.last + 1 === first || (other.last + 2 === first && tokens[first - 1]?.xpos === "POS");
}
