import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import type { Knowledge } from "../../../src/knowledge/knowledge.ts";
import { knowledgeQuads } from "../../../src/rdf/knowledge-quads.ts";
import type { CsvTable } from "../../../src/rdf/write-csv.ts";
import { type ExportFormat, writeGraphAs } from "../../../src/rdf/write-graph.ts";
import { settings, trigOf } from "../../fixtures/graph.ts";
import { knowledge } from "../../fixtures/knowledge.ts";

function write(format: ExportFormat, value: Knowledge = knowledge, table: CsvTable = "events") {
  const quads = knowledgeQuads(value, settings);
  return writeGraphAs(format, { quads, base: settings.base, table });
}

/** The knowledge with another label for Italy. */
function withLabel(label: string): Knowledge {
  const entities = knowledge.entities.map((entity) =>
    entity.iri === "state/ITA" ? { ...entity, label } : entity,
  );
  return { ...knowledge, entities };
}

test("Turtle is made to be read: base and prefixes, own IRIs short, labels first", async () => {
  const turtle = await write("turtle");
  expect(turtle).toMatch(/^@base <https:\/\/w3id\.org\/depeche\/graph\/>\.\n@prefix dpc:/);
  expect(turtle).toContain("@prefix person: <person/>.");
  expect(turtle).not.toContain("@prefix claim:");
  expect(turtle).toContain(
    [
      "",
      "place:berlin a dpc:Place, schema:Place;",
      '    rdfs:label "Berlin"@fr;',
      '    skos:altLabel "Berlin"@fr;',
      '    dcterms:source "places.ttl";',
      "    schema:containedInPlace state:DEU;",
      "    dpc:latitude 52.52;",
      "    dpc:longitude 13.405;",
    ].join("\n"),
  );
});

test("TriG shows a claim as it stands in its article's graph", () => {
  const claim = knowledge.claims.find(({ predicate }) => predicate === "absent");
  expect(trigOf()).toContain(
    [
      `${claim?.iri.replace("/", ":")} a dpc:Claim, rdf:Statement;`,
      "    rdf:subject event:2025-05-13-meeting-geneve-barrot-wadephul;",
      "    rdf:predicate dpc:absent;",
      "    rdf:object state:ITA;",
      "    prov:wasGeneratedBy run:depeche-0-1-0;",
      "    dpc:status dpc:occurred;",
      `    dpc:evidence <article/${claim?.article}#char=197,226>;`,
      "    dpc:basis dpc:stated;",
      "    dpc:confidence 0.9;",
      '    dpc:rule "test.absent".',
    ].join("\n"),
  );
});

test("flags are written as themselves, and a backslash before a U stays one", async () => {
  const turtle = await write("turtle", withLabel("\\U0001f1eb et 🇮🇹"));
  expect(turtle).toContain('rdfs:label "\\\\U0001f1eb et 🇮🇹"@fr');
});

test.each(["gexf", "graphml"] as const)(
  "%s is well-formed whatever the labels hold",
  async (format) => {
    const xml = await write(format, withLabel('</node><x a="1">&\u0000\u001b[31m\ud800'));
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).toContain("&lt;/node");
  },
);

test("GraphML holds the things, the events and the facts between them", async () => {
  const options = { ignoreAttributes: false, attributeNamePrefix: "" };
  const { graphml } = new XMLParser(options).parse(await write("graphml"));
  expect(graphml.graph.node.length).toBe(
    knowledge.entities.length + knowledge.events.length + knowledge.offices.length,
  );
  expect(graphml.graph.edge).toContainEqual({
    id: expect.any(String),
    source: "event/2025-05-13-meeting-geneve-barrot-wadephul",
    target: "state/ITA",
    data: { "#text": "absent", key: "relation" },
  });
});

test("the table of events carries codes, and every version of a disputed date", async () => {
  const lines = (await write("csv")).split("\r\n");
  expect(lines.length).toBe(knowledge.events.length + 2);
  expect(lines.find((line) => line.includes(",Meeting,"))).toMatch(
    /2025-05-12 \| 2025-05-13.*CONSULT,040$/,
  );
});

test("the table of claims has the words, their place and their article", async () => {
  const lines = (await write("csv", knowledge, "claims")).split("\r\n");
  expect(lines.length).toBe(knowledge.claims.length + 2);
  expect(lines.find((line) => line.includes("absent"))).toMatch(
    /,Italie,occurred,,stated,L'Italie n'était pas présente,197,226,article\//,
  );
});

test("the table of quotations has who says what, and where it stands", async () => {
  const [header, first, end] = (await write("csv", knowledge, "quotations")).split("\r\n");
  expect(header).toMatch(/^quotation,speaker,addressee,kind,verbClass,statement,words,start,end,/);
  expect(first).toContain(
    'Jean-Noël Barrot,,direct,declare,déclaration de Jean-Noël Barrot,"Nous avons parlé de la Syrie, sans tabou",230,270,article/',
  );
  expect(end).toBe("");
});

test("an event in a building of unknown coordinates lies where its town lies", async () => {
  expect(await write("csv")).toContain("palais des Nations,,46.204391,6.143158,2,date,");
});

test.each(["=1+1", "+33", "-2", "@SUM(A1)"])(
  "a label %j is no formula in a spreadsheet",
  async (label) => {
    expect(await write("csv", withLabel(label), "nodes")).toContain(`state/ITA,'${label},State`);
  },
);

test("a cell with commas, quotes and line ends is quoted", async () => {
  const csv = await write("csv", withLabel('« l"Italie », dite\nla Botte'), "claims");
  expect(csv).toContain('"« l""Italie », dite\nla Botte"');
});
