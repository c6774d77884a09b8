import { beforeAll } from "vitest";
import type { Analysis } from "../../src/document/analysis.ts";
import { readLanguage } from "../../src/files/read-language.ts";
import { compileEngine, type Engine } from "../../src/nlp/engine.ts";

/** Reads French texts with the shipped pack, compiled once before the tests of a file. */
export function frenchReader(): (text: string, published?: string) => Analysis {
  let engine: Engine | undefined;
  beforeAll(async () => {
    engine = compileEngine(await readLanguage("fr"));
  }, 60_000);
  return (text, published) => {
    if (engine === undefined) throw new Error("Texts are read inside tests.");
    const date = published === undefined ? {} : { date: published };
    return engine.analyse(engine.annotate({ id: "0", text, origin: "test", ...date }));
  };
}
