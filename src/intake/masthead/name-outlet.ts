import type { BlockKind } from "../../core/article.js";
import { readOutletByline } from "./byline.js";
import type { Outlets } from "./outlets.js";

interface Line {
  readonly kind: BlockKind;
  readonly text: string;
}

/** "Source: Harbour Wire and news agencies" */
const SOURCE = /^source\s?[:：]\s?(?<name>[\p{L}][\p{L}\s.'’&-]{1,40}?)(?=\s{2}|\sand\s|[,;|(]|$)/iu;
const STAFF =
  /\b(?:edited|written|compiled|translated|prepared|reported) by (?:the )?(?<name>[\p{L}][\p{L}\s.'’&-]{1,60}?) (?:staff|team|desk|editors?|newsroom)\b/iu;
const COPYRIGHT =
  /(?:©|ⓒ|\bcopyrights?\b|\(c\))\s*(?:©|\(c\))?\s*(?:by\s)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s)?(?<name>[\p{L}][^.,;|()/\d]{1,50}?)(?:[.,;|()]|\s\d{4}|\sall rights|\slimited|\sltd|\sinc\b|\sllc|\sco\b|\scorp|$)/iu;

/**
 * The outlet that a page names: its own staff, its copyright line, its widgets, else the agency of the dateline
 * or of the byline. Known outlets get their usual name, others stand as printed.
 */
export function nameOutlet(lines: readonly Line[], agency: string | null, outlets: Outlets): string | null {
  const around = lines.filter(({ kind }) => kind === "boilerplate" || kind === "byline").map(({ text }) => text);
  const credits = lines.filter(({ kind }) => kind === "credit" || kind === "boilerplate").map(({ text }) => text);
  const known = (name: string | undefined | null): string | null =>
    name == null ? null : (outlets.byName(name)?.name ?? null);
  const printed = (name: string | undefined | null): string | null => known(name) ?? name?.trim() ?? null;
  const staff = first(around, (line) => known(STAFF.exec(line)?.groups?.name));
  const owner = first(around, (line) => printed(COPYRIGHT.exec(line)?.groups?.name));
  const widget = first(around, (line) => outlets.namedIn(withoutNote(line))?.name ?? null);
  const address = first(around, (line) => atAddress(line, outlets));
  const source = first(credits, (line) => known(SOURCE.exec(line)?.groups?.name));
  const signer = first(around, (line) => known(/,\s(?<name>[^,]{2,40})$/u.exec(line)?.groups?.name));
  const writer = first(around, (line) => known(readOutletByline(line) ?? line));
  return (
    staff ?? owner ?? widget ?? address ?? printed(agency) ?? signer ?? writer ?? source ?? signedOff(lines, outlets)
  );
}

/** "ann@harbour.example": the writer's address is her outlet's. */
function atAddress(line: string, outlets: Outlets): string | null {
  const domain = /[\w.+-]+@(?<domain>[\w-]+\.[\w.-]+\w)/u.exec(line)?.groups?.domain;
  const row = domain === undefined ? null : outlets.byUrl(`//${domain}`);
  return row === null || row.kind === "portal" ? null : row.name;
}

/** "Translated from the JoongAng Ilbo": the source of a translation is another outlet. */
function withoutNote(line: string): string {
  return line.replace(/\btranslated from [^.]*?(?=\b(?:using|by|with|and)\b|[.]|$)/iu, "");
}

/** "The talks will resume on Monday. (Yonhap)" */
function signedOff(lines: readonly Line[], outlets: Outlets): string | null {
  const last = lines.findLast(({ kind }) => kind === "paragraph");
  const name = /[.!?”"]\s?\((?<name>[^()]{2,40})\)$/u.exec(last?.text ?? "")?.groups?.name;
  return name === undefined ? null : (outlets.byName(name)?.name ?? null);
}

function first(lines: readonly string[], read: (line: string) => string | null): string | null {
  for (const line of lines) {
    const found = read(line);
    if (found !== null) return found;
  }
  return null;
}
