import type { Token } from "../../core/syntax.js";
import { ADVERBS, DETERMINERS, INDEFINITES, ORDINALS, PRONOUNS } from "./morphology-words.js";
import { agreementOf } from "./agreement.js";
import type { WordsAround } from "./words-around.js";

const BY_TAG: Readonly<Record<string, string>> = {
  NN: "Number=Sing",
  NNP: "Number=Sing",
  NNS: "Number=Plur",
  NNPS: "Number=Plur",
  MD: "VerbForm=Fin",
  VBZ: "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
  JJR: "Degree=Cmp",
  JJS: "Degree=Sup",
  RBR: "Degree=Cmp",
  RBS: "Degree=Sup",
};

/** Morphological features of a word as UD writes them, in the order of the alphabet; "_" for none. */
export function featuresOf(words: WordsAround, index: number): string {
  const token = words.token(index);
  const { upos, xpos } = token;
  const form = token.form.toLowerCase().replace("\u2019", "'");
  if (xpos.startsWith("W")) return questioning(words, token, form);
  if (upos === "PRON" && xpos !== "NN" && xpos !== "EX") return pronoun(token, form);
  if (upos === "DET") return PRONOUNS[form] ?? DETERMINERS.get(form) ?? "_";
  if (xpos === "NN") return INDEFINITES.get(form) ?? "Number=Sing";
  if (upos === "NUM") return numeral(form, xpos);
  if (upos === "ADJ" && !/^JJ[RS]$/.test(xpos)) return ordinal(form);
  if (upos === "VERB" || upos === "AUX") return verbal(words, token);
  if (upos === "ADV" || upos === "PART") return ADVERBS.get(form) ?? BY_TAG[xpos] ?? "_";
  return BY_TAG[xpos] ?? "_";
}

/** "which" and "who" are relative in a relative clause and as the head of a free one, and ask elsewhere. */
function questioning({ path }: WordsAround, { index }: Token, form: string): string {
  if (form === "that") return "PronType=Rel";
  const relative = path(index).some((above) => /^(?:acl|advcl):relcl$/.test(above.deprel)) || form === "whom";
  const kind = relative ? "PronType=Rel" : "PronType=Int";
  return form === "whose" ? `Poss=Yes|${kind}` : kind;
}

/** "you" and "it" have one form for subject and object; "her" one for object and possessor. */
function pronoun({ xpos, deprel }: Token, form: string): string {
  if (form === "her" && xpos === "PRP$") return "Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs";
  const found = PRONOUNS[form] ?? "_";
  if (form !== "you" && form !== "it") return found;
  return `Case=${/^(?:nsubj|expl|root|conj)/.test(deprel) ? "Nom" : "Acc"}|${found}`;
}

function numeral(form: string, xpos: string): string {
  if (xpos !== "CD") return BY_TAG[xpos] ?? "_";
  if (/^\d*\.\d+$|^\d+\/\d+$/.test(form)) return "NumForm=Digit|NumType=Frac";
  if (/^[ivxlcdm]+$/.test(form)) return "NumForm=Roman|NumType=Card";
  return `NumForm=${!/\d/.test(form) ? "Word" : /\p{L}/u.test(form) ? "Combi" : "Digit"}|NumType=Card`;
}

function ordinal(form: string): string {
  if (ORDINALS.has(form)) return "Degree=Pos|NumForm=Word|NumType=Ord";
  return /^\d+(?:st|nd|rd|th)$/.test(form) ? "Degree=Pos|NumForm=Combi|NumType=Ord" : "Degree=Pos";
}

function verbal(words: WordsAround, token: Token): string {
  const { xpos, index } = token;
  switch (xpos) {
    case "VBG":
      return isParticiple(words, token) ? "Tense=Pres|VerbForm=Part" : "VerbForm=Ger";
    case "VBN":
      return token.upos === "VERB" && isPassive(words, token)
        ? "Tense=Past|VerbForm=Part|Voice=Pass"
        : "Tense=Past|VerbForm=Part";
    case "VB":
      return isImperative(words, token) ? "Mood=Imp|VerbForm=Fin" : "VerbForm=Inf";
    case "VBD":
      return `Mood=Ind|${agreementOf(words, index)}|Tense=Past|VerbForm=Fin`;
    case "VBP":
      return `Mood=Ind|${agreementOf(words, index)}|Tense=Pres|VerbForm=Fin`;
    default:
      return BY_TAG[xpos] ?? "_";
  }
}

/** A participle has an auxiliary or stands for an adverbial clause; a gerund stands where nouns and adjectives do. */
function isParticiple({ children }: WordsAround, { index, upos, deprel }: Token): boolean {
  if (upos === "AUX" || children(index).some((child) => child.deprel === "aux")) return true;
  return (
    !/^(?:acl|xcomp|amod|csubj|compound|obj|nsubj)(?!:relcl)/.test(deprel) && !(deprel === "conj" || deprel === "ccomp")
  );
}

function isPassive(words: WordsAround, { index, deprel, head }: Token): boolean {
  const below = words.children(index).map((child) => child.deprel);
  if (below.some((relation) => relation.endsWith(":pass") || relation === "obl:agent")) return true;
  if (below.includes("aux")) return false;
  if (deprel === "conj" && head >= 0 && !below.includes("nsubj")) return isPassive(words, words.token(head));
  return /^(?:acl$|amod|advcl$|xcomp|case|parataxis|csubj|appos|obj)/.test(deprel) && !below.includes("nsubj");
}

/** A base form that nothing makes an infinitive: no "to", no auxiliary, no subject but "you". */
function isImperative(words: WordsAround, { index, deprel, head, upos }: Token): boolean {
  const top = upos === "AUX" ? head : index;
  if (top < 0) return false;
  const clause = upos === "AUX" ? words.token(top).deprel : deprel;
  if (!/^(?:root|conj|parataxis|ccomp|appos)$/.test(clause)) return false;
  const below = words.children(top);
  if (clause === "conj" && !below.some(({ deprel: each }) => each === "aux")) {
    const first = words.token(words.token(top).head);
    return first.xpos === "VB" && isImperative(words, first);
  }
  const governed = below.some((child) => {
    if (child.index === index) return false;
    if (child.deprel === "mark" || child.xpos === "MD") return true;
    if (child.deprel.startsWith("nsubj")) return child.form.toLowerCase() !== "you";
    return child.deprel.startsWith("aux") && child.xpos !== "VB";
  });
  return !governed;
}
