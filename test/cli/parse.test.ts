import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "demarche-parse-"));
afterAll(() => rmSync(folder, { recursive: true }));

function parse(input: string | Buffer, ...args: string[]): { status: number | null; out: string; err: string } {
  const env = { ...process.env, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync("node", ["bin/demarche.js", "parse", ...args], { input, env });
  return { status, out: stdout.toString("utf8"), err: stderr.toString("utf8") };
}

/** The columns of every line that is no comment, and MISC taken apart. */
function rows(out: string): { id: string; form: string; head: number; misc: Record<string, string> }[] {
  return out
    .split("\n")
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split("\t"))
    .map((columns) => {
      expect(columns).toHaveLength(10);
      const misc = columns[9] === "_" ? [] : (columns[9] ?? "").split("|");
      return {
        ...{ id: columns[0] ?? "", form: columns[1] ?? "", head: Number(columns[6]) },
        misc: Object.fromEntries(misc.map((each) => each.split("=") as [string, string])),
      };
    });
}

const INPUT =
  "\uFEFFOslo didn’t wait. 😀 Lima’s envoy, Ana Ruiz, left.\r\n\n  \nTalks  cannot end;\tthey said no.Seoul agreed.";

describe("parse", () => {
  const { status, out } = parse(INPUT);

  test("says where each word stands in the whole input", () => {
    expect(status).toBe(0);
    const all = rows(out);
    expect(all.length).toBeGreaterThan(25);
    for (const { form, misc } of all) {
      const [start, end] = (misc.TokenRange ?? "").split(":").map(Number);
      expect(INPUT.slice(start, end)).toBe(form);
    }
  });

  test("gives back the text of each sentence from its words and SpaceAfter", () => {
    for (const block of out.trim().split("\n\n")) {
      let text = "";
      let covered = 0;
      for (const { id, form, misc } of rows(block)) {
        const [from = 0, to = from] = id.split("-").map(Number);
        if (from <= covered) {
          expect(misc.SpaceAfter).toBeUndefined();
          continue;
        }
        covered = to;
        text += form + (misc.SpaceAfter === "No" ? "" : " ");
      }
      expect(block).toContain(`# text = ${text.trim()}\n`);
    }
  });

  test("joins what is written as one under a range", () => {
    const ranges = rows(out).filter(({ id }) => id.includes("-"));
    expect(ranges.map(({ form }) => form)).toEqual(["didn’t", "Lima’s", "cannot"]);
  });

  test("numbers sentences through, opens each paragraph once, and gives each sentence one root", () => {
    const blocks = out.trim().split("\n\n");
    expect(out.endsWith("\n\n")).toBe(true);
    expect(blocks.map((block) => /# sent_id = (\d+)/.exec(block)?.[1])).toEqual(blocks.map((_, i) => String(i + 1)));
    expect(out.match(/^# newpar$/gm)).toHaveLength(2);
    for (const block of blocks) {
      expect(rows(block).filter(({ id, head }) => !id.includes("-") && head === 0)).toHaveLength(1);
    }
  });

  test("reads a file; nothing to read gives nothing", () => {
    const file = join(folder, "text.txt");
    writeFileSync(file, INPUT);
    expect(parse("", file)).toEqual({ status: 0, out, err: "" });
    expect(parse(" \n\n")).toEqual({ status: 0, out: "", err: "" });
  });

  test("names what cannot be read, reads the rest, and exits with 3", () => {
    const noisy = parse(Buffer.from("a\0b\nTalks began.\n"));
    expect([noisy.status, rows(noisy.out)[0]?.misc.TokenRange]).toEqual([3, "4:9"]);
    expect(noisy.err).toContain("D1104 line 1");
    const missing = parse("", join(folder, "missing.txt"));
    expect([missing.status, missing.out]).toEqual([3, ""]);
    expect(missing.err).toContain("missing.txt: no such file");
    const large = parse(`Talks began.\n${"a ".repeat(2_100_000)}\nTalks ended.\n`);
    expect([large.status, rows(large.out).length]).toEqual([3, 3]);
    expect(large.err).toContain("line 2 is larger than 4.0 MB");
  });

  test("is content when nobody wants more of its output", () => {
    const { status, stderr } = spawnSync("bash", ["-c", `set -o pipefail; node bin/demarche.js parse | head -1`], {
      input: "Talks began.\n".repeat(5000),
    });
    expect([status, stderr.toString()]).toEqual([0, ""]);
  });
});
