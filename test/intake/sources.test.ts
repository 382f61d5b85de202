import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeFiles, type FileAccess } from "../../src/intake/sources/file-access.js";
import { readSources, type SourceOptions } from "../../src/intake/sources/read-sources.js";
import type { Fault, Found, SourceItem } from "../../src/intake/sources/source-item.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "sources-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function read(paths: string[], options: SourceOptions = {}): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of readSources(paths, options)) items.push(item);
  return items;
}

async function found(paths: string[], options: SourceOptions = {}): Promise<Found[]> {
  const items = await read(paths, options);
  expect(items.filter(({ kind }) => kind === "fault")).toEqual([]);
  return items as Found[];
}

async function faults(paths: string[], options: SourceOptions = {}): Promise<Fault[]> {
  return (await read(paths, options)).filter((item) => item.kind === "fault");
}

function withStdin(...chunks: (string | Uint8Array)[]): SourceOptions {
  return { files: { ...nodeFiles, stdin: () => Readable.from(chunks.map((chunk) => Buffer.from(chunk))) } };
}

describe("files", () => {
  it("reads plain text, Markdown and HTML whole, the path as id", async () => {
    const text = write("a.txt", "The envoy left.\n");
    const page = write("b.html", "<html><body><p>The envoy left.</p></body></html>");
    const note = write("c.md", "# Envoy\n\nThe envoy left.");
    expect(await found([text, page, note])).toEqual([
      { kind: "document", origin: text, document: { id: text, text: "The envoy left.\n" } },
      { kind: "document", origin: page, document: { id: page, html: expect.stringContaining("<p>") as string } },
      { kind: "document", origin: note, document: { id: note, text: "# Envoy\n\nThe envoy left." } },
    ]);
  });

  it("unpacks every format", async () => {
    const text = write("a.txt.gz", gzipSync("The envoy left."));
    const lines = write("b.jsonl.gz", gzipSync('{"id":"x","text":"One."}\n{"id":"y","text":"Two."}\n'));
    expect((await found([text, lines])).map(({ document }) => document.id)).toEqual([text, "x", "y"]);
  });

  it("reads a document a line, with common names for the fields, and where each came from", async () => {
    const path = write(
      "a.jsonl",
      '{"id":7,"content":"One.","headline":"H","publishedAt":"2025-05-01T10:00:00Z","source":{"name":"Harbour Press"},"link":"https://harbour.example/1"}\n' +
        '\n{"body":"Two.","pubDate":1746100800}\n',
    );
    expect(await found([path])).toEqual([
      {
        kind: "document",
        origin: `${path}:1`,
        document: {
          id: "7",
          text: "One.",
          title: "H",
          date: "2025-05-01T10:00:00Z",
          outlet: "Harbour Press",
          url: "https://harbour.example/1",
        },
      },
      {
        kind: "document",
        origin: `${path}:3`,
        document: { id: `${path}:3`, text: "Two.", date: "2025-05-01T12:00:00.000Z" },
      },
    ]);
  });

  it("reads a JSON file of one document, of many, or of a document a line", async () => {
    const one = write("one.json", '{\n  "id": "a",\n  "text": "One."\n}');
    const many = write("many.json", '[{"text":"One."},{"id":"c","text":"Two."}]');
    const lines = write("lines.json", '{"id":"d","text":"One."}\n{"id":"e","text":"Two."}');
    const ids = (await found([one, many, lines])).map(({ document }) => document.id);
    expect(ids).toEqual(["a", `${many}#1`, "c", "d", "e"]);
  });

  it("reads a page in an older encoding", async () => {
    const path = write("a.html", Buffer.from('<html><meta charset="iso-8859-1"><p>Caf\xe9</p></html>', "latin1"));
    expect((await found([path]))[0]?.document.html).toContain("Café");
  });
});

describe("folders", () => {
  it("goes in sorted by name, past hidden files and links that lead out", async () => {
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    writeFileSync(join(outside, "secret.txt"), "Not yours.");
    mkdirSync(join(folder, "b"));
    for (const name of ["c.txt", "a.txt", ".hidden.txt", "b/inner.txt", "picture.png"]) write(name, "The envoy left.");
    symlinkSync(outside, join(folder, "out"));
    symlinkSync(folder, join(folder, "b", "loop"));
    const origins = (await found([folder])).map(({ origin }) => origin.slice(folder.length + 1));
    rmSync(outside, { recursive: true });
    expect(origins).toEqual(["a.txt", "b/inner.txt", "c.txt"]);
  });

  it("says when a folder holds nothing to read", async () => {
    expect(await faults([folder])).toMatchObject([{ code: "D1108", path: folder }]);
  });
});

describe("standard input", () => {
  it.each([
    ["JSON Lines", '{"id":"a","text":"One."}\n{"id":"b","text":"Two."}\n', [{ id: "a" }, { id: "b" }]],
    ["HTML", "\n<!DOCTYPE html><html><p>One.</p></html>", [{ id: "-", html: expect.any(String) as string }]],
    ["plain text", "One thing was said.\n", [{ id: "-", text: "One thing was said.\n" }]],
    ["text that begins with a brace", "{sic} the paper wrote.\n", [{ id: "-" }]],
  ])("tells %s by its beginning", async (_, content, documents) => {
    const items = await found([], withStdin(content.slice(0, 5), content.slice(5)));
    expect(items.map(({ document }) => document)).toMatchObject(documents);
  });

  it("may be empty", async () => {
    expect(await faults(["-"], withStdin())).toMatchObject([{ code: "D1103", path: "-" }]);
  });
});

describe("faults", () => {
  it("D1101: a JSON line that is no document", async () => {
    const path = write("a.jsonl", '{"id":"x"}\n[1,2]\n{"text":"One."}\n');
    expect(await read([path])).toMatchObject([
      {
        kind: "fault",
        code: "D1101",
        line: 1,
        message: `${path}:1: a document has "text" or "html", this one has "id"`,
      },
      { kind: "fault", code: "D1101", line: 2, message: expect.stringContaining("[1,2]") as string },
      { kind: "document" },
    ]);
  });

  it("D1102: a path that is not there, a dangling link, a damaged gzip file", async () => {
    const missing = join(folder, "none.txt");
    const bad = write("bad.txt.gz", "this is not gzip");
    expect(await faults([missing, bad])).toMatchObject([
      { code: "D1102", path: missing, line: null, message: `${missing}: no such file or folder` },
      { code: "D1102", path: bad, message: `${bad}: not a gzip file, or a damaged one` },
    ]);
    rmSync(bad);
    symlinkSync(missing, join(folder, "link.txt"));
    write("real.txt", "The envoy left.");
    expect(await read([folder])).toMatchObject([
      { kind: "fault", code: "D1102", path: join(folder, "link.txt") },
      { kind: "document" },
    ]);
  });

  it("D1102: a file that may not be read, while the others are", async () => {
    const closed = write("closed.txt", "The envoy left.");
    const open = write("open.txt", "The envoy stayed.");
    const files: FileAccess = {
      ...nodeFiles,
      open: (path) => {
        if (path !== closed) return nodeFiles.open(path);
        const denied = new Readable({ read: () => undefined });
        denied.destroy(Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" }));
        return denied;
      },
    };
    expect(await read([closed, open], { files })).toMatchObject([
      { kind: "fault", code: "D1102", path: closed, message: `${closed}: permission denied` },
      { kind: "document", origin: open },
    ]);
  });

  it("D1103: an empty file, and one of blanks", async () => {
    const paths = [write("a.txt", ""), write("b.txt", " \n\n"), write("c.jsonl", "\n\n")];
    expect((await faults(paths)).map(({ code }) => code)).toEqual(["D1103", "D1103", "D1103"]);
  });

  it("D1104: bytes that are no text", async () => {
    const zeros = write("a.txt", new Uint8Array(100));
    const wrong = write(
      "b.txt",
      Uint8Array.from({ length: 1000 }, (_, i) => 128 + (i % 64)),
    );
    expect((await faults([zeros, wrong])).map(({ code }) => code)).toEqual(["D1104", "D1104"]);
  });

  it("D1105: a text above the limit with its size, a line above it while the rest goes on", async () => {
    const big = write("big.txt", "word ".repeat(3_000_000));
    const packed = write("big.txt.gz", gzipSync("word ".repeat(3_000_000)));
    const lines = write("a.jsonl", `{"text":"${"x".repeat(500)}"}\n{"id":"b","text":"One."}\n`);
    expect(await faults([big, packed])).toMatchObject([
      { code: "D1105", message: `${big}: 15.0 MB, more than the 10.0 MB of one document` },
      { code: "D1105" },
    ]);
    expect(await read([lines], { limit: 200 })).toMatchObject([
      { kind: "fault", code: "D1105", line: 1 },
      { kind: "document", document: { id: "b" } },
    ]);
  });

  it("D1106: a broken line with its place and its beginning, and the rest goes on", async () => {
    const path = write("a.jsonl", '{"id":"a","text":"One."}\n{"id":"b", "text": \n{"id":"c","text":"Three."}\n');
    expect(await read([path])).toMatchObject([
      { kind: "document", document: { id: "a" } },
      { kind: "fault", code: "D1106", path, line: 2, message: `${path}:2: line is not JSON: {"id":"b", "text":` },
      { kind: "document", document: { id: "c" } },
    ]);
  });
});

describe("size", () => {
  it("refuses 50 MB of noise at once, whatever it is called", async () => {
    const chunk = Buffer.alloc(1 << 16, 0).map((_, i) => (i * 2654435761) >>> 24);
    let pulled = 0;
    const noise = (): Readable =>
      Readable.from(
        (function* () {
          for (; pulled < 800; pulled++) yield chunk;
        })(),
      );
    expect(await faults(["-"], { files: { ...nodeFiles, stdin: noise } })).toMatchObject([{ code: "D1104" }]);
    expect(pulled).toBeLessThan(40);
  });

  it("streams lines without holding them", async () => {
    const line = Buffer.from(`{"id":"a","text":"${"The envoy left. ".repeat(600)}"}\n`);
    const endless = (): Readable =>
      Readable.from(
        (function* () {
          for (let i = 0; i < 20_000; i++) yield line;
        })(),
      );
    const before = process.memoryUsage().rss;
    let count = 0;
    for await (const item of readSources([], { files: { ...nodeFiles, stdin: endless } })) {
      if (item.kind === "document") count++;
    }
    expect(count).toBe(20_000);
    // 190 MB went through.
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6);
  });
});
