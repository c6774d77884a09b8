import { readFile } from "node:fs/promises";
import { KnowledgeGraphError } from "../errors.ts";
import type { StoredText } from "../query/check-texts.ts";

/** Reads the stored articles (one JSON object a line), or `undefined` where there is no such file. */
export async function readTexts(path: string): Promise<readonly StoredText[] | undefined> {
  const content = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new KnowledgeGraphError("cannot-read", `${path} cannot be read: ${error.message}`, {
      cause: error,
    });
  });
  return content
    ?.split("\n")
    .filter((line) => line !== "")
    .map((line, index) => checkedText(line, `${path}, line ${index + 1}`));
}

function checkedText(line: string, where: string): StoredText {
  const value = readJson(line, where);
  const { id, text } = (value ?? {}) as { id?: unknown; text?: unknown }; // checked on the next line
  if (typeof id === "string" && typeof text === "string") return { id, text };
  throw new KnowledgeGraphError("cannot-read", `${where} is no article: it lacks an id or a text.`);
}

function readJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new KnowledgeGraphError("cannot-read", `${where} is no JSON.`, { cause });
  }
}
