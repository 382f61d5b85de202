import { MARK, type BoundaryContext, type BoundaryWords } from "./boundary-context.js";
import type { FeatureList } from "../feature-list.js";

/** Quotes and brackets looked over behind a mark and before a word: no text has more for a reason. */
const MOST_CLOSERS = 4;
const CLOSER = /^["”’'»)\]]+$/;
const OPENER = /^["“‘'«([`]+$/;

/** Features for "a sentence ends between the word at `at` and the next". */
export function boundaryFeatures(
  list: FeatureList,
  context: BoundaryContext,
  lexicon: BoundaryWords,
  at: number,
): void {
  const { text, words, from, forms, style, casing, open, lastEnd } = context;
  let last = at;
  while (last > from && at - last < MOST_CLOSERS && CLOSER.test(context.form(last))) last--;
  let next = at + 1;
  while (next < forms.length - 1 && next - at <= MOST_CLOSERS && OPENER.test(context.form(next))) next++;
  const closers = Math.min(at - last, 2);
  const openers = Math.min(next - at - 1, 2);
  const gapStart = words[at]!.end;
  const gapEnd = words[at + 1]!.start;
  const gap = gapStart === gapEnd ? 0 : text.slice(gapStart, gapEnd).includes("\n") ? 2 : 1;

  const mark = markKind(context.form(last), lexicon);
  const marked = mark > 0 ? 1 : 0;
  const cap = initialOf(context, next);
  const starter = lexicon.starters.has(context.form(next)) ? 1 : 0;
  const cue = marked ? cueAfter(context, lexicon, at) : 0;
  const length = scaled(at + 1 - from);
  const left = scaled(forms.length - 1 - at);
  const toMark = context.nextMark[at + 1]! >= forms.length ? 15 : scaled(context.nextMark[at + 1]! - at);
  const repeats = context.repeats(at + 1);
  const key = mark * 9 + closers * 3 + openers;

  const M = context.word(last);
  const P = context.word(last - 1);
  const X = context.word(next);
  const Y = context.word(next + 1);
  const F = context.word(from);
  const F2 = context.word(from + 1);
  const w0 = context.word(at);
  const w1 = context.word(at + 1);
  const w2 = context.word(at + 2);
  const b1 = context.word(at - 1);

  list.clear();
  list.add1(MARKED_BIAS, marked);
  list.add4(2, key, gap, cap, style);
  list.add3(3, key, cap, open);
  list.add3(4, mark, length, cap);
  list.add2(5, mark, left);
  list.add4(6, mark, cap, starter, gap);
  list.add4(7, casing, cap, mark, w0.capital ? 1 : 0);
  list.add3(8, context.marked ? 1 : 0, mark, cap);
  list.add4(9, cue, mark, closers, cap);
  list.add4(10, cue > 0 ? 1 : 0, mark, closers, openers);

  list.add2(11, M.word, mark);
  list.add3(12, X.word, marked, cap);
  list.add2(13, P.word, mark);
  list.add2(14, M.word, X.word);
  list.add3(15, P.word, X.word, mark);
  list.add2(16, M.fine, X.fine);
  list.add3(17, M.coarse, X.coarse, cap);
  list.add3(18, M.shape, X.shape, gap);
  list.add3(19, X.word, Y.word, marked);
  list.add3(20, P.word, M.word, cap);
  list.add3(21, P.shape, M.shape, X.shape);
  list.add3(22, P.fine, M.word, cap);
  list.add3(23, X.fine, mark, cap);
  list.add2(24, M.fine, cap);
  list.add3(25, M.coarse, X.shape, Y.coarse);
  for (let step = -3; step <= 4; step++) {
    const word = context.word(at + step);
    list.add2(30 + step, word.word, marked);
    list.add2(40 + step, word.fine, marked);
    list.add2(50 + step, word.shape, mark);
    list.add3(60 + step, word.coarse, cap, marked);
  }

  list.add2(70, w0.word, w1.word);
  list.add2(71, b1.word, w0.word);
  list.add2(72, w1.word, w2.word);
  list.add3(73, w0.coarse, w1.coarse, w2.coarse);
  list.add3(74, b1.coarse, w0.coarse, w1.coarse);
  list.add3(75, w0.shape, w1.shape, w2.shape);
  list.add3(76, b1.shape, w0.shape, w1.shape);
  list.add4(77, b1.shape, w0.shape, w1.shape, w2.shape);
  list.add3(78, w0.suffixes[2], w1.suffixes[2], cap);
  list.add3(79, w0.suffixes[1], cap, mark);
  list.add3(80, w0.fine, w1.fine, marked);
  list.add3(81, w1.fine, w2.fine, cap);

  list.add3(90, F.word, mark, length);
  list.add3(91, F.shape, w0.shape, w1.shape);
  list.add4(92, F.shape, X.shape, mark, Math.min(length, 4));
  list.add2(93, F.word, w1.word);
  list.add4(94, F.coarse, F2.coarse, mark, cap);
  list.add3(95, F.word, cap, Math.min(length, 4));
  list.add3(96, F.shape, w0.word, length);
  list.add4(97, F.shape, w1.shape, lastEnd, marked);
  list.add3(98, F.coarse, w0.coarse, w1.coarse);

  list.add4(100, lastEnd, mark, cap, style);
  list.add4(101, lastEnd, from === 0 ? 1 : 0, mark, cap);
  list.add4(102, length, left, marked, cap);
  list.add3(103, open, X.word, mark);
  list.add3(104, open, w0.word, w1.word);
  list.add3(105, style, X.word, marked);
  list.add3(106, style, M.word, cap);
  list.add3(107, toMark, marked, cap);
  list.add3(108, context.markAfter(at + 1), toMark, marked);
  list.add3(109, toMark, w0.coarse, cap);
  list.add3(110, repeats, marked, cap);
  list.add2(111, repeats, w1.word);
  list.add4(112, scaled(context.lastLength), lastEnd, marked, cap);
  list.add4(113, lastEnd, style, w1.coarse, mark);
}

/** The template of the two biases: for gaps without a mark (0) and with one (1). */
export const MARKED_BIAS = 1;

function markKind(form: string, lexicon: BoundaryWords): number {
  if (MARK.test(form)) return form === "." ? 1 : /[?]/.test(form) ? 4 : form.includes("!") ? 3 : 2;
  if (form.length < 2 || !form.endsWith(".")) return 0;
  if (lexicon.titles.has(form)) return 5;
  return /^\p{L}\.$/u.test(form) ? 6 : 7;
}

/** How the next word begins: 1 with a capital, 2 with a small letter, 3 with a digit, 0 otherwise. */
function initialOf(context: BoundaryContext, at: number): number {
  if (context.word(at).capital) return 1;
  const form = context.form(at);
  return /^\p{Ll}/u.test(form) ? 2 : /^\d/.test(form) ? 3 : 0;
}

/** `"Why?" President Lee asked.`: words to the verb of saying before the next mark or quote; 0 for none. */
function cueAfter(context: BoundaryContext, lexicon: BoundaryWords, at: number): number {
  for (let step = 1; step < 9; step++) {
    const form = context.form(at + step);
    if (form === "" || MARK.test(form) || /^["“”]$/.test(form)) return 0;
    if (lexicon.cues.has(form)) return step;
  }
  return 0;
}

/** Lengths in steps that widen: 1, 2, 3, 4 to 5, … at most 12. */
function scaled(length: number): number {
  return length <= 3 ? length : Math.min(12, 1 + Math.floor(2 * Math.log2(length)));
}
