import { drawDirectEdges } from "./direct-edges.ts";
import { labelInEnglish } from "./english-labels.ts";
import { placeNodes } from "./layout.ts";
import type { LayoutEdge } from "./layout-edge.ts";
import type { Picture, PictureArticle, PictureNode, Position, TermLabel } from "./picture.ts";
import { drawEdges } from "./picture-edges.ts";
import { drawNodes } from "./picture-nodes.ts";
import { PICTURE_QUERIES, type PictureQuery } from "./picture-queries.ts";
import { belowBase, cell, type Row, type Select, text } from "./rows.ts";
import { headline, type StoredArticle, type StoredArticles } from "./stored-article.ts";

/** The rows of every question that the picture is drawn from. */
export type PictureRows = Readonly<Record<PictureQuery, readonly Row[]>>;

/** What the picture needs besides the graph. */
export interface PictureSources {
  readonly articles: StoredArticles;
  readonly terms: Readonly<Record<string, TermLabel>>;
  /** First hex digits of the graph file's hash. */
  readonly data: string;
  /** What places the nodes; the layout itself where none is given. */
  readonly placeNodes?: (
    count: number,
    edges: readonly LayoutEdge[],
  ) => readonly Position[] | Promise<readonly Position[]>;
}

/** Asks the graph for everything the viewer draws and lays it out: the same graph, the same bytes. */
export async function readPicture(select: Select, sources: PictureSources): Promise<Picture> {
  const rows = await askAll(select);
  const base = baseOf(rows.articles);
  const articles = drawArticles(rows.articles, base, sources.articles);
  const articleAt = new Map(articles.map((article, index) => [article.iri, index]));
  const nodes = drawNodes(rows, base, articleAt);
  const edges = drawEdges(rows, base, { nodes, articleAt });
  const direct = drawDirectEdges(rows.direct, base, { nodes, edges });
  return {
    base,
    data: sources.data,
    articles,
    nodes: labelInEnglish(await placed(nodes, edges, sources), edges, sources.terms),
    edges: [...edges, ...direct],
    terms: sources.terms,
  };
}

async function askAll(select: Select): Promise<PictureRows> {
  const rows: Partial<Record<PictureQuery, readonly Row[]>> = {};
  for (const name of Object.keys(PICTURE_QUERIES) as PictureQuery[]) {
    rows[name] = await select(PICTURE_QUERIES[name]);
  }
  return rows as PictureRows; // every key of the table was just filled
}

/** Articles are `<base>article/<id>`: what comes before is the base of the whole graph. */
function baseOf(rows: readonly Row[]): string {
  const first = rows[0];
  if (first === undefined) return "";
  const iri = text(first, "article");
  const at = iri.lastIndexOf("article/");
  return at < 0 ? "" : iri.slice(0, at);
}

function drawArticles(
  rows: readonly Row[],
  base: string,
  stored: StoredArticles,
): readonly PictureArticle[] {
  const byIri = new Map(rows.map((row) => [text(row, "article"), row]));
  return [...byIri.keys()].sort().map((absolute) => {
    const iri = belowBase(absolute, base);
    const id = iri.replace(/^article\//, "");
    return { iri, id, ...articleHead(byIri.get(absolute) ?? {}, stored.get(id), id) };
  });
}

function articleHead(row: Row, stored: StoredArticle | undefined, id: string) {
  const title = stored === undefined ? cell(row, "title") : headline(stored);
  const date = stored?.date ?? cell(row, "date");
  const publisher = stored?.publisher ?? cell(row, "publisher");
  return {
    title: title ?? id,
    ...(date === undefined ? {} : { date }),
    ...(publisher === undefined ? {} : { publisher }),
  };
}

/** Nodes that are drawn get a place; a thing that no fact speaks of is only found by name. */
async function placed(
  nodes: readonly PictureNode[],
  edges: Picture["edges"],
  sources: PictureSources,
): Promise<readonly PictureNode[]> {
  const joined = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const drawn = nodes.flatMap((node, index) =>
    node.class === "Event" || joined.has(index) ? [index] : [],
  );
  const places = new Map(drawn.map((index, place) => [index, place]));
  const among = edges.map((edge) => ({
    ...edge,
    source: places.get(edge.source) ?? 0,
    target: places.get(edge.target) ?? 0,
  }));
  const positions = await (sources.placeNodes ?? placeNodes)(drawn.length, among);
  return nodes.map((node, index) => ({ ...node, ...positions[places.get(index) ?? -1] }));
}
