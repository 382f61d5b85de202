/**
 * Where the time of one article goes: every step of the pipeline, as a share of the whole, over the samples.
 *   npx tsx bench/annotate.ts
 */
import type { InputDocument } from "../src/core/article.js";
import { readSources } from "../src/intake/sources/read-sources.js";
import { ENGLISH } from "../src/pipeline/english.js";
import { assemble } from "../src/pipeline/pipeline.js";

const ROUNDS = 20;
const documents: InputDocument[] = [];
for await (const item of readSources(["samples/standoff"])) if (item.kind === "document") documents.push(item.document);

const spent = new Map<string, number>();
const timed = ENGLISH.map((component) => ({
  ...component,
  prepare: (...shelf: Parameters<typeof component.prepare>) => {
    const step = component.prepare(...shelf);
    return (...view: Parameters<typeof step>) => {
      const began = performance.now();
      const added = step(...view);
      spent.set(component.name, (spent.get(component.name) ?? 0) + performance.now() - began);
      return added;
    };
  },
}));
const pipeline = assemble(timed);
for (const document of documents) pipeline(document);
spent.clear();
const began = performance.now();
for (let round = 0; round < ROUNDS; round++) for (const document of documents) pipeline(document);
const seconds = (performance.now() - began) / 1000;
const articles = ROUNDS * documents.length;
const whole = [...spent.values()].reduce((sum, each) => sum + each, 0);
console.log(`${(articles / seconds).toFixed(0)} articles/s on one core`);
for (const [name, ms] of [...spent].sort(([, a], [, b]) => b - a)) {
  console.log(`  ${name.padEnd(16)} ${((100 * ms) / whole).toFixed(1).padStart(5)} %`);
}
