import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ConlluSentence, readConllu } from "../document/conllu.ts";
import { KnowledgeGraphError } from "../errors.ts";

/** A sentence of a treebank, and whose conventions it follows. */
export interface TreebankSentence {
  readonly treebank: string;
  readonly sentence: ConlluSentence;
}

/** The treebanks of a folder, divided by what they are for. */
export interface Treebanks {
  /** Sentences to learn from; none of them stands in a test set. */
  readonly train: readonly TreebankSentence[];
  /** Sentences to tune on, by treebank. */
  readonly development: readonly TreebankSentence[];
  /** The official test sets. */
  readonly test: readonly TreebankSentence[];
  /** Sentences without a tree. */
  readonly unparsed: readonly ConlluSentence[];
}

type Use = "train" | "development" | "test" | "divide";

/** Which part of which treebank serves for what; `divide` keeps every eighth sentence for tuning. */
const PARTS: readonly { readonly folder: string; readonly part: string; readonly use: Use }[] = [
  { folder: "sequoia", part: "train", use: "train" },
  { folder: "sequoia", part: "dev", use: "development" },
  { folder: "sequoia", part: "test", use: "test" },
  { folder: "gsd", part: "dev", use: "divide" },
  { folder: "gsd", part: "test", use: "test" },
  { folder: "fqb", part: "test", use: "train" },
  { folder: "rhapsodie", part: "train", use: "train" },
  { folder: "rhapsodie", part: "dev", use: "train" },
  { folder: "rhapsodie", part: "test", use: "train" },
  { folder: "parisstories", part: "train", use: "train" },
  { folder: "parisstories", part: "dev", use: "train" },
  { folder: "parisstories", part: "test", use: "train" },
  { folder: "pud-wiki", part: "wiki", use: "train" },
];

const UNPARSED = { folder: "gsd-um", part: "train-part" };
const KEPT_FOR_TUNING = 8;

/** Reads the treebanks of a folder, one subfolder each. */
export async function readTreebanks(folder: string): Promise<Treebanks> {
  const parts = await Promise.all(
    PARTS.map(async (part) => ({ ...part, sentences: await readPart(folder, part) })),
  );
  const having = (use: "train" | "development" | "test") =>
    parts.flatMap((part) => divide(part.sentences, part.use, use).map(sourced(part.folder)));
  const test = having("test");
  const testForms = new Set(test.map(({ sentence }) => forms(sentence)));
  const isNew = ({ sentence }: TreebankSentence) => !testForms.has(forms(sentence));
  return {
    train: having("train").filter(isNew),
    development: having("development").filter(isNew),
    test,
    unparsed: await readPart(folder, UNPARSED),
  };
}

/** The files of a folder whose name ends with the part, read together. */
async function readPart(
  root: string,
  { folder, part }: { readonly folder: string; readonly part: string },
): Promise<readonly ConlluSentence[]> {
  const path = join(root, folder);
  const names = await readdir(path).catch((cause: unknown) => {
    const message = `Treebank "${folder}" cannot be read from ${path}: give the folder that holds all treebanks.`;
    throw new KnowledgeGraphError("cannot-read", message, { cause });
  });
  const name = names.find((candidate) => candidate.endsWith(`-${part}.conllu`));
  if (!name) {
    const message = `${path} holds no file that ends with "-${part}.conllu": fetch treebank "${folder}" again.`;
    throw new KnowledgeGraphError("cannot-read", message);
  }
  return readConllu(await readFile(join(path, name), "utf8"));
}

function divide(
  sentences: readonly ConlluSentence[],
  use: Use,
  wanted: Use,
): readonly ConlluSentence[] {
  if (use === wanted) return sentences;
  if (use !== "divide" || wanted === "test") return [];
  const isKept = (index: number) => index % KEPT_FOR_TUNING === KEPT_FOR_TUNING - 1;
  return sentences.filter((_, index) => isKept(index) === (wanted === "development"));
}

function sourced(treebank: string) {
  return (sentence: ConlluSentence): TreebankSentence => ({ treebank, sentence });
}

function forms({ words }: ConlluSentence): string {
  return words.map(({ form }) => form).join(" ");
}

/** Own trees of a folder whose file names begin with `part`, by the conventions of `treebank`. */
export async function readOwnTrees(
  folder: string,
  part: string,
  treebank: string,
): Promise<readonly TreebankSentence[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.startsWith(part) && name.endsWith(".conllu")).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  return texts.flatMap(readConllu).map(sourced(treebank));
}

/** Reads one file of trees, or none where there is no such file. */
export async function readTrees(path: string): Promise<readonly ConlluSentence[]> {
  return readConllu(await readFile(path, "utf8").catch(() => ""));
}
