import { parseArgs } from "node:util";
import type { Article } from "../document/article.ts";
import { writeConllu } from "../document/conllu.ts";
import { KnowledgeGraphError } from "../errors.ts";
import { readArticles } from "../files/read-articles.ts";
import { readLanguage } from "../files/read-language.ts";
import { assembleKnowledge } from "../knowledge/assemble.ts";
import type { LanguagePack } from "../language/pack.ts";
import { compileEngine, type Engine } from "../nlp/engine.ts";
import { printIssues } from "./progress.ts";
import { showClaims } from "./show/claims.ts";
import { showFrames } from "./show/frames.ts";
import { showGaps, showMentions, showTimes, showTokens } from "./show/mentions.ts";

export const summary = "shows what one stage made of an article";

export const options = `
Usage: depeche show ARTICLE --stage STAGE

STAGE is one of
  tokens     surface tokens, one a line, with their offsets
  parse      words, features, lemmas and dependencies, as CoNLL-U
  times      expressions of time and what they were resolved to (EDTF)
  mentions   people, states, organisations, places, venues: their chains and roles
  frames     events as each sentence tells them, the episodes they make, quotations
  claims     what goes into the graph, each with its words
  gaps       what was not drawn, and why

ARTICLE is a file as for "depeche build"; - is standard input. --date DAY dates a text that bears no date.

Example: depeche show data/articles/seed-000.md --stage mentions
`;

type View = (article: Article, engine: Engine, pack: LanguagePack) => string;

const VIEWS: Readonly<Record<string, View>> = {
  tokens: (article, engine) => showTokens(engine.tokenise(article)),
  parse: (article, engine) => writeConllu(engine.annotate(article)),
  times: (article, engine) => showTimes(engine.analyse(engine.annotate(article))),
  mentions: (article, engine) => showMentions(engine.analyse(engine.annotate(article))),
  frames: (article, engine) => showFrames(engine.analyse(engine.annotate(article))),
  claims: (article, engine, pack) =>
    showClaims(assembleKnowledge([engine.analyse(engine.annotate(article))], pack)),
  gaps: (article, engine) => showGaps(engine.analyse(engine.annotate(article))),
};

/** Runs `depeche show`. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      stage: { type: "string", default: "claims" },
      date: { type: "string" },
      lang: { type: "string", default: "fr" },
    },
  });
  const view = VIEWS[values.stage];
  if (view === undefined) {
    const known = Object.keys(VIEWS).join(", ");
    throw new KnowledgeGraphError(
      "bad-argument",
      `There is no stage "${values.stage}": choose one of ${known}.`,
    );
  }
  if (positionals.length === 0)
    throw new KnowledgeGraphError("bad-argument", "Name an article: depeche show ARTICLE.");
  const pack = await readLanguage(values.lang);
  const engine = compileEngine(pack);
  let exit = 0;
  for await (const reading of readArticles(positionals, values.date ? { date: values.date } : {})) {
    if (reading.kind === "article") process.stdout.write(view(reading.article, engine, pack));
    else printIssues([reading.issue]);
    if (reading.kind === "issue") exit = 1;
  }
  return exit;
}
