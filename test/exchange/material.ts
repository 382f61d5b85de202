import type { Act, Attribution, Event, Position, Silence } from "../../src/core/annotations.js";
import type { Actor } from "../../src/core/actor.js";
import type { Material } from "../../src/exchange/material.js";

const reason = { rule: "test", why: "written by the test" };

/** One sentence of an article and what it reports. */
export interface Told {
  readonly text: string;
  readonly act?: Partial<Act> & Pick<Act, "kind" | "from" | "to">;
  readonly silence?: Pick<Silence, "from" | "to" | "about" | "asOf">;
  readonly position?: Pick<Position, "stance" | "issue" | "condition"> & { readonly country: string };
}

export function state(country: string): Actor {
  return { id: country, name: country, country, code: country, sector: "GOV", role: null };
}

/** An article of the record, made from its sentences. */
export function material(id: string, published: string | null, told: readonly Told[], outlet = id): Material {
  let at = 0;
  const sentences = told.map(({ text }) => {
    const span = { start: at, end: at + text.length };
    at += text.length + 1;
    return span;
  });
  const text = told.map((each) => each.text).join(" ");
  const span = (index: number) => sentences[index] ?? { start: 0, end: 0 };
  return {
    id,
    article: {
      title: `Title of ${id}`,
      bylines: [],
      outlet,
      section: null,
      dateline: { place: null, date: null },
      published: { value: published, basis: published === null ? null : "given", why: "given" },
      language: "en",
      translation: null,
      url: null,
      text,
      body: text,
      blocks: [{ start: 0, end: text.length, kind: "paragraph", why: "all of it" }],
    },
    sentences,
    acts: told.flatMap(({ act }, index): Act[] =>
      act === undefined
        ? []
        : [
            {
              ...reason,
              ...span(index),
              type: "speech",
              date: null,
              answers: [],
              condition: null,
              via: [],
              event: null,
              attribution: null,
              status: "done",
              ...act,
            },
          ],
    ),
    events: [] as Event[],
    silences: told.flatMap(({ silence }, index) =>
      silence === undefined ? [] : [{ ...reason, ...span(index), ...silence }],
    ),
    positions: told.flatMap(({ position }, index) => {
      if (position === undefined) return [];
      const { country, ...rest } = position;
      return [{ ...reason, ...span(index), ...rest, holder: state(country), date: null, attribution: null }];
    }),
    attributions: [] as Attribution[],
    assessments: [],
    claims: [],
    agenda: [],
    provenance: [],
  };
}
