import { piecesOf, type Piece } from "./pieces.js";

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  readonly entries: { readonly forms: readonly string[]; readonly value: Value }[];
}

export interface Match<Value> {
  /** How many pieces it covers. */
  readonly length: number;
  readonly values: readonly Value[];
}

/** Names by their pieces. Capitals count: "US" is not "us", "China" not "china"; "CHINA" in a headline is. */
export class NameIndex<Value> {
  private readonly root: Node<Value> = { next: new Map(), entries: [] };

  add(name: string, value: Value): void {
    const pieces = piecesOf(name);
    if (pieces.length === 0) return;
    let node = this.root;
    for (const { key } of pieces) {
      const next: Node<Value> = node.next.get(key) ?? { next: new Map(), entries: [] };
      node.next.set(key, next);
      node = next;
    }
    node.entries.push({ forms: pieces.map(({ form }) => form), value });
  }

  /** All that bear just this name. */
  named(name: string): readonly Value[] {
    const pieces = piecesOf(name);
    const match = this.longestAt(name, pieces, 0);
    return match?.length === pieces.length ? match.values : [];
  }

  /** The longest name that begins at this piece, with all that bear it; null for none. */
  longestAt(text: string, pieces: readonly Piece[], from: number): Match<Value> | null {
    let node = this.root;
    let best: Match<Value> | null = null;
    for (let at = from; at < pieces.length; at++) {
      const piece = pieces[at];
      const before = pieces[at - 1];
      if (piece === undefined || (at > from && before !== undefined && !joined(text, before, piece))) break;
      const next = node.next.get(piece.key);
      if (next === undefined) break;
      node = next;
      const values = node.entries.filter(({ forms }) => agree(forms, pieces, from)).map(({ value }) => value);
      if (values.length > 0) best = { length: at - from + 1, values };
    }
    return best;
  }
}

/** Nothing but a blank, a hyphen, an apostrophe or a point may stand inside a name. */
function joined(text: string, before: Piece, after: Piece): boolean {
  if (after.start - before.end > 3) return false;
  for (let at = before.end; at < after.start; at++)
    if (!" -–'’.&\u00a0\u2011\n".includes(text.charAt(at))) return false;
  return true;
}

function agree(forms: readonly string[], pieces: readonly Piece[], from: number): boolean {
  return forms.every((form, i) => {
    const written = pieces[from + i]?.form ?? "";
    if (form.length > 1 && form === form.toUpperCase() && /[A-Z]/.test(form)) return written === form;
    return !/^\p{Lu}/u.test(form) || /^\p{Lu}/u.test(written);
  });
}
