import { parseArgs } from "node:util";
import { type Understood, understand, writeFacts, writeGraph } from "../build.ts";
import { type Issue, KnowledgeGraphError } from "../errors.ts";
import { writeArticleLines } from "../files/article-lines.ts";
import { readArticles } from "../files/read-articles.ts";
import { readLanguage } from "../files/read-language.ts";
import { isoDay } from "../files/source-fields.ts";
import { checkBase } from "../rdf/settings.ts";
import { DEFAULT_BASE } from "../rdf/vocabulary.ts";
import { writeOutput } from "./build/write-output.ts";
import { printIssues, showProgress } from "./progress.ts";

export const summary = "reads articles and writes the graph of what they say";

export const options = `
Usage: depeche build PATH… [-o graph.trig]

PATH is a file or a folder: .md and .txt (front matter welcome), .html, .jsonl, RSS or Atom (.xml, .rss, .atom); - is standard input.

  -o, --output FILE     where the graph goes: .trig for facts and claims, .ttl for the facts alone; the texts go beside it, to FILE with the ending .articles.jsonl. Default: standard output
      --base IRI        base of the graph's own IRIs (default ${DEFAULT_BASE})
      --date DAY        publication day of texts that bear none, as 2025-02-27
      --authority FILE  an authority file of yours in Turtle; may be given several times
      --lang CODE       language pack (default: the only one there is)
      --run-date TIME   record when the run took place (the same bytes each time only without it)

Example: depeche build data/articles -o graph.trig
`;

/** Runs `depeche build`. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args);
  if (positionals.length === 0)
    throw new KnowledgeGraphError("bad-argument", "Name the articles to read: depeche build PATH…");
  const date = checkedDay(values.date);
  checkBase(values.base);
  const pack = await readLanguage(values.lang, { authority: values.authority ?? [] });
  const progress = showProgress("articles read");
  const readings = readArticles(positionals, date === undefined ? {} : { date });
  const understood = await understand(readings, pack, { onArticle: progress.step });
  progress.end();
  const settings = {
    base: values.base,
    ...(values["run-date"] ? { runDate: values["run-date"] } : {}),
  };
  const writeAs = values.output?.endsWith(".ttl") ? writeFacts : writeGraph;
  const graph = writeAs(understood.knowledge, pack, settings);
  const broken = await write(graph, understood, values.output);
  printIssues([...understood.issues, ...broken]);
  report(understood, broken.length === 0 ? values.output : undefined);
  return [...understood.issues, ...broken].some(({ severity }) => severity === "error") ? 1 : 0;
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      output: { type: "string", short: "o" },
      base: { type: "string", default: DEFAULT_BASE },
      date: { type: "string" },
      authority: { type: "string", multiple: true },
      lang: { type: "string", default: "fr" },
      "run-date": { type: "string" },
    },
  });
}

function checkedDay(day: string | undefined): string | undefined {
  if (day === undefined || isoDay(day) === day) return day;
  throw new KnowledgeGraphError("bad-argument", `"${day}" is no day: write it as 2025-02-27.`);
}

/** Writes to a file or to standard output; the issues of a graph that may not replace the one there. */
async function write(
  graph: string,
  { analyses }: Understood,
  output: string | undefined,
): Promise<readonly Issue[]> {
  if (output !== undefined)
    return writeOutput(output, { graph, articles: writeArticleLines(analyses) });
  process.stdout.write(graph);
  return [];
}

function report({ knowledge }: Understood, output: string | undefined): void {
  const { articles, entities, events, claims, quotations } = knowledge;
  const counts = [
    `${articles.length} articles`,
    `${entities.length} people, states, organisations and places`,
    `${events.length} events`,
    `${quotations.length} quotations`,
    `${claims.length} claims`,
  ];
  process.stderr.write(`${counts.join(", ")}${output === undefined ? "" : ` → ${output}`}\n`);
}
