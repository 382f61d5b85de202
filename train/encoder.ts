import { existsSync, readFileSync } from "node:fs";
import { Encoder } from "../src/language/encode.js";
import { WordClasses } from "../src/language/word-classes.js";

const CLASSES = "lexicons/models/classes.bin";

/** The encoder with the word classes that ship, as trained models must see words as the program does. */
export function loadEncoder(): Encoder {
  return new Encoder(new WordClasses(existsSync(CLASSES) ? readFileSync(CLASSES) : new Uint8Array()));
}
