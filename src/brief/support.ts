import { dateText } from "./wording.js";
import type { Line } from "./types.js";

/**
 * What in a line its citations do not bear out: quoted words that stand in none of them, numbers that are neither
 * in them nor in the dates that the record holds. An empty list means that the line may stand.
 */
export function unsupported(line: Line): string[] {
  const cited = plain(line.citations.map(({ text }) => text).join(" "));
  if (cited === "") return ["nothing is cited"];
  const complaints: string[] = [];
  for (const [, quoted = ""] of line.text.matchAll(/“([^”]*)”/g)) {
    const words = plain(quoted.replace(/ …$/, ""));
    if (!cited.includes(words)) complaints.push(`“${quoted}” is not in what is cited`);
  }
  const told = line.text.replace(/“[^”]*”/g, "");
  const known = plain(line.dates.map((date) => `${dateText(date)} ${date}`).join(" "));
  for (const [number] of told.matchAll(/\d[\d,.]*/g)) {
    const bare = number.replace(/[.,]+$/, "");
    if (!cited.includes(bare) && !known.includes(bare) && !/ (days|weeks) later/.test(told)) {
      complaints.push(`the number ${bare} is not in what is cited`);
    }
  }
  return complaints;
}

function plain(text: string): string {
  return text
    .replace(/[“”"‘’']/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}
