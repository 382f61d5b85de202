import type { Mention } from "../core/annotations.js";
import { component } from "../knowledge/component.js";
import { Agents } from "./agents.js";
import { cluesOf } from "./clues.js";
import { entitiesOf, ENTITY_LEXICONS } from "./entities.js";
import type { Find } from "./find.js";
import { findAgain } from "./find-again.js";
import { findNames } from "./find-names.js";
import { findPhrases } from "./find-phrases.js";
import { findPlaces } from "./find-places.js";
import { findSurnames } from "./find-surnames.js";
import { holdersOf } from "./holders.js";
import { readingOf } from "./reading.js";
import { wholePhrase } from "./whole-phrase.js";

/** Finds who is meant: names of the lexicons, valid on the day of publication, and actors whom no list holds. */
export const mentions = component({
  name: "mentions",
  needs: ["article", "sentences", "places"],
  adds: ["mentions"],
  lexicons: [...ENTITY_LEXICONS, "agents", "titles", "actorClues"],
  prepare(shelf) {
    const entities = entitiesOf(shelf);
    const clues = cluesOf(shelf.actorClues);
    const agents = new Agents(shelf, clues);
    const holders = holdersOf(entities.persons);
    return ({ article, sentences, places, input, note }) => {
      const bare = input.kind === "phrase";
      const reading = readingOf(article, sentences, bare, clues, note);
      const names = findNames(reading, entities, places);
      const surnames = findSurnames(reading, entities, names);
      const finds = [...names, ...surnames, ...findPlaces(reading, places)].sort((a, b) => a.start - b.start);
      const bySentence = new Map<number, Find[]>();
      for (const find of finds) bySentence.set(find.sentence, [...(bySentence.get(find.sentence) ?? []), find]);
      const found: Mention[] = reading.sentences.flatMap((read) =>
        findPhrases(reading, read, bySentence.get(read.sentence.index) ?? [], { agents, holders }),
      );
      if (bare) return { mentions: wholePhrase(reading, found, finds, agents) };
      found.push(...findAgain(reading, found));
      return { mentions: found.sort((a, b) => a.start - b.start || b.end - a.end) };
    };
  },
});
