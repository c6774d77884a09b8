/**
 * Runs everything that must hold: format, lint and types, then the tests of the code, then those of the
 * viewer in a real browser. The last line counts them all: « N passed, N failed ».
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Needed {
  readonly name: string;
  readonly debianPackage: string;
  readonly isThere: () => boolean;
}

const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const NEEDED: readonly Needed[] = [
  {
    name: "Chromium",
    debianPackage: "chromium",
    isThere: () => existsSync(process.env.CHROMIUM_PATH ?? "") || BROWSERS.some(isCommand),
  },
  {
    name: "rdflib for Python 3",
    debianPackage: "python3-rdflib",
    isThere: () => spawnSync("/usr/bin/python3", ["-c", "import rdflib"]).status === 0,
  },
];
const SUITES = ["vitest.config.ts", "vitest.browser.config.ts"];

install(NEEDED.filter(({ isThere }) => !isThere()));
const checks = [run("npx", ["biome", "check", "."]), run("npx", ["tsc", "--noEmit"])];
const reports = mkdtempSync(join(tmpdir(), "depeche-tests-"));
const counts = SUITES.filter((config) => existsSync(config)).map(runSuite);
const passed = sum(counts.map((count) => count.passed)) + checks.filter((isGood) => isGood).length;
const failed = sum(counts.map((count) => count.failed)) + checks.filter((isGood) => !isGood).length;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** Installs what is missing where that is possible, else says in one line what to install. */
function install(missing: readonly Needed[]): void {
  if (missing.length === 0) return;
  const packages = missing.map(({ debianPackage }) => debianPackage);
  const isRoot = process.getuid?.() === 0;
  if (isRoot && isCommand("apt-get")) {
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages]);
  }
  for (const { name, debianPackage, isThere } of missing) {
    if (!isThere())
      process.stderr.write(`${name} is not installed: install it (Debian: ${debianPackage}).\n`);
  }
}

function runSuite(config: string): { readonly passed: number; readonly failed: number } {
  const report = join(reports, `${config}.json`);
  const isGood = run("npx", [
    "vitest",
    "run",
    "-c",
    config,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as Record<
    string,
    number
  >;
  const failed = numFailedTests ?? 0;
  return { passed: numPassedTests ?? 0, failed: isGood ? failed : Math.max(failed, 1) };
}

function run(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}

function isCommand(name: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${name}`]).status === 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
