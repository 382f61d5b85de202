import type { Mention } from "../core/annotations.js";
import type { Token } from "../core/syntax.js";
import { UPROOTED } from "./settle.js";
import { actorOf, slug } from "./actor-code.js";
import type { Agents } from "./agents.js";
import type { Find } from "./find.js";
import type { Reading } from "./reading.js";

/** The one actor that a bare noun phrase names: what its grammar says, filled up with what its words say. */
export function wholePhrase(
  reading: Reading,
  mentions: readonly Mention[],
  finds: readonly Find[],
  agents: Agents,
): Mention[] {
  const { text, sentences } = reading;
  const [read] = sentences;
  if (read === undefined) return [...mentions];
  const known = ({ actor }: Mention): number =>
    Number(actor.country !== null || actor.sector === "IGO") + Number(actor.sector !== null);
  const border =
    read.tokens.find(
      ({ form, index }) => index > 0 && /^(?:of|at|in|from|for|to|by|on|across|around|outside|near|who|,)$/.test(form),
    )?.index ?? Infinity;
  const noun = agents
    .in(reading, read)
    .filter(({ first }) => first < border)
    .at(-1);
  // "the Dogon hunters' militia" is the militia, not the hunters.
  const heads = ({ head }: Mention): number => Number(head === noun?.last);
  const edge = read.tokens[border]?.start ?? Infinity;
  const leads = (mention: Mention): number => Number(mention.start < edge && known(mention) > 1);
  const rank = (a: Mention, b: Mention): number =>
    leads(b) - leads(a) || known(b) - known(a) || heads(b) - heads(a) || a.start - b.start;
  const best = [...mentions].sort(rank)[0];
  const land = finds
    .map(({ actor, entity }) => actor?.country ?? ("country" in entity ? entity.country : null))
    .find((one) => one !== null);
  const elsewhere = dwelling(finds, read.tokens, noun === undefined);
  const people = finds.some(({ entity }) => entity.kind === "people" || (entity.kind !== "state" && isMany(entity)));
  const country = elsewhere ?? best?.actor.country ?? (best?.actor.sector === "IGO" ? null : land) ?? null;
  const uprooted = noun === undefined && UPROOTED.test(read.tokens[0]?.form ?? "");
  const sector = uprooted ? "REF" : (best?.actor.sector ?? noun?.agent.sector ?? (people ? "CVL" : null));
  if (country === null && sector === null) return [...mentions];
  const whole = {
    start: 0,
    end: text.trimEnd().length,
    sentence: 0,
    head: best?.head ?? noun?.last ?? 0,
    antecedent: null,
  };
  if (best?.actor.country === country && best.actor.sector === sector) return [{ ...best, ...whole }];
  const name = text.trim();
  const role = best?.actor.role ?? noun?.agent.id ?? null;
  const actor = actorOf({ id: `phrase:${country ?? "---"}:${slug(name)}`, name, country, sector, role });
  return [{ ...whole, actor, kind: "phrase", rule: "actors/whole-phrase", why: `"${name}" is read word by word` }];
}

/** "ethnic Uzbeks in Osh", "Kurds in Turkey": a people that is no nation belongs where it lives. */
function dwelling(finds: readonly Find[], tokens: readonly Token[], nounless: boolean): string | null {
  const [people, place] = finds;
  if (people === undefined || place === undefined) return null;
  const ethnic = /^ethnic$/i.test(tokens[people.first - 1]?.form ?? "");
  const tribe = people.entity.kind === "people" && nounless;
  if (!ethnic && !tribe) return null;
  const link = tokens[place.first - 1]?.form ?? "";
  return /^(?:in|of|from)$/.test(link) && "country" in place.entity ? place.entity.country : null;
}

function isMany(entity: Find["entity"]): boolean {
  return "plural" in entity && entity.plural;
}
