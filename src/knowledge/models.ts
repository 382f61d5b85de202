/** Trained weights under `lexicons/models/`, by the name under which components ask for them. One line a file. */
export const MODELS = {
  tagger: "tagger.bin",
  parser: "parser.bin",
  classes: "classes.bin",
  boundaries: "boundaries.bin",
} as const;
export type ModelName = keyof typeof MODELS;
