import { NO_TAG_HERE } from "./parser-input.js";

/** What the parser can do next: move the next word to the stack, or attach the top of the stack and drop it. */
export const SHIFT = 0;
/** The top of the stack hangs on the next word. */
export const LEFT = 1;
/** The top of the stack hangs on the word below it. */
export const RIGHT = 2;

/**
 * A state of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez & Satta 2011). Words are 0 to n - 1; n is the
 * root, which stands behind the last word.
 */
export class ParserState {
  readonly stack: Int32Array;
  depth = 0;
  next = 0;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  /** Outermost and second outermost child on each side, `length + 1` for none. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
  /** The relations of a word's children, one bit each (some share a bit). */
  readonly has: Int32Array;

  constructor(readonly length: number) {
    const none = length + 1;
    const column = (value: number): Int32Array => new Int32Array(length + 2).fill(value);
    this.stack = new Int32Array(length + 1);
    this.heads = new Int32Array(length).fill(-1);
    this.labels = column(0);
    this.labels[none] = NO_TAG_HERE;
    this.left1 = column(none);
    this.left2 = column(none);
    this.right1 = column(none);
    this.right2 = column(none);
    this.lefts = column(0);
    this.rights = column(0);
    this.has = column(0);
  }

  get done(): boolean {
    return this.depth === 0 && this.next === this.length;
  }

  /** The word `below` places under the top of the stack, -1 for none. */
  top(below: number): number {
    return below < this.depth ? (this.stack[this.depth - 1 - below] ?? -1) : -1;
  }

  can(move: number): boolean {
    if (move === SHIFT) return this.next < this.length;
    if (move === RIGHT) return this.depth > 1;
    // Only one word hangs on the root: the last that is left.
    return this.depth > 0 && (this.next < this.length || this.depth === 1);
  }

  apply(move: number, label: number): void {
    if (move === SHIFT) {
      this.stack[this.depth++] = this.next++;
      return;
    }
    const child = this.top(0);
    const head = move === LEFT ? this.next : this.top(1);
    this.depth--;
    this.heads[child] = head;
    this.labels[child] = label;
    this.has[head] = (this.has[head] ?? 0) | (1 << (label & 31));
    if (move === LEFT) {
      this.left2[head] = this.left1[head]!;
      this.left1[head] = child;
      this.lefts[head] = (this.lefts[head] ?? 0) + 1;
    } else {
      this.right2[head] = this.right1[head]!;
      this.right1[head] = child;
      this.rights[head] = (this.rights[head] ?? 0) + 1;
    }
  }
}
