import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { runCommand } from "../../src/cli/command.ts";
import { VERSION } from "../../src/version.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SEED = join(ROOT, "data/articles/seed-000.md");

/** Runs a command as a user would and keeps what it prints. */
async function depeche(...args: readonly string[]) {
  const printed = { stdout: "", stderr: "" };
  const keep = (stream: keyof typeof printed) =>
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    });
  const spies = [keep("stdout"), keep("stderr")];
  const status = await runCommand(args);
  for (const spy of spies) spy.mockRestore();
  return { status, ...printed };
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), "depeche-"));
}

test("building twice gives the same bytes, and the texts stand beside the graph", async () => {
  const [one, other] = [join(folder(), "graph.trig"), join(folder(), "graph.trig")];
  expect((await depeche("build", SEED, "-o", one)).status).toBe(0);
  expect((await depeche("build", SEED, "-o", other)).status).toBe(0);
  expect(readFileSync(one, "utf8")).toBe(readFileSync(other, "utf8"));
  const [line = ""] = readFileSync(one.replace(".trig", ".articles.jsonl"), "utf8").split("\n");
  expect(JSON.parse(line)).toMatchObject({ id: "4ff7421c65ff4efb", date: "2025-02-27" });
  expect((await depeche("validate", one)).status).toBe(0);
});

test("one bad file is reported, the build goes on, and the exit code says so", async () => {
  const articles = folder();
  writeFileSync(join(articles, "bad.md"), "---\ntitle: [\n---\nTexte.");
  writeFileSync(
    join(articles, "good.md"),
    "---\ndate: 2024-01-02\n---\nLe président français a reçu mardi à Paris le chancelier allemand.",
  );
  const graph = join(articles, "graph.trig");
  const { status, stderr } = await depeche("build", articles, "-o", graph);
  expect(status).toBe(1);
  expect(stderr).toContain("bad.md");
  expect(readFileSync(graph, "utf8")).toContain("2024-01-02");
});

test.each([
  [["build"], "Name the articles"],
  [["build", "/nowhere"], "/nowhere"],
  [["build", SEED, "--date", "hier"], "hier"],
  [["build", SEED, "--colour"], "--colour"],
  [["fly"], "fly"],
  [["query", "/nowhere.trig", "ASK {}"], "/nowhere.trig"],
  [["show", SEED, "--stage", "dreams"], "dreams"],
])("depeche %j cannot start, and says why", async (args, expected) => {
  const { status, stderr } = await depeche(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(expected);
  expect(stderr).not.toContain("    at ");
});

test("every verb explains itself with an example", async () => {
  const { stdout } = await depeche("--help");
  const verbs = [...stdout.matchAll(/^ {2}(\w+) /gm)].map(([, verb = ""]) => verb);
  expect(verbs).toEqual([
    "build",
    "query",
    "export",
    "validate",
    "show",
    "serve",
    "evaluate",
    "train",
  ]);
  for (const verb of verbs)
    expect((await depeche(verb, "--help")).stdout).toMatch(/Example: depeche/);
});

test("the version of the program is that of its package", () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    version: string;
  };
  expect(VERSION).toBe(version);
});
