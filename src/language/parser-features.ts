import type { FeatureList } from "./feature-list.js";
import type { ParserInput } from "./parser-input.js";
import type { ParserState } from "./transitions.js";

/** The state as features: the words at hand, their children, their tags in twos and threes, how far apart they are. */
export function parserFeatures(list: FeatureList, input: ParserInput, state: ParserState): void {
  const { word, fine, coarse, tag, universal } = input;
  const { left1, left2, right1, right2, labels, lefts, rights, has } = state;
  const n = state.length;
  const none = n + 1;
  const s0 = state.depth > 0 ? state.top(0) : none;
  const s1 = state.depth > 1 ? state.top(1) : none;
  const s2 = state.depth > 2 ? state.top(2) : none;
  const b0 = state.next;
  const b1 = b0 < n ? b0 + 1 : none;
  const b2 = b0 + 1 < n ? b0 + 2 : none;
  const s0l = left1[s0]!;
  const s0r = right1[s0]!;
  const s0l2 = left2[s0]!;
  const s0r2 = right2[s0]!;
  const s1l = left1[s1]!;
  const s1r = right1[s1]!;
  const s1r2 = right2[s1]!;
  const b0l = left1[b0]!;
  const b0l2 = left2[b0]!;

  const s0w = word[s0]!;
  const s1w = word[s1]!;
  const b0w = word[b0]!;
  const b1w = word[b1]!;
  const s0t = tag[s0]!;
  const s1t = tag[s1]!;
  const s2t = tag[s2]!;
  const b0t = tag[b0]!;
  const b1t = tag[b1]!;
  const b2t = tag[b2]!;
  const s0c = universal[s0]!;
  const s1c = universal[s1]!;
  const b0c = universal[b0]!;
  const s0f = fine[s0]!;
  const s1f = fine[s1]!;
  const b0f = fine[b0]!;
  const s0k = coarse[s0]!;
  const s1k = coarse[s1]!;
  const b0k = coarse[b0]!;
  const far01 = s0 === none ? 0 : bucket(b0 - s0);
  const far11 = s1 === none ? 0 : bucket(s0 - s1);
  const kids0 = Math.min(3, lefts[s0]!) * 4 + Math.min(3, rights[s0]!);
  const kids1 = Math.min(3, rights[s1]!);
  const kidsB = Math.min(3, lefts[b0]!);

  list.clear();
  list.add1(100, 0);
  // One word.
  list.add2(101, s0w, s0t);
  list.add1(102, s0w);
  list.add1(103, s0t);
  list.add2(104, s1w, s1t);
  list.add1(105, s1w);
  list.add1(106, s1t);
  list.add2(107, b0w, b0t);
  list.add1(108, b0w);
  list.add1(109, b0t);
  list.add2(110, b1w, b1t);
  list.add2(111, word[b2]!, b2t);
  list.add2(112, word[s2]!, s2t);
  list.add2(113, s0f, s0t);
  list.add2(114, s1f, s1t);
  list.add2(115, b0f, b0t);
  // Two words.
  list.add4(120, s0w, s0t, b0w, b0t);
  list.add3(121, s0w, s0t, b0t);
  list.add3(122, s0t, b0w, b0t);
  list.add2(123, s0w, b0w);
  list.add2(124, s0t, b0t);
  list.add4(125, s1w, s1t, s0w, s0t);
  list.add3(126, s1w, s1t, s0t);
  list.add3(127, s1t, s0w, s0t);
  list.add2(128, s1w, s0w);
  list.add2(129, s1t, s0t);
  list.add2(130, b0t, b1t);
  list.add2(131, b0w, b1w);
  list.add2(132, s1w, b0w);
  list.add3(133, s1w, b0t, s0t);
  list.add2(134, s0f, b0f);
  list.add2(135, s1f, s0f);
  list.add4(136, s0k, s0c, b0k, b0c);
  list.add4(137, s1k, s1c, s0k, s0c);
  list.add3(138, s1k, s0c, b0k);
  // What a preposition or a conjunction that comes next belongs to.
  const b1k = coarse[b1]!;
  const b2k = coarse[b2]!;
  list.add3(191, s1w, s0w, b0w);
  list.add3(192, s1k, s0k, b0w);
  list.add3(193, s0k, b0w, b2k);
  list.add3(194, s1k, b0w, b2k);
  list.add3(195, s0w, b0w, b1w);
  list.add3(196, s1w, b0w, b1k);
  list.add4(197, s0k, b0w, b1k, b1t);
  list.add4(198, s1t, s0t, b0w, b1t);
  // Three tags.
  list.add3(140, s0t, b0t, b1t);
  list.add4(141, s0t, b0t, b1t, b2t);
  list.add3(142, s1t, s0t, b0t);
  list.add4(143, s1t, s0t, b0t, b1t);
  list.add4(144, s2t, s1t, s0t, b0t);
  list.add3(145, s2t, s1t, s0t);
  list.add4(146, s0w, b0t, b1t, s1t);
  list.add4(147, s1w, s0t, b0t, b1t);
  list.add4(148, b0w, s0t, s1t, b1t);
  // Children.
  list.add3(150, s0t, tag[s0l]!, b0t);
  list.add3(151, s0t, tag[s0r]!, b0t);
  list.add3(152, s0t, tag[b0l]!, b0t);
  list.add3(153, s1t, tag[s1r]!, s0t);
  list.add3(154, s1t, tag[s1l]!, s0t);
  list.add3(155, s1t, s0t, tag[s0l]!);
  list.add3(156, s1t, s0t, tag[s0r]!);
  list.add3(157, s0t, tag[s0l]!, tag[s0l2]!);
  list.add3(158, s0t, tag[s0r]!, tag[s0r2]!);
  list.add3(159, b0t, tag[b0l]!, tag[b0l2]!);
  list.add3(160, s1w, word[s0l]!, s0t);
  list.add3(161, s0t, word[s0l]!, b0t);
  list.add3(162, s1t, word[s0l]!, s0w);
  list.add3(163, s0w, word[b0l]!, b0t);
  list.add3(164, s1w, labels[s1r]!, s0t);
  list.add3(165, s0w, labels[s0r]!, b0t);
  list.add2(166, s0w, labels[s0l]!);
  list.add2(167, b0w, labels[b0l]!);
  list.add4(168, s0t, labels[s0l]!, labels[s0r]!, kids0);
  list.add4(169, s1t, labels[s1l]!, labels[s1r]!, labels[s1r2]!);
  list.add4(170, s0t, labels[s0l]!, labels[s0l2]!, b0t);
  list.add4(171, s1t, labels[s1r]!, s0t, b0t);
  list.add4(172, b0t, labels[b0l]!, labels[b0l2]!, s0t);
  list.add4(173, s0t, labels[s0r]!, labels[s0r2]!, b0t);
  // Which relations the words have already.
  const has0 = has[s0]!;
  const has1 = has[s1]!;
  const hasB = has[b0]!;
  list.add2(200, s0w, has0);
  list.add3(201, s0t, has0, b0t);
  list.add3(202, s1t, has1, s0t);
  list.add3(203, s1w, has1, s0t);
  list.add3(204, b0t, hasB, s0t);
  list.add4(205, s1t, has1, s0t, b0w);
  // What stands between, and just before the next word.
  list.add3(206, s0t, tag[b0 === 0 ? none : b0 - 1]!, b0t);
  list.add3(207, s1t, s0t, tag[s0 === none ? 0 : s0 + 1]!);
  list.add4(208, s1t, tag[s0 === none || s0 === 0 ? none : s0 - 1]!, s0t, b0t);
  // How many children, how far.
  list.add2(180, s0w, kids0);
  list.add2(181, s0t, kids0);
  list.add2(182, s1t, kids1);
  list.add2(183, b0t, kidsB);
  list.add3(184, s0t, b0t, far01);
  list.add3(185, s1t, s0t, far11);
  list.add2(186, s0w, far01);
  list.add2(187, s1w, far11);
  list.add3(188, s1w, s0k, far11);
  list.add3(189, s0w, b0t, far01);
  list.add2(190, b0t, n - b0 < 3 ? n - b0 : 3);
}

function bucket(distance: number): number {
  return distance < 5 ? distance : distance < 8 ? 5 : distance < 13 ? 6 : 7;
}
