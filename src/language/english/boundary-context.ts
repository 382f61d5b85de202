import type { Span } from "../../core/span.js";
import type { TokenWord } from "../../knowledge/language.js";
import { OUTSIDE, type EncodedWord, type Encoder } from "../encode.js";
import { hashText } from "../hash.js";

/** What single words tell of boundaries, from the token lexicon. */
export class BoundaryWords {
  readonly titles: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  readonly cues: ReadonlySet<string>;

  constructor(words: readonly TokenWord[]) {
    const of = (wanted: TokenWord["kind"]): Set<string> =>
      new Set(words.filter(({ kind }) => kind === wanted).map(({ text }) => text));
    this.titles = of("title");
    this.starters = of("starter");
    this.cues = of("cue");
  }
}

/** Full stops, question and exclamation marks, dots. */
export const MARK = /^(?:[.,:]?[!?]+\.?|\.+|…\.?)$/;
const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;

/** The words of one block, and what its sentences so far have been like. */
export class BoundaryContext {
  readonly forms: readonly string[];
  readonly encoded: readonly EncodedWord[];
  /** 0 where sentences begin with capitals, 2 where they do not, 1 where some do. */
  readonly style: number;
  /** 2 for a block in capitals, 1 for one whose words mostly begin with one, 3 for one without words. */
  readonly casing: number;
  /** True where a mark stands anywhere but at the end. */
  readonly marked: boolean;
  /** For each word the index of the next mark from there on; the number of words where none comes. */
  readonly nextMark: Int32Array;
  /** Index of the first word of the running sentence. */
  from = 0;
  /** Words of the sentence before. */
  lastLength = 0;
  /** How it ended: 1 with a mark, 2 with a closing quote or bracket, 3 with a word; 0 for none. */
  lastEnd = 0;
  /** Open quotes and brackets: 1 for a straight quote, 2 for a curly one, 4 for a bracket. */
  open = 0;
  private depth = 0;
  private seen = 0;
  private readonly firsts = new Set<string>();

  constructor(
    readonly text: string,
    readonly words: readonly Span[],
    encoder: Encoder,
  ) {
    const forms = words.map(({ start, end }) => text.slice(start, end));
    this.forms = forms;
    this.encoded = forms.map((form) => encoder.encode(form));
    this.style = styleOf(forms);
    this.casing = casingOf(forms);
    this.nextMark = new Int32Array(forms.length + 1);
    let next = forms.length;
    for (let at = forms.length - 1; at >= 0; at--) {
      if (MARK.test(forms[at]!)) next = at;
      this.nextMark[at] = next;
    }
    this.marked = (this.nextMark[0] ?? 0) < forms.length - 1;
  }

  form(at: number): string {
    return this.forms[at] ?? "";
  }

  word(at: number): EncodedWord {
    return this.encoded[at] ?? OUTSIDE;
  }

  /** Takes note of the quotes and brackets up to and with this word. */
  reach(at: number): void {
    for (; this.seen <= at; this.seen++) {
      const form = this.forms[this.seen]!;
      if (form === '"') this.open ^= 1;
      else if (form === "“") this.open |= 2;
      else if (form === "”") this.open &= ~2;
      else if (form === "(" || form === "[") this.depth++;
      else if (form === ")" || form === "]") this.depth = Math.max(0, this.depth - 1);
    }
    this.open = this.depth > 0 ? this.open | 4 : this.open & 3;
  }

  /** A sentence ends with this word. */
  end(at: number): void {
    const form = this.form(at);
    this.firsts.add(this.form(this.from));
    this.lastLength = at + 1 - this.from;
    this.lastEnd = MARK.test(form) ? 1 : /^["”’')\]]+$/.test(form) ? 2 : 3;
    this.from = at + 1;
    this.seen = at + 1;
    this.open = 0;
    this.depth = 0;
  }

  /** Whether a word is the one that began this sentence (1), an earlier one (2), the block (4). */
  repeats(at: number): number {
    const form = this.form(at);
    return Number(form === this.form(this.from)) + (this.firsts.has(form) ? 2 : 0) + (form === this.forms[0] ? 4 : 0);
  }

  /** Which mark comes next, as a hash; 0 for none. */
  markAfter(at: number): number {
    const next = this.nextMark[at] ?? this.forms.length;
    return next < this.forms.length ? hashText(this.form(next)) : 0;
  }
}

function styleOf(forms: readonly string[]): number {
  let capital = 0;
  let small = SMALL.test(forms[0] ?? "") ? 1 : 0;
  forms.forEach((form, at) => {
    if (form === "i") small++;
    if (!/^[.!?]+$/.test(form)) return;
    if (CAPITAL.test(forms[at + 1] ?? "")) capital++;
    if (SMALL.test(forms[at + 1] ?? "")) small++;
  });
  if (small === 0) return 0;
  return capital === 0 ? 2 : 1;
}

function casingOf(forms: readonly string[]): number {
  const words = forms.filter((form) => /^\p{L}{2}/u.test(form));
  if (words.length === 0) return 3;
  if (words.filter((form) => form === form.toUpperCase()).length / words.length > 0.7) return 2;
  return words.filter((form) => CAPITAL.test(form)).length / words.length > 0.6 ? 1 : 0;
}
