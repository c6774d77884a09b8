import { expect, test } from "vitest";
import { mediaTypeFor } from "../../../src/query/media-types.ts";
import { formOf } from "../../../src/query/prologue.ts";

test.each([
  ["SELECT * {}", "rows"],
  ["# ASK\nselect ?construct {}", "rows"],
  ["PREFIX ask: <http://example.org/select#> CONSTRUCT WHERE {}", "triples"],
  ["BASE <http://example.org/ask> DESCRIBE <x>", "triples"],
  ["PREFIX : <http://example.org/> ASK { ?s :p 'select' }", "boolean"],
  ["", "rows"],
])("%j asks for %s", (sparql, form) => {
  expect(formOf(sparql)).toBe(form);
});

test.each([
  [
    "rows",
    "text/csv;q=0.4, application/sparql-results+xml;q=0.9",
    "application/sparql-results+xml",
  ],
  ["rows", "application/*", "application/sparql-results+json"],
  ["rows", "text/csv;q=0, */*", "application/sparql-results+json"],
  ["rows", "image/png", "application/sparql-results+json"],
  ["triples", "application/ld+json", "application/ld+json"],
  ["triples", "text/turtle;q=0.1, nt", "application/n-triples"],
  ["boolean", "text/xml", "application/sparql-results+xml"],
] as const)("%s for %j are %s", (form, accept, mediaType) => {
  expect(mediaTypeFor(form, accept)).toBe(mediaType);
});
