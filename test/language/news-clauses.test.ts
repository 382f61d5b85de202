import { describe, expect, it } from "vitest";
import { clause } from "./read.js";

type Expected = Partial<ReturnType<typeof clause>> | Readonly<Record<string, unknown>>;
type Row = readonly [text: string, lemma: string, expected: Expected];

const check = (rows: readonly Row[]): void => {
  it.each(rows)("%s (%s)", (text, lemma, expected) => {
    expect(clause(text, lemma)).toMatchObject(expected);
  });
};

describe("whose infinitive or participle it is", () => {
  check([
    ["Seoul promised Tokyo to lift the tariffs.", "lift", { subject: "Seoul", object: "tariffs" }],
    ["Pyongyang threatened Seoul to cut the hotline.", "cut", { subject: "Pyongyang" }],
    ["Washington urged Ankara to release the pastor.", "release", { subject: "Ankara", object: "pastor" }],
    ["The minister asked Beijing to withdraw its ships.", "withdraw", { subject: "Beijing", object: "ships" }],
    ["The envoys were urged to return.", "return", { subject: "envoys", subjectBy: "control" }],
    ["London called on Moscow to free the reporter.", "free", { subject: "Moscow", object: "reporter" }],
    ["Ecuador forced the diplomats to leave.", "leave", { subject: "diplomats", subjectBy: "control" }],
    ["Riyadh wants Tehran to be punished.", "punish", { subject: null, object: "Tehran", voice: "passive" }],
    ["The president saw troops cross the river.", "cross", { subject: "troops", object: "river" }],
    ["The UN made the parties sign a truce.", "sign", { subject: "parties", object: "truce" }],
    ["Moscow seems to have abandoned the plan.", "abandon", { subject: "Moscow", object: "plan", perfect: true }],
    ["The talks are likely to resume in Geneva.", "resume", { subject: "talks", obliques: ["in Geneva"] }],
    ["The deal is said to have collapsed.", "collapse", { subject: "deal" }],
    ["Beijing is believed to be building a base.", "build", { subject: "Beijing", progressive: true }],
    ["Officials said Tehran is unlikely to accept the offer.", "accept", { subject: "Tehran", object: "offer" }],
    ["The envoy was able to leave the country.", "leave", { subject: "envoy", object: "country" }],
    ["Tehran agreed with Moscow to build a plant.", "build", { subject: "Tehran", object: "plant" }],
    ["The ministers discussed how to end the war.", "end", { subject: "ministers", object: "war" }],
    ["Arriving in Cairo, the envoy praised the truce.", "arrive", { subject: "envoy", form: "participle" }],
    ["Having refused to talk, Tehran fired a missile.", "refuse", { subject: "Tehran", perfect: true }],
    ["Asked about the raid, the spokesman declined to comment.", "ask", { subject: null, object: "spokesman" }],
    ["To end the war, Kyiv offered new talks.", "end", { subject: "Kyiv", form: "infinitive" }],
    ["The ship left without warning the port.", "warn", { subject: "ship", object: "port", negated: true }],
    ["Manila accused Beijing of ramming its boats.", "ram", { subject: "Beijing", object: "boats" }],
    ["Seoul warned Pyongyang against firing missiles.", "fire", { subject: "Pyongyang", object: "missiles" }],
    ["The ministry sanctioned the bank for laundering money.", "launder", { subject: "bank" }],
    ["Seoul punished Pyongyang by closing the park.", "close", { subject: "Seoul", object: "park" }],
    ["Iran stopped enriching uranium.", "enrich", { subject: "Iran", object: "uranium" }],
    ["It is important for Seoul to answer.", "answer", { subject: "Seoul" }],
    ["Turkey's threat to close the strait has alarmed Greece.", "close", { subject: "Turkey", subjectBy: "possessor" }],
    ["Officials confirmed a US plan to strike Sanaa.", "strike", { subject: "US", object: "Sanaa" }],
    ["Efforts by Qatar to end the war have stalled.", "end", { subject: "Qatar", object: "war" }],
  ]);
});

describe("arguments shared by coordination and relative clauses", () => {
  check([
    ["Poland drafted and sent a formal protest to Minsk.", "draft", { subject: "Poland", object: "protest" }],
    ["Moscow did not confirm or deny the report.", "confirm", { object: "report", negated: true }],
    ["Moscow did not confirm or deny the report.", "deny", { subject: "Moscow", object: "report", negated: true }],
    ["The two leaders met and signed a pact.", "meet", { subject: "leaders", object: null }],
    ["Ecuador forced the diplomats to leave and closed the embassy.", "close", { subject: "Ecuador" }],
    ["The troops that Russia sent have left.", "send", { subject: "Russia", object: "troops" }],
    ["The troops Russia sent to the border have left.", "send", { object: "troops", obliques: ["to border"] }],
    ["The talks Moscow wants to hold may fail.", "hold", { subject: "Moscow", object: "talks" }],
    ["The talks Moscow wants to hold may fail.", "want", { subject: "Moscow", object: null }],
    ["The envoy whom Tokyo recalled has resigned.", "recall", { subject: "Tokyo", object: "envoy" }],
    ["The port in which the ship was seized has reopened.", "seize", { object: "ship", obliques: ["in port"] }],
    ["The country whose troops crossed the border apologised.", "cross", { subject: "troops", object: "border" }],
    ["The city they met in was bombed.", "meet", { subject: "they", object: null }],
    ["Hanoi rejected the map published by Beijing.", "publish", { subject: "Beijing", object: "map" }],
    ["The foreign ministry, led by Anna Kovac, summoned the envoy.", "lead", { subject: "Anna", object: "ministry" }],
    ["Sweden, which has been seeking to join the bloc, welcomed the vote.", "join", { subject: "Sweden" }],
    ["It was Tehran that broke the deal.", "break", { subject: "Tehran", subjectBy: "relative", object: "deal" }],
  ]);
});

describe("datives and prepositions of several words", () => {
  check([
    ["Washington gave Tehran a week to respond.", "give", { indirectObject: "Tehran", object: "week" }],
    ["Ankara was sent a warning.", "send", { subject: null, indirectObject: "Ankara", object: "warning" }],
    ["Berlin sent tanks to Kyiv.", "send", { object: "tanks", obliques: ["to Kyiv"] }],
    ["Kyiv freed the sailors in exchange for two spies.", "free", { object: "sailors" }],
    ["Seoul fired shells in response to the drill.", "fire", { subject: "Seoul", object: "shells" }],
  ]);
});

describe("negation, modality, tense and aspect", () => {
  check([
    ["Neither Moscow nor Minsk replied.", "reply", { negated: true }],
    ["None of the envoys signed the letter.", "sign", { negated: true }],
    ["The sides reached no agreement.", "reach", { negated: true }],
    ["There was no agreement on the border.", "be", { negated: true, subject: "agreement" }],
    ["Beijing not only condemned the raid but recalled its envoy.", "condemn", { negated: false }],
    ["The leaders are to meet in Doha on Friday.", "meet", { modal: "be to", tense: "future" }],
    ["The summit was to have opened on Monday.", "open", { modal: "be to", tense: "past", perfect: true }],
    ["The deal is to be signed on Friday.", "sign", { modal: "be to", object: "deal", voice: "passive" }],
    ["The aim is to end the war.", "end", { modal: null, object: "war" }],
    ["Warsaw ought to apologise.", "apologise", { modal: "ought", subject: "Warsaw", tense: "present" }],
    ["Seoul ought not to wait.", "wait", { modal: "ought", negated: true }],
    ["Islamabad must not cross the line.", "cross", { modal: "must", negated: true }],
    ["Troops had been massing near the border.", "mass", { tense: "past", perfect: true, progressive: true }],
    ["The parliament will have ratified the treaty by June.", "ratify", { tense: "future", perfect: true }],
    ["The base is being expanded.", "expand", { voice: "passive", progressive: true, object: "base" }],
    ["The pact would have been signed.", "sign", { modal: "would", perfect: true, voice: "passive" }],
    ["If Kyiv were to attack, Minsk would respond.", "attack", { modal: "be to", mark: "if", parent: "respond" }],
  ]);
});

describe("copulas and existentials", () => {
  check([
    ["Hungary is a member of the alliance.", "member", { subject: "Hungary", tense: "present" }],
    ["The minister was furious at the leak.", "furious", { subject: "minister", obliques: ["at leak"] }],
    ["There are two camps near the river.", "be", { subject: "camps", tense: "present" }],
  ]);
});
