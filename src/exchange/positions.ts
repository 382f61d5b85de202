import { byDate } from "./dates.js";
import { cite, type Material } from "./material.js";
import { countTerms } from "./stories/words.js";
import type { PositionLine, Side } from "./types.js";

/** Share of telling words that two wordings of one issue have in common. */
const SAME_ISSUE = 0.5;

type Draft = PositionLine & { readonly terms: ReadonlySet<string> };

/** What each of the two sides demands, offers, refuses and accepts, statements on one issue put together. */
export function gatherPositions(materials: readonly Material[], parties: readonly [string, string]): PositionLine[] {
  const lines: Draft[] = [];
  for (const material of materials) {
    for (const position of material.positions) {
      const side = sideOf(position.holder.country ?? position.holder.code, parties);
      if (side === null) continue;
      const date = position.date ?? material.article.published.value;
      const statement = { ...cite(material, position), date };
      const terms = new Set(countTerms(position.issue).keys());
      const known = lines.findIndex(
        (line) => line.side === side && line.stance === position.stance && sameIssue(line.terms, terms),
      );
      const line = lines[known];
      if (line === undefined) {
        const { stance, issue, condition } = position;
        lines.push({ side, stance, issue, condition, first: date, last: date, statements: [statement], terms });
        continue;
      }
      const repeated = line.statements.some((each) => each.text === statement.text);
      lines[known] = {
        ...line,
        condition: line.condition ?? position.condition,
        first: byDate(date, line.first) < 0 ? date : line.first,
        last: date !== null && byDate(date, line.last) > 0 ? date : line.last,
        statements: repeated ? line.statements : [...line.statements, statement],
      };
    }
  }
  return lines
    .map(({ terms: _, ...line }) => line)
    .sort((a, b) => a.side - b.side || byDate(a.first, b.first) || a.stance.localeCompare(b.stance));
}

function sideOf(code: string | null, [first, second]: readonly [string, string]): Side | null {
  return code === first ? 0 : code === second ? 1 : null;
}

function sameIssue(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const common = [...a].filter((term) => b.has(term)).length;
  return common / Math.max(1, Math.min(a.size, b.size)) >= SAME_ISSUE;
}
