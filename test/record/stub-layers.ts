import type { Actor, Article, InputDocument } from "../../src/core/index.js";
import type { RecordedLayers } from "../../src/record/write-articles.js";

export function state(country: string): Actor {
  return { id: country, name: country, country, code: `${country}GOV`, sector: "GOV", role: null };
}

/** An article of one paragraph, as the pipeline would give it. */
export function stubArticle(input: InputDocument): Article {
  const text = input.text ?? "";
  return {
    title: input.title ?? null,
    bylines: [],
    outlet: input.outlet ?? null,
    section: null,
    dateline: { place: null, date: null },
    published: { value: input.date ?? null, basis: input.date === undefined ? null : "given", why: "given" },
    language: "en",
    translation: null,
    url: input.url ?? null,
    text,
    body: text,
    blocks: [{ start: 0, end: text.length, kind: "paragraph", why: "all of it" }],
  };
}

const reason = { rule: "stub", why: "written by the test" };

/** Layers with one finding of every kind: `from` threatens `to`, which does not answer. */
export function stubLayers(input: InputDocument, from = "PRK", to = "KOR", date: string | null = null): RecordedLayers {
  const span = { start: 0, end: (input.text ?? "").length, ...reason };
  const range = [0, 4] as const;
  return {
    article: stubArticle(input),
    sentences: [{ start: span.start, end: span.end, block: 0 }],
    mentions: [],
    times: [],
    places: [],
    attributions: [
      {
        ...reason,
        source: [[0, 2]],
        cue: [[3, 4]],
        content: [[5, 9]],
        kind: "indirect",
        speaker: state(from),
        via: [],
        date: null,
        within: null,
      },
    ],
    events: [
      {
        ...span,
        trigger: range,
        plover: "THREATEN",
        mode: null,
        context: [],
        cameo: "130",
        quad: 3,
        goldstein: -4.4,
        source: [state(from)],
        target: [state(to)],
        date,
        place: null,
        status: "done",
        attribution: 0,
        act: null,
        condition: null,
      },
    ],
    acts: [
      {
        ...span,
        type: "speech",
        kind: "threaten",
        from: [from],
        to: [to],
        date,
        answers: [],
        condition: null,
        via: [],
        event: 0,
        attribution: 0,
        status: "done",
      },
    ],
    silences: [{ ...span, from: [to], to: [from], about: 0, asOf: date }],
    positions: [
      { ...span, holder: state(from), stance: "demands", issue: "drones", condition: null, date, attribution: null },
    ],
    assessments: [
      {
        ...span,
        assessor: { name: "experts" },
        content: range,
        likelihood: { direction: null, word: "likely", band: "likely" },
        horizon: null,
        attribution: null,
      },
    ],
    claims: [{ ...span, claimant: state(from), content: range, attribution: 0 }],
    agenda: [{ ...span, what: "talks", who: [state(to)], when: date, place: null }],
    provenance: [{ ...span, chain: ["KCNA", "Yonhap"] }],
  };
}
