import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { KnowledgeGraphError } from "../errors.ts";
import { readFeed } from "./read-feed.ts";
import { readHtml } from "./read-html.ts";
import { readJsonl } from "./read-jsonl.ts";
import { readText } from "./read-text.ts";
import { type Reading, type ReadOptions, unreadable } from "./reading.ts";

type Reader = (content: string, origin: string, options: ReadOptions) => readonly Reading[];

const READERS: Readonly<Record<string, Reader>> = {
  ".md": readText,
  ".markdown": readText,
  ".txt": readText,
  ".html": readHtml,
  ".htm": readHtml,
  ".xhtml": readHtml,
  ".jsonl": readJsonl,
  ".ndjson": readJsonl,
  ".rss": readFeed,
  ".atom": readFeed,
  ".xml": readFeed,
};

/**
 * Reads articles from files and folders (walked in order of name); `-` is standard input, as text.
 * A file that cannot be used yields an issue and the reading goes on.
 *
 * @throws KnowledgeGraphError `cannot-read` when a path does not exist.
 */
export async function* readArticles(
  paths: string | readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Reading> {
  for (const path of [paths].flat()) {
    if (path === "-") yield* readText(await standardInput(), "stdin", options);
    else yield* readPath(path, options);
  }
}

async function* readPath(path: string, options: ReadOptions): AsyncGenerator<Reading> {
  const found = await stat(path).catch((cause) => {
    const message = `"${path}" cannot be read: no such file or folder.`;
    throw new KnowledgeGraphError("cannot-read", message, { cause });
  });
  if (!found.isDirectory()) return yield* readFileAt(path, options);
  const entries = await readdir(path, { withFileTypes: true });
  for (const { name } of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (name.startsWith(".")) continue;
    const inside = join(path, name);
    if ((await stat(inside)).isDirectory()) yield* readPath(inside, options);
    else if (extname(name).toLowerCase() in READERS) yield* readFileAt(inside, options);
  }
}

async function* readFileAt(path: string, options: ReadOptions): AsyncGenerator<Reading> {
  const reader = READERS[extname(path).toLowerCase()];
  const origin = basename(path);
  if (reader === undefined) {
    const known = Object.keys(READERS).join(" ");
    yield unreadable(origin, `Files of this kind are not read; the known endings are ${known}.`);
    return;
  }
  const content = decode(await readFile(path));
  if (content === undefined)
    yield unreadable(
      origin,
      "The file's characters are neither UTF-8 nor declared: save it as UTF-8.",
    );
  else yield* reader(content, origin, options);
}

/** UTF-8, or the charset that an HTML or XML head declares; `undefined` where neither fits. */
function decode(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const declared = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  for (const label of ["utf-8", declared]) {
    if (label === undefined) continue;
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // not this charset: the next one, or none
    }
  }
  return undefined;
}

async function standardInput(): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return decode(Buffer.concat(chunks)) ?? "";
}
