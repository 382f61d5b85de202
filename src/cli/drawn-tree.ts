import type { Sentence, Token, Upos } from "../core/syntax.js";
import { pad, paint, width, wrap } from "./paint.js";
import { treeGraph } from "./tree-graph.js";

/** Columns that the longest word may have before it pushes what stands beside it. */
const WORD = 24;
const TAG = 6;

/** Each sentence with its dependency tree: a word a line, in the order of the text, its arcs drawn at the left. */
export function drawnTrees(text: string, sentences: readonly Sentence[]): string {
  const parts = sentences.map(({ start, end, tokens }) =>
    [wrap(paint.bold(text.slice(start, end))), "", ...drawnTree(tokens)].join("\n"),
  );
  return parts.length === 0 ? "Nothing was read here as a sentence." : parts.join("\n\n");
}

function drawnTree(tokens: readonly Token[]): string[] {
  const word = Math.min(WORD, Math.max(...tokens.map(({ form }) => form.length)));
  const relation = Math.max(...tokens.map(({ deprel }) => deprel.length));
  const beside = 2 + word + 1 + TAG + relation + " of ".length + word;
  const wide = treeGraph(tokens, 2);
  const graph = (wide[0]?.length ?? 0) + beside > width() ? treeGraph(tokens, 1) : wide;
  return tokens.map(({ index, form, upos, deprel, head }) => {
    const governor = tokens[head]?.form;
    const line = [
      paint.dim(`${governor === undefined ? "─" : " "}${graph[index] ?? ""}─ `),
      pad(painted(form, upos, head), word + 1),
      paint.dim(pad(upos, TAG)),
      upos === "PUNCT" ? paint.dim(deprel) : paint.cyan(deprel),
      governor === undefined || upos === "PUNCT" ? "" : paint.dim(` of ${governor}`),
    ];
    return line.join("").trimEnd();
  });
}

/** Predicates and names catch the eye, marks do not. */
function painted(form: string, upos: Upos, head: number): string {
  if (upos === "PUNCT") return paint.dim(form);
  const coloured = upos === "VERB" || upos === "AUX" ? paint.green(form) : upos === "PROPN" ? paint.yellow(form) : form;
  return head < 0 ? paint.bold(coloured) : coloured;
}
