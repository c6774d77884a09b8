import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../../src", import.meta.url));

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  document: [],
  language: ["document"],
  nlp: ["document", "language"],
  knowledge: ["document", "language"],
  rdf: ["document", "knowledge", "language"],
  query: ["rdf"],
  view: ["document", "rdf", "query"],
  evaluation: ["document", "language", "knowledge", "nlp"],
  files: ["document", "language", "rdf", "query"],
  training: ["document", "language", "nlp", "evaluation", "files"],
};
const TOUCHES_NODE = ["files", "cli", "training"];

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly target: string;
}

function importsOf(file: string): readonly Import[] {
  const name = relative(SRC, file);
  const layer = name.includes("/") ? (name.split("/")[0] ?? "") : "";
  const targets = readFileSync(file, "utf8").matchAll(/(?:from|import\(?)\s*"([^"]+)"/g);
  return [...targets].map(([, target = ""]) => ({
    file: name,
    layer,
    target: target.startsWith(".") ? relative(SRC, join(dirname(file), target)) : target,
  }));
}

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);
const imports = files.flatMap((name) => importsOf(join(SRC, name)));

function violations(breaks: (found: Import) => boolean): readonly string[] {
  return imports.filter(breaks).map(({ file, target }) => `${file} imports ${target}`);
}

test("a layer imports only the layers below it", () => {
  const breaks = ({ layer, target }: Import) => {
    const allowed = MAY_IMPORT[layer];
    const other =
      target.includes("/") && !target.startsWith("node:") ? target.split("/")[0] : undefined;
    if (allowed === undefined || other === undefined || !(other in MAY_IMPORT)) return false;
    return other !== layer && !allowed.includes(other);
  };
  expect(violations(breaks)).toEqual([]);
});

test("only files, cli and training touch Node", () => {
  const breaks = ({ layer, target }: Import) =>
    target.startsWith("node:") && !TOUCHES_NODE.includes(layer);
  expect(violations(breaks)).toEqual([]);
});

test("only rdf imports n3", () => {
  expect(violations(({ layer, target }) => target === "n3" && layer !== "rdf")).toEqual([]);
});

test("training is never loaded at run time", () => {
  const breaks = ({ file, layer, target }: Import) =>
    target.startsWith("training/") && layer !== "training" && file !== "cli/train.ts";
  expect(violations(breaks)).toEqual([]);
});

test("no file of the source is longer than 300 lines", () => {
  const long = files.filter(
    (name) => readFileSync(join(SRC, name), "utf8").split("\n").length > 301,
  );
  expect(long).toEqual([]);
});

test("no code about language or meaning names the language it reads", () => {
  const about = files.filter((name) => /^(document|language|nlp|knowledge)\//.test(name));
  const naming = about.filter((name) => /["'`]fr["'`]/.test(readFileSync(join(SRC, name), "utf8")));
  expect(naming).toEqual([]);
});
