import type { Span } from "../../core/span.js";

const NOT = /^(.+?)(n['’]t)$/i;
const APOSTROPHE = /^(.+?)(['’](?:s|re|ve|ll|d|m))$/i;
/** Two words written as one: where the second begins. */
const JOINED: Readonly<Record<string, number>> = { cannot: 3, gonna: 3, wanna: 3, gotta: 3, lemme: 3, gimme: 3 };

/** The parts of a written word that are words of their own: `don't` is `do`, `n't`; `cannot` is `can`, `not`. */
export function splitClitics(form: string, start: number): Span[] {
  const cut = JOINED[form.toLowerCase()];
  const whole = { start, end: start + form.length };
  if (cut !== undefined && form !== form.toUpperCase()) {
    return [
      { start, end: start + cut },
      { start: start + cut, end: whole.end },
    ];
  }
  const [, before, clitic] = NOT.exec(form) ?? APOSTROPHE.exec(form) ?? [];
  if (before === undefined || clitic === undefined) return [whole];
  const middle = start + before.length;
  return [...splitClitics(before, start), { start: middle, end: middle + clitic.length }];
}

/** True for a word that hangs on the one that it touches: `n't`, `'s`, `not` of "cannot". */
export function isClitic({ form, xpos }: { readonly form: string; readonly xpos: string }): boolean {
  return xpos === "POS" || /^(?:n['’]t|['’](?:s|re|ve|ll|d|m)|not|na|ta|me)$/i.test(form);
}
