import type { Upos } from "../core/syntax.js";
import type { LemmaException, VerbBase } from "../knowledge/language.js";
import { plainForm } from "./normal-form.js";

/** Finds dictionary forms: exceptions first, then the endings that the Penn tag promises. */
export class Lemmatizer {
  private readonly exceptions = new Map<string, string>();
  private readonly verbs: ReadonlySet<string>;

  constructor(exceptions: readonly LemmaException[], verbs: readonly VerbBase[]) {
    for (const { form, upos, lemma } of exceptions) this.exceptions.set(`${upos}|${form}`, lemma);
    this.verbs = new Set(verbs.map(({ id }) => id));
  }

  lemma(form: string, upos: Upos, xpos: string): string {
    const plain = plainForm(form);
    const low = plain.toLowerCase();
    const exception = this.exceptions.get(`${upos}|${low}`);
    if (exception !== undefined && this.fits(upos, xpos)) return exception;
    switch (upos) {
      case "PROPN":
      case "NUM":
      case "PUNCT":
      case "SYM":
      case "X":
        return plain;
      case "NOUN":
        return xpos === "NNS" ? singular(low) : low;
      case "VERB":
      case "AUX":
        return this.verb(low, xpos);
      case "ADJ":
      case "ADV":
        return /^(?:JJ|RB)[RS]$/.test(xpos) ? positive(low, xpos.endsWith("R") ? "er" : "est") : low;
      default:
        return low;
    }
  }

  /** "saw" is a noun of its own, and "found" may be a base form. */
  private fits(upos: Upos, xpos: string): boolean {
    return !((upos === "NOUN" && xpos === "NN") || (upos === "VERB" && (xpos === "VB" || xpos === "VBP")));
  }

  private verb(form: string, xpos: string): string {
    if (xpos === "VBZ") return this.known(...thirdPerson(form)) ?? thirdPerson(form)[0] ?? form;
    const ending = xpos === "VBG" ? "ing" : xpos === "VBD" || xpos === "VBN" ? "ed" : null;
    if (ending === null || !form.endsWith(ending) || form.length < ending.length + 2) return form;
    const stem = form.slice(0, -ending.length);
    const options = [
      stem,
      `${stem}e`,
      ...(doubled(stem) ? [stem.slice(0, -1)] : []),
      ...(stem.endsWith("i") ? [`${stem.slice(0, -1)}y`] : []),
    ];
    return this.known(...options) ?? guess(stem);
  }

  /** The first that is a verb, also without a prefix ("denuclearise" by its own, "recommit" by "commit"). */
  private known(...options: readonly string[]): string | null {
    const bare = (verb: string): string => verb.replace(/^.*-|^(?:re|un|dis|mis|over|out|under|fore)(?=\w{3})/, "");
    return options.find((verb) => this.verbs.has(verb)) ?? options.find((verb) => this.verbs.has(bare(verb))) ?? null;
  }
}

function singular(form: string): string {
  if (/[^aeiou]ies$/.test(form) && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(form)) return form.slice(0, -2);
  if (/(?:sis|ss|us|is)$/.test(form) || !form.endsWith("s")) return form;
  return form.slice(0, -1);
}

function thirdPerson(form: string): string[] {
  if (/[^aeiou]ies$/.test(form)) return [`${form.slice(0, -3)}y`];
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(form)) return [form.slice(0, -2), form.slice(0, -1)];
  return form.endsWith("s") && !form.endsWith("ss") ? [form.slice(0, -1), form.slice(0, -2)] : [form];
}

function doubled(stem: string): boolean {
  return /([bdgklmnprtvz])\1$/.test(stem);
}

/** The base of a verb that no list holds, by its stem before -ing or -ed. */
function guess(stem: string): string {
  if (/[^aeiou]i$/.test(stem)) return `${stem.slice(0, -1)}y`;
  if (doubled(stem) && !stem.endsWith("ll")) return stem.slice(0, -1);
  if (
    /(?:[cvu]|[^aeo]at|i[sz]|ys|[rl]s|dg|[aei]ng|rg|[bcdfgpt]l|[aeiou]r?g|ut|ir|ur|[^e]as|os)$/.test(stem) &&
    stem.length > 2
  )
    return `${stem}e`;
  return stem;
}

function positive(form: string, ending: string): string {
  if (!form.endsWith(ending)) return form;
  const stem = form.slice(0, -ending.length);
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (doubled(stem) && !/(?:ll|ss)$/.test(stem)) return stem.slice(0, -1);
  return /(?:[cgvu]|[^aeiou]l|[^eo][aiou][rst]|id|ut|in)$/.test(stem) &&
    !/(?:ng|ow|ear|eas)$/.test(stem) &&
    /(?:[cvu]|rg|pl|bl|mpl|nt|fe|fin|wid|ut|saf|lat|ur|ar)$/.test(stem)
    ? `${stem}e`
    : stem;
}
