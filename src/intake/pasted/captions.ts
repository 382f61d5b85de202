import { decide, type Piece } from "./piece.js";
import { countWords, endsSentence } from "./prose.js";

/** A page prints a caption twice, under the picture and for the blind; no article says a sentence twice in a row. */
export function markRepeatedCaptions(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== null || countWords(piece.text) < 8 || !endsSentence(piece.text)) return piece;
    const twin = pieces[index - 1]?.text === piece.text || pieces[index + 1]?.text === piece.text;
    return twin ? decide(piece, "caption", "printed twice in a row, as captions are") : piece;
  });
}
