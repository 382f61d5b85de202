import type { Place } from "../../core/annotations.js";
import { component } from "../../knowledge/component.js";
import { findNames } from "./find-names.js";
import { prepareGazetteer } from "./gazetteer.js";
import { countHomeWords, homeWordsOf } from "./home-words.js";
import { resolve } from "./resolve.js";
import { signsOf } from "./signs.js";

/** Below these odds no bearer of a name is taken for the one that is meant. */
const LEAST_ODDS = 0.3;

/** Places with coordinates: names from the gazetteer, and which of several places of a name is meant. */
export const places = component({
  name: "places",
  needs: ["article", "sentences"],
  adds: ["places"],
  lexicons: ["places", "gazetteer", "placeClues", "placeSigns", "placeWords", "states"],
  prepare(shelf) {
    // A town that is called like a people ("Arab", "Polish") is hardly ever meant.
    const words = new Set([
      ...shelf.placeWords.map(({ id }) => id),
      ...shelf.states.flatMap(({ demonyms }) => demonyms),
    ]);
    const gazetteer = prepareGazetteer(shelf.places, shelf.gazetteer, shelf.states, words);
    const signs = signsOf(shelf.placeSigns);
    const homeWords = homeWordsOf(shelf.placeClues);
    return ({ article, sentences, note }) => {
      const names = findNames(sentences, article.text, gazetteer, signs);
      const choices = resolve(names, countHomeWords(sentences, article.text, homeWords));
      const found = choices.flatMap(({ site, odds, why: reason }, index): Place[] => {
        const { start = 0, end = 0, name = "", sites = [] } = names[index] ?? {};
        const { lat, lon, geonameid, country, kind } = site;
        const many = `${String(sites.length)} places are called ${name}`;
        if (odds < LEAST_ODDS) {
          note({ start, end, rule: "gazetteer", why: `${many}, and nothing tells which is meant` });
          return [];
        }
        if (sites.length > 1) note({ start, end, rule: "gazetteer", why: many });
        const why = `"${name}" is a ${kind}: ${reason}`;
        return [{ start, end, name: site.name, lat, lon, geonameid, country, rule: "gazetteer", why }];
      });
      return { places: found };
    };
  },
});
