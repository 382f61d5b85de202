import type { Upos } from "../../core/syntax.js";

/** What the tree tells of a verb's form: its relation, and the relations of its children. */
export interface Surroundings {
  readonly deprel: string;
  readonly passive: boolean;
  readonly auxiliary: boolean;
}

const PRONOUNS: Readonly<Record<string, string>> = {
  i: "Case=Nom|Number=Sing|Person=1|PronType=Prs",
  me: "Case=Acc|Number=Sing|Person=1|PronType=Prs",
  my: "Case=Gen|Number=Sing|Person=1|Poss=Yes|PronType=Prs",
  mine: "Number=Sing|Person=1|Poss=Yes|PronType=Prs",
  myself: "Number=Sing|Person=1|PronType=Prs|Reflex=Yes",
  we: "Case=Nom|Number=Plur|Person=1|PronType=Prs",
  us: "Case=Acc|Number=Plur|Person=1|PronType=Prs",
  our: "Case=Gen|Number=Plur|Person=1|Poss=Yes|PronType=Prs",
  ours: "Number=Plur|Person=1|Poss=Yes|PronType=Prs",
  ourselves: "Number=Plur|Person=1|PronType=Prs|Reflex=Yes",
  you: "Person=2|PronType=Prs",
  your: "Case=Gen|Person=2|Poss=Yes|PronType=Prs",
  yours: "Person=2|Poss=Yes|PronType=Prs",
  yourself: "Number=Sing|Person=2|PronType=Prs|Reflex=Yes",
  yourselves: "Number=Plur|Person=2|PronType=Prs|Reflex=Yes",
  he: "Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs",
  him: "Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs",
  his: "Case=Gen|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs",
  himself: "Gender=Masc|Number=Sing|Person=3|PronType=Prs|Reflex=Yes",
  she: "Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs",
  her: "Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs",
  hers: "Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs",
  herself: "Gender=Fem|Number=Sing|Person=3|PronType=Prs|Reflex=Yes",
  it: "Gender=Neut|Number=Sing|Person=3|PronType=Prs",
  its: "Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs",
  itself: "Gender=Neut|Number=Sing|Person=3|PronType=Prs|Reflex=Yes",
  they: "Case=Nom|Number=Plur|Person=3|PronType=Prs",
  them: "Case=Acc|Number=Plur|Person=3|PronType=Prs",
  their: "Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs",
  theirs: "Number=Plur|Person=3|Poss=Yes|PronType=Prs",
  themselves: "Number=Plur|Person=3|PronType=Prs|Reflex=Yes",
  who: "PronType=Rel",
  whom: "Case=Acc|PronType=Rel",
  whose: "Poss=Yes|PronType=Rel",
  which: "PronType=Rel",
  that: "Number=Sing|PronType=Dem",
  this: "Number=Sing|PronType=Dem",
  these: "Number=Plur|PronType=Dem",
  those: "Number=Plur|PronType=Dem",
};

const ARTICLES: Readonly<Record<string, string>> = {
  the: "Definite=Def|PronType=Art",
  a: "Definite=Ind|PronType=Art",
  an: "Definite=Ind|PronType=Art",
};

const BY_TAG: Readonly<Record<string, string>> = {
  NN: "Number=Sing",
  NNP: "Number=Sing",
  NNS: "Number=Plur",
  NNPS: "Number=Plur",
  MD: "VerbForm=Fin",
  VB: "VerbForm=Inf",
  VBD: "Mood=Ind|Tense=Past|VerbForm=Fin",
  VBP: "Mood=Ind|Tense=Pres|VerbForm=Fin",
  VBZ: "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
  JJ: "Degree=Pos",
  JJR: "Degree=Cmp",
  JJS: "Degree=Sup",
  RBR: "Degree=Cmp",
  RBS: "Degree=Sup",
  CD: "NumType=Card",
};

/** Morphological features as UD writes them, in the order of the alphabet; "_" for none. */
export function featuresOf(lemmaForm: string, upos: Upos, xpos: string, around: Surroundings): string {
  const form = lemmaForm.toLowerCase();
  if (upos === "PRON" && xpos.startsWith("W")) return form === "whose" ? "Poss=Yes|PronType=Rel" : "PronType=Rel";
  if (upos === "PRON" || (upos === "DET" && PRONOUNS[form] !== undefined)) return PRONOUNS[form] ?? "_";
  if (upos === "DET") return ARTICLES[form] ?? "_";
  if (/^(?:not|n't|n’t|never)$/.test(form)) return "Polarity=Neg";
  if (xpos === "VBG") return isParticiple(around) ? "Tense=Pres|VerbForm=Part" : "VerbForm=Ger";
  if (xpos === "VBN") return around.passive ? "Tense=Past|VerbForm=Part|Voice=Pass" : "Tense=Past|VerbForm=Part";
  return BY_TAG[xpos] ?? "_";
}

function isParticiple({ auxiliary, deprel }: Surroundings): boolean {
  return auxiliary || deprel === "acl" || deprel === "amod" || deprel === "advcl";
}
