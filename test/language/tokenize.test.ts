import { describe, expect, it } from "vitest";
import { takeFromShelf } from "../../src/knowledge/shelf.js";
import { Encoder } from "../../src/language/encode.js";
import { WordClasses } from "../../src/language/word-classes.js";
import { SentenceSplitter, SPLITTER_NEEDS } from "../../src/language/english/split-sentences.js";
import { Tokenizer } from "../../src/language/english/tokenize.js";

const shelf = takeFromShelf([...SPLITTER_NEEDS, "classes"]);
const tokenizer = new Tokenizer(shelf.tokens);
const splitter = new SentenceSplitter(shelf, new Encoder(new WordClasses(shelf.classes)));

const words = (text: string): string =>
  tokenizer
    .tokenize(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(" ");
const split = (text: string): string[] =>
  splitter.split(text, tokenizer.tokenize(text)).map((found) => text.slice(found[0]?.start, found.at(-1)?.end));

describe("words", () => {
  it.each([
    ["They didn't and cannot.", "They did n't and can not ."],
    ["Seoul's, the allies’ and NATO's", "Seoul 's , the allies ’ and NATO 's"],
    ["I’m sure we won’t", "I ’m sure we wo n’t"],
    ["Lt. Gen. Park of the U.S. Army", "Lt. Gen. Park of the U.S. Army"],
    ["Oct. 29 at 10:30 a.m.", "Oct. 29 at 10:30 a.m."],
    ["Kim Jong-un met Moon Jae-in and Tsai Ing-wen", "Kim Jong-un met Moon Jae-in and Tsai Ing-wen"],
    ["a face-to-face, U.S.-led drill", "a face - to - face , U.S. - led drill"],
    ["anti-ship and pro-Beijing co-founders", "anti-ship and pro-Beijing co-founders"],
    ["“We […] will,” he said", "“ We [ … ] will , ” he said"],
    ["the deal—signed in May—failed", "the deal — signed in May — failed"],
    ["talks -- the first -- ended", "talks -- the first -- ended"],
    ["$3.5bn, 1,200 tons, 5%", "$ 3.5 bn , 1,200 tons , 5 %"],
    ["the 1990s and the 38th parallel", "the 1990s and the 38th parallel"],
    ["[EPA/YONHAP]", "[ EPA / YONHAP ]"],
    ["F-16s and a Hwasong-18", "F - 16s and a Hwasong - 18"],
    ["see https://example.org/a,b.", "see https://example.org/a,b ."],
    ["write to desk@example.org.", "write to desk@example.org ."],
    ["O'Brien's and Xi'an", "O'Brien 's and Xi'an"],
    ["the struggle.The people,united", "the struggle . The people , united"],
    ["Wait... what?!", "Wait ... what ?!"],
    ["J. D. Vance's aide", "J. D. Vance 's aide"],
    ["'peace' they called it", "' peace ' they called it"],
    ["al-Qaeda", "al - Qaeda"],
    ["Mr.Kim left", "Mr. Kim left"],
    ["S.Korea and N.Korea", "S. Korea and N. Korea"],
    ["held atKim Il SungSquare", "held at Kim Il Sung Square"],
    ["He dont know thats why", "He do nt know that s why"],
    ["Im Dong-won met Chen Shui-bian", "Im Dong-won met Chen Shui-bian"],
    ["US$5, HK$ 10 and $3", "US$ 5 , HK$ 10 and $ 3"],
    ["call 713-555-0142 or 555-0142", "call 713-555-0142 or 555-0142"],
    ["the 187-2 vote of 1950-1953", "the 187 - 2 vote of 1950 - 1953"],
    ["see report.pdf :-) << here >>", "see report.pdf :-) << here >>"],
    ["the 1980's and the U.S of old", "the 1980's and the U.S of old"],
    ["H.W. Brandt et al. vs. No. 2", "H.W. Brandt et al. vs. No. 2"],
    ["Marshal ComradeKim Jong Unsaid so", "Marshal Comrade Kim Jong Un said so"],
  ])("%s", (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it("gives offsets into the whole text", () => {
    const text = "Skip this. Seoul's reply";
    expect(tokenizer.tokenize(text, 11, 18)).toEqual([
      { start: 11, end: 16 },
      { start: 16, end: 18 },
    ]);
  });
});

describe("sentences", () => {
  it.each([
    ["Talks began. They failed.", ["Talks began.", "They failed."]],
    ["He met Gen. Lee in Seoul. He left.", ["He met Gen. Lee in Seoul.", "He left."]],
    ["It came from the U.S. The ministry declined.", ["It came from the U.S.", "The ministry declined."]],
    ["The U.S. Navy sailed on.", ["The U.S. Navy sailed on."]],
    ["They met at 9 a.m. Tuesday in Hanoi.", ["They met at 9 a.m. Tuesday in Hanoi."]],
    ['"We will wait," he said. "We are ready."', ['"We will wait," he said.', '"We are ready."']],
    ["“We will fight. We will win,” Lee said.", ["“We will fight.", "We will win,” Lee said."]],
    ["“Will they come?” President Lee asked.", ["“Will they come?” President Lee asked."]],
    ["“Never!” he shouted. The hall cheered.", ["“Never!” he shouted.", "The hall cheered."]],
    ["“It is over.” The envoy left.", ["“It is over.”", "The envoy left."]],
    ['He called it "a farce." Tokyo disagreed.', ['He called it "a farce."', "Tokyo disagreed."]],
    ["The North (which tested again. Twice.) went on.", ["The North (which tested again. Twice.) went on."]],
    ["We won the great struggle.The people rejoiced.", ["We won the great struggle.", "The people rejoiced."]],
    [
      "The first line was\nwrapped by hand. It goes\non here.",
      ["The first line was\nwrapped by hand.", "It goes\non here."],
    ],
    ["No full stop here\n\nA new part", ["No full stop here", "A new part"]],
    ["Points:\n- Talks stalled\n- Tests went on", ["Points:", "- Talks stalled", "- Tests went on"]],
    ["Resolution No. 1718 stands. Sanctions stay.", ["Resolution No. 1718 stands.", "Sanctions stay."]],
    ["Seoul, Oct 29 (ANS) The North fired.", ["Seoul, Oct 29 (ANS)", "The North fired."]],
    ["PYONGYANG, March 3 (KCNA) -- Kim spoke. He left.", ["PYONGYANG, March 3 (KCNA) --", "Kim spoke.", "He left."]],
    ["WASHINGTON (AP) — The envoy left.", ["WASHINGTON (AP) —", "The envoy left."]],
    ["North Korea (DPRK) Foreign Minister Choe left.", ["North Korea (DPRK) Foreign Minister Choe left."]],
    ["It rose by 3.5 percent. No. It fell.", ["It rose by 3.5 percent.", "No.", "It fell."]],
    ["Firms such as Hanwha Inc. and Kia Corp. gained.", ["Firms such as Hanwha Inc. and Kia Corp. gained."]],
    ["If there is a conflict […] we will act.", ["If there is a conflict […] we will act."]],
  ])("%s", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});
