import { defineConfig } from "vitest/config";

/** The tests that need servers; they start what is missing and fail where they cannot. */
export default defineConfig({
  test: { include: ["test/**/*.server.test.ts"], testTimeout: 60_000, hookTimeout: 60_000, pool: "forks" },
});
