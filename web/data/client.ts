import type { ArticlePage } from "../../src/view/article-page.ts";
import type { Evidence } from "../../src/view/evidence.ts";
import type { Picture } from "../../src/view/picture.ts";

/** A question that ships with the ontology. */
export interface ShippedQuestion {
  readonly name: string;
  readonly title: Readonly<Record<string, string>>;
  readonly query: string;
}

/** An answer to a SPARQL query: its rows, or the message of what is wrong. */
export type Answer =
  | {
      readonly kind: "rows";
      readonly variables: readonly string[];
      readonly rows: readonly AnswerRow[];
    }
  | { readonly kind: "truth"; readonly value: boolean }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "failure"; readonly message: string };

/** One row of an answer. */
export type AnswerRow = Readonly<Record<string, { readonly type: string; readonly value: string }>>;

/** Asks the server; answers about evidence are kept, for they never change while it runs. */
export interface Client {
  readonly picture: () => Promise<Picture>;
  readonly nodeEvidence: (iri: string) => Promise<Evidence>;
  readonly edgeEvidence: (from: string, to: string) => Promise<Evidence>;
  readonly article: (id: string) => Promise<ArticlePage>;
  readonly questions: () => Promise<readonly ShippedQuestion[]>;
  readonly ask: (query: string) => Promise<Answer>;
  readonly exportNodes: (format: "turtle" | "trig", nodes: readonly string[]) => Promise<string>;
}

/** A client of the server below an address. */
export function createClient(root: string): Client {
  const get = keep((path) => fetchJson(new URL(path, root)));
  return {
    picture: () => get("picture.json") as Promise<Picture>,
    nodeEvidence: (iri) => get(`evidence?${new URLSearchParams({ of: iri })}`) as Promise<Evidence>,
    edgeEvidence: (from, to) =>
      get(`evidence?${new URLSearchParams({ from, to })}`) as Promise<Evidence>,
    article: (id) => get(`article?${new URLSearchParams({ id })}`) as Promise<ArticlePage>,
    questions: () => get("questions.json") as Promise<readonly ShippedQuestion[]>,
    ask: (query) => ask(new URL("sparql", root), query),
    exportNodes: (format, nodes) => exportNodes(new URL(`export?format=${format}`, root), nodes),
  };
}

function keep(fetchPath: (path: string) => Promise<unknown>): (path: string) => Promise<unknown> {
  const kept = new Map<string, Promise<unknown>>();
  return (path) => {
    const known = kept.get(path);
    if (known !== undefined) return known;
    const asked = fetchPath(path);
    kept.set(path, asked);
    asked.catch(() => kept.delete(path));
    return asked;
  };
}

async function fetchJson(address: URL): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

async function ask(address: URL, query: string): Promise<Answer> {
  const response = await fetch(address, {
    method: "POST",
    headers: {
      "Content-Type": "application/sparql-query",
      Accept: "application/sparql-results+json, text/turtle;q=0.9",
    },
    body: query,
  });
  const text = await response.text();
  if (!response.ok) return { kind: "failure", message: text };
  if (!/json/.test(response.headers.get("Content-Type") ?? "")) return { kind: "text", text };
  return readAnswer(JSON.parse(text));
}

interface SparqlJson {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly AnswerRow[] };
}

function readAnswer({ head, boolean, results }: SparqlJson): Answer {
  if (boolean !== undefined) return { kind: "truth", value: boolean };
  return { kind: "rows", variables: head.vars ?? [], rows: results?.bindings ?? [] };
}

async function exportNodes(address: URL, nodes: readonly string[]): Promise<string> {
  const response = await fetch(address, { method: "POST", body: JSON.stringify({ nodes }) });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}
