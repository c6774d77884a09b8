import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/{unit,golden,conformance}/**/*.test.ts"],
    benchmark: { include: ["tests/bench/**/*.bench.ts"] },
  },
});
