import { describe, expect, it } from "vitest";
import { clause } from "./read.js";

describe("arguments", () => {
  it.each([
    ["Seoul rejected the proposal.", "reject", { subject: "Seoul", object: "proposal", subjectBy: "subject" }],
    [
      "The proposal was rejected by Seoul.",
      "reject",
      { subject: "Seoul", object: "proposal", subjectBy: "agent", voice: "passive" },
    ],
    [
      "The envoy was expelled on Monday.",
      "expel",
      { subject: null, object: "envoy", subjectBy: null, voice: "passive" },
    ],
    ["Tehran gave inspectors a list.", "give", { subject: "Tehran", object: "list", indirectObject: "inspectors" }],
    ["Iran was given a deadline.", "give", { subject: null, object: "deadline", indirectObject: "Iran" }],
    ["Washington urged Pyongyang to return to talks.", "return", { subject: "Pyongyang", subjectBy: "control" }],
    [
      "Pyongyang agreed to return to talks.",
      "return",
      { subject: "Pyongyang", subjectBy: "control", obliques: ["to talks"] },
    ],
    ["Kim promised Moscow to send troops.", "send", { subject: "Kim", object: "troops" }],
    ["The general is expected to resign.", "resign", { subject: "general", subjectBy: "control" }],
    ["The two sides appear to agree.", "agree", { subject: "sides" }],
    [
      "Tokyo, which imposed the sanctions, will lift them.",
      "impose",
      { subject: "Tokyo", subjectBy: "relative", object: "sanctions" },
    ],
    ["The missile that Iran fired hit a ship.", "fire", { subject: "Iran", object: "missile" }],
    [
      "Beijing protested and recalled its ambassador.",
      "recall",
      { subject: "Beijing", subjectBy: "conjunct", object: "ambassador" },
    ],
    ["The activist was arrested and jailed.", "jail", { subject: null, object: "activist", voice: "passive" }],
    [
      "Moscow condemned the raid, calling it a provocation.",
      "call",
      { subject: "Moscow", subjectBy: "control", form: "participle" },
    ],
    ["Seoul responded by expelling two diplomats.", "expel", { subject: "Seoul", object: "diplomats", form: "gerund" }],
    ["The troops deployed by Moscow left.", "deploy", { subject: "Moscow", object: "troops", voice: "passive" }],
    ["Tehran has a plan to enrich uranium.", "enrich", { subject: "Tehran", subjectBy: "control", object: "uranium" }],
    ["Ankara has the right to defend its borders.", "defend", { subject: "Ankara", object: "borders" }],
    ["They met in response to the launch.", "meet", { obliques: ["in response", "in response to launch"] }],
    ["They postponed the talks because of the sanctions.", "postpone", { obliques: ["because of sanctions"] }],
    ["The army backed down.", "back down", { subject: "army" }],
  ] as const)("%s (%s)", (text, lemma, expected) => {
    expect(clause(text, lemma)).toMatchObject(expected);
  });
});

describe("verb groups", () => {
  it.each([
    ["Seoul did not reply.", "reply", { negated: true, tense: "past", modal: null }],
    ["Tokyo hasn't replied.", "reply", { negated: true, tense: "present", perfect: true }],
    ["The army never attacked or threatened anyone.", "attack", { negated: true }],
    ["No country has recognised the government.", "recognise", { negated: true }],
    ["He left without answering questions.", "answer", { negated: true, subject: "He" }],
    ["Ottawa no longer supports the plan.", "support", { negated: true }],
    ["Kyiv supports the plan.", "support", { negated: false, tense: "present", form: "finite" }],
    ["The fleet will sail tomorrow.", "sail", { modal: "will", tense: "future" }],
    ["The fleet won't sail tomorrow.", "sail", { modal: "will", negated: true, tense: "future" }],
    ["Manila may protest.", "protest", { modal: "may" }],
    [
      "The president is going to visit Hanoi.",
      "visit",
      { modal: "be going to", tense: "future", subject: "president" },
    ],
    ["Russia has to withdraw its troops.", "withdraw", { modal: "have to", subject: "Russia", object: "troops" }],
    ["The two sides are discussing a truce.", "discuss", { progressive: true, tense: "present" }],
    ["Is the minister ready?", "ready", { question: true, subject: "minister" }],
  ] as const)("%s (%s)", (text, lemma, expected) => {
    expect(clause(text, lemma)).toMatchObject(expected);
  });
});

describe("subordination", () => {
  it.each([
    ["We will talk if Seoul apologises.", "apologise", { mark: "if", parent: "talk", relation: "advcl" }],
    ["Tokyo will lift the sanctions unless Seoul refuses to talk.", "refuse", { mark: "unless" }],
    ["Pyongyang will keep the truce as long as Seoul respects the border.", "respect", { mark: "as long as" }],
    ["Troops will leave provided that the truce holds.", "hold", { mark: "provided that" }],
    ["The minister said that talks had failed.", "fail", { mark: "that", parent: "say", relation: "ccomp" }],
    ["Talks failed because Moscow left.", "leave", { mark: "because" }],
  ] as const)("%s (%s)", (text, lemma, expected) => {
    expect(clause(text, lemma)).toMatchObject(expected);
  });
});
