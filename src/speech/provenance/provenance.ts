import type { Attribution, Mention, Provenance } from "../../core/annotations.js";
import { component } from "../../knowledge/component.js";
import { indexVehicles } from "../attributions/speaker.js";
import { indexCarriers, type Carriers, type Role } from "./carriers.js";
import { continued, type Carried } from "./continue-chain.js";
import { findCredits, indexCredits } from "./credits.js";
import { findOutlets } from "./find-outlets.js";
import { isTogether, orderLinks, type Link, type Links } from "./order-links.js";
import { indexOutlets, type NamedOutlet } from "./outlet-index.js";
import { joinNames, tailOf, wholes } from "./tail.js";

/** Through which outlets the article and its parts came: the origin first, the article's own outlet last. */
export const provenance = component({
  name: "provenance",
  needs: ["article", "sentences", "mentions", "attributions"],
  adds: ["provenance"],
  lexicons: ["outlets", "credits", "carriers", "vehicles"],
  prepare({ outlets, credits, carriers, vehicles }) {
    const index = indexOutlets(outlets);
    const patterns = indexCredits(credits);
    const roles = indexCarriers(carriers);
    const texts = indexVehicles(vehicles);
    return ({ article, sentences, mentions, attributions }) => {
      const notes = findCredits(article, patterns);
      const tail = tailOf(article, notes, index);
      let carried: Carried | null = null;
      const parts = sentences
        .filter(({ blockKind }) => blockKind === "paragraph")
        .flatMap((sentence) => {
          const { start, end } = sentence;
          const words = article.text.slice(start, end);
          const inside = within(attributions, start, end);
          const links = linksOf(
            words,
            start,
            inside,
            findOutlets(article.text, [start, end], mentions, index, tail.names),
            roles,
          );
          const found = orderLinks(words, start, links).map((chain) => partOf(chain, inside, start, end, tail.names));
          const later = continued(article.text, sentence, inside, found, carried, texts, tail.names);
          const origin = found.at(-1) ?? later[0];
          if (origin !== undefined)
            carried = { ...origin, sentence: sentence.index, speakers: namesOf(mentions, origin) };
          return [...found, ...later];
        });
      return {
        provenance: [
          ...wholes(article, notes, tail),
          ...merged(parts.filter(({ chain }) => chain.length > tail.names.length)),
        ],
      };
    };
  },
});

function within(attributions: readonly Attribution[], start: number, end: number): Attribution[] {
  return attributions.filter(({ cue }) => cue.some(([from]) => start <= from && from < end));
}

/** The outlets that have a part in the sentence; those side by side share theirs. */
function linksOf(
  words: string,
  start: number,
  attributions: readonly Attribution[],
  outlets: readonly NamedOutlet[],
  carriers: Carriers,
): Link[] {
  const roles = outlets.map((named) => carriers.roleOf(words, named, attributions, start));
  const natural = [...roles];
  const share = (at: number, step: 1 | -1): Role | null => {
    const [left, right] = step < 0 ? [outlets[at - 1], outlets[at]] : [outlets[at], outlets[at + 1]];
    if (left === undefined || right === undefined) return null;
    if (!isTogether(words.slice(left.range[1] - start, right.range[0] - start))) return null;
    return roles[at + step] ?? null;
  };
  // From the left first: "told NHK, Kyodo and Jiji".
  outlets.forEach((_, at) => (roles[at] ??= share(at, -1)));
  for (let at = outlets.length - 1; at >= 0; at--) roles[at] ??= share(at, 1);
  return outlets.flatMap((named, at) => {
    const role = roles[at] ?? null;
    return role === null ? [] : [{ ...named, role, isShared: natural[at] === null }];
  });
}

/** Chains that are the same for words that overlap become one. */
function merged(parts: readonly Provenance[]): Provenance[] {
  const kept: Provenance[] = [];
  for (const part of parts) {
    const at = kept.findIndex(
      ({ start, end, chain }) => start <= part.end && part.start <= end && chain.join("\n") === part.chain.join("\n"),
    );
    const same = kept[at];
    if (same === undefined) kept.push(part);
    else kept[at] = { ...same, start: Math.min(same.start, part.start), end: Math.max(same.end, part.end) };
  }
  return kept;
}

/** A chain and the words that it holds for: all that is said in a sentence by way of these outlets. */
function partOf(
  links: Links,
  attributions: readonly Attribution[],
  start: number,
  end: number,
  tail: readonly string[],
): Provenance {
  const touched = attributions
    .map(({ source, cue, content }) => [...source, ...cue, ...content])
    .filter((ranges) => ranges.some(([from, to]) => links.some(({ range }) => from < range[1] && range[0] < to)));
  const ranges = [...touched.flat(), ...links.map(({ range }) => range)];
  const names = links.map(({ name }) => name);
  return {
    start: touched.length === 0 ? start : Math.min(...ranges.map(([from]) => from)),
    end: touched.length === 0 ? end : Math.max(...ranges.map(([, to]) => to)),
    chain: joinNames([...names, ...tail]),
    rule: "provenance/cited",
    why: `these words are given as those of ${names.join(", by way of ")}`,
  };
}

function namesOf(mentions: readonly Mention[], { start, end }: { start: number; end: number }): string[] {
  return mentions.filter((each) => start <= each.start && each.end <= end).map(({ actor }) => actor.id);
}
