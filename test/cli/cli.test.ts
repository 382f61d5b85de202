import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describe as describeProgress } from "../../src/cli/progress.js";
import { verbs } from "../../src/cli/verbs.js";
import { visible, wrap } from "../../src/cli/paint.js";

const home = mkdtempSync(join(tmpdir(), "demarche-cli-"));
const input = join(home, "input");

function demarche(args: readonly string[], stdin = ""): { status: number | null; out: string; err: string } {
  const env = { ...process.env, NO_COLOR: "1", DEMARCHE_HOME: join(home, "record") };
  const { status, stdout, stderr } = spawnSync("node", ["bin/demarche.js", ...args], {
    input: stdin,
    env,
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
}

beforeAll(() => {
  mkdirSync(input);
  writeFileSync(join(input, "empty.txt"), "");
  writeFileSync(join(input, "noise.bin"), Buffer.from([0, 1, 2, 255, 0, 7]));
  writeFileSync(join(input, "lines.jsonl"), '{"id":"a","text":"Peru rejected an offer by Bolivia."}\n{"id":\n');
});

afterAll(() => rmSync(home, { recursive: true }));

describe("every verb", () => {
  test.each(verbs().map((verb) => verb.name()))("%s answers --help with status 0", (name) => {
    const { status, out } = demarche([name, "--help"]);
    expect(status).toBe(0);
    expect(out).toContain(`demarche ${name}`);
  });
  test.each([
    [["nosuch"]],
    [["exchange", "PRK"]],
    [["exchange", "PRK", "USA", "--since", "soon"]],
    [["exchange", "PRK", "Atlantis"]],
    [["annotate", "--only", "tmies"]],
    [["serve", "--port", "http"]],
  ])("wrong usage %j gives status 2 and says why", (args) => {
    const { status, out, err } = demarche(args);
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(err.length).toBeGreaterThan(10);
  });
});

describe("annotate", () => {
  test("answers lines in order, broken ones with an error, and exits with 3", () => {
    const { status, out } = demarche(
      ["annotate", "--only", "article"],
      '{"id":"a","text":"One."}\nno json\n{"id":"b"}\n{"id":"c","text":"Two."}\n',
    );
    const answers = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string | null; error?: { code: string } });
    expect(status).toBe(3);
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      ["a", undefined],
      [null, "D1106"],
      ["b", "D1101"],
      ["c", undefined],
    ]);
  });
});

test("a line separator inside a document does not end its line", () => {
  const document = JSON.stringify({ id: "a", text: "One.\u2028Two." });
  const { status, out } = demarche(["annotate", "--only", "article"], `${document}\n`);
  expect([status, out.trim().split("\n").length]).toEqual([0, 1]);
});

describe("read", () => {
  test("reads what can be read, names what cannot, and exits with 3; twice changes nothing", () => {
    const first = demarche(["read", input, join(home, "missing.txt"), "--json"]);
    expect(first.status).toBe(3);
    for (const name of ["empty.txt", "lines.jsonl:2", "missing.txt"]) expect(first.err).toContain(name);
    const states = (text: string) =>
      text
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { state: string }).state);
    expect(states(first.out).filter((state) => state === "read")).toHaveLength(1);
    expect(states(demarche(["read", input, "--json"]).out).filter((state) => state === "known")).toHaveLength(1);
  });
  test("exchange and brief over the record", () => {
    const { status, out } = demarche(["exchange", "Peru", "Bolivia", "--json"]);
    expect(status).toBe(0);
    expect((JSON.parse(out) as { parties: { code: string }[] }).parties.map(({ code }) => code)).toEqual([
      "PER",
      "BOL",
    ]);
    expect(demarche(["brief", "PER", "BOL"]).status).toBe(0);
  });
});

describe("layout", () => {
  test("wraps to the columns given and never breaks a word", () => {
    const lines = wrap("one two three four five", "  ", "- ", 12).split("\n");
    expect(lines).toEqual(["- one two", "  three four", "  five"]);
    expect(Math.max(...lines.map(visible))).toBeLessThanOrEqual(12);
  });
  test("progress tells rate and time left", () => {
    expect(describeProgress("reading", { done: 50, total: 200, failed: 0 }, 10)).toBe(
      "reading 50 of 200 · 5.0/s · 30 s left",
    );
  });
});

describe("demarche actors", () => {
  const file = join(home, "guards.txt");

  test("adds, lists, and removes dictionaries; what is read then knows them by file and line", () => {
    writeFileSync(file, "HARBOUR_LEAGUE_ [CYPUAF]\nBROKEN_ [QQQGOV]\n");
    const added = demarche(["actors", "add", file]);
    expect(added.status).toBe(3);
    expect(added.out).toMatch(/^added +guards\.txt \(petrarch actors: 1 actors, 0 nouns, 1 lines passed over\)/);
    expect(added.err).toContain('guards.txt:2: "QQQGOV" begins neither');
    expect(demarche(["actors", "add", file]).out).toMatch(/^known/);
    expect(demarche(["actors", "list", "--json"]).out).toContain('"name":"guards.txt"');
    const article = '{"id":"g","date":"2024-05-05","text":"Cyprus condemned the Harbour League on Sunday."}\n';
    const read = demarche(["read", "-", "--json"], article);
    expect(read.out).toContain('"state":"read"');
    expect(demarche(["actors", "remove", "guards.txt"]).status).toBe(0);
    expect(demarche(["actors", "list", "--json"]).out).toBe("");
    // Without the dictionary the article is another program's work, and is coded again.
    expect(demarche(["read", "-", "--json"], article).out).toContain('"state":"revised"');
  });

  test("answers wrong usage with 2 and a file that is not there with 3", () => {
    expect(demarche(["actors", "add"]).status).toBe(2);
    expect(demarche(["actors", "remove", "nothing.txt"]).status).toBe(2);
    const missing = demarche(["actors", "add", join(home, "missing.txt")]);
    expect([missing.status, missing.err.includes("D1102")]).toEqual([3, true]);
  });

  test("go along with annotate by --actors", () => {
    writeFileSync(file, "HARBOUR_LEAGUE_ [CYPUAF]\n");
    const line = '{"id":"g","text":"The Harbour League closed the port."}\n';
    const { out } = demarche(["annotate", "--only", "mentions", "--actors", file], line);
    expect(out).toContain('"id":"own:guards.txt:1"');
  });
});
