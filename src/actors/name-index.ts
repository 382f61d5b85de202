import { firstKeyOf, piecesOf, type Piece } from "./pieces.js";

/** A piece of a name. Most have nothing behind them, or end no name: what they lack is not made. */
interface Node<Value> {
  next: Map<string, Node<Value>> | null;
  entries: { readonly forms: readonly string[]; readonly value: Value }[] | null;
}

/** All names that begin with one word: as they were added until somebody asks for one, then by their pieces. */
interface Bucket<Value> {
  waiting: { readonly name: string; readonly value: Value }[];
  readonly node: Node<Value>;
}

export interface Match<Value> {
  /** How many pieces it covers. */
  readonly length: number;
  readonly values: readonly Value[];
}

/**
 * Names by their pieces. Capitals count: "US" is not "us", "China" not "china"; "CHINA" in a headline is. A document
 * asks for few of the first words of a hundred thousand names, so that names are cut into pieces only then.
 */
export class NameIndex<Value> {
  private readonly buckets = new Map<string, Bucket<Value>>();

  add(name: string, value: Value): void {
    const key = firstKeyOf(name);
    if (key === "") return;
    const bucket = this.buckets.get(key);
    if (bucket) bucket.waiting.push({ name, value });
    else this.buckets.set(key, { waiting: [{ name, value }], node: { next: null, entries: null } });
  }

  /** All that bear just this name. */
  named(name: string): readonly Value[] {
    const pieces = piecesOf(name);
    const match = this.longestAt(name, pieces, 0);
    return match?.length === pieces.length ? match.values : [];
  }

  /**
   * The longest name that begins at this piece, with all that bear it; null for none. A middle initial that the name
   * has not may stand in it ("James B. Comey").
   */
  longestAt(text: string, pieces: readonly Piece[], from: number): Match<Value> | null {
    let node = this.beginning(pieces[from]);
    let best: Match<Value> | null = null;
    const path: Piece[] = [];
    for (let at = from; node !== null; at++) {
      const piece = pieces[at];
      if (piece === undefined) break;
      path.push(piece);
      if (node.entries !== null) {
        const values = node.entries.filter(({ forms }) => agree(forms, path)).map(({ value }) => value);
        if (values.length > 0) best = { length: at - from + 1, values };
      }
      let after = pieces[at + 1];
      if (after === undefined || node.next === null || !joined(text, piece, after)) break;
      let next = node.next.get(after.key) ?? null;
      const beyond = pieces[at + 2];
      if (next === null && beyond !== undefined && isInitial(text, after) && joined(text, after, beyond)) {
        after = beyond;
        next = node.next.get(after.key) ?? null;
        at++;
      }
      node = next;
    }
    return best;
  }

  private beginning(piece: Piece | undefined): Node<Value> | null {
    const bucket = piece === undefined ? undefined : this.buckets.get(piece.key);
    if (bucket === undefined) return null;
    if (bucket.waiting.length > 0) {
      for (const { name, value } of bucket.waiting) put(bucket.node, name, value);
      bucket.waiting = [];
    }
    return bucket.node;
  }
}

function put<Value>(first: Node<Value>, name: string, value: Value): void {
  const pieces = piecesOf(name);
  let node = first;
  for (const { key } of pieces.slice(1)) {
    node.next ??= new Map();
    const next: Node<Value> = node.next.get(key) ?? { next: null, entries: null };
    node.next.set(key, next);
    node = next;
  }
  node.entries ??= [];
  node.entries.push({ forms: pieces.map(({ form }) => form), value });
}

/** Nothing but a blank, a hyphen, an apostrophe or a point may stand inside a name. */
function joined(text: string, before: Piece, after: Piece): boolean {
  if (after.start - before.end > 3) return false;
  for (let at = before.end; at < after.start; at++)
    if (!" -–'’.&\u00a0\u2011\n".includes(text.charAt(at))) return false;
  return true;
}

function isInitial(text: string, { form, end }: Piece): boolean {
  return /^\p{Lu}$/u.test(form) && text.charAt(end) === ".";
}

function agree(forms: readonly string[], path: readonly Piece[]): boolean {
  return forms.every((form, i) => {
    const written = path[i]?.form ?? "";
    if (form.length > 1 && form === form.toUpperCase() && /[A-Z]/.test(form)) return written === form;
    return !/^\p{Lu}/u.test(form) || /^\p{Lu}/u.test(written);
  });
}
