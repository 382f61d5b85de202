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
