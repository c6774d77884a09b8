import type { Analysis } from "../document/analysis.ts";
import type { Article } from "../document/article.ts";
import type { Chain } from "../document/chain.ts";

/** Path of the file with the articles' texts that stands beside a graph (`graph.trig` → `graph.articles.jsonl`). */
export function articlesFile(graph: string): string {
  return `${graph.replace(/\.[^./\\]+$/, "")}.articles.jsonl`;
}

/** The texts and gaps of articles as JSON lines, in order of date and id. Offsets are UTF-16. */
export function writeArticleLines(analyses: readonly Analysis[]): string {
  const key = ({ date, id }: Article) => `${date ?? "9999"} ${id}`;
  const ordered = [...analyses].sort((one, other) =>
    key(one.document.article) < key(other.document.article) ? -1 : 1,
  );
  return ordered.map((analysis) => `${JSON.stringify(toLine(analysis))}\n`).join("");
}

function toLine({ document, chains, gaps }: Analysis) {
  const { id, title, date, publisher, author, url, lang, text } = document.article;
  return {
    id,
    title,
    date,
    publisher,
    author,
    url,
    lang,
    text,
    mentions: mentionsOf(chains),
    gaps,
  };
}

/** Every mention with the name and class of its chain, so that a reader sees who is meant. */
function mentionsOf(chains: readonly Chain[]) {
  return chains
    .flatMap(({ type, name, authority, mentions }) =>
      mentions.map(({ start, end }) => ({ start, end, type, name, iri: authority })),
    )
    .sort((one, other) => one.start - other.start || other.end - one.end);
}
