import { findDateline } from "../masthead/dateline.js";

const SENTENCE_END = /(?:[.!?。！？؟।…]|-0-|\(END\))["'”’»)\]\s]*(?:\([^()]{2,40}\)|\[[^[\]]{2,40}\])?$/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Of a paragraph, however long, its first and last so many signs tell what it is. */
const SAMPLE = 500;

/** Number of words; scripts without spaces count two signs as one. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  if (unspaced > 5) return Math.round(unspaced / 2);
  return text.match(WORD)?.length ?? 0;
}

/** True where a line ends like a sentence, an agency's sign-off after the full stop included. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-SAMPLE));
}

/** True for running text beyond doubt: a long stretch of mostly small words that ends like a sentence. */
export function isProse(text: string): boolean {
  const dateline = findDateline(text);
  const sample = text.slice(dateline?.end ?? 0).slice(0, SAMPLE);
  const words = countWords(sample);
  // "SEOUL, Feb. 15 (Agency) -- President Lee Jae Myung met U.S. President Donald Trump.": no headline begins so.
  if (dateline !== null && (dateline.agency !== null || dateline.day !== null) && words >= 6 && endsSentence(text)) {
    return true;
  }
  if (words < 8) return false;
  if (shareOfSmallWords(sample) < 0.5) return words >= 15 && endsSentence(text) && shareOfSmallRuns(sample) >= 0.4;
  if (endsSentence(text) || words >= 35) return true;
  return words >= 10 && (text.endsWith(":") || (words >= 20 && /[,;—–_-]["'”’]?$/u.test(text)));
}

/** True for a short stretch that still reads as a sentence: "We will not answer," he said. */
export function isSentence(text: string): boolean {
  return countWords(text) >= 2 && endsSentence(text) && /\p{Ll}|\p{Lo}/u.test(text);
}

/** The same with "Japanese Prime Minister Fumio Kishida" counted as one: a sentence may be full of names. */
function shareOfSmallRuns(text: string): number {
  const runs = text.match(/(?:(?<!\p{L})\p{Lu}[\p{L}\p{N}'’.-]*\s?)+|(?<!\p{L})\p{Ll}[\p{L}'’-]*/gu) ?? [];
  return runs.filter((run) => /^\p{Ll}/u.test(run)).length / Math.max(runs.length, 1);
}

/** Of the words with a case, the share that begins small: near 1 in prose, low in menus and lists of names. */
export function shareOfSmallWords(text: string): number {
  const words = text.match(WORD)?.filter((word) => /^[\p{Lu}\p{Ll}]/u.test(word)) ?? [];
  if (words.length === 0) return 1;
  return words.filter((word) => /^\p{Ll}/u.test(word)).length / words.length;
}
