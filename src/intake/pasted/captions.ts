import { decide, type Piece } from "./piece.js";
import { countWords, endsSentence } from "./prose.js";

/** The number of a picture in a row of them: "[1/3]A soldier stands guard". */
const NUMBER = /^\[\d+(?:\/| of )\d+\]\s?/u;

/** A page prints a caption twice, under the picture and for the blind; no article says a sentence twice in a row. */
export function markRepeatedCaptions(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== null) return piece;
    if (describesNext(piece, pieces.slice(index + 1, index + 3))) {
      return decide(piece, "caption", "the beginning of the caption under it, for those who cannot see the picture");
    }
    if (countWords(piece.text) < 8 || !endsSentence(piece.text)) return piece;
    const twin = pieces[index - 1]?.text === piece.text || pieces[index + 1]?.text === piece.text;
    return twin ? decide(piece, "caption", "printed twice in a row, as captions are") : piece;
  });
}

function describesNext({ text }: Piece, next: readonly Piece[]): boolean {
  return (
    countWords(text) >= 4 &&
    next.some(
      (other) => other.kind === "caption" && other.text.replace(NUMBER, "").startsWith(text.replace(/\.$/u, "")),
    )
  );
}
