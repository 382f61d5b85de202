import type { AgendaItem } from "../../core/annotations.js";
import type { View } from "../../core/document.js";
import { contains, overlaps, slice, type Span } from "../../core/span.js";
import type { Clause, NounPhrase, Sentence, Token } from "../../core/syntax.js";
import { indexMentions, type IndexOfMentions } from "../../actors/index-of-mentions.js";
import { component } from "../../knowledge/component.js";
import { treeOf } from "../../language/tree.js";
import { dateAt } from "../../times/event-date.js";

type Seen = View<"article" | "sentences" | "phrases" | "clauses" | "mentions" | "times" | "places" | "attributions">;

/** Predicates that put something in the calendar: "is scheduled to meet", "plans to visit". */
const SCHEDULING = new Set(["schedule", "slate", "plan", "expect", "due", "set", "book", "convene", "anticipate"]);
/** What marks a noun as something to come. */
const COMING = new Set([
  "upcoming",
  "forthcoming",
  "planned",
  "scheduled",
  "impending",
  "next",
  "coming",
  "approaching",
]);

/** Finds what is scheduled or expected: planned meetings, coming congresses, visits announced. */
export const agenda = component({
  name: "agenda",
  needs: ["article", "sentences", "phrases", "clauses", "mentions", "times", "places", "attributions"],
  adds: ["agenda"],
  lexicons: ["occasions"],
  prepare: (shelf) => {
    const nouns = new Set(shelf.occasions.flatMap((row) => row.nouns));
    return (view) => {
      const index = indexMentions(view.mentions, view.sentences, view.phrases);
      const clauses = view.clauses.flatMap((clause) => scheduled(view, index, clause) ?? []);
      const occasions = view.phrases.flatMap((phrase) => occasion(view, index, phrase, nouns, clauses) ?? []);
      return { agenda: [...clauses, ...occasions].sort((a, b) => a.start - b.start || a.end - b.end) };
    };
  },
});

/** "he was scheduled to meet …", "Trump will be in Seoul from Wednesday" */
function scheduled(view: Seen, index: IndexOfMentions, clause: Clause): AgendaItem | null {
  const sentence = view.sentences[clause.sentence];
  if (sentence?.blockKind !== "paragraph" || quoted(view, clause)) return null;
  const parent = clause.parent === null ? null : view.clauses[clause.parent];
  const planned = clause.form === "infinitive" && parent != null && SCHEDULING.has(parent.lemma) && !parent.negated;
  const future = clause.tense === "future" && clause.modal !== null && !clause.negated && clause.mark === null;
  const when = dateAt(view, clause.sentence, clause.predicate);
  if (!planned && !(future && when !== null && dated(view, clause))) return null;
  const subject = clause.subject ?? parent?.subject ?? null;
  const span = spanOf(sentence, clause);
  const who = subject === null ? [] : [...index.actorsAt(clause.sentence, subject)];
  return {
    ...span,
    what: words(view, span),
    who,
    when,
    place: placeIn(view, span),
    rule: planned ? "agenda/scheduled" : "agenda/future",
    why: planned ? `“${parent.lemma}” puts it in the calendar` : "it is told in the future tense, with a time",
  };
}

/** "the upcoming party congress, expected early next year"; "the forum in Busan, where he is to speak" */
function occasion(
  view: Seen,
  index: IndexOfMentions,
  phrase: NounPhrase,
  nouns: ReadonlySet<string>,
  planned: readonly AgendaItem[],
): AgendaItem | null {
  const sentence = view.sentences[phrase.sentence];
  const head = sentence?.tokens[phrase.head];
  if (sentence?.blockKind !== "paragraph" || head === undefined) return null;
  const isOccasion = (token: Token): boolean => nouns.has(token.lemma.toLowerCase());
  if (!isOccasion(head) || treeOf(sentence).is(phrase.head, "nmod:poss")) return null;
  // Looked for among the words, not in the tree: in a long name the parser hangs them anywhere.
  const coming = sentence.tokens.slice(phrase.first, phrase.head).some(({ form }) => COMING.has(form.toLowerCase()));
  const expected = treeOf(sentence)
    .dependents(phrase.head, "acl")
    .some((each) => SCHEDULING.has(sentence.tokens[each]?.lemma ?? ""));
  const where = coming || expected ? null : placeOfPlans(sentence, phrase, planned, isOccasion);
  if (!coming && !expected && where === null) return null;
  const span = { start: phrase.start, end: where?.start ?? phrase.end };
  const why = coming ? "is called coming" : expected ? "is said to be expected" : "is where something is scheduled";
  return {
    ...span,
    what: words(view, span),
    who: [...index.actorsOf(phrase)],
    when: dateAt(view, phrase.sentence, phrase.head),
    place: placeIn(view, span),
    rule: "agenda/occasion",
    why: `“${head.form}” ${why}`,
  };
}

/** The "where" that joins plans to this occasion: plans follow it, and no other occasion stands in between. */
function placeOfPlans(
  sentence: Sentence,
  phrase: NounPhrase,
  planned: readonly AgendaItem[],
  isOccasion: (token: Token) => boolean,
): Token | null {
  const where = sentence.tokens.find(({ index, lemma }) => index > phrase.head && lemma.toLowerCase() === "where");
  if (where === undefined || sentence.tokens.slice(phrase.head + 1, where.index).some(isOccasion)) return null;
  return planned.some(({ start }) => where.end < start && start < sentence.end) ? where : null;
}

/** A future told inside a quotation is a promise or a threat, not a calendar. */
function quoted(view: Seen, clause: Clause): boolean {
  return view.attributions.some(
    ({ kind, content }) => kind === "direct" && content.some(([start, end]) => contains({ start, end }, clause)),
  );
}

function dated(view: Seen, clause: Clause): boolean {
  return view.times.some((time) => overlaps(time, clause) && /^\d{4}/.test(time.value));
}

/** From the predicate to the end of its clause. */
function spanOf(sentence: Sentence, clause: Clause): Span {
  const tree = treeOf(sentence);
  return tree.between(clause.predicate, Math.max(clause.predicate, tree.last(clause.predicate)));
}

function words({ article }: Seen, span: Span): string {
  return slice(article.text, span)
    .replace(/\s+/g, " ")
    .replace(/^[\s,;]+|[\s,;]+$/g, "");
}

/** The last place named: "a summit of Asian leaders in Busan". */
function placeIn(view: Seen, span: Span): AgendaItem["place"] {
  const place = view.places.findLast((each) => contains(span, each));
  return place === undefined ? null : { name: place.name, country: place.country };
}
