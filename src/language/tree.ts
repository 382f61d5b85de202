import type { Span } from "../core/span.js";
import type { Sentence, Token } from "../core/syntax.js";

const trees = new WeakMap<Sentence, SentenceTree>();

/** The tree of a sentence; made once for each sentence. */
export function treeOf(sentence: Sentence): SentenceTree {
  let tree = trees.get(sentence);
  if (tree === undefined) trees.set(sentence, (tree = new SentenceTree(sentence)));
  return tree;
}

/**
 * Look-ups in a dependency tree. Tokens are named by their index in the sentence. A relation is asked for with
 * or without its subtype: `nsubj` finds `nsubj:pass` too, `nsubj:pass` only itself.
 */
export class SentenceTree {
  readonly tokens: readonly Token[];
  /** Index of the sentence's main word, 0 where the sentence is empty. */
  readonly root: number;
  private readonly childrenOf: readonly (readonly number[])[];
  private readonly firsts: number[];
  private readonly lasts: number[];

  constructor(readonly sentence: Sentence) {
    this.tokens = sentence.tokens;
    const children: number[][] = this.tokens.map(() => []);
    for (const { index, head } of this.tokens) children[head]?.push(index);
    this.childrenOf = children;
    this.root = Math.max(
      0,
      this.tokens.findIndex(({ head }) => head < 0),
    );
    this.firsts = this.tokens.map(({ index }) => index);
    this.lasts = [...this.firsts];
    if (this.tokens.length > 0) this.measure(this.root);
  }

  /** The token at this index. @throws RangeError where there is none. */
  token(index: number): Token {
    const token = this.tokens[index];
    if (token === undefined)
      throw new RangeError(`no token ${String(index)} in a sentence of ${String(this.tokens.length)}`);
    return token;
  }

  /** Children in the order of the text. */
  children(index: number): readonly number[] {
    return this.childrenOf[index] ?? [];
  }

  /** Children with one of these relations, in the order of the text. */
  dependents(index: number, ...relations: readonly string[]): number[] {
    return this.children(index).filter((child) => this.is(child, ...relations));
  }

  /** The first child with one of these relations, null for none. */
  dependent(index: number, ...relations: readonly string[]): number | null {
    return this.children(index).find((child) => this.is(child, ...relations)) ?? null;
  }

  /** True where the token stands in one of these relations to its head. */
  is(index: number, ...relations: readonly string[]): boolean {
    const deprel = this.tokens[index]?.deprel;
    return deprel !== undefined && relations.some((one) => deprel === one || deprel.startsWith(`${one}:`));
  }

  /** Index of the governing token, -1 for the root. */
  head(index: number): number {
    return this.tokens[index]?.head ?? -1;
  }

  /** First token of the subtree. */
  first(index: number): number {
    return this.firsts[index] ?? index;
  }

  /** Last token of the subtree. */
  last(index: number): number {
    return this.lasts[index] ?? index;
  }

  /** All tokens of the subtree in the order of the text. */
  subtree(index: number, leave: (child: number) => boolean = () => false): number[] {
    const found = [index];
    for (const child of this.children(index)) if (!leave(child)) found.push(...this.subtree(child, leave));
    return found.sort((a, b) => a - b);
  }

  /** From the first to the last code unit of the subtree. */
  span(index: number): Span {
    return this.between(this.first(index), this.last(index));
  }

  /** From the first code unit of one token to the last of another. */
  between(first: number, last: number): Span {
    return { start: this.token(first).start, end: this.token(last).end };
  }

  /** The token itself, its head, and so on up to the root. */
  path(index: number): number[] {
    const path: number[] = [];
    for (let at = index; at >= 0 && path.length <= this.tokens.length; at = this.head(at)) path.push(at);
    return path;
  }

  /** True where the token is `ancestor` or hangs, directly or not, on it. */
  under(index: number, ancestor: number): boolean {
    return this.path(index).includes(ancestor);
  }

  /** The lowest token that both hang on. */
  commonAncestor(a: number, b: number): number {
    const above = new Set(this.path(a));
    return this.path(b).find((index) => above.has(index)) ?? this.root;
  }

  /** The first of a coordination: the token itself where it is no conjunct. */
  firstConjunct(index: number): number {
    let at = index;
    while (this.is(at, "conj") && this.head(at) >= 0) at = this.head(at);
    return at;
  }

  /** The coordination that the token begins: itself and all conjuncts, in the order of the text. */
  conjuncts(index: number): number[] {
    const found = [index];
    for (const child of this.dependents(index, "conj")) found.push(...this.conjuncts(child));
    return found.sort((a, b) => a - b);
  }

  /** What the token renames ("a professor" in "Han Ji-won, a professor"): the apposition's head; null for none. */
  renames(index: number): number | null {
    return this.is(index, "appos") ? this.head(index) : null;
  }

  /** The text of the tokens from first to last as it stands, with single spaces. */
  text(first: number, last: number): string {
    let text = "";
    for (let at = first; at <= last; at++) {
      const token = this.token(at);
      const before = this.tokens[at - 1];
      text += at > first && before !== undefined && before.end < token.start ? ` ${token.form}` : token.form;
    }
    return text;
  }

  private measure(index: number): void {
    for (const child of this.children(index)) {
      this.measure(child);
      this.firsts[index] = Math.min(this.first(index), this.first(child));
      this.lasts[index] = Math.max(this.last(index), this.last(child));
    }
  }
}
