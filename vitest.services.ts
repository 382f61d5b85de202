import { defineConfig } from "vitest/config";

/** The tests that need servers, or long; they start what is missing and fail where they cannot. */
export default defineConfig({
  test: {
    include: ["test/**/*.{server,slow}.test.ts", "test/record/kills.test.ts"],
    env: { DEMARCHE_TEST_KILLS: "20" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
  },
});
