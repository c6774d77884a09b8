import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/{unit,golden,conformance}/**/*.test.ts"],
    // Loading the language pack and starting a query thread take seconds on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    benchmark: { include: ["tests/bench/**/*.bench.ts"] },
  },
});
