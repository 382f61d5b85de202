import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/**/*.{server,slow}.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: "forks",
    // The files share what was prepared: the pipeline is pure, and takes longer to prepare than most files to run.
    isolate: false,
  },
});
