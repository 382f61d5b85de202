import type { Note } from "../core/document.js";
import type { Annotated } from "../pipeline/pipeline.js";
import { paint, wrap } from "./paint.js";

/** One thing found, or passed over, with its reason. */
interface Finding extends Note {
  readonly layer: string;
  readonly what: string;
  readonly words: string;
}

/** Everything that was found in a document, and what was passed over for a reason, in order of the text. */
export function findings(layers: Annotated): Finding[] {
  const words = (start: number, end: number): string => layers.article.text.slice(start, end).replace(/\s+/g, " ");
  const entry = (layer: string, what: string, found: Note): Finding => {
    const { start, end, rule, why } = found;
    return { layer, what, words: words(start, end), start, end, rule, why };
  };
  const names = (actors: readonly { name: string }[]): string => actors.map(({ name }) => name).join(", ") || "nobody";
  return [
    ...layers.mentions.map((each) => {
      const what = `${each.actor.name} ${each.actor.code ?? ""}`.trim();
      if (each.antecedent === null || each.kind === "name") return entry("actor", what, each);
      return entry("actor", what, { ...each, why: `${each.why}; taken from “${words(...each.antecedent)}”` });
    }),
    ...layers.times.map((each) => entry("time", each.value, each)),
    ...layers.places.map((each) => entry("place", each.name, each)),
    ...layers.attributions.map((each) => {
      const [start, end] = each.cue[0] ?? each.content[0] ?? [0, 0];
      return entry("speech", `${each.kind}, ${each.speaker?.name ?? "nobody known"}`, { ...each, start, end });
    }),
    ...layers.events.map((each) =>
      entry(
        "event",
        `${each.plover} ${each.cameo} ${names(each.source)} → ${names(each.target)} (${each.status})`,
        each,
      ),
    ),
    ...layers.acts.map((each) =>
      entry("act", `${each.kind} ${each.from.join()} → ${each.to.join() || "nobody"}`, each),
    ),
    ...layers.silences.map((each) => entry("silence", `${each.from.join()} towards ${each.to.join()}`, each)),
    ...layers.positions.map((each) => entry("position", `${each.holder.name} ${each.stance} ${each.issue}`, each)),
    ...layers.assessments.map((each) => entry("assessment", each.assessor.name, each)),
    ...layers.claims.map((each) => entry("claim", each.claimant.name, each)),
    ...layers.agenda.map((each) => entry("agenda", `${each.what}${each.when === null ? "" : `, ${each.when}`}`, each)),
    ...layers.notes.map((note) => entry("passed over", "", note)),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The findings for people: what, from which words, by which rule, and why. */
export function explained(layers: Annotated): string {
  const lines = findings(layers).map(({ layer, what, words, rule, why }) => {
    const head = layer === "passed over" ? paint.dim(layer) : `${paint.cyan(layer)} ${paint.bold(what)}`;
    return [wrap(`${head} ${paint.dim(`“${words}”`)}`, "  "), wrap(`${why} ${paint.dim(`(${rule})`)}`, "    ")].join(
      "\n",
    );
  });
  return lines.length === 0 ? "Nothing was found here." : lines.join("\n");
}
