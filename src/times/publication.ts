import type { Article } from "../core/article.js";
import type { TimeExpression } from "../core/annotations.js";
import type { Sentence } from "../core/syntax.js";
import { component } from "../knowledge/component.js";
import { known } from "./calendar.js";
import { gather, type Evidence } from "./evidence.js";
import { findTimes } from "./find-times.js";
import { grammarOf, type Grammar } from "./grammar.js";
import { inferPublication } from "./infer-publication.js";
import { prepareOffices, type Offices } from "./tenures.js";

/**
 * The article's own date, where it was neither handed over nor printed: from its dateline, the days and weekdays
 * that it names, and who is in office. The times are then read again as seen from that day.
 */
export const publication = component({
  name: "publication",
  needs: ["article", "sentences", "times"],
  adds: ["article", "times"],
  lexicons: ["timeWords", "timeParts", "timeRules", "holidays", "timeNames", "offices"],
  prepare(shelf) {
    const grammar = grammarOf(shelf);
    const offices = prepareOffices(shelf.offices);
    return ({ article, sentences, times, input }) =>
      input.kind === "phrase" ? { article, times } : date(article, times, sentences, grammar, offices);
  },
});

/** Dates an article, and its times anew where its date was not known before. */
export function date(
  article: Article,
  times: readonly TimeExpression[],
  sentences: readonly Sentence[],
  grammar: Grammar,
  offices: Offices,
): { article: Article; times: readonly TimeExpression[] } {
  if (article.published.value !== null) return { article: withDateline(article, null), times };
  const evidence = gather(article, times, sentences, offices);
  const published = inferPublication(evidence, offices.lastYear);
  const dated = withDateline({ ...article, published }, evidence);
  return { article: dated, times: published.value === null ? times : findTimes(dated, sentences, grammar) };
}

/** A dateline of month and day gets its year from the date of publication. */
function withDateline(article: Article, evidence: Evidence | null): Article {
  const { dateline, published } = article;
  if (dateline.date !== null || evidence?.dateline == null || known(published.value)?.day == null) return article;
  return { ...article, dateline: { ...dateline, date: published.value } };
}
