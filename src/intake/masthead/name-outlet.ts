import type { BlockKind } from "../../core/article.js";
import { readOutletByline } from "./byline.js";
import { mayBeOutlet, outletsIn, soundsLikeOutlet } from "./outlet-shape.js";
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

/** What a page's own widgets ask for: "Log in to connect with the Harbour Daily". */
const WIDGET =
  /\b(?:log ?in|sign (?:in|up)|connect|follow|subscribe|subscription|download|join|newsletter|account|app|support|register|contact|member)\b|^with the\b/iu;

/** "World > Middle East": where the page stands in its site names sections, not outlets. */
const TRAIL = /\s[>›»]\s/u;

/**
 * The outlet that a page names: its own staff, its copyright line, its widgets, else the agency of the dateline
 * or of the byline. Known outlets get their usual name, others stand as printed.
 */
export function nameOutlet(lines: readonly Line[], agency: string | null, outlets: Outlets): string | null {
  const texts = (...kinds: BlockKind[]): string[] =>
    lines.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
  const around = texts("boilerplate", "byline");
  const { known, printed, sounding } = readers(outlets);
  return (
    first(around, (line) => known(STAFF.exec(line)?.groups?.name) ?? staffOf(line)) ??
    first(around, (line) => printed(COPYRIGHT.exec(line)?.groups?.name)) ??
    first(around, (line) => (TRAIL.test(line) ? null : (outlets.namedIn(withoutNote(line))?.name ?? null))) ??
    first(around, (line) => atAddress(line, outlets)) ??
    first(around, (line) => (WIDGET.test(line) ? (outletsIn(line)[0] ?? null) : null)) ??
    atTop(lines, outlets) ??
    printed(agency) ??
    first(around, (line) => sounding(/[,|–—]\s(?<name>[^,|]{2,40})$/u.exec(line)?.groups?.name)) ??
    first(texts("byline"), (line) => known(readOutletByline(line) ?? line)) ??
    first(texts("credit", "boilerplate"), (line) => sounding(SOURCE.exec(line)?.groups?.name)) ??
    sounding(signOff(lines))
  );
}

type ReadName = (name: string | undefined | null) => string | null;

/** Ways to take a name: if it is listed; listed or as it stands; listed or if it sounds like an outlet's. */
function readers(outlets: Outlets): Record<"known" | "printed" | "sounding", ReadName> {
  const known: ReadName = (name) => (name == null ? null : (outlets.byName(name)?.name ?? null));
  return {
    known,
    printed: (name) => known(name) ?? name?.trim() ?? null,
    sounding: (name) => known(name) ?? (name != null && soundsLikeOutlet(name.trim()) ? name.trim() : null),
  };
}

/** "edited by Harbour Daily staff" names the outlet though no list holds it, "edited by Web Desk staff" does not. */
function staffOf(line: string): string | null {
  const name = STAFF.exec(line)?.groups?.name?.trim();
  if (name !== undefined && mayBeOutlet(name)) return name;
  return /\btranslat/iu.test(line) ? (outletsIn(withoutNote(line))[0] ?? null) : null;
}

/** The page's first lines, if they are nothing but a name. */
function atTop(lines: readonly Line[], outlets: Outlets): string | null {
  const prose = lines.findIndex(({ kind }) => kind === "paragraph" || kind === "headline");
  const over = lines.slice(0, Math.max(prose, 0)).filter(({ kind }) => kind === "boilerplate");
  const listed = first(
    over.map(({ text }) => text),
    (line) => outlets.byOwnName(line)?.name ?? null,
  );
  const top = over[0]?.text;
  return listed ?? (top !== undefined && soundsLikeOutlet(top) ? top : null);
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
function signOff(lines: readonly Line[]): string | undefined {
  const last = lines.findLast(({ kind }) => kind === "paragraph");
  return /[.!?”"]\s?\((?<name>[^()]{2,40})\)$/u.exec(last?.text ?? "")?.groups?.name;
}

function first(lines: readonly string[], read: (line: string) => string | null): string | null {
  for (const line of lines) {
    const found = read(line);
    if (found !== null) return found;
  }
  return null;
}
