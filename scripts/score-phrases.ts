/**
 * How many bare phrases of the project's own gold set get the right country and sector.
 *   npx tsx scripts/score-phrases.ts [--part development|held-out] [--misses] [--json]
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { english } from "../src/pipeline/english.js";

const { values } = parseArgs({
  options: { part: { type: "string", default: "held-out" }, misses: { type: "boolean" }, json: { type: "boolean" } },
});
const [, ...lines] = readFileSync(`test/actors/phrases/${values.part}.tsv`, "utf8").trim().split("\n");
const pipeline = english(["mentions"]);
const right = { country: 0, sector: 0, both: 0 };
for (const line of lines) {
  const [text = "", country = "", sector = "", date = ""] = line.split("\t");
  const { mentions } = pipeline({ id: text, text, kind: "phrase", ...(date === "" ? {} : { date }) });
  const [actor] = mentions.map((mention) => mention.actor);
  const land = fits(country, actor?.country ?? "");
  const kind = fits(sector, actor?.sector ?? "");
  right.country += Number(land);
  right.sector += Number(kind);
  right.both += Number(land && kind);
  if (values.misses === true && !(land && kind))
    console.log([text, `${country} ${sector}`, `${actor?.country ?? "-"} ${actor?.sector ?? "-"}`, date].join("\t"));
}
const figures = Object.fromEntries(
  Object.entries(right).map(([name, count]) => [`${name} right`, count / lines.length]),
);
if (values.json === true) console.log(JSON.stringify(figures));
else
  for (const [name, share] of Object.entries(figures))
    console.log(`${name.padEnd(16)} ${share.toFixed(3)} of ${String(lines.length)}`);

/** `*` fits anything; alternatives are separated by `|`. */
function fits(wanted: string, got: string): boolean {
  return wanted === "*" || wanted.split("|").includes(got);
}
