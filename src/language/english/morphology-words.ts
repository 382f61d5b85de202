/** Features of pronouns by their form, without the case of those that have one form for all cases. */
export const PRONOUNS: Readonly<Record<string, string>> = {
  i: "Case=Nom|Number=Sing|Person=1|PronType=Prs",
  me: "Case=Acc|Number=Sing|Person=1|PronType=Prs",
  my: "Case=Gen|Number=Sing|Person=1|Poss=Yes|PronType=Prs",
  mine: "Number=Sing|Person=1|Poss=Yes|PronType=Prs",
  myself: "Case=Acc|Number=Sing|Person=1|PronType=Prs|Reflex=Yes",
  we: "Case=Nom|Number=Plur|Person=1|PronType=Prs",
  us: "Case=Acc|Number=Plur|Person=1|PronType=Prs",
  our: "Case=Gen|Number=Plur|Person=1|Poss=Yes|PronType=Prs",
  ours: "Number=Plur|Person=1|Poss=Yes|PronType=Prs",
  ourselves: "Case=Acc|Number=Plur|Person=1|PronType=Prs|Reflex=Yes",
  you: "Person=2|PronType=Prs",
  your: "Case=Gen|Person=2|Poss=Yes|PronType=Prs",
  yours: "Person=2|Poss=Yes|PronType=Prs",
  yourself: "Case=Acc|Number=Sing|Person=2|PronType=Prs|Reflex=Yes",
  yourselves: "Case=Acc|Number=Plur|Person=2|PronType=Prs|Reflex=Yes",
  he: "Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs",
  him: "Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs",
  his: "Case=Gen|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs",
  himself: "Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs|Reflex=Yes",
  she: "Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs",
  her: "Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs",
  hers: "Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs",
  herself: "Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs|Reflex=Yes",
  it: "Gender=Neut|Number=Sing|Person=3|PronType=Prs",
  its: "Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs",
  itself: "Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs|Reflex=Yes",
  they: "Case=Nom|Number=Plur|Person=3|PronType=Prs",
  them: "Case=Acc|Number=Plur|Person=3|PronType=Prs",
  their: "Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs",
  theirs: "Number=Plur|Person=3|Poss=Yes|PronType=Prs",
  themselves: "Case=Acc|Number=Plur|Person=3|PronType=Prs|Reflex=Yes",
  that: "Number=Sing|PronType=Dem",
  this: "Number=Sing|PronType=Dem",
  these: "Number=Plur|PronType=Dem",
  those: "Number=Plur|PronType=Dem",
};

const listed = (features: string, words: string): [string, string][] =>
  words.split(" ").map((word) => [word, features]);

/** Features of determiners and of the nouns made of them ("nobody"), by form. */
export const DETERMINERS: ReadonlyMap<string, string> = new Map([
  ...listed("Definite=Def|PronType=Art", "the"),
  ...listed("Definite=Ind|PronType=Art", "a an"),
  ...listed("PronType=Ind", "some any another either such quite"),
  ...listed("PronType=Tot", "all every each both"),
  ...listed("PronType=Neg", "no neither none"),
]);

export const INDEFINITES: ReadonlyMap<string, string> = new Map([
  ...listed("Number=Sing|PronType=Ind", "something somebody someone anything anybody anyone"),
  ...listed("Number=Sing|PronType=Tot", "everything everybody everyone"),
  ...listed("Number=Sing|PronType=Neg", "nothing nobody"),
  ...listed("PronType=Neg", "none"),
]);

/** Features of adverbs and particles by form. */
export const ADVERBS: ReadonlyMap<string, string> = new Map([
  ...listed("Polarity=Neg", "not n't nt"),
  ...listed("PronType=Dem", "now then there here thus"),
  ...listed("PronType=Neg", "never nowhere"),
  ...listed("PronType=Tot", "always everywhere"),
  ...listed("PronType=Ind", "ever sometimes somewhere anywhere somehow"),
  ...listed("NumForm=Word|NumType=Mult", "once twice thrice"),
  ...listed("Degree=Pos", "well far soon long hard early late"),
]);

/** Ordinals written as words. */
export const ORDINALS = new Set(
  (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth " +
    "sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth hundredth thousandth"
  ).split(" "),
);
