import { component } from "../knowledge/component.js";
import { findTimes } from "./find-times.js";
import { grammarOf } from "./grammar.js";

/** Time expressions with TIMEX3 types and values, seen from the article's own date. */
export const times = component({
  name: "times",
  needs: ["article", "sentences"],
  adds: ["times"],
  lexicons: ["timeWords", "timeParts", "timeRules", "holidays", "timeNames"],
  prepare(shelf) {
    const grammar = grammarOf(shelf);
    return ({ article, sentences }) => ({ times: findTimes(article, sentences, grammar) });
  },
});
