import { describe, expect, it } from "vitest";
import { read } from "./read.js";

const word = (text: string, form: string) => read(text).tokens.find((token) => token.form === form);

describe("features", () => {
  it.each([
    ["The envoys left on Monday.", "left", "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin"],
    ["We left on Monday.", "left", "Mood=Ind|Number=Plur|Person=1|Tense=Past|VerbForm=Fin"],
    ["Seoul and Tokyo have agreed.", "have", "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"],
    ["The envoys who met him are tired.", "met", "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin"],
    ["The ship was seized.", "seized", "Tense=Past|VerbForm=Part|Voice=Pass"],
    ["The map published by Beijing was wrong.", "published", "Tense=Past|VerbForm=Part|Voice=Pass"],
    ["The troops have crossed the river.", "crossed", "Tense=Past|VerbForm=Part"],
    ["Leave the city now.", "Leave", "Mood=Imp|VerbForm=Fin"],
    ["They agreed to leave the city.", "leave", "VerbForm=Inf"],
    ["Tehran denied it.", "it", "Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs"],
    ["The first talks failed.", "first", "Degree=Pos|NumForm=Word|NumType=Ord"],
    ["They freed 12 sailors.", "12", "NumForm=Digit|NumType=Card"],
    ["Output fell by 2.5 percent.", "2.5", "NumForm=Digit|NumType=Frac"],
    ["No ship returned.", "No", "PronType=Neg"],
    ["Seoul never replied.", "never", "PronType=Neg"],
    ["The minister who resigned has left.", "who", "PronType=Rel"],
    ["Who fired the missile?", "Who", "PronType=Int"],
  ])("%s (%s)", (text, form, feats) => {
    expect(word(text, form)?.feats).toBe(feats);
  });
});

describe("lemmas in a sentence", () => {
  it.each([
    ["It's raining in Seoul.", "'s", "be"],
    ["She's already signed the pact.", "'s", "have"],
    ["They'd already fired when he called.", "'d", "have"],
    ["They'd fire again.", "'d", "would"],
    ["Tokyo won't accept it.", "wo", "will"],
    ["Tokyo can't accept it.", "ca", "can"],
    ["Tokyo didn't accept it.", "n't", "not"],
    ["Tokyo's plan failed.", "'s", "'s"],
    ["There are fears of war.", "are", "be"],
    ["Talks with the Palestinian side failed.", "Palestinian", "Palestinian"],
    ["The Palestinians left.", "Palestinians", "Palestinian"],
    ["The Philippines protested.", "Philippines", "Philippines"],
    ["One ship sank.", "One", "one"],
    ["The minister met her in Cairo.", "her", "she"],
  ])("%s (%s)", (text, form, lemma) => {
    expect(word(text, form)?.lemma).toBe(lemma);
  });
});
