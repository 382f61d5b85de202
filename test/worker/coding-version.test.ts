import { expect, it } from "vitest";
import { codingVersion } from "../../src/worker/coding-version.js";

it("names the program and its knowledge, always the same", () => {
  expect(codingVersion()).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/);
  expect(codingVersion()).toBe(codingVersion());
});
