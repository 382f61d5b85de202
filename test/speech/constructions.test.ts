import { describe, expect, it } from "vitest";
import { read, spell, unmark } from "./read.js";

/** Own sentences, one or more for each way in which English reports words and thoughts. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  "a cue before indirect speech": [
    "S{The general} C{said} T{the bridge was safe}.",
    "S{The general} C{said} T{that the bridge was safe}.",
    "S{The embassy} C{has announced} T{that the office will close}.",
    "S{The envoy} C{also warned} T{that the truce could collapse}.",
    "S{The minister} C{told} reporters T{that the harbor was open}.",
    "S{Moscow} C{has repeatedly denied} T{that it sent troops}.",
    "S{Investigators} C{believe} T{that the pilot was asleep}.",
    "S{The spokesman} C{did not say} T{whether the talks would resume}.",
    "S{The premier} C{acknowledged} T{that growth had slowed}.",
    "S{The survey} C{found} T{that most voters opposed the tax}.",
  ],
  "a cue behind": [
    "T{The bridge was safe}, S{the general} C{said}.",
    "T{The fleet has left the port}, C{according to} S{the ministry}.",
    "T{The two sides met in secret}, S{the newspaper} C{reported}.",
    "T{The fire was under control}, S{officials} C{said} on Friday.",
  ],
  "a cue in the middle": [
    "T{The bridge}, S{the general} C{said}, T{was safe}.",
    "T{The harbor}, S{she} C{said}, T{would open in spring}.",
  ],
  "according to": [
    "C{According to} S{the ministry}, T{two people died in the fire}.",
    "C{According to} S{Ana Ruiz, a professor at the University of Lima}, T{the truce will hold}.",
    "C{In the words of} S{the general}, T{the war is over}.",
  ],
  quotations: [
    'T{"The bridge is safe,"} S{the general} C{said}.',
    'T{"The bridge is safe,"} C{said} S{the general}.',
    'T{"The bridge is safe,"} C{said} S{Omar Haddad, a spokesman for the army}.',
    'S{The general} C{said}, T{"The bridge is safe."}',
    'S{The general} C{said}: T{"The bridge is safe."}',
    'T{"The bridge is safe,"} S{the general} C{said}. T{"Nobody should worry."}',
    'T{"Is the bridge safe?"} S{the mayor} C{asked}.',
    'T{"We will never yield,"} S{the statement} C{continued}.',
    'T{"We will never yield,"} S{the article} C{went on}.',
    "T{“The bridge is safe,”} C{wrote} S{the Harbor Times} on Monday.",
    'T{"The bridge is safe,"} S{the general} C{told} reporters in Lima.',
    'S{She} C{added}: T{"Nobody should worry."}',
  ],
  "mixed quotation": [
    'S{The general} C{said} T{the bridge was "perfectly safe"}.',
    'S{The ministry} C{called} T{the drill a "provocation"}.',
    'S{The premier} C{has labeled} T{the union as a "club of robbers"}.',
  ],
  "what is wanted": [
    "S{The president} C{vowed} T{to end the war}.",
    "S{Tehran} C{threatened} T{to close the strait}.",
    "S{The palace} C{declined} T{to comment}.",
    "S{The pope} C{urged} T{both sides to stop the fighting}.",
    "S{The pope} C{called for} T{an immediate truce}.",
    "S{The court} C{ordered} T{the police to free the man}.",
    "S{The king} C{wants} T{to end the war}.",
    "S{The minister} C{promised} T{to free the prisoners}.",
  ],
  "what is thought of it": [
    "S{The council} C{condemned} T{the attack}.",
    "S{Seoul} C{accused} T{Pyongyang of jamming signals}.",
    "S{The bishop} C{praised} T{the peace deal}.",
    "S{Pyongyang} C{rejected} T{the offer}.",
    "S{The envoy} C{described} T{the talks as useful}.",
    "S{Analysts} C{see} T{the launch as a signal}.",
  ],
  "nouns and adjectives": [
    "S{Seoul's} C{claim} T{that the ship was sunk} has angered Beijing.",
    "S{The bishop's} C{criticism of} T{the budget} was harsh.",
    "S{The general} C{is confident} T{that the line will hold}.",
    "S{The king} C{is opposed to} T{the plan}.",
  ],
  passives: ["T{The harbor} C{is expected} T{to open in spring}.", "T{He} C{was accused} T{of lying to the court}."],
  "seeming and hearing": ["T{The truce} C{seems} T{to hold}.", "T{The general} C{reportedly} T{fled the city}."],
  participles: [
    "S{The minister} left the room, C{saying} T{the talks were over}.",
    "S{The ministry} recalled its envoy, C{citing} T{security concerns}.",
  ],
  coordination: ["S{The premier} met the envoy and C{said} T{the deal was close}."],
};

describe.each(Object.entries(CASES))("%s", (_, sentences) => {
  it.each(sentences)("%s", (marked) => {
    const { text, ...want } = unmark(marked);
    const found = read(text).attributions.map((each) => spell(text, each));
    const bare = { ...want, source: want.source.replace(/[,.]$/u, ""), content: bareContent(want.content) };
    expect(found).toContainEqual(bare);
  });
});

function bareContent(content: string): string {
  return content
    .split(" | ")
    .map((part) => part.replace(/[,.]$/u, ""))
    .join(" | ");
}
