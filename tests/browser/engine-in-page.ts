import { type ArticleSource, makeArticle } from "../../src/document/article.ts";
import { writeConllu } from "../../src/document/conllu.ts";
import type { LanguagePack, Row } from "../../src/language/pack.ts";
import { readWeights } from "../../src/language/weights.ts";
import { compileEngine } from "../../src/nlp/engine.ts";

/** A language pack in a form that can be handed to a page. */
export interface PackText extends Pick<LanguagePack, "code" | "version" | "authority"> {
  readonly tables: readonly (readonly [string, readonly Row[]])[];
  readonly rules: readonly (readonly [string, unknown])[];
  /** Files of weights in base 64. */
  readonly models: readonly (readonly [string, string])[];
}

/** What the engine makes of a text: trees as CoNLL-U, and all that it says as JSON. */
export interface Reading {
  readonly conllu: string;
  readonly analysis: string;
}

/** Compiles the engine and reads a text with it. */
export function readText(given: PackText, text: string): Reading {
  const models = given.models.map(
    ([name, base64]) => [name, readWeights(bytesOf(base64), name)] as const,
  );
  const engine = compileEngine({
    ...given,
    tables: new Map(given.tables),
    rules: new Map(given.rules),
    models: new Map(models),
  });
  const source: ArticleSource = { date: "2024-03-05", origin: "page" };
  const doc = engine.annotate(makeArticle(text, source));
  return { conllu: writeConllu(doc), analysis: JSON.stringify(engine.analyse(doc)) };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
