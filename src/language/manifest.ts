import { KnowledgeGraphError } from "../errors.ts";

/** What `pack.json` says of a language pack. */
export interface Manifest {
  /** BCP 47 tag, the name of the pack's folder. */
  readonly code: string;
  /** The language's own name for itself. */
  readonly name: string;
  readonly version: string;
  /** What is covered → licence. */
  readonly licences: Readonly<Record<string, string>>;
  /** Names of the authority files this pack reads, in order of precedence. */
  readonly authority: readonly string[];
}

/** Checks the content of a `pack.json` and returns it typed. */
export function readManifest(value: unknown, file: string): Manifest {
  const fields = asObject(value, file);
  return {
    code: textField(fields, "code", file),
    name: textField(fields, "name", file),
    version: textField(fields, "version", file),
    licences: licencesField(fields, file),
    authority: authorityField(fields, file),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function asObject(value: unknown, file: string): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  throw badManifest(file, "expected an object");
}

function textField(fields: Fields, name: string, file: string): string {
  const value = fields[name];
  if (typeof value === "string" && value !== "") return value;
  throw badManifest(file, `expected a text for "${name}", found ${JSON.stringify(value)}`);
}

function licencesField(fields: Fields, file: string): Readonly<Record<string, string>> {
  const licences = asObject(fields.licences ?? {}, file);
  return Object.fromEntries(
    Object.keys(licences).map((name) => [name, textField(licences, name, file)]),
  );
}

function authorityField(fields: Fields, file: string): readonly string[] {
  const names: unknown = fields.authority ?? [];
  if (Array.isArray(names) && names.every((name) => typeof name === "string")) return names;
  throw badManifest(file, `expected a list of file names for "authority"`);
}

function badManifest(file: string, found: string): KnowledgeGraphError {
  return new KnowledgeGraphError("bad-pack", `Language pack ${file}: ${found}.`);
}
