import type { Place } from "../../core/annotations.js";
import { component } from "../../knowledge/component.js";
import { findNames } from "./find-names.js";
import { prepareGazetteer } from "./gazetteer.js";
import { resolve } from "./resolve.js";

/** Places with coordinates: names from the gazetteer, and which of several places of a name is meant. */
export const places = component({
  name: "places",
  needs: ["article", "sentences"],
  adds: ["places"],
  lexicons: ["places", "gazetteer", "placeWords", "states"],
  prepare(shelf) {
    const words = new Set(shelf.placeWords.map(({ id }) => id));
    const gazetteer = prepareGazetteer(shelf.places, shelf.gazetteer, shelf.states, words);
    return ({ article, sentences, note }) => {
      const names = findNames(sentences, article.text, gazetteer);
      const resolved = resolve(names);
      const found: Place[] = [];
      for (const { start, end, name, sites } of names) {
        const choice = resolved.get(name);
        if (choice === undefined) continue;
        const { lat, lon, geonameid, country, kind } = choice.site;
        const why = `"${name}" is a ${kind}: ${choice.why}`;
        found.push({ start, end, name: choice.site.name, lat, lon, geonameid, country, rule: "gazetteer", why });
        if (sites.length > 1)
          note({ start, end, rule: "gazetteer", why: `${String(sites.length)} places are called ${name}` });
      }
      return { places: found };
    };
  },
});
