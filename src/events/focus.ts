import type { Mention } from "../core/annotations.js";
import type { View } from "../core/document.js";
import { overlaps, type Range, type Span } from "../core/span.js";
import type { Sentence } from "../core/syntax.js";
import { scenesOf, type Scene } from "./scene.js";

/** The two marked actors, as the only ones of their names in the sentences where they stand. */
export interface Focus {
  /** Made-up ids of the two; null where one is not marked. */
  readonly source: string | null;
  readonly target: string | null;
  readonly scenes: readonly Scene[];
  /** Tokens from a predicate to the two marked actors, taken together. */
  readonly near: (scene: Scene, predicate: number) => number;
}

type Seen = View<"sentences" | "clauses" | "mentions">;

/** The input's marked actors in their sentences; null where nothing is marked. */
export function focusOf(view: Seen): Focus | null {
  const given = view.input.focus;
  if (given === undefined) return null;
  const marked = [mark(view, given.source, "focus:source"), mark(view, given.target, "focus:target")];
  const mentions = marked.filter((each) => each !== null);
  const left = view.mentions
    .filter((each) => !mentions.some((focus) => overlaps(each, focus)))
    .map((each) => calledAgain(each, view.mentions, mentions));
  const wanted = new Set(mentions.map(({ sentence }) => sentence));
  const sentences = view.sentences.filter(({ index }) => wanted.has(index));
  const scenes = scenesOf(sentences.length > 0 ? sentences : view.sentences, view.clauses, [...left, ...mentions]);
  return {
    source: marked[0]?.actor.id ?? null,
    target: marked[1]?.actor.id ?? null,
    scenes,
    near: (scene, predicate) =>
      mentions
        .filter(({ sentence }) => sentence === scene.sentence.index)
        .reduce((sum, { head }) => sum + Math.abs(head - predicate), 0),
  };
}

/** A pronoun or epithet for a marked actor is that actor. */
function calledAgain(mention: Mention, all: readonly Mention[], marked: readonly Mention[]): Mention {
  if (mention.kind !== "pronoun" && mention.kind !== "epithet") return mention;
  const meant = marked.find((focus) =>
    all.some((each) => overlaps(each, focus) && each.kind !== "pronoun" && each.actor.id === mention.actor.id),
  );
  return meant === undefined ? mention : { ...mention, actor: meant.actor };
}

function mark(view: Seen, range: Range | null, id: string): Mention | null {
  if (range === null) return null;
  const [start, end] = range;
  const sentence = view.sentences.find((each) => overlaps(each, { start, end }));
  if (sentence === undefined) return null;
  const known = view.mentions.find((each) => overlaps(each, { start, end }));
  const name = view.input.text?.slice(start, end) ?? "";
  const actor = { country: null, code: null, sector: null, role: null, ...known?.actor, id, name };
  const head = headOf(sentence, { start, end });
  return {
    start,
    end,
    actor,
    kind: "phrase",
    sentence: sentence.index,
    head,
    antecedent: null,
    rule: "focus",
    why: "it is marked",
  };
}

/** The token of the marked words that is governed from outside of them. */
function headOf({ tokens }: Sentence, span: Span): number {
  const inside = tokens.filter((token) => overlaps(token, span));
  const own = new Set(inside.map(({ index }) => index));
  return (inside.find(({ head }) => !own.has(head)) ?? inside[0])?.index ?? 0;
}
