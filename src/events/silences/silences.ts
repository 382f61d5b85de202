import type { Act, Silence } from "../../core/annotations.js";
import type { View } from "../../core/document.js";
import type { Sentence } from "../../core/syntax.js";
import { indexMentions, type IndexOfMentions } from "../../actors/index-of-mentions.js";
import { component } from "../../knowledge/component.js";
import { dateAt } from "../../times/event-date.js";
import { partiesOf, shared } from "../parties.js";
import { findSilentWords, type SilentWords } from "./silent-words.js";

type Seen = View<"article" | "sentences" | "phrases" | "clauses" | "mentions" | "times" | "acts">;

/** What calls for an answer, and so can be met with silence. */
const OVERTURES: ReadonlySet<string> = new Set(["appeal", "demand", "ultimatum", "offer", "promise", "express intent"]);

/** Finds where somebody is reported not to have answered, whom, and what. */
export const silences = component({
  name: "silences",
  needs: ["article", "sentences", "phrases", "clauses", "mentions", "times", "acts"],
  adds: ["silences"],
  lexicons: ["silences"],
  prepare: (shelf) => {
    const find = findSilentWords(shelf.silences);
    return (view) => {
      const index = indexMentions(view.mentions, view.sentences, view.phrases);
      const found = view.sentences
        .filter(({ blockKind }) => blockKind === "paragraph")
        .flatMap((sentence) => {
          const clauses = view.clauses.filter((clause) => clause.sentence === sentence.index);
          return find(sentence, clauses).flatMap((words) => silenceOf(view, index, sentence, words) ?? []);
        });
      return { silences: found };
    };
  },
});

function silenceOf(view: Seen, index: IndexOfMentions, sentence: Sentence, words: SilentWords): Silence | null {
  const others = codesAfter(view, sentence, words.last);
  const named = words.silent === null ? [] : partiesOf(index.actorsAt(sentence.index, words.silent));
  // "Seoul's offer has gone unanswered": the one whose offer it is stands before, the silent one is its addressee.
  const offering = words.unanswered === null ? [] : partiesOf(index.actorsAt(sentence.index, words.unanswered));
  const from = words.unanswered === null ? named : addressees(view.acts, offering, sentence.start);
  if (from.length === 0) return null;
  const said = words.unanswered === null ? others.filter((code) => !from.includes(code)) : offering;
  const about = lastOverture(view.acts, from, said, sentence.end);
  const to =
    said.length > 0 ? said.slice(0, 2) : (view.acts[about ?? -1]?.from.filter((code) => !from.includes(code)) ?? []);
  if (to.length === 0) {
    view.note({
      start: sentence.start,
      end: sentence.end,
      rule: words.rule,
      why: `“${words.text}” says that somebody kept silent, but not towards whom`,
    });
    return null;
  }
  return {
    start: sentence.start,
    end: sentence.end,
    from,
    to,
    about,
    asOf: dateAt(view, sentence.index, words.predicate) ?? view.article.published.value,
    rule: words.rule,
    why: `“${words.text}” says that ${from.join(" and ")} did not answer ${to.join(" and ")}`,
  };
}

/** Countries and organisations named after a token, in order. */
function codesAfter(view: Seen, sentence: Sentence, token: number): string[] {
  const from = sentence.tokens[token]?.end ?? sentence.end;
  const actors = view.mentions
    .filter((mention) => mention.sentence === sentence.index && mention.start >= from)
    .map(({ actor }) => actor);
  return partiesOf(actors);
}

function addressees(acts: readonly Act[], from: readonly string[], before: number): string[] {
  const last = acts.findLast((act) => act.start < before && shared(act.from, from) && act.to.length > 0);
  return [...(last?.to ?? [])];
}

function lastOverture(
  acts: readonly Act[],
  silent: readonly string[],
  by: readonly string[],
  before: number,
): number | null {
  const at = acts.findLastIndex(
    (act) =>
      OVERTURES.has(act.kind) &&
      act.start < before &&
      shared(act.to, silent) &&
      (by.length === 0 || shared(act.from, by)),
  );
  const any = acts.findIndex((act) => OVERTURES.has(act.kind) && shared(act.to, silent) && shared(act.from, by));
  return at >= 0 ? at : any >= 0 ? any : null;
}
