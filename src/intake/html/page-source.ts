// Linear on any input: no part can be tried again from the same place.
const MARK =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9:-]*)([^<>]*)>?/giu;
const HEAD = new Set(["title", "meta", "link", "script", "style", "base", "noscript"]);
const FRAME = new Set(["html", "head", "body"]);
const TABLED = new Set("tr td th tbody thead tfoot".split(" "));
/** Elements that a parser closes by itself, or that never stay open. */
const SHORT = new Set(
  "area base br col embed hr img input link meta source track wbr p li dd dt tr td th tbody thead tfoot option".split(
    " ",
  ),
);
const MAX_DEPTH = 120;
/** A table in a table costs more to weigh than a division in a division. */
const TABLE_DEPTH = 8;
const MAX_NODES = 50_000;
/** No class is that long; what is gets lost with its element's other attributes. */
const MAX_ATTRIBUTES = 20_000;

/**
 * Puts a page's source into the shape that a tree can be built of: one html, head and body, whatever stands
 * before, between and behind them; elements nested deeper than in any real page are opened up, and what follows
 * the fifty-thousandth tag or entity is left out.
 */
export function shaped(html: string): string {
  const shape = new Shape();
  let at = 0;
  for (const mark of html.matchAll(MARK)) {
    shape.add(html.slice(at, mark.index));
    at = mark.index + mark[0].length;
    if (mark[3] === undefined) shape.raw(mark[0], mark[1]);
    else shape.tag(mark[0], mark[3].toLowerCase(), mark[2] === "/", mark[4] ?? "");
    if (shape.nodes > MAX_NODES) return shape.page();
  }
  shape.add(html.slice(at));
  return shape.page();
}

class Shape {
  nodes = 0;
  private attributes = "";
  private readonly head: string[] = [];
  private readonly body: string[] = [];
  private inBody = false;
  private depth = 0;
  private tooDeep = 0;

  add(text: string): void {
    if (!this.inBody && text.trim() !== "") this.inBody = true;
    // Whatever "<" is left here begins no tag.
    const safe = text.includes("<") ? text.replaceAll("<", "&lt;") : text;
    const entities = safe.split("&").length - 1;
    this.nodes += entities;
    this.put(entities > MAX_NODES ? "" : safe);
  }

  /** A comment, or an element whose content is no markup. */
  raw(source: string, name: string | undefined): void {
    if (name?.toLowerCase() === "textarea") this.inBody = true;
    if (name !== undefined) this.put(source);
  }

  tag(source: string, name: string, closes: boolean, attributes: string): void {
    if (FRAME.has(name)) {
      if (name === "html" && this.attributes === "") this.attributes = attributes.replace(/\/\s*$/u, "");
      if (name === "body" && !closes) this.inBody = true;
      return;
    }
    if (!HEAD.has(name)) this.inBody = true;
    if (SHORT.has(name) ? TABLED.has(name) && this.tooDeep > 0 : !this.fits(name, closes)) {
      this.put(" ");
      return;
    }
    this.nodes++;
    if (attributes.length > MAX_ATTRIBUTES) this.put(`<${name}>`);
    else this.put(source.endsWith(">") ? source : `${source}>`);
  }

  private fits(name: string, closes: boolean): boolean {
    const step = name === "table" ? TABLE_DEPTH : 1;
    if (!closes) {
      if (this.tooDeep > 0 || this.depth >= MAX_DEPTH) this.tooDeep++;
      else this.depth += step;
      return this.tooDeep === 0;
    }
    if (this.tooDeep > 0) {
      this.tooDeep--;
      return false;
    }
    this.depth = Math.max(0, this.depth - step);
    return true;
  }

  page(): string {
    const [head, body] = [this.head.join(""), this.body.join("")];
    return `<!doctype html><html${this.attributes}><head>${head}</head><body>${body}</body></html>`;
  }

  private put(source: string): void {
    (this.inBody ? this.body : this.head).push(source);
  }
}
