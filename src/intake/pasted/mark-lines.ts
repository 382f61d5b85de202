import { looksLikeName, readByline, readOutletByline } from "../masthead/byline.js";
import { DATED, findDatelineAlone } from "../masthead/dateline.js";
import { readStamp } from "../masthead/stamp.js";
import type { Clutter } from "./clutter.js";
import { decide, part, STAMPED, type Piece } from "./piece.js";
import { countWords, isProse } from "./prose.js";

/** Takes apart what a page glues together: labels before a text, widgets after a sentence. */
export function unglue(line: Piece, clutter: Clutter): Piece[] {
  const head = clutter.head(line.text);
  if (head !== null) {
    const front = part(line, 0, head.at, line.gap);
    const rest = part(line, head.at, line.text.length, 0);
    return [front && decide(front, head.row.kind, head.row.why), ...(rest ? unglue(rest, clutter) : [])].filter(
      (piece) => piece !== null,
    );
  }
  const cut = clutter.cut(line.text);
  if (cut === null) return [line];
  const before = part(line, 0, cut.at, line.gap);
  const after = part(line, cut.at, line.text.length, 0);
  return [before, after && decide(after, cut.row.kind, cut.row.why)].filter((piece) => piece !== null);
}

/** Decides the lines whose own words say what they are. */
export function markLines(lines: readonly Piece[], clutter: Clutter): Piece[] {
  const marked = lines.map((line, index) => (line.kind === null ? markLine(line, lines, index, clutter) : line));
  const names = new Set(marked.flatMap(({ kind, text }) => (kind === "byline" ? (readByline(text) ?? []) : [])));
  return marked.map((line) =>
    line.kind === null && names.has(line.text) ? decide(line, "byline", "the writer's name once more") : line,
  );
}

function markLine(line: Piece, lines: readonly Piece[], index: number, clutter: Clutter): Piece {
  const { text } = line;
  if (readByline(text) !== null || readOutletByline(text) !== null) return decide(line, "byline", "names the writer");
  if (readStamp(text) !== null) return decide(line, "boilerplate", STAMPED);
  if (findDatelineAlone(text) !== null) return decide(line, "byline", DATED);
  const row = clutter.find(text);
  if (row !== null) {
    // "Explainer: Why the talks failed" at the very top is a headline.
    if (index === 0 && row.kind === "related" && !/^(?:read|see|more|most|watch|related)\b/iu.test(text)) return line;
    return decide(line, row.kind, row.why);
  }
  if (isPlaceOverProse(line, lines, index)) return decide(line, "byline", DATED);
  if (looksLikeName(text) && clutter.ends(text) === null && namesWriter(lines, index))
    return decide(line, "byline", "a name over or under a date");
  return line;
}

/** "Talks resume after two years" / "ANKARA" / prose: what stands over a headline is a section's name. */
function isPlaceOverProse({ text }: Piece, lines: readonly Piece[], index: number): boolean {
  const next = lines[index + 1];
  if (next?.kind !== null || !isProse(next.text)) return false;
  const headed = index === 0 || lines.slice(0, index).some((over) => countWords(over.text) >= 3);
  return headed && findDatelineAlone(text, 0, true) !== null;
}

/** A bare name is a writer's where the page's date or the writer's address stands beside it. */
function namesWriter(lines: readonly Piece[], index: number): boolean {
  return [lines[index - 1], lines[index + 1]].some(
    (line) => line !== undefined && (readStamp(line.text) !== null || /^\S+@\S+\.\S+$/u.test(line.text)),
  );
}
