import { parseArgs } from "node:util";
import { KnowledgeGraphError } from "../errors.ts";
import { articlesFile } from "../files/article-lines.ts";
import { readRules } from "../files/read-rules.ts";
import { readTexts } from "../files/read-texts.ts";
import type { StoredText } from "../query/check-texts.ts";
import { validate } from "../validate.ts";
import { withNotice } from "./notice.ts";
import { withGraph } from "./with-graph.ts";

export const summary = "checks that a graph keeps its promises";

export const options = `
Usage: depeche validate GRAPH [--articles FILE] [--json]

Checks the graph against the shapes of the ontology: every fact about an event has a claim, every claim its words, nobody is both absent and a participant, dates are EDTF, nothing points nowhere. Where the articles stand beside the graph, every word of evidence is compared with the stored text. Ends with 1 when a promise is broken.

      --articles FILE       the stored articles (default: graph.articles.jsonl beside graph.trig)
      --json                print issues as JSON lines
      --time-limit SECONDS  how long one query may take (default 600)

Example: depeche validate graph.trig
`;

/** Runs `depeche validate`. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const [path] = positionals;
  if (path === undefined) throw bad("Name the graph: depeche validate GRAPH");
  const rules = await readRules();
  const texts = await storedTexts(path, values.articles);
  const timeLimit = 1000 * Number(values["time-limit"]);
  if (!(timeLimit > 0)) throw bad(`"${values["time-limit"]}" is no number of seconds.`);
  return withGraph(path, { timeLimit }, async (graph) => {
    const issues = await withNotice("checking the graph", validate(graph, rules, texts));
    for (const issue of issues) {
      const { code, article, message } = issue;
      const line = values.json ? JSON.stringify(issue) : `${code}: ${article}: ${message}`;
      process.stdout.write(`${line}\n`);
    }
    process.stderr.write(`${verdict(issues.length, graph.size, texts)}\n`);
    return issues.length > 0 ? 1 : 0;
  });
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      articles: { type: "string" },
      json: { type: "boolean", default: false },
      "time-limit": { type: "string", default: "600" },
    },
  });
}

async function storedTexts(graph: string, articles: string | undefined) {
  const texts = await readTexts(articles ?? articlesFile(graph));
  if (texts !== undefined || articles === undefined) return texts;
  throw new KnowledgeGraphError("cannot-read", `There is no file ${articles}.`);
}

function verdict(issues: number, size: number, texts?: readonly StoredText[]): string {
  const compared =
    texts === undefined ? "without the articles' texts" : `and ${texts.length} texts`;
  if (issues === 0) return `${size} quads ${compared}: all promises kept`;
  return `${size} quads ${compared}: ${issues} promises broken`;
}

function bad(message: string): KnowledgeGraphError {
  return new KnowledgeGraphError("bad-argument", message);
}
