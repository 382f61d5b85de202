import type { Command } from "commander";
import { actors } from "./actors.js";
import { annotate } from "./annotate.js";
import { brief } from "./brief.js";
import { exchange } from "./exchange.js";
import { explain } from "./explain.js";
import { parse } from "./parse.js";
import { read } from "./read.js";
import { serve } from "./serve.js";
import { stories } from "./stories.js";

/** Every verb of the program, in the order of its help. */
export function verbs(): Command[] {
  return [read(), exchange(), brief(), explain(), serve(), stories(), actors(), annotate(), parse()];
}
