import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { KnowledgeGraphError } from "../errors.ts";
import type { AuthorityRecord } from "../language/authority.ts";
import { joinAuthority } from "../language/join-authority.ts";
import { type Manifest, readManifest } from "../language/manifest.ts";
import type { LanguagePack, Row } from "../language/pack.ts";
import { readTable } from "../language/read-table.ts";
import { readWeights, type Weights } from "../language/weights.ts";
import { readAuthority } from "../rdf/read-authority.ts";
import { dataFolder } from "./data-folder.ts";

/** What a caller may add to a language pack. */
export interface LanguageOptions {
  /** Paths of the user's own authority files in Turtle, read after the pack's. */
  readonly authority?: readonly string[];
}

/** Reads the pack of a language: tables, rules, authority records and model weights. */
export async function readLanguage(
  code: string,
  options: LanguageOptions = {},
): Promise<LanguagePack> {
  const folder = join(dataFolder(), "languages", code);
  const manifest = await readPackManifest(folder, code);
  const [tables, rules, authority, models] = await Promise.all([
    readTables(folder),
    readRules(join(folder, "rules")),
    readAuthorities(manifest, options.authority ?? []),
    readModels(join(dataFolder(), "models", code)),
  ]);
  return { code, version: manifest.version, tables, rules, authority, models };
}

async function readPackManifest(folder: string, code: string): Promise<Manifest> {
  const file = "pack.json";
  const text = await readFile(join(folder, file), "utf8").catch((cause) => noPack(code, cause));
  const manifest = readManifest(readJson(text, file), file);
  if (manifest.code === code) return manifest;
  const found = `Language pack ${file} has code "${manifest.code}", expected "${code}", the name of its folder.`;
  throw new KnowledgeGraphError("bad-pack", found);
}

async function noPack(code: string, cause: unknown): Promise<never> {
  const known = await readdir(join(dataFolder(), "languages")).catch(() => []);
  const message = `There is no language pack "${code}": known are ${known.sort().join(", ") || "none"}.`;
  throw new KnowledgeGraphError("bad-pack", message, { cause });
}

function readTables(folder: string): Promise<ReadonlyMap<string, readonly Row[]>> {
  return readEach(folder, ".tsv", async (path) =>
    readTable(await readFile(path, "utf8"), basename(path)),
  );
}

function readRules(folder: string): Promise<ReadonlyMap<string, unknown>> {
  return readEach(folder, ".json", async (path) =>
    readJson(await readFile(path, "utf8"), `rules/${basename(path)}`),
  );
}

function readModels(folder: string): Promise<ReadonlyMap<string, Weights>> {
  return readEach(folder, ".bin", async (path) =>
    readWeights(await readFile(path), basename(path)),
  );
}

async function readAuthorities(
  manifest: Manifest,
  own: readonly string[],
): Promise<readonly AuthorityRecord[]> {
  const shipped = manifest.authority.map((name) => join(dataFolder(), "authority", name));
  const files = [...shipped, ...own].map((path) => readAuthorityFile(path, manifest.code));
  return joinAuthority((await Promise.all(files)).flat());
}

async function readAuthorityFile(
  path: string,
  language: string,
): Promise<readonly AuthorityRecord[]> {
  const text = await readFile(path, "utf8").catch((cause) => {
    const message = `Authority file ${path} cannot be read: ${cause.message}`;
    throw new KnowledgeGraphError("cannot-read", message, { cause });
  });
  return readAuthority(text, { file: basename(path), language });
}

/** Every file of a folder with this ending, in order of name, keyed by its name without it. */
async function readEach<T>(
  folder: string,
  ending: string,
  read: (path: string) => Promise<T>,
): Promise<ReadonlyMap<string, T>> {
  const names = (await filesOf(folder)).filter((name) => name.endsWith(ending)).sort();
  const entries = names.map(
    async (name) => [name.slice(0, -ending.length), await read(join(folder, name))] as const,
  );
  return new Map(await Promise.all(entries));
}

/** A pack may have no rules and no models: a folder that is not there holds nothing. */
async function filesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new KnowledgeGraphError("bad-pack", `Folder ${folder} cannot be read.`, { cause });
  }
}

function readJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    const message = `File ${file}${lineOf(text, found)} is no valid JSON: ${found}.`;
    throw new KnowledgeGraphError("bad-pack", message, { cause });
  }
}

/** The line of the position that the engine's own message names, where it names one. */
function lineOf(text: string, found: string): string {
  const position = /position (\d+)/.exec(found)?.[1];
  if (position === undefined) return "";
  return `, line ${text.slice(0, Number(position)).split("\n").length},`;
}
