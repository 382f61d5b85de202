import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/intake/decode.js";
import { readPage, type PageText } from "../../src/intake/html/read-page.js";

function fixture(name: string, url: string | null = null): PageText {
  return readPage(readFileSync(new URL(`html/${name}.html`, import.meta.url), "utf8"), url);
}

function kinds(page: PageText, kind: string): string[] {
  return page.blocks.filter((block) => block.kind === kind).map(({ start, end }) => page.text.slice(start, end));
}

describe("a page of a weblog system", () => {
  const page = fixture("wordpress");

  it("gives the article's prose and nothing else as body", () => {
    expect(page.body.split("\n\n")).toEqual([
      expect.stringMatching(/^Northland recalled its ambassador/u),
      expect.stringMatching(/^“We have asked three times/u),
      "What Southmark says",
      expect.stringMatching(/^The Southmark defence ministry rejected/u),
      expect.stringMatching(/^The two states have no other open dispute/u),
      "In 2019 both sides signed a survey of the river line.",
      "In 2022 they agreed to meet twice a year.",
    ]);
  });

  it("keeps headline, dek, caption, related link and credit apart from it", () => {
    expect(kinds(page, "headline")).toEqual(["Northland recalls envoy over border tower"]);
    expect(kinds(page, "dek")).toEqual(["Southmark says the tower stands on its own soil and will stay where it is."]);
    expect(kinds(page, "caption")).toEqual([expect.stringMatching(/^A watchtower near the village/u)]);
    expect(kinds(page, "related")).toEqual([expect.stringMatching(/^READ MORE: Ferry talks/u)]);
    expect(kinds(page, "credit")).toEqual(["Additional reporting by Tom Aldous in Old Ferry."]);
  });

  it("leaves clutter out of the text altogether", () => {
    for (const clutter of [
      "Share this",
      "newsletter",
      "next to that tower",
      "Bridge reopened",
      "Mayor opens",
      "Skip to",
    ]) {
      expect(page.text).not.toContain(clutter);
    }
  });

  it("reads what the page says of itself, the day without a change of time zone", () => {
    expect(page).toMatchObject({
      title: "Northland recalls envoy over border tower",
      bylines: ["Mara Quist"],
      outlet: "The Harbour Gazette",
      section: "World",
      language: "en",
      canonicalUrl: "https://harbour-gazette.example/2024/03/northland-recalls-envoy/",
    });
    expect(page.published?.value).toBe("2024-03-07");
  });
});

describe("a page of a big portal", () => {
  const page = fixture("portal");

  it("drops consent, video, inline links, advertisements, the author's life and other articles' cards", () => {
    expect(page.body.split("\n\n")).toHaveLength(5);
    expect(page.body).toContain("Nobody at this table believes that the fish read maps");
    for (const clutter of [
      "834 partners",
      "Four trawlers seized",
      "Advertisement",
      "MERIDIAN APP",
      "covers the",
      "goat",
    ]) {
      expect(page.body).not.toContain(clutter);
    }
  });

  it("marks the page's own takeaways", () => {
    expect(kinds(page, "takeaway")).toEqual([
      "Talks are the first since the spring.",
      "No joint statement is expected.",
    ]);
  });

  it("reads JSON-LD with a comma too many", () => {
    expect(page.bylines).toEqual(["Jo Ferrand", "Lin Adeyemi"]);
    expect(page.published).toEqual({ value: "2023-11-02", why: "the page's JSON-LD (datePublished)" });
  });
});

it("parts paragraphs at double line breaks in an old page", () => {
  const page = fixture("breaks");
  expect(page.body.split("\n\n")).toHaveLength(4);
  expect(page.body).toContain("bis Freitag zu beenden, andernfalls werde man");
  expect(page.body).not.toContain("Archiv");
  expect(page.title).toBe("Ostmark weist Note zurück");
});

it("leaves printed tools, captions and the comment box of a portal out of the body", () => {
  const page = fixture("korean-portal", "https://portal.example/2024/05/14/flag.html");
  expect(page.body.split("\n\n")).toEqual([
    expect.stringMatching(/^The foreign ministry summoned/u),
    expect.stringMatching(/^Deputy Minister Han Do-yun called/u),
    expect.stringMatching(/^The ambassador promised/u),
  ]);
  expect(page.bylines).toEqual(["YOON HA-JIN"]);
  expect(page.published?.value).toBe("2024-05-14");
  expect(page.text).not.toMatch(/dictionary|0\/250|Consulate reopens/u);
});

it("finds no article on a front page", () => {
  expect(fixture("front-page")).toMatchObject({ text: "", body: "", blocks: [], outlet: "The Harbour Gazette" });
});

it("gives blocks that lie in order in the text, paragraphs making up the body", () => {
  for (const name of ["wordpress", "portal", "breaks", "korean-portal"]) {
    const page = fixture(name);
    let before = 0;
    for (const { start, end } of page.blocks) {
      expect(start).toBeGreaterThanOrEqual(before);
      expect(end).toBeGreaterThan(start);
      before = end;
    }
    expect(kinds(page, "paragraph").join("\n\n")).toBe(page.body);
  }
});

describe("input that means no good", () => {
  const prose = `<p>The ministry said on Monday that it would answer the proposal in due time and that nothing more was to be said.</p>`;
  const cases: Record<string, string> = {
    nothing: "",
    "a hundred thousand divisions": `${"<div>".repeat(100_000)}${prose}`,
    "tables in tables": "<table><tr><td>".repeat(5_000),
    "tags that never close": "<a<a".repeat(500_000),
    "angle brackets": "<".repeat(500_000),
    "open comments": "<!--".repeat(500_000),
    "open script": `<script>${"x".repeat(1_000_000)}`,
    "a class of a megabyte": `<div class="${"related ".repeat(130_000)}">${prose}</div>`,
    "open brackets in JSON-LD": `<script type="application/ld+json">${"[".repeat(500_000)}</script>${prose}`,
    entities: `<p>${"&amp;x".repeat(200_000)}`,
  };
  for (const [name, html] of Object.entries(cases)) {
    it(`takes ${name}`, () => {
      const began = performance.now();
      expect(typeof readPage(html, null).text).toBe("string");
      expect(performance.now() - began).toBeLessThan(20_000);
    });
  }

  it("finds the text under any number of divisions", () => {
    expect(readPage(cases["a hundred thousand divisions"] ?? "", null).body).toContain("The ministry said on Monday");
  });

  it("runs no script", () => {
    const page = readPage(
      `<body onload="globalThis.ran=1"><script>globalThis.ran = 1</script>${prose.repeat(4)}`,
      null,
    );
    expect(page.body).toContain("The ministry said");
    expect((globalThis as { ran?: number }).ran).toBeUndefined();
  });

  it("reads a page without html and body", () => {
    expect(readPage(`<title>Note</title>${prose.repeat(4)}`, null).body).toContain("answer the proposal");
  });
});

describe("decode", () => {
  const latin = Uint8Array.from([0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68]); // "Zürich"

  it("reads a byte order mark, a header and a meta element", () => {
    expect(decode(Uint8Array.from([0xff, 0xfe, 0x41, 0x00]))).toBe("A");
    expect(decode(Uint8Array.from([0xb0, 0xa1]), "text/html; charset=EUC-KR")).toBe("가");
    const meta = Buffer.concat([Buffer.from('<meta charset="euc-kr"><p>'), Buffer.from([0xb0, 0xa1])]);
    expect(decode(meta)).toBe('<meta charset="euc-kr"><p>가');
  });

  it("reads as windows-1252 what is no UTF-8, and as UTF-8 what only claims to be Latin", () => {
    expect(decode(latin)).toBe("Zürich");
    expect(decode(latin, "text/html; charset=utf-8")).toBe("Zürich");
    expect(decode(Uint8Array.from([0x93, 0x5a, 0xfc, 0x94]))).toBe("“Zü”");
    expect(decode(new TextEncoder().encode("Zürich"), "text/html; charset=iso-8859-1")).toBe("Zürich");
  });

  it("keeps a page whole with one broken byte in it, and an unknown label harmless", () => {
    const text = new TextEncoder().encode("„Grüße“ aus Zürich, Köln, Düsseldorf und Mönchengladbach");
    expect(decode(Buffer.concat([text, Buffer.from([0xff])]), "text/html; charset=nonsense")).toContain("Düsseldorf");
  });
});
