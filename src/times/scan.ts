/** A word of the text as time patterns see it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lower: string;
  /** The character that stands for it in the coded text. */
  readonly code: string;
}

export interface Scanned {
  readonly words: readonly Word[];
  /** One character a word. */
  readonly coded: string;
}

/** What no pattern names. */
export const OTHER = "_";

// A blank line ends whatever came before it; the alternatives go from the most to the least particular.
const WORD =
  /\n[^\S\n]*\n\s*|\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?|\d{1,2}[:.]\d{2}(?!\d|\.\d)|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|['’`]?\d+s\b|\d+(?:st|nd|rd|th)\b|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+|[ap]\.\s?m\.|[AP]\.\s?M\.|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.|[A-Za-zÀ-ɏ]+|['’](?:s\b|)|\S/g;

/** Cuts a text into words, each with its code. */
export function scan(text: string, codeOf: (form: string, lower: string) => string): Scanned {
  const words: Word[] = [];
  let coded = "";
  for (const match of text.matchAll(WORD)) {
    const form = match[0];
    const lower = form.toLowerCase().replace("’", "'").replace("–", "-");
    const code = codeOf(form, lower);
    words.push({ start: match.index, end: match.index + form.length, form, lower, code });
    coded += code;
  }
  return { words, coded };
}
