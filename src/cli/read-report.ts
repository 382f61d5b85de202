import type { ContractLayers } from "../pipeline/annotate.js";
import type { Outcome, ReadProgress } from "../worker/read-documents.js";
import { paint } from "./paint.js";

const COUNTED = ["events", "acts", "attributions", "silences", "positions", "claims", "assessments"] as const;

/** What became of one document, as a line for people and as one for programs. `layers` where it was coded now. */
export function outcomeLine(outcome: Outcome, layers: ContractLayers | undefined): { text: string; json: object } {
  const { origin, state } = outcome;
  const where = origin.line === null ? origin.path : `${origin.path ?? ""}:${String(origin.line)}`;
  if (outcome.state === "failed") {
    const { code, message } = outcome.fault;
    return { text: message, json: { origin: where, state, error: { code, message } } };
  }
  const article = layers?.article;
  const found = layers === undefined ? null : Object.fromEntries(COUNTED.map((layer) => [layer, layers[layer].length]));
  const json = {
    id: outcome.article,
    origin: where,
    state,
    title: article?.title ?? null,
    outlet: article?.outlet ?? null,
    published: article?.published ?? null,
    found,
  };
  const day = article?.published.value ?? "undated";
  const inferred = article?.published.basis === "inferred" ? "*" : " ";
  const head = `${paint.green(state.padEnd(7))} ${day.padEnd(10)}${inferred} ${article?.title ?? beginning(article?.body ?? "")}`;
  const counts = COUNTED.filter((layer) => (layers?.[layer].length ?? 0) > 0).map(
    (layer) => `${String(layers?.[layer].length ?? 0)} ${layer}`,
  );
  const about = [article?.outlet ?? where, ...counts].join(" · ");
  return {
    text:
      layers === undefined ? `${paint.dim(state.padEnd(7))} ${where ?? ""}` : `${head}\n        ${paint.dim(about)}`,
    json,
  };
}

/** The first words of an article that has no title. */
function beginning(body: string): string {
  const words = body.slice(0, 80).replace(/\s+/g, " ");
  return body.length <= 60 ? words : `${words.slice(0, words.lastIndexOf(" ", 60))} …`;
}

/** "10 read, 2 known, 1 failed · 35 articles/s" */
export function sumLine({ read, known, revised, failed, rate }: ReadProgress, aborted: boolean): string {
  const parts = [
    `${String(read)} read`,
    known > 0 ? `${String(known)} known already` : "",
    revised > 0 ? `${String(revised)} coded again` : "",
    failed > 0 ? paint.red(`${String(failed)} failed`) : "",
  ].filter((part) => part !== "");
  const end = aborted ? " · stopped; the next run goes on from here" : "";
  return `${parts.join(", ")} · ${rate.toFixed(1)} articles/s${end}`;
}
