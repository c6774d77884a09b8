import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { KnowledgeGraphError } from "../../errors.ts";
import { plain, type Reply } from "./reply.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Where the built page may lie, seen from this file: in the sources, or among the compiled files. */
const FOLDERS = ["../../../dist/web", "../../../web"];

/** Folder of the built page. */
export function findPage(): string {
  const folders = FOLDERS.map((folder) => fileURLToPath(new URL(folder, import.meta.url)));
  const found = folders.find((folder) => existsSync(join(folder, "assets")));
  if (found !== undefined) return found;
  throw new KnowledgeGraphError(
    "cannot-read",
    "The viewer's page is not built: run `npx vite build` in the project's folder.",
  );
}

/** Reads one file of the page; a name that leaves the folder is not found. */
export async function readPageFile(folder: string, path: string): Promise<Reply> {
  const file = fileBelow(folder, path === "/" ? "/index.html" : path);
  if (file === undefined || !existsSync(file)) return plain(404, "Not found");
  return {
    status: 200,
    type: TYPES[extname(file)] ?? "application/octet-stream",
    body: await readFile(file),
    headers: headersOf(path),
  };
}

function headersOf(path: string): Readonly<Record<string, string>> {
  // Names under /assets carry a hash of their content.
  if (path.startsWith("/assets/"))
    return { "Cache-Control": "public, max-age=31536000, immutable" };
  // The element for other sites' pages: a browser loads a module of another site only where it may.
  return path === "/embed.js" ? { "Access-Control-Allow-Origin": "*" } : {};
}

function fileBelow(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, decode(path)));
  return file.startsWith(folder + sep) && extname(file) !== "" ? file : undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return ""; // a malformed escape names no file
  }
}
