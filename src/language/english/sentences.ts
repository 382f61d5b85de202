import type { BlockKind } from "../../core/article.js";
import type { Sentence } from "../../core/syntax.js";
import { component } from "../../knowledge/component.js";
import { READER_NEEDS, SentenceReader } from "./read-sentence.js";
import { SentenceSplitter } from "./split-sentences.js";
import { Tokenizer } from "./tokenize.js";

/** What is read as language; bylines, credits and clutter are not. */
const READ = new Set<BlockKind>(["headline", "dek", "synopsis", "takeaway", "paragraph", "caption"]);

/** Cuts the blocks of an article into sentences and gives each word its tags, lemma and place in the tree. */
export const sentences = component({
  name: "sentences",
  needs: ["article"],
  adds: ["sentences"],
  lexicons: ["tokens", ...READER_NEEDS],
  prepare(shelf) {
    const tokenizer = new Tokenizer(shelf.tokens);
    const splitter = new SentenceSplitter(shelf.tokens);
    const reader = new SentenceReader(shelf);
    return ({ article: { text, blocks } }) => {
      const found: Sentence[] = [];
      blocks.forEach(({ start, end, kind }, block) => {
        if (!READ.has(kind)) return;
        for (const spans of splitter.split(text, tokenizer.tokenize(text, start, end))) {
          const tokens = reader.read(text, spans);
          const span = { start: spans[0]?.start ?? start, end: spans.at(-1)?.end ?? end };
          found.push({ ...span, index: found.length, block, blockKind: kind, tokens });
        }
      });
      return { sentences: found };
    };
  },
});
