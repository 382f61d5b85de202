import { SCRIPTS, type LanguageRow, type Script } from "../../knowledge/intake.js";

/** Gives the language of a text (ISO 639-1), or null where it is too short or too mixed to tell. */
export type TellLanguage = (text: string) => string | null;

/** Enough to tell by; a whole book would tell no more. */
const SAMPLE = 6000;

/** Prepares the guess: by script first, then, where languages share one, by their smallest words. */
export function prepareLanguages(rows: readonly LanguageRow[]): TellLanguage {
  const scripts = Object.entries(SCRIPTS).map(([script, name]) => ({
    script: script as Script,
    letters: new RegExp(`\\p{Script=${name}}`, "gu"),
  }));
  const words = new Map(rows.map(({ id, words: list }) => [id, new Set(list)]));
  return (text) => {
    const sample = text.slice(0, SAMPLE);
    const script = mainScript(sample, scripts);
    const candidates = rows.filter((row) => row.script === script);
    if (candidates.length <= 1) return candidates[0]?.id ?? null;
    return byWords(
      sample,
      candidates.map(({ id }) => ({ id, list: words.get(id) ?? new Set() })),
    );
  };
}

function mainScript(text: string, scripts: readonly { script: Script; letters: RegExp }[]): Script | null {
  const counts = scripts.map(({ script, letters }) => ({ script, count: text.match(letters)?.length ?? 0 }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total < 3) return null;
  const of = (wanted: Script): number => counts.find(({ script }) => script === wanted)?.count ?? 0;
  // Japanese mixes kana into Chinese signs, Korean Chinese signs into its own.
  if (of("Hira") > 0.1 * total) return "Hira";
  if (of("Hang") > 0.3 * total) return "Hang";
  const most = counts.reduce((best, each) => (each.count > best.count ? each : best));
  return most.count > 0.5 * total ? most.script : null;
}

function byWords(text: string, candidates: readonly { id: string; list: ReadonlySet<string> }[]): string | null {
  const tokens = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const scores = candidates
    .map(({ id, list }) => ({ id, score: tokens.filter((token) => list.has(token)).length }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (best === undefined || best.score < 2 || best.score < 0.08 * tokens.length) return null;
  return best.score === second?.score ? null : best.id;
}
