import { describe, expect, it } from "vitest";
import type { Sentence, Token } from "../../src/core/syntax.js";
import { treeOf } from "../../src/language/tree.js";

/** "Lee met Kim, a general, and Choe." with its tree given by hand. */
function sentence(): Sentence {
  const text = "Lee met Kim, a general, and Choe.";
  const rows: [string, number, string][] = [
    ["Lee", 1, "nsubj"],
    ["met", -1, "root"],
    ["Kim", 1, "obj"],
    [",", 5, "punct"],
    ["a", 5, "det"],
    ["general", 2, "appos"],
    [",", 8, "punct"],
    ["and", 8, "cc"],
    ["Choe", 2, "conj"],
    [".", 1, "punct"],
  ];
  let from = 0;
  const tokens = rows.map(([form, head, deprel], index): Token => {
    const start = text.indexOf(form, from);
    from = start + form.length;
    return { start, end: from, index, form, lemma: form, upos: "X", xpos: "FW", feats: "_", head, deprel };
  });
  return { start: 0, end: text.length, index: 0, block: 0, blockKind: "paragraph", tokens };
}

describe("tree", () => {
  const given = sentence();
  const tree = treeOf(given);

  it("is made once for a sentence", () => {
    expect(treeOf(given)).toBe(tree);
  });

  it("finds children by relation", () => {
    expect(tree.root).toBe(1);
    expect(tree.children(2)).toEqual([5, 8]);
    expect(tree.dependents(1, "nsubj", "obj")).toEqual([0, 2]);
    expect(tree.dependent(1, "iobj")).toBeNull();
  });

  it("measures subtrees", () => {
    expect([tree.first(2), tree.last(2)]).toEqual([2, 8]);
    expect(tree.span(5)).toEqual({ start: 11, end: 22 });
    expect(tree.text(4, 5)).toBe("a general");
    expect(tree.subtree(2, (child) => child === 8)).toEqual([2, 3, 4, 5]);
  });

  it("goes up", () => {
    expect(tree.path(4)).toEqual([4, 5, 2, 1]);
    expect(tree.commonAncestor(4, 8)).toBe(2);
    expect(tree.under(5, 2)).toBe(true);
    expect(tree.under(0, 2)).toBe(false);
  });

  it("knows coordinations and appositions", () => {
    expect(tree.conjuncts(2)).toEqual([2, 8]);
    expect(tree.firstConjunct(8)).toBe(2);
    expect(tree.renames(5)).toBe(2);
    expect(tree.renames(8)).toBeNull();
  });
});
