import type { Upos } from "../../core/syntax.js";
import type { LemmaException, VerbBase } from "../../knowledge/language.js";
import { plainForm } from "../normal-form.js";

/** Finds dictionary forms: exceptions first, then the endings that the Penn tag promises. */
export class Lemmatizer {
  private readonly exceptions = new Map<string, string>();
  private readonly verbs: ReadonlySet<string>;

  constructor(exceptions: readonly LemmaException[], verbs: readonly VerbBase[]) {
    for (const { form, upos, lemma } of exceptions) this.exceptions.set(`${upos}|${form}`, lemma);
    this.verbs = new Set(verbs.map(({ id }) => id));
  }

  /** `first` is true at the beginning of a sentence, where capitals tell nothing. */
  lemma(form: string, upos: Upos, xpos: string, first = false): string {
    const plain = plainForm(form);
    const low = plain.toLowerCase();
    const exception = this.exceptions.get(`${upos}|${low}`);
    if (exception !== undefined && this.fits(upos, xpos)) return exception;
    if (xpos === "POS") return "'s";
    if (upos === "PRON" && low === "her" && xpos === "PRP") return "she";
    if (upos === "VERB" && this.exceptions.get(`AUX|${low}`) === "be") return "be";
    switch (upos) {
      case "PROPN":
        return xpos === "NNPS" ? singularName(plain) : plain;
      case "NUM":
        // "IV" is no word.
        return /^\d|^[IVXLCDM]+$/.test(plain) ? plain : low;
      case "PUNCT":
      case "SYM":
      case "X":
        return plain;
      case "PART":
        return /^n['o]?t$/.test(low) ? "not" : low;
      case "NOUN":
        // "X", "L2"
        if (/^\p{Lu}(?:\d.*)?$/u.test(plain)) return plain;
        return xpos === "NNS" ? singular(low) : low;
      case "VERB":
      case "AUX":
        return this.verb(low, xpos);
      case "ADJ":
        return xpos === "NNP" || isNational(plain, first) ? plain : compared(low, xpos);
      case "ADV":
        return compared(low, xpos);
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
    // "bared" is of "bare": a short verb that ends in one consonant would have doubled it ("barred").
    const whole = /^[^aeiou]*[aeiou][bdgkmnprt]$/.test(stem) ? [`${stem}e`, stem] : [stem, `${stem}e`];
    const options = [
      ...whole,
      ...(doubled(stem) ? [stem.slice(0, -1)] : []),
      ...(stem.endsWith("i") ? [`${stem.slice(0, -1)}y`] : []),
    ];
    return this.known(...options) ?? guess(stem, ending);
  }

  /** The first that is a verb, also without a prefix ("denuclearise" by its own, "recommit" by "commit"). */
  private known(...options: readonly string[]): string | null {
    const bare = (verb: string): string => verb.replace(/^.*-|^(?:re|un|dis|mis|over|out|under|fore)(?=\w{3})/, "");
    return options.find((verb) => this.verbs.has(verb)) ?? options.find((verb) => this.verbs.has(bare(verb))) ?? null;
  }
}

/** Adjectives of nations and creeds keep their capital. */
function isNational(form: string, first: boolean): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(form)) return false;
  if (
    /^(?:French|Dutch|Greek|Arab|Muslim|Czech|Swiss|Thai|Islamic|Sunni|Shiite|Catholic|Orthodox|Nazi|Saudi)$/.test(form)
  )
    return true;
  return !first && /(?:[a-z]{2}(?:ian|ean|can|ish|ese)|[^aeiou]i|aqi|eli)$/.test(form);
}

/** "the Palestinians", "the United States", but "the Philippines", which has no singular. */
function singularName(form: string): string {
  return /^(?:Philippines|Netherlands|Maldives|Bahamas|Seychelles|Alps|Andes)$|ss$/i.test(form)
    ? form
    : form.replace(/(?:(?<=ch|sh|x)e)?s$/i, "").replace(/(?<=[^aeiou])ie$/, "y");
}

function singular(form: string): string {
  if (/^\d/.test(form)) return form;
  if (/[^aeiou]ies$/.test(form) && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(form)) return form.slice(0, -2);
  if (/(?:sis|ss|us|is)$/.test(form) || !form.endsWith("s")) return form;
  return form.slice(0, -1);
}

function thirdPerson(form: string): string[] {
  if (/[^aeiou]ies$/.test(form)) return [`${form.slice(0, -3)}y`, form.slice(0, -1)];
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(form)) return [form.slice(0, -2), form.slice(0, -1)];
  return form.endsWith("s") && !form.endsWith("ss") ? [form.slice(0, -1), form.slice(0, -2)] : [form];
}

function doubled(stem: string): boolean {
  return /([bdgklmnprtvz])\1$/.test(stem);
}

/** Stems before -ing and -ed that have lost an e, each with a verb of its kind. */
const MUTE_E: readonly RegExp[] = [
  /[cuv]$/, // announce, argue, receive
  /(?:[ln]|r|d|[aeiou])g$/, // divulge, arrange, merge, dredge, besiege
  /[lnpr]s$/, // pulse, cleanse, lapse, endorse
  /(?:[iouy]|[^aeiou]a|ea|au)s$/, // revise, impose, accuse, paralyse, chase, lease, cause
  /[aeiouyr]z$/, // seize, analyze
  /[^aeiou][iou]b$/, // bribe, probe, dub
  /[^aeo][aiou]d$/, // persuade, glide, erode, exclude
  /[^aeo][aiou]k$/, // stake, spike, provoke, rebuke
  /^[^aeiou]*[aeo]l$/, // scale, console
  /(?:[^aeo]i|[^aeio]u)l$/, // compile, overrule
  /[bcdfgkptz]l$/, // settle, tackle, dazzle
  /^[^aeiou]+[aiou]m$/, // blame, chime
  /[^aeou]um$/, // resume
  /^[^aeiou]+[aou]n$/, // wane, hone, prune
  /(?:ro|st|th|ph|cl)on$|[^aeou]in$|[tv]en$/, // dethrone, condone, undermine, intervene
  /^[^aeiou]+[aiou]p$|[ck]ap$/, // shape, wipe, cope, escape
  /(?:[^aeo]a|[^aeiou]i|[^aeo]u)r$/, // prepare, inspire, injure
  /^[^aeiou]+or$|(?:pl|gn)or$/, // score, deplore, ignore
  /[^aeo]at$/, // mediate
  /(?:^[^aeiou]+|gn|un|v)it$/, // cite, ignite, unite, invite
  /(?:[^aeo]|^)ut$|[mv]ot$|(?:pl|mp)et$/, // execute, promote, complete
];

/** The base of a verb that no list holds, by its stem. */
function guess(stem: string, ending: "ing" | "ed"): string {
  if (/[^aeiou]i$/.test(stem)) return `${stem.slice(0, -1)}y`;
  if (doubled(stem) && !stem.endsWith("ll")) return stem.slice(0, -1);
  // "freed", "refereed"
  if (ending === "ed" && stem.endsWith("e")) return `${stem}e`;
  return stem.length > 2 && MUTE_E.some((shape) => shape.test(stem)) ? `${stem}e` : stem;
}

function compared(form: string, xpos: string): string {
  return /^(?:JJ|RB)[RS]$/.test(xpos) ? positive(form, xpos.endsWith("R") ? "er" : "est") : form;
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
