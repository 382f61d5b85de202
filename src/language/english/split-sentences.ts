import type { Span } from "../../core/span.js";
import type { TokenWord } from "../../knowledge/language.js";
import { datelineLength } from "./dateline.js";

/** Groups words into sentences. */
export class SentenceSplitter {
  private readonly titles = new Set<string>();
  private readonly abbreviations = new Set<string>();
  private readonly starters = new Set<string>();
  private readonly cues = new Set<string>();

  constructor(words: readonly TokenWord[]) {
    for (const { kind, text } of words) {
      if (kind === "title") this.titles.add(text);
      if (kind === "abbreviation") this.abbreviations.add(text);
      if (kind === "starter") this.starters.add(text);
      if (kind === "cue") this.cues.add(text);
    }
  }

  /** The words of one block, sentence by sentence. */
  split(text: string, words: readonly Span[]): Span[][] {
    const first = words[0];
    if (first === undefined) return [];
    const sentences: Span[][] = [];
    const dateline = first.start + datelineLength(text.slice(first.start, first.start + 120));
    let from = 0;
    let depth = 0;
    for (let at = 0; at < words.length; at++) {
      const form = formOf(text, words[at]);
      depth = Math.max(0, depth + Number(OPENING.test(form)) - Number(CLOSING.test(form)));
      const end = this.endsAt(text, words, at, from, depth, dateline);
      if (end < 0) continue;
      sentences.push(words.slice(from, end + 1));
      from = end + 1;
      at = end;
      depth = 0;
    }
    if (from < words.length) sentences.push(words.slice(from));
    return sentences;
  }

  /** Index of the last word of the sentence that ends with this word or the closing marks behind it; -1 for none. */
  private endsAt(
    text: string,
    words: readonly Span[],
    at: number,
    from: number,
    depth: number,
    dateline: number,
  ): number {
    const word = words[at]!;
    const form = formOf(text, word);
    if (word.end === dateline || breaksLine(text, word, words[at + 1])) return at;
    const abbreviated = form.length > 1 && form.endsWith(".") && !/^\.+$/.test(form);
    if (!abbreviated && !/^(?:[.!?]+|…)$/.test(form)) return -1;
    const last = closing(text, words, at, from);
    const next = words[last + 1];
    if (next === undefined) return last;
    if (breaksLine(text, words[last]!, next)) return last;
    if (depth - (last - at) > 0 && at - from < LONGEST_ASIDE) return -1;
    if (abbreviated) return this.endsAbbreviated(text, words, at, last) ? last : -1;
    return this.startsSentence(text, words, at, last + 1) ? last : -1;
  }

  /** "… in the U.S. The ministry …": only before words that begin sentences. */
  private endsAbbreviated(text: string, words: readonly Span[], at: number, last: number): boolean {
    const form = formOf(text, words[at]);
    if (this.titles.has(form)) return false;
    const before = formOf(text, words[at - 1]);
    if (/^\p{L}\.$/u.test(form) && !/^\p{Ll}/u.test(before)) return false;
    const next = formOf(text, words[last + 1]);
    if (words[last + 1]!.start === words[last]!.end) return false;
    if (last > at && /^\p{Lu}/u.test(next)) return true;
    return this.starters.has(next) || /^[“‘]$/.test(next);
  }

  private startsSentence(text: string, words: readonly Span[], at: number, next: number): boolean {
    const form = formOf(text, words[next]);
    const last = words[next - 1]!;
    if (words[next]!.start === last.end && !lostSpace(text, words, at, next)) return false;
    if (/^\p{Ll}/u.test(form)) return false;
    if (!/^[\p{L}\d"“‘'([$€£•*—–-]/u.test(form)) return false;
    return next - 1 === at || !this.goesOn(text, words, next);
  }

  /** `"Will they come?" President Lee asked.`: names and then a verb of saying, all behind a quotation. */
  private goesOn(text: string, words: readonly Span[], next: number): boolean {
    for (let at = next; at < Math.min(next + 7, words.length); at++) {
      const form = formOf(text, words[at]);
      if (at > next && this.cues.has(form)) return true;
      if (at === next && /^(?:he|she|they|it|we|i)$/i.test(form)) continue;
      if (!/^\p{Lu}/u.test(form) && !/^(?:of|the|and|'s|’s)$/.test(form)) return false;
    }
    return false;
  }
}

const OPENING = /^[([]$/;
const CLOSING = /^[)\]]$/;
/** Words in brackets, sentence ends among them, before the bracket is taken for a slip. */
const LONGEST_ASIDE = 60;

function formOf(text: string, word: Span | undefined): string {
  return word === undefined ? "" : text.slice(word.start, word.end);
}

/** A blank line, or a new line with a bullet. */
function breaksLine(text: string, word: Span, next: Span | undefined): boolean {
  if (next === undefined || next.start === word.end) return false;
  const gap = text.slice(word.end, next.start);
  return (
    /\n\s*\n/.test(gap) ||
    (gap.includes("\n") && /^[-–•*▲△◆■○●]$/.test(text.charAt(next.start)) && /\s/.test(text.charAt(next.start + 1)))
  );
}

/** Index of the last quote or bracket that closes what ends at `at`. */
function closing(text: string, words: readonly Span[], at: number, from: number): number {
  let last = at;
  for (let next = words[last + 1]; next !== undefined; next = words[last + 1]) {
    const form = formOf(text, next);
    const touches = next.start === words[last]!.end;
    const closes = /^(?:[”’»)\]]|'')$/.test(form) && (touches || form === "”");
    if (!closes && !(/^["']$/.test(form) && (touches || isOpen(text, words, from, last, form)))) break;
    last++;
  }
  return last;
}

function isOpen(text: string, words: readonly Span[], from: number, to: number, quote: string): boolean {
  if (quote === "'") return false;
  return words.slice(from, to + 1).filter((word) => formOf(text, word) === quote).length % 2 === 1;
}

/** KCNA's lost spaces: "the struggle.The people". */
function lostSpace(text: string, words: readonly Span[], at: number, next: number): boolean {
  if (at !== next - 1) return formOf(text, words[next - 1]) === "”" && /^\p{Lu}\p{Ll}/u.test(formOf(text, words[next]));
  return /^\p{Lu}\p{Ll}*$/u.test(formOf(text, words[next])) && /\p{Ll}{2}$/u.test(formOf(text, words[at - 1]));
}
