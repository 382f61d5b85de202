import type { BlockKind } from "../core/article.js";
import type { Sentence } from "../core/syntax.js";
import { component, type Component } from "../knowledge/component.js";
import type { ShelfName } from "../knowledge/registry.js";
import type { Language } from "./language.js";

/** What is read as language; bylines, credits and clutter are not. */
const READ = new Set<BlockKind>(["headline", "dek", "synopsis", "takeaway", "paragraph", "caption"]);

/** Cuts the blocks of an article into sentences and gives each word its tags, lemma and place in the tree. */
export const sentencesIn = ({ lexicons, blockReader }: Language): Component<"article", "sentences", ShelfName> =>
  component({
    name: "sentences",
    needs: ["article"],
    adds: ["sentences"],
    lexicons,
    prepare(shelf) {
      const read = blockReader(shelf);
      return ({ article: { text, blocks }, input }) => {
        const found: Sentence[] = [];
        blocks.forEach(({ start, end, kind }, block) => {
          if (!READ.has(kind)) return;
          for (const tokens of read(text, start, end, input.kind === "phrase")) {
            const span = { start: tokens[0]?.start ?? start, end: tokens.at(-1)?.end ?? end };
            found.push({ ...span, index: found.length, block, blockKind: kind, tokens });
          }
        });
        return { sentences: found };
      };
    },
  });
