import type { Gold } from "./conllu.js";

const SMALL = new Set("a an the and or but nor of to in on at by for with from as 's n't is".split(" "));
const SHORT = 22;

/**
 * A sentence, and now and then a copy of it in the letters of a headline, in capitals, or without its full stop: the
 * treebanks hold few headlines.
 */
export function restyled(gold: Gold, random: () => number): Gold[] {
  const { forms, heads } = gold;
  const last = forms.length - 1;
  const chance = random();
  if (forms.length > 3 && forms.length <= SHORT && chance < 0.07) return [gold, { ...gold, forms: forms.map(titled) }];
  if (forms.length <= SHORT && chance < 0.08)
    return [gold, { ...gold, forms: forms.map((form) => form.toUpperCase()) }];
  const stops = forms.length > 4 && forms[last] === "." && heads.every((head) => head !== last);
  return stops && chance < 0.14 ? [gold, withoutLast(gold)] : [gold];
}

function titled(form: string, index: number): string {
  return SMALL.has(form.toLowerCase()) && index > 0 ? form : form.charAt(0).toUpperCase() + form.slice(1);
}

function withoutLast({ forms, lemmas, upos, xpos, feats, heads, deprels }: Gold): Gold {
  const cut = <Value>(column: readonly Value[]): Value[] => column.slice(0, -1);
  return {
    forms: cut(forms),
    lemmas: cut(lemmas),
    upos: cut(upos),
    xpos: cut(xpos),
    feats: cut(feats),
    heads: cut(heads),
    deprels: cut(deprels),
  };
}
