/** A word or a part of one: names are compared piece by piece, so that hyphens, spaces and points do not matter. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** As written, points and accents left out ("US" for "U.S."). */
  readonly form: string;
  /** In small letters. */
  readonly key: string;
}

const PIECE = /(?:\p{Lu}\.){2,}|(?:\p{Lu}\.)+\p{Lu}(?!\p{L})|[\p{L}\p{M}\p{N}]+/gu;

/** The pieces of a stretch of text, with offsets into the whole. */
export function piecesOf(text: string, start = 0, end = text.length): Piece[] {
  const found: Piece[] = [];
  for (const match of text.slice(start, end).matchAll(PIECE)) {
    const at = start + match.index;
    const form = plain(match[0]);
    found.push({ start: at, end: at + match[0].length, form, key: form.toLowerCase() });
  }
  return found;
}

/** The key of the first piece of a name; "" where it has none. */
export function firstKeyOf(name: string): string {
  let end = 0;
  while (end < name.length && isPlain(name.charCodeAt(end))) end++;
  // A point or an accent next to it may belong to the piece ("U.S.").
  if (end > 0 && (end === name.length || name.charCodeAt(end) === SPACE)) return name.slice(0, end).toLowerCase();
  return piecesOf(name)[0]?.key ?? "";
}

const SPACE = 32;

function isPlain(code: number): boolean {
  return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
}

/** Letters that Unicode does not take apart into a letter and a mark. */
const WHOLE: Readonly<Record<string, string>> = {
  ł: "l",
  Ł: "L",
  ø: "o",
  Ø: "O",
  ı: "i",
  đ: "d",
  Đ: "D",
  ß: "ss",
  ð: "d",
};

function plain(word: string): string {
  // Plain words are most of all words, and need no folding.
  return /^[A-Za-z0-9]+$/.test(word) ? word : withoutAccents(word).replace(/\./g, "");
}

/** Letters as English writes them: "Yongbyon" for "Yŏngbyŏn". */
export function withoutAccents(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[łŁøØıđĐßð]/gu, (letter) => WHOLE[letter] ?? letter);
}
