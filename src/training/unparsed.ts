import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Article } from "../document/article.ts";
import { type ConlluSentence, commentValue } from "../document/conllu.ts";
import type { TaggedToken } from "../document/token.ts";
import type { LanguagePack } from "../language/pack.ts";
import { compileTagger } from "../nlp/tag.ts";
import { compileTokeniser } from "../nlp/tokenise.ts";
import type { SourcedSentence } from "./parser/vocabulary.ts";

/** Sentences outside these bounds teach little, or cost much. */
const SHORTEST = 4;
const LONGEST = 70;

/** The running texts of treebank sentences without trees: one text, one sentence a line. */
export function textOf(sentences: readonly ConlluSentence[]): string {
  return sentences.flatMap((sentence) => commentValue(sentence, "text") ?? []).join("\n");
}

/** The plain texts of a folder and its subfolders, by order of path. */
export async function readTexts(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  const texts = names.filter((name) => name.endsWith(".txt")).sort();
  return Promise.all(texts.map((name) => readFile(join(folder, name), "utf8")));
}

/** Cuts and tags texts for teachers to parse by the conventions of `treebank`. */
export function tagTexts(
  texts: readonly string[],
  pack: LanguagePack,
  treebank: string,
): readonly SourcedSentence[] {
  const tokenise = compileTokeniser(pack);
  const tag = compileTagger(pack);
  return texts.flatMap((text, index) => {
    const article: Article = { id: `text-${index}`, text, origin: "training" };
    return tag(tokenise(article))
      .sentences.map(({ tokens }) => ({ tokens, treebank }))
      .filter(({ tokens }) => isOfUse(tokens));
  });
}

function isOfUse(tokens: readonly TaggedToken[]): boolean {
  return tokens.length >= SHORTEST && tokens.length <= LONGEST;
}
