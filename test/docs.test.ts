import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SECTORS } from "../src/core/actor.js";
import { SPEECH_ACTS } from "../src/core/annotations.js";
import { PLOVER } from "../src/core/codes.js";
import { ERRORS } from "../src/core/errors.js";
import { verbs } from "../src/cli/verbs.js";
import { CONTRACT } from "../src/pipeline/annotate.js";

const page = (name: string): string => readFileSync(`docs/${name}.md`, "utf8").replace(/ {2,}/g, " ");

describe("the documentation is complete", () => {
  test.each(Object.entries(ERRORS))("error %s is documented with its meaning", (code, meaning) => {
    expect(page("errors")).toContain(`| ${code} | ${meaning} |`);
  });
  test.each(verbs().map((verb) => ({ verb, name: verb.name() })))("every option of $name is documented", ({ verb }) => {
    const [, section] = page("commands").split(`## \`demarche ${verb.name()}`);
    expect(section, verb.name()).toBeDefined();
    const own = section?.split("\n## ")[0] ?? "";
    for (const { long } of verb.options.filter((option) => option.long !== "--record")) {
      expect(own.includes(long ?? ""), `${verb.name()} ${long ?? ""}`).toBe(true);
    }
  });
  test.each(CONTRACT)("layer %s is documented", (layer) => {
    expect(page("annotate")).toContain(`| \`${layer}\` |`);
  });
  test.each([...PLOVER, ...SECTORS, ...SPEECH_ACTS])("code %s is documented", (code) => {
    expect(page("codes")).toContain(`\`${code}\``);
  });
  test.each(readdirSync("src/server").filter((file) => file === "api.ts"))(
    "every route of %s is documented",
    (file) => {
      const routes = [...readFileSync(`src/server/${file}`, "utf8").matchAll(/"(\/api\/[^"]*)"/g)].map(
        ([, route]) => route,
      );
      expect(routes.length).toBeGreaterThan(3);
      for (const route of routes) expect(page("api")).toContain(`GET ${route ?? ""}`);
    },
  );
});
