import type { Upos } from "../core/syntax.js";
import { isTitled, type EncodedWord } from "./encode.js";
import { FeatureList } from "./feature-list.js";
import type { LinearModel } from "./linear-model.js";
import { taggerFeatures } from "./tagger-features.js";

/** A universal tag with the Penn tag that goes with it. */
export interface Tag {
  readonly upos: Upos;
  readonly xpos: string;
}

/** Tags words from left to right, each by the words around it and the tags already given. */
export class Tagger {
  readonly tags: readonly Tag[];
  private readonly features = new FeatureList();
  private readonly scores: Int32Array;

  constructor(private readonly model: LinearModel) {
    this.tags = model.classes.map(tagNamed);
    this.scores = new Int32Array(this.tags.length);
  }

  /** One index into `tags` for each word. */
  tag(words: readonly EncodedWord[], forms: readonly string[]): Int32Array {
    const titled = isTitled(words, forms);
    const given = new Int32Array(words.length);
    let tag1 = NO_TAG;
    let tag2 = NO_TAG;
    for (let at = 0; at < words.length; at++) {
      taggerFeatures(this.features, words, at, titled, tag1, tag2);
      this.model.score(this.features.hashes, this.features.count, this.scores);
      tag2 = tag1;
      tag1 = best(this.scores);
      given[at] = tag1;
    }
    return given;
  }
}

/** Stands for the tag of what is outside the sentence. */
export const NO_TAG = 255;

function best(scores: Int32Array): number {
  let winner = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[winner] ?? 0)) winner = i;
  return winner;
}

/** The tag that a class name of the model stands for ("NOUN|NNS"). */
export function tagNamed(name: string): Tag {
  const [upos = "X", xpos = "FW"] = name.split("|");
  return { upos: upos as Upos, xpos };
}

/** Index of the universal tag for each tag. */
export function coarseTagsOf(tags: readonly Tag[]): Int32Array {
  const universal = [...new Set(tags.map(({ upos }) => upos))];
  return Int32Array.from(tags.map(({ upos }) => universal.indexOf(upos)));
}
