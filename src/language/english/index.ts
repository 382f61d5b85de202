import type { Language } from "../language.js";
import { clausesOf } from "./clauses.js";
import { isClitic } from "./clitics.js";
import { nominalArguments } from "./nominal-arguments.js";
import { BLOCK_NEEDS, blockReader } from "./read-block.js";

/** English, as the rooms above it know it. */
export const english: Language<(typeof BLOCK_NEEDS)[number]> = {
  code: "en",
  lexicons: BLOCK_NEEDS,
  blockReader,
  clausesOf,
  nominalArguments,
  isClitic,
};
