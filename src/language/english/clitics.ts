import type { Span } from "../../core/span.js";

const NOT = /^(.+?)(n['’]t)$/i;
const APOSTROPHE = /^(.+?)(['’](?:s|re|ve|ll|d|m))$/i;
/** Two words written as one. */
const JOINED = new Map(
  (
    "can|not gon|na wan|na got|ta out|ta lem|me gim|me a|lot " +
    "do|nt did|nt does|nt wo|nt ca|nt is|nt was|nt were|nt are|nt ai|nt have|nt has|nt had|nt could|nt would|nt should|nt " +
    "i|m i|ve you|re they|re you|ve you|ll that|s there|s what|s he|s she|s"
  )
    .split(" ")
    .map((pair) => [pair.replace("|", ""), pair.indexOf("|")] as const),
);
/** No written word is longer that has clitics. */
const LONGEST = 40;

/** The parts of a written word that are words of their own: `don't` is `do`, `n't`; `cannot` is `can`, `not`. */
export function splitClitics(form: string, start: number): Span[] {
  const whole = { start, end: start + form.length };
  if (form.length > LONGEST) return [whole];
  const cut = JOINED.get(form.toLowerCase());
  // "Im" is a Korean name.
  if (cut !== undefined && form !== form.toUpperCase() && form !== "Im") {
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
  return xpos === "POS" || /^(?:n['’]?t|['’](?:s|re|ve|ll|d|m)|not|na|ta|me)$/i.test(form);
}
