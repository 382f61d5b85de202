import { byDate } from "../exchange/dates.js";
import type { Material } from "../exchange/material.js";
import type { Exchange } from "../exchange/types.js";
import { unsupported } from "./support.js";
import { candidateLines, nameOf } from "./takeaways.js";
import type { Brief, Line, Source } from "./types.js";
import { inSentence, nounText, possessive } from "./wording.js";

const SYNOPSIS = 3;
const FEWEST = 2;
const TAKEAWAYS = 8;
/** So that no kind of finding crowds out the others. */
const MOST_OF_A_KIND: Readonly<Record<Line["about"], number>> = {
  silence: 1,
  open: 1,
  answer: 2,
  condition: 1,
  deed: 2,
  assessment: 2,
  position: 2,
  agenda: 1,
  claim: 1,
  move: 2,
};

/** Writes the brief of an exchange. Every line cites its sentences; a line that they do not bear out is left out. */
export function writeBrief(exchange: Exchange, materials: readonly Material[]): Brief {
  const lines = candidateLines(exchange, materials).filter((line) => unsupported(line).length === 0);
  const weighty = choose(lines, ["silence", "answer", "condition", "deed"], 1, SYNOPSIS, []);
  // An exchange with hardly any moves yet is told by whatever there is.
  const more = weighty.length >= FEWEST ? [] : choose(lines, null, 1, FEWEST - weighty.length, weighty);
  const synopsis = [...weighty, ...more];
  const takeaways = choose(lines, null, null, TAKEAWAYS, synopsis);
  const dates = materials.map(({ article }) => article.published.value).filter((date) => date !== null);
  return {
    parties: exchange.parties,
    question: questionOf(exchange),
    synopsis,
    takeaways,
    read: { articles: materials.length, until: dates.toSorted().at(-1) ?? null },
    sources: sourcesOf([...synopsis, ...takeaways], materials),
  };
}

/** The first lines of each kind, none of whose leading sentences has been told already. */
function choose(
  lines: readonly Line[],
  kinds: readonly Line["about"][] | null,
  perKind: number | null,
  most: number,
  told: readonly Line[],
): Line[] {
  const chosen: Line[] = [];
  const used = new Set(told.map(leading));
  const counts = new Map<Line["about"], number>();
  for (const pass of ["few of a kind", "whatever is left"] as const) {
    for (const line of lines) {
      if (chosen.length >= most) return chosen;
      const count = counts.get(line.about) ?? 0;
      const limit = perKind ?? (pass === "few of a kind" ? MOST_OF_A_KIND[line.about] : Infinity);
      if (used.has(leading(line)) || count >= limit || (kinds !== null && !kinds.includes(line.about))) continue;
      chosen.push(line);
      used.add(leading(line));
      counts.set(line.about, count + 1);
    }
  }
  return chosen;
}

function leading(line: Line): string {
  return line.citations[0]?.text ?? "";
}

function questionOf(exchange: Exchange): string {
  const [a, b] = exchange.parties;
  const silent = exchange.open.filter(({ basis }) => basis === "reported silence");
  const open = (silent.length > 0 ? silent : exchange.open)
    .map(({ move }) => exchange.moves.find(({ id }) => id === move))
    .filter((move) => move !== undefined);
  const pending = open.toSorted((x, y) => byDate(x.date, y.date)).at(-1);
  if (pending !== undefined) {
    const [asks, asked] = pending.side === 0 ? [a, b] : [b, a];
    return `How will ${inSentence(asked.name)} answer ${possessive(inSentence(asks.name))} ${nounText(pending)}?`;
  }
  const last = exchange.moves.findLast(({ answers }) => answers.length > 0);
  if (last !== undefined) return `Where does ${possessive(nameOf(exchange, last.side))} answer leave the exchange?`;
  return `What has passed between ${inSentence(a.name)} and ${inSentence(b.name)}?`;
}

function sourcesOf(lines: readonly Line[], materials: readonly Material[]): Source[] {
  const ids = [...new Set(lines.flatMap(({ citations }) => citations.map(({ article }) => article)))];
  return ids.map((id, index) => {
    const article = materials.find((each) => each.id === id)?.article;
    return {
      number: index + 1,
      id,
      title: article?.title ?? null,
      outlet: article?.outlet ?? null,
      published: article?.published.value ?? null,
      url: article?.url ?? null,
    };
  });
}
