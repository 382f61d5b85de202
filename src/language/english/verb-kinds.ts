/** Verbs whose subject, not object, does what the infinitive says: "promised Seoul to return". */
export const SUBJECT_CONTROL = new Set([
  "promise",
  "vow",
  "pledge",
  "threaten",
  "swear",
  "guarantee",
  "use",
  "take",
  "spend",
  "waste",
]);

/** Verbs whose object does what the infinitive says. */
export const BIDDING = new Set(
  (
    "advise allow ask authorise authorize beg command compel convince direct enable encourage exhort expect force implore " +
    "instruct invite oblige order permit persuade press pressure prompt push request require summon tell urge want warn"
  ).split(" "),
);

/** Nouns whose infinitive says what their holder does: "signalling his intent to negotiate". */
export const INTENTIONS = new Set(
  (
    "ability agreement aim ambition attempt bid capability chance commitment decision desire determination drive duty effort " +
    "goal hope intent intention obligation offer opportunity option pact plan pledge power promise proposal " +
    "readiness refusal reluctance resolve right threat unwillingness vow will willingness wish"
  ).split(" "),
);

/** Verbs with two objects, of which the second passes to the first: "gave Tehran a week". */
export const GIVING = new Set(
  "accord afford allocate allot allow assign award cause cost deal deny extend give grant guarantee hand issue lend offer owe pay present promise refuse sell send serve show spare supply teach tell wish".split(
    " ",
  ),
);

/** Verbs that take no object, or take one too seldom to lend it from another clause. */
export const OBJECTLESS = new Set(
  (
    "agree apologise apologize appear arise arrive be become begin belong collapse come commit cooperate decline depart " +
    "die disagree disappear emerge erupt exist fail fall flee gather go happen head hesitate insist lie listen live look " +
    "march meet mobilise mobilize occur participate persist proceed protest react rely remain reply resign respond rest " +
    "resume retaliate retreat return rise say seem sit sleep speak stand stay step subside surrender talk think travel " +
    "try vanish vote wait walk want withdraw work worsen"
  ).split(" "),
);
