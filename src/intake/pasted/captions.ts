import { decide, type Piece } from "./piece.js";

// "[EPA/YONHAP]", "(Photo by Jane Doe/AFP via Getty Images)", "[Photo provided to China Daily]", "/ AFP"
const CREDIT_SIGN =
  /(?:\[(?:[^[\]a-z]{2,50}|[^[\]]{0,60}(?:photo|image|picture|yonhap|afp|reuters|epa|getty|kcna|xinhua|courtesy|screen)[^[\]]{0,60})\]|\((?:photo|photos|image|picture|file photo|pool photo|courtesy|credit|source|ap photo|afp photo|reuters|afp|epa|kyodo|yonhap|xinhua|ap|kcna)\b[^()]{0,80}\)|\bphoto(?:graph)?(?:s)?(?: by|:) [^.]{3,60}|\b(?:reuters|afp|ap|epa)\/[\p{Lu}][^.]{2,50}|via (?:getty images|reuters|ap|afp)\)?)\.?$/iu;
const CAPTION_START =
  /^(?:\(?(?:file )?(?:photo|image|picture|illustration|caption|graphic|infographic)s?(?: credit)?\)?\s?[:：]|file\s*[-—–]|file photo|\[?photo\]? |pictured\b|▲|△|in this (?:\w+,? )?(?:file |undated |handout |screengrab |image |photo|picture|grab)|this (?:undated |handout |file |combination |combo )?(?:photo|picture|image|satellite image|combination)\b)/iu;
const CREDIT_ALONE =
  /^(?:[([]?(?:photo|image|picture|video|credit|source|illustration|graphic)s?(?: credit)?(?: by)?\s?[:：] ?.{2,80}|[([](?:[\p{Lu}\s/.&-]{2,40})[)\]]|(?:getty images|reuters|afp|ap photo|epa|yonhap|xinhua|kcna|kyodo|anadolu(?: agency)?)(?:\s?[/|–-]\s?[\p{L} .]{2,40})?)$/iu;

/** Photo captions and credits: by their credit signs, their openings, or because the page prints them twice. */
export function markCaptions(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, number>();
  for (const { text } of pieces) seen.set(text, (seen.get(text) ?? 0) + 1);
  return pieces.map((piece) => {
    if (piece.kind !== null) return piece;
    const { text } = piece;
    if (text.length < 100 && CREDIT_ALONE.test(text)) return decide(piece, "credit", "a picture's credit alone");
    if (text.length < 700 && CREDIT_SIGN.test(text)) return decide(piece, "caption", "ends with a picture's credit");
    if (text.length < 700 && CAPTION_START.test(text)) return decide(piece, "caption", "begins like a caption");
    return piece;
  });
}
