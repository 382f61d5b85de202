import type { Attribution } from "../../src/core/annotations.js";
import type { Range } from "../../src/core/span.js";
import type { Annotated, Pipeline } from "../../src/pipeline/pipeline.js";
import { assemble } from "../../src/pipeline/pipeline.js";
import { ENGLISH } from "../../src/pipeline/english.js";

let pipeline: Pipeline | null = null;

/** Reads a text as far as this room goes. */
export function read(text: string, more: { date?: string; outlet?: string } = {}): Annotated {
  const last = ENGLISH.findIndex(({ name }) => name === "provenance");
  pipeline ??= assemble(ENGLISH.slice(0, last + 1));
  return pipeline({ id: "test", text, date: "2031-03-14", ...more });
}

/** The words of ranges, joined by " | ". */
export function words(text: string, ranges: readonly Range[]): string {
  return ranges.map(([start, end]) => text.slice(start, end)).join(" | ");
}

export interface Marked {
  readonly text: string;
  readonly source: string;
  readonly cue: string;
  readonly content: string;
}

/** A sentence with its spans in marks: `S{The general} C{said} T{the road was safe}.` */
export function unmark(marked: string): Marked {
  const parts: Record<string, string[]> = { S: [], C: [], T: [] };
  const text = marked.replace(/([SCT])\{([^{}]*)\}/gu, (_, role: string, inner: string) => {
    parts[role]?.push(inner);
    return inner;
  });
  const join = (role: string): string => (parts[role] ?? []).join(" | ");
  return { text, source: join("S"), cue: join("C"), content: join("T") };
}

/** Source, cue and content of an attribution in the shape of `unmark`, without marks at the ends. */
export function spell(text: string, { source, cue, content }: Attribution): Omit<Marked, "text"> {
  const bare = (ranges: readonly Range[]): string =>
    ranges.map(([start, end]) => text.slice(start, end).replace(/[,.]$/u, "")).join(" | ");
  return { source: bare(source), cue: bare(cue), content: bare(content) };
}
