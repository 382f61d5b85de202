import type { z } from "zod";
import { htmlContextRow, htmlPhraseRow } from "./html.js";
import { occasionRow, silenceRow } from "./schedule.js";
import { cameoRow, checkCodes, compositionRow, nounClassRow, senseRow } from "./events.js";
import { gazetteerRow, placeClueRow, placeRow, placeSignRow, placeWordRow } from "./places.js";
import { holidayRow, timeNameRow, timePartRow, timeRuleRow, timeWordRow } from "./times.js";
import {
  actorClueRow,
  agentRow,
  checkCountries,
  checkTenures,
  decoyRow,
  descriptionRow,
  epithetRow,
  groupRow,
  institutionRow,
  mediumRow,
  officeRow,
  organisationRow,
  peopleRow,
  regionRow,
  stateRow,
  titleRow,
} from "./actors.js";
import { clutterRow, languageRow, outletRow } from "./intake.js";
import {
  assertionRow,
  assessorRow,
  continuationRow,
  carrierRow,
  creditRow,
  cueRow,
  likelihoodRow,
  speechClueRow,
  vehicleRow,
} from "./speech.js";
import { lemmaException, tokenWord, verbBase } from "./language.js";
import { MODELS, type ModelName } from "./models.js";
import type { OwnActors } from "./own/own-actors.js";

/** A lexicon: a tab-separated file under `lexicons/`, its first line naming the columns. */
export interface Lexicon<Row extends z.ZodType = z.ZodType> {
  readonly file: string;
  readonly row: Row;
  /** What must hold over the whole file, or against the others; gives messages for the rows that break it. */
  readonly check?: (rows: readonly z.output<Row>[], all: ReadonlyMap<string, readonly unknown[]>) => Complaint[];
}

export interface Complaint {
  /** Index of the row, from 0. */
  readonly row: number;
  readonly message: string;
}

/** Gives a lexicon its exact type. */
export function lexicon<Row extends z.ZodType>(definition: Lexicon<Row>): Lexicon<Row> {
  return definition;
}

/** All lexicons, by the name under which components ask for them. One line a file. */
export const LEXICONS = {
  // intake
  clutter: lexicon({ file: "outlets/clutter.tsv", row: clutterRow }),
  languages: lexicon({ file: "outlets/languages.tsv", row: languageRow }),
  outlets: lexicon({ file: "outlets/outlets.tsv", row: outletRow }),
  htmlContexts: lexicon({ file: "outlets/html-contexts.tsv", row: htmlContextRow }),
  htmlPhrases: lexicon({ file: "outlets/html-phrases.tsv", row: htmlPhraseRow }),

  // language
  tokens: lexicon({ file: "language/tokens.tsv", row: tokenWord }),
  lemmas: lexicon({ file: "language/lemmas.tsv", row: lemmaException }),
  verbBases: lexicon({ file: "language/verbs.tsv", row: verbBase }),

  // times
  timeWords: lexicon({ file: "times/words.tsv", row: timeWordRow }),
  timeParts: lexicon({ file: "times/parts.tsv", row: timePartRow }),
  timeRules: lexicon({ file: "times/rules.tsv", row: timeRuleRow }),
  holidays: lexicon({ file: "times/holidays.tsv", row: holidayRow }),
  timeNames: lexicon({ file: "times/names.tsv", row: timeNameRow }),

  // actors
  agents: lexicon({ file: "actors/agents.tsv", row: agentRow }),
  actorClues: lexicon({ file: "actors/clues.tsv", row: actorClueRow }),
  decoys: lexicon({ file: "actors/decoys.tsv", row: decoyRow }),
  descriptions: lexicon({ file: "actors/descriptions.tsv", row: descriptionRow }),
  epithets: lexicon({ file: "actors/epithets.tsv", row: epithetRow }),
  groups: lexicon({ file: "actors/groups.tsv", row: groupRow }),
  institutions: lexicon({ file: "actors/institutions.tsv", row: institutionRow, check: checkCountries }),
  media: lexicon({ file: "actors/media.tsv", row: mediumRow, check: checkCountries }),
  offices: lexicon({ file: "actors/offices.tsv", row: officeRow, check: checkTenures }),
  organisations: lexicon({ file: "actors/organisations.tsv", row: organisationRow }),
  peoples: lexicon({ file: "actors/peoples.tsv", row: peopleRow }),
  regions: lexicon({ file: "actors/regions.tsv", row: regionRow }),
  states: lexicon({ file: "actors/states.tsv", row: stateRow }),
  titles: lexicon({ file: "actors/titles.tsv", row: titleRow }),

  // places
  places: lexicon({ file: "places/places.tsv", row: placeRow }),
  gazetteer: lexicon({ file: "places/gazetteer.tsv", row: gazetteerRow }),
  placeClues: lexicon({ file: "places/clues.tsv", row: placeClueRow }),
  placeSigns: lexicon({ file: "places/signs.tsv", row: placeSignRow }),
  placeWords: lexicon({ file: "places/words.tsv", row: placeWordRow }),

  // speech
  cues: lexicon({ file: "speech/cues.tsv", row: cueRow }),
  likelihood: lexicon({ file: "speech/likelihood.tsv", row: likelihoodRow }),
  assessors: lexicon({ file: "speech/assessors.tsv", row: assessorRow }),
  continuations: lexicon({ file: "speech/continuations.tsv", row: continuationRow }),
  assertions: lexicon({ file: "speech/assertions.tsv", row: assertionRow }),
  carriers: lexicon({ file: "speech/carriers.tsv", row: carrierRow }),
  credits: lexicon({ file: "speech/credits.tsv", row: creditRow }),
  speechClues: lexicon({ file: "speech/clues.tsv", row: speechClueRow }),
  vehicles: lexicon({ file: "speech/vehicles.tsv", row: vehicleRow }),

  // events
  cameo: lexicon({ file: "codes/cameo.tsv", row: cameoRow }),
  nounClasses: lexicon({ file: "verbs/classes.tsv", row: nounClassRow }),
  /** Verbs that name an event; verbs whose event depends on what they govern; nouns; adjectives after a copula. */
  verbSenses: lexicon({ file: "verbs/verbs.tsv", row: senseRow, check: checkCodes }),
  operatorSenses: lexicon({ file: "verbs/operators.tsv", row: senseRow, check: checkCodes }),
  nounSenses: lexicon({ file: "verbs/nouns.tsv", row: senseRow, check: checkCodes }),
  adjectiveSenses: lexicon({ file: "verbs/adjectives.tsv", row: senseRow, check: checkCodes }),
  compositions: lexicon({ file: "verbs/compositions.tsv", row: compositionRow }),
  silences: lexicon({ file: "verbs/silences.tsv", row: silenceRow }),
  occasions: lexicon({ file: "verbs/occasions.tsv", row: occasionRow }),
} as const;

type Tables = { readonly [Name in keyof typeof LEXICONS]: readonly z.output<(typeof LEXICONS)[Name]["row"]>[] };
type Models = { readonly [Name in ModelName]: Uint8Array };

/** Everything that components can ask for: tables as rows, models as bytes, and what users know beyond them. */
export type Shelf = Tables & Models & { readonly own: OwnActors };
export type ShelfName = keyof Shelf;
export { MODELS };
