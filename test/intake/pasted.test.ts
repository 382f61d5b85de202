import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Article, InputDocument } from "../../src/core/article.js";
import { article } from "../../src/intake/article.js";
import { assemble } from "../../src/pipeline/pipeline.js";

const pipeline = assemble([article]);

function read(input: Omit<InputDocument, "id">): Article {
  return pipeline({ id: "test", ...input }).article;
}

function page(name: string): Article {
  return read({ text: readFileSync(fileURLToPath(new URL(`pages/${name}.txt`, import.meta.url)), "utf8") });
}

function of(kind: string, { text, blocks }: Article): string[] {
  return blocks.filter((block) => block.kind === kind).map(({ start, end }) => text.slice(start, end));
}

const PAGES = [
  "korean-daily",
  "takeaway-site",
  "wire",
  "british",
  "chinese-state",
  "glued",
  "wrapped",
  "german",
  "bare-takeaways",
];

describe("every page", () => {
  it.each(PAGES)("%s: each non-blank character lies in one block, in order", (name) => {
    const { text, blocks } = page(name);
    let at = 0;
    for (const { start, end, why } of blocks) {
      expect(text.slice(at, start).trim()).toBe("");
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      expect(end).toBeGreaterThan(start);
      expect(why).not.toBe("");
      at = end;
    }
    expect(text.slice(at).trim()).toBe("");
  });
});

describe("a Korean daily's page", () => {
  const found = page("korean-daily");

  it("keeps the prose alone as body", () => {
    expect(found.body.split("\n\n")).toEqual([
      expect.stringMatching(/^South Korea on Tuesday/u),
      expect.stringMatching(/^“The exercises are defensive/u),
      expect.stringMatching(/^The North's Foreign Ministry/u),
      "“We will see,” he added.",
    ]);
  });

  it("knows the parts of the page", () => {
    expect(of("headline", found)).toHaveLength(2);
    expect(of("caption", found)).toHaveLength(2);
    expect(of("related", found)).toHaveLength(3);
  });

  it("reads the masthead", () => {
    expect(found).toMatchObject({
      title: "South rejects North's demand over drills",
      bylines: ["PARK SO-RA", "LEE MIN-JAE"],
      outlet: "Korea JoongAng Daily",
      section: "National > Politics",
      language: "en",
      translation: { from: "ko", by: "machine", editedBy: "Korea JoongAng Daily" },
      published: { value: null, basis: null },
    });
  });
});

describe("a page with synopsis and takeaways", () => {
  const found = page("takeaway-site");

  it("keeps them apart from the prose", () => {
    expect(of("takeaway", found)).toHaveLength(3);
    expect(of("synopsis", found)).toEqual([expect.stringMatching(/^Tehran has called/u)]);
    expect(of("paragraph", found)).toHaveLength(4);
  });

  it("tells takeaways without bullets from the article, and ends where the outlet adds its own", () => {
    const bare = page("bare-takeaways");
    expect(of("takeaway", bare)).toHaveLength(3);
    expect(of("paragraph", bare).map((text) => text.slice(0, 13))).toEqual([
      "Seoul, Nov 12",
      "Japan's gover",
      '"We want resu',
    ]);
    expect(bare).toMatchObject({ outlet: "NationPress", bylines: [], published: { value: "2025-11-13" } });
  });

  it("reads title, dateline and outlet, and gives the dateline no year", () => {
    expect(found).toMatchObject({
      title: "Why Did Tehran Recall Its Ambassador?",
      dateline: { place: "Tehran", date: null },
      outlet: "Harbour Wire",
    });
  });
});

describe("a wire story on a page full of menus", () => {
  const found = page("wire");

  it("keeps the prose alone as body", () => {
    expect(of("paragraph", found).map((text) => text.slice(0, 12))).toEqual([
      "GENEVA (AP) ",
      "The talks, t",
      "“No one want",
      "The governme",
    ]);
  });

  it("reads the masthead", () => {
    expect(found).toMatchObject({
      title: "Envoys of three states meet in Geneva to save truce",
      bylines: ["Ann Lee", "Tom Ray"],
      outlet: "The Associated Press",
      dateline: { place: "GENEVA" },
      published: { value: "2025-05-03", basis: "stated" },
    });
    expect(of("caption", found)).toHaveLength(1);
    expect(of("headline", found)).toEqual([found.title, "What each side wants"]);
  });
});

describe("a British broadcaster's page", () => {
  const found = page("british");

  it("ends where the comments begin", () => {
    expect(of("paragraph", found)).toHaveLength(4);
    expect(found.body).not.toContain("user77");
    expect(of("related", found)).toContain("Who is hit by the new sanctions?");
  });

  it("reads the masthead", () => {
    expect(found).toMatchObject({
      title: "Sanctions 'will not break us', president says",
      bylines: ["Jane Doe"],
      outlet: "BBC News",
      published: { value: "2025-10-29", basis: "stated" },
    });
  });
});

describe("other pages", () => {
  it("reads a state agency's dispatch", () => {
    const found = page("chinese-state");
    expect(found).toMatchObject({
      title: "China urges all sides to keep calm over strait",
      outlet: "Xinhua News Agency",
      dateline: { place: "BEIJING", date: "2025-11-05" },
      published: { value: "2025-11-05", basis: "stated" },
    });
    expect(of("paragraph", found)).toHaveLength(3);
  });

  it("takes apart what is glued together", () => {
    const found = page("glued");
    expect(found.title).toBe("Minister flies to Hanoi for talks on tariffs");
    expect(found.body.split("\n\n")).toEqual([
      expect.stringMatching(/take effect next month\.$/u),
      expect.stringMatching(/national assembly\.$/u),
      expect.stringMatching(/agreement was near\.$/u),
    ]);
  });

  it("joins lines that were wrapped", () => {
    const found = page("wrapped");
    expect(of("paragraph", found)).toHaveLength(3);
    expect(found).toMatchObject({ title: "Border crossing opens after two years", dateline: { place: "VIENNA" } });
  });

  it("reads a German page", () => {
    const found = page("german");
    expect(of("paragraph", found)).toHaveLength(2);
    expect(found).toMatchObject({
      title: "Außenminister weist Forderung zurück",
      language: "de",
      section: "Politik > Ausland",
    });
  });
});

describe("clean text", () => {
  it("is all paragraphs, whatever stands between them", () => {
    const prose = "The envoy left the capital on Monday after talks that lasted for three days. Nobody met her.";
    for (const text of [prose, `${prose}\n${prose} So it was.`, `\n\n${prose}\n\n“No,” he said.\n\n${prose} Yes.\n`]) {
      expect(new Set(read({ text }).blocks.map(({ kind }) => kind))).toEqual(new Set(["paragraph"]));
    }
  });

  it("is one paragraph where it is one line, sentence or not", () => {
    for (const text of ["Seoul protests.", "President Kim of the South", "Share", "By Ann Lee"]) {
      expect(read({ text }).blocks).toMatchObject([{ start: 0, end: text.length, kind: "paragraph" }]);
    }
  });

  it("takes a phrase as it is", () => {
    expect(read({ text: " the envoy \n", kind: "phrase" }).blocks).toMatchObject([
      { start: 1, end: 10, kind: "paragraph" },
    ]);
  });

  it("keeps a list of short news as paragraphs", () => {
    const text =
      "Following are the main items in the papers of the capital on Tuesday, as read by our desk:\n- An article says that peace is near.\n- Farmers finished the harvest.\nThe Herald\n- The paper carries a photo of the harbour.";
    expect(of("paragraph", read({ text }))).toHaveLength(4);
  });

  it("finds nothing in nothing", () => {
    expect(read({ text: " \n" })).toMatchObject({ blocks: [], body: "", title: null, language: null });
  });
});

describe("an HTML page", () => {
  it("is read by its markup, what is given wins", () => {
    const html =
      '<html lang="en"><head><title>Envoy leaves Geneva - Harbour Press</title></head><body><nav>Home World</nav><article><h1>Envoy leaves Geneva</h1>' +
      "<p>GENEVA, May 3 (Harbour Wire) -- The envoy left the city on Saturday after three days of talks, the ministry said in a statement.</p>" +
      "<p>Her government had called the talks a waste of time, and nobody expects her to come back before the autumn.</p></article></body></html>";
    const found = read({ html, outlet: "Harbour Press" });
    expect(found).toMatchObject({
      title: "Envoy leaves Geneva",
      outlet: "Harbour Press",
      dateline: { place: "GENEVA" },
    });
    expect(of("paragraph", found)).toHaveLength(2);
    expect(found.body).not.toContain("Home World");
  });
});

describe("given metadata", () => {
  const text =
    "Envoy leaves\n\nBy Ann Lee\n\nThe envoy left the capital on Monday after three days of talks, the ministry said.";

  it("wins over what the page says", () => {
    const given = { title: "An envoy goes", outlet: "Harbour Press", date: "2025-05-03T10:00:00Z", language: "fr" };
    expect(read({ text, ...given })).toMatchObject({
      title: "An envoy goes",
      outlet: "Harbour Press",
      published: { value: "2025-05-03", basis: "given" },
      language: "fr",
      bylines: ["Ann Lee"],
    });
  });

  it("takes the outlet from the address", () => {
    expect(read({ text, url: "https://en.yna.co.kr/view/1" }).outlet).toBe("Yonhap News Agency");
  });
});
