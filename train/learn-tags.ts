import { isTitled, type Encoder } from "../src/language/encode.js";
import { FeatureList } from "../src/language/feature-list.js";
import { NO_TAG } from "../src/language/tagger.js";
import { taggerFeatures } from "../src/language/tagger-features.js";
import type { Gold } from "./conllu.js";
import { Perceptron, type Weights } from "./perceptron.js";
import { seeded, shuffle } from "./shuffle.js";

/** Pairs of universal and Penn tag that stand in the sentences at least twice. */
export function tagsOf(sentences: readonly Gold[]): string[] {
  const counts = new Map<string, number>();
  for (const { upos, xpos } of sentences)
    upos.forEach((tag, i) => {
      const name = `${tag}|${xpos[i] ?? ""}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    });
  return [...counts.entries()]
    .filter(([, count]) => count >= 2)
    .map(([name]) => name)
    .sort();
}

/** Trains a tagger for some rounds over the sentences. */
export function learnTags(
  sentences: readonly Gold[],
  tags: readonly string[],
  encoder: Encoder,
  rounds: number,
): Weights {
  const random = seeded(1);
  const perceptron = new Perceptron();
  const index = new Map(tags.map((name, i) => [name, i]));
  const list = new FeatureList();
  const scores = new Float32Array(tags.length);
  const order = sentences.map((_, i) => i);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    let wrong = 0;
    for (const which of order) {
      const gold = restyled(sentences[which]!, random());
      const words = gold.forms.map((form) => encoder.encode(form));
      const titled = isTitled(words, gold.forms);
      let tag1 = NO_TAG;
      let tag2 = NO_TAG;
      for (let at = 0; at < words.length; at++) {
        taggerFeatures(list, words, at, titled, tag1, tag2);
        perceptron.score(list.hashes, list.count, scores);
        const guess = scores.indexOf(Math.max(...scores));
        const right = index.get(`${gold.upos[at] ?? ""}|${gold.xpos[at] ?? ""}`) ?? guess;
        perceptron.tick();
        if (guess !== right) {
          wrong++;
          perceptron.update(list.hashes, list.count, right, guess);
        }
        tag2 = tag1;
        tag1 = guess;
      }
    }
    console.error(`tags, round ${String(round + 1)}: ${String(wrong)} wrong`);
  }
  return perceptron.averaged();
}

const SMALL = new Set("a an the and or but nor of to in on at by for with from as 's n't is".split(" "));

/** Now and then a sentence in the letters of a headline, as the treebanks hold few. */
function restyled(gold: Gold, chance: number): Gold {
  if (chance > 0.08 || gold.forms.length > 20) return gold;
  if (chance < 0.01) return { ...gold, forms: gold.forms.map((form) => form.toUpperCase()) };
  const forms = gold.forms.map((form, i) =>
    SMALL.has(form.toLowerCase()) && i > 0 ? form : form.charAt(0).toUpperCase() + form.slice(1),
  );
  return { ...gold, forms };
}
