import { OUTSIDE, type EncodedWord } from "./encode.js";
import type { FeatureList } from "./feature-list.js";

/** The words around `at` and the two tags before it, as features for the tag of the word at `at`. */
export function taggerFeatures(
  list: FeatureList,
  words: readonly EncodedWord[],
  at: number,
  titled: boolean,
  tag1: number,
  tag2: number,
): void {
  const w = words[at] ?? OUTSIDE;
  const before = words[at - 1] ?? OUTSIDE;
  const before2 = words[at - 2] ?? OUTSIDE;
  const after = words[at + 1] ?? OUTSIDE;
  const after2 = words[at + 2] ?? OUTSIDE;
  const first = at === 0 ? 1 : 0;
  const style = titled ? 2 : first;
  list.clear();
  list.add1(1, 0);
  list.add1(2, w.word);
  list.add1(3, w.suffixes[0]);
  list.add1(4, w.suffixes[1]);
  list.add1(5, w.suffixes[2]);
  list.add1(6, w.suffixes[3]);
  list.add1(7, w.prefixes[0]);
  list.add1(8, w.prefixes[1]);
  list.add1(9, w.prefixes[2]);
  list.add2(10, w.shape, style);
  list.add1(11, w.fine);
  list.add1(12, w.coarse);
  list.add1(13, before.word);
  list.add1(14, after.word);
  list.add1(15, before2.word);
  list.add1(16, after2.word);
  list.add1(17, tag1);
  list.add2(18, tag1, tag2);
  list.add2(19, tag1, w.word);
  list.add2(20, w.word, after.word);
  list.add2(21, before.word, w.word);
  list.add1(22, before.suffixes[2]);
  list.add1(23, after.suffixes[2]);
  list.add2(24, after.shape, w.capital ? 1 : 0);
  list.add2(25, before.shape, w.capital ? 1 : 0);
  list.add1(26, before.fine);
  list.add1(27, after.fine);
  list.add2(28, tag1, w.coarse);
  list.add2(29, tag1, w.suffixes[2]);
  list.add2(30, tag1, after.coarse);
  list.add3(31, tag1, w.coarse, after.coarse);
  list.add3(32, tag1, tag2, w.coarse);
  list.add2(33, w.suffixes[1], after.suffixes[1]);
  list.add3(34, w.suffixes[1], w.capital ? 1 : 0, style);
  list.add3(35, before.word, after.word, w.capital ? 1 : 0);
  list.add2(36, before2.fine, before.fine);
  list.add2(37, after.fine, after2.fine);
}
