import { bench, describe } from "vitest";
import { readRules } from "../../src/files/read-rules.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { openEngine } from "../../src/query/engine.ts";
import { rowsOf } from "../../src/query/rows.ts";
import { knowledgeQuads } from "../../src/rdf/knowledge-quads.ts";
import { writeTrig } from "../../src/rdf/write-turtle.ts";
import { validate } from "../../src/validate.ts";
import { settings } from "../fixtures/graph.ts";
import { knowledge } from "../fixtures/knowledge.ts";

// How long does a graph of three hundred articles take to write, to open, to ask and to check?

const COPIES = 150;

/** The hand-made knowledge of two articles, its own IRIs made anew for each copy. */
function copy(number: number): Knowledge {
  const json = JSON.stringify(knowledge)
    .replace(
      /"(article|event|person|tenure|claim|quotation|office)\/(?=[^"]*")/g,
      `"$1/c${number}-`,
    )
    .replace(
      /"([0-9a-f]{4})[0-9a-f]{4}([0-9a-f]{8})"/g,
      `"$1${String(number).padStart(4, "0")}$2"`,
    );
  return JSON.parse(json);
}

const copies = Array.from({ length: COPIES }, (_, number) => copy(number));
const things = new Map(
  copies.flatMap(({ entities }) => entities.map((entity) => [entity.iri, entity])),
);
const large: Knowledge = {
  articles: copies.flatMap(({ articles }) => articles),
  entities: [...things.values()],
  offices: copies.flatMap(({ offices }) => offices),
  tenures: copies.flatMap(({ tenures }) => tenures),
  events: copies.flatMap(({ events }) => events),
  facts: copies.flatMap(({ facts }) => facts),
  claims: copies.flatMap(({ claims }) => claims),
  quotations: copies.flatMap(({ quotations }) => quotations),
};
const quads = knowledgeQuads(large, settings);
const content = writeTrig(quads, settings.base);
const engine = openEngine({ content, format: "trig" });
const rules = await readRules();
const sparql =
  "SELECT ?one ?other ?event { ?one dpc:met ?other . ?event dpc:participant ?one, ?other }";
const mediaType = "application/sparql-results+json";

const options = { time: 0, iterations: 3, warmupTime: 0, warmupIterations: 0 };

describe(`${large.articles.length} articles, ${quads.length} quads`, () => {
  bench("make quads of knowledge", () => void knowledgeQuads(large, settings), options);
  bench("write TriG", () => void writeTrig(quads, settings.base), options);
  bench("open TriG", () => void openEngine({ content, format: "trig" }), options);
  bench("ask who met whom", () => void engine.query({ sparql, mediaType }), options);
  bench(
    "validate",
    async () => {
      await validate(
        {
          base: settings.base,
          quads: async () => quads,
          select: async function* <Row>(query: string, union = {}) {
            yield* rowsOf(engine.query({ sparql: query, mediaType, ...union })) as Iterable<Row>;
          },
        },
        rules,
      );
    },
    options,
  );
});
