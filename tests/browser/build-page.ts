import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of the sample graph, built from the sample articles. */
    readonly sample: string;
  }
}

/** Builds the page, and the sample graph from its articles, once before the browser's tests. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "depeche-sample-"));
  const sample = join(folder, "sample.trig");
  project.provide("sample", sample);
  await Promise.all([build({ logLevel: "error" }), buildSample(sample)]);
  return () => rmSync(folder, { recursive: true });
}

function buildSample(path: string): Promise<void> {
  const verb = ["--import", "tsx", "src/cli/main.ts", "build", "data/articles", "-o", path];
  const running = spawn(process.execPath, verb, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  running.stderr.on("data", (text) => {
    said += String(text);
  });
  return new Promise((resolve, reject) => {
    running.once("error", reject);
    running.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`The sample graph is not built:\n${said}`)),
    );
  });
}
