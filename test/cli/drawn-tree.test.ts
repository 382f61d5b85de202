import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { treeGraph } from "../../src/cli/tree-graph.js";

/** The graph of words that hang on these heads, counted from 0; -1 is the root. */
function graph(heads: readonly number[], step = 2): string[] {
  return treeGraph(
    heads.map((head, index) => ({ index, head })),
    step,
  );
}

describe("the graph of a tree", () => {
  test("gives each governor a lane, which its dependents branch off", () => {
    expect(graph([1, 2, -1, 4, 2])).toEqual(["  ┌─", "┌─┴─", "┼───", "│ ┌─", "└─┴─"]);
  });
  test("takes one column a lane where room is short", () => {
    expect(graph([1, 2, -1, 4, 2], 1)).toEqual([" ┌", "┌┴", "┼─", "│┌", "└┴"]);
  });
  test("draws a lone word", () => {
    expect(graph([-1])).toEqual(["──"]);
  });
  test("lets a row pass under a lane where arcs cross", () => {
    // Word 1 governs word 3, between them the root has word 2.
    expect(graph([-1, 0, 0, 1])).toEqual(["┬───", "├─┬─", "└─│─", "  └─"]);
  });
  test("never puts two lines on one lane, whatever the tree", () => {
    // Words 1 and 2 both hang on the root and govern 3 and 4: their lanes overlap and must differ.
    expect(graph([-1, 0, 0, 1, 2])).toEqual(["┬─────", "├─┬───", "└─│─┬─", "  └─│─", "    └─"]);
  });
  test("keeps a deep tree as wide as its governors are deep", () => {
    const heads = Array.from({ length: 40 }, (_, index) => index - 1);
    const lines = graph(heads, 1);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([39]));
  });
});

describe("explain --tree", () => {
  const explain = (text: string, ...options: string[]): { status: number | null; stdout: string } =>
    spawnSync("node", ["bin/demarche.js", "explain", text, "--tree", ...options], {
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });

  test("draws each sentence, a word a line with tag, relation and governor, without trailing blanks", () => {
    const { status, stdout } = explain("Oslo rejected the offer. Lima agreed.");
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        "Oslo rejected the offer.",
        "",
        " ┌──── Oslo     PROPN nsubj of rejected",
        "─┼──── rejected VERB  root",
        " │ ┌── the      DET   det of offer",
        " ├─┴── offer    NOUN  obj of rejected",
        " └──── .        PUNCT punct",
        "",
        "Lima agreed.",
        "",
        " ┌── Lima   PROPN nsubj of agreed",
        "─┼── agreed VERB  root",
        " └── .      PUNCT punct",
        "",
      ].join("\n"),
    );
  });
  test("gives the words to programs", () => {
    const { stdout } = explain("Lima agreed.", "--json");
    expect((JSON.parse(stdout) as { form: string }[][]).map((tokens) => tokens.map(({ form }) => form))).toEqual([
      ["Lima", "agreed", "."],
    ]);
  });
});
