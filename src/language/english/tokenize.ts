import type { Span } from "../../core/span.js";
import type { TokenWord } from "../../knowledge/language.js";
import { splitClitics } from "./clitics.js";

/** Cuts a text into words and marks as Universal Dependencies' English treebanks do. */
export class Tokenizer {
  private readonly abbreviations = new Set<string>();
  private readonly titles = new Set<string>();
  private readonly prefixes = new Set<string>();
  private readonly syllables = new Set<string>();

  constructor(words: readonly TokenWord[]) {
    for (const { kind, text } of words) {
      if (kind === "title" || kind === "abbreviation") this.abbreviations.add(text.toLowerCase());
      if (kind === "title") this.titles.add(text);
      if (kind === "prefix") this.prefixes.add(text);
      if (kind === "syllable") this.syllables.add(text);
    }
  }

  /** Spans of the words between two offsets, in order. */
  tokenize(text: string, start = 0, end = text.length): Span[] {
    const found: Span[] = [];
    const part = end === text.length ? text : text.slice(0, end);
    PATTERN.lastIndex = start;
    for (let match = PATTERN.exec(part); match !== null; match = PATTERN.exec(part)) {
      const [form] = match;
      const { groups = {} } = match;
      const from = match.index;
      let to = from + form.length;
      if (groups.address !== undefined) to -= /[.,;:!?)\]'"”’]*$/.exec(form)?.[0].length ?? 0;
      if (groups.word !== undefined) {
        to = this.endOfWord(part, from, to);
        found.push(...splitClitics(part.slice(from, to), from));
      } else found.push({ start: from, end: to });
      PATTERN.lastIndex = to;
    }
    return found;
  }

  /** Takes in what belongs to the word behind its hyphen or as its full stop. */
  private endOfWord(text: string, from: number, end: number): number {
    let to = end;
    for (let parts = 1; parts < MOST_PARTS && HYPHEN.test(text.charAt(to)); parts++) {
      if (!/^[\p{L}]/u.test(text.slice(to + 1, to + 3))) break;
      const next = /^[\p{L}\p{M}]+/u.exec(text.slice(to + 1))?.[0] ?? "";
      if (!this.belongs(text.slice(from, to), next)) break;
      to += 1 + next.length;
    }
    if (text.charAt(to) === "." && this.abbreviations.has(text.slice(from, to + 1).toLowerCase())) {
      const lettersFollow = /^\p{L}/u.test(text.slice(to + 1, to + 3));
      if (!lettersFollow || this.titles.has(text.slice(from, to + 1))) return to + 1;
    }
    return to;
  }

  private belongs(before: string, next: string): boolean {
    if (this.prefixes.has(before.toLowerCase())) return true;
    return /^\p{Lu}/u.test(before) && before.split("-").every((part) => this.isSyllable(part)) && this.isSyllable(next);
  }

  private isSyllable(part: string): boolean {
    return this.syllables.has(part.toLowerCase()) && part !== part.toUpperCase();
  }
}

/** Parts of a name joined by hyphens. */
const MOST_PARTS = 8;
const HYPHEN = /[-‐‑]/;

/** In order: addresses, initials, dots, numbers, dates, words, clitics that stand apart, runs of one mark. */
const PATTERN = new RegExp(
  [
    String.raw`(?<address>https?:\/\/\S+|www\.[\w-]{1,80}\.\S+|(?:mailto:)?[\w.+%-]{1,80}@[\w-]+(?:\.\w+)*|[\p{L}\d][\w-]{1,80}\.(?:com|org|net|gov|kp|kr|cn|ru)\b(?:\/\S*)?)`,
    // "notes.pdf", "alt.animals.cat"
    String.raw`[\w-]{1,80}\.(?:docx?|xlsx?|pdf|html?|jpe?g|gif|png|txt|url|zip|pptx?)(?![\p{L}\d])|[a-z]{2,40}(?:\.[a-z]{2,40}){2,9}(?![\p{L}.])`,
    // ":-)", "<<"
    String.raw`(?<![^\s.!?,])[:;=]['-]?[()DPp](?![^\s.!?,])|<<+|>>+`,
    String.raw`(?:\p{Lu}\.){2,12}(?![\p{L}\d])|(?:\p{L}\.){2,12}(?!\p{L})|(?<![\p{L}\d.])\p{Lu}(?:\.\p{Lu}){1,8}(?![\p{L}\d.])|Ph\.D\.|W\.Va\.`,
    String.raw`\p{Lu}\.(?=[ \t\n]+(?:\p{Lu}\.[ \t\n]+)?\p{Lu}\p{Ll})(?<=(?:^|[\s("“‘])\p{Lu}\.)`,
    // KCNA's lost spaces: "ComradeKim Jong Unin the message"
    String.raw`(?<=Kim Jong )(?:Un|Il)(?=\p{L})|(?<=Kim Il )Sung(?=\p{L})|\p{L}{2,40}(?=Kim (?:Jong|Il) \p{Lu})`,
    // "S.Korea", "J.Smith"
    String.raw`(?<![\p{L}\d.])\p{Lu}\.(?=\p{Lu}\p{Ll})`,
    String.raw`\.{2,}|…`,
    // telephone numbers
    String.raw`(?<![\d-])(?:1-)?(?:\d{3}-)?\d{3}-\d{4}(?![\d-])`,
    String.raw`\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\d/])|\d{1,4}-\d{2}-\d{2,4}(?!\d)`,
    String.raw`\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|s|(?<=\d0)['’]s|\p{Lu})(?![\p{L}\d]))?`,
    String.raw`(?<![\p{L}\d])\p{L}\/\p{L}?(?![\p{L}\d])|\p{Lu}{1,2}\$(?=[\s\d])`,
    String.raw`\p{Lu}+&\p{Lu}+(?![\p{L}])`,
    String.raw`(?<word>[\p{L}_][\p{L}\p{M}\d_]*(?:['’]\p{L}+)*)`,
    String.raw`(?<=[^\s(\[“"‘])['’\x60](?:s|re|ve|ll|d|m)(?!\p{L})`,
    "``|''|’’|‘’|--+|[.,:]?[!?]+\\.?(?!\\.)|[!?]+|(?<run>[*=_#~])\\k<run>*",
    String.raw`\S`,
  ].join("|"),
  "gu",
);
