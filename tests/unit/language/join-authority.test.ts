import { expect, test } from "vitest";
import type { AuthorityRecord } from "../../../src/language/authority.ts";
import { joinAuthority } from "../../../src/language/join-authority.ts";

const ISTANBUL = "http://www.wikidata.org/entity/Q406";

const shipped: AuthorityRecord = {
  iri: "place/istanbul",
  type: "Place",
  label: "Istanbul",
  names: ["Istanbul"],
  demonyms: [],
  sameAs: ISTANBUL,
  source: "places.ttl",
};
const own: AuthorityRecord = {
  ...shipped,
  iri: "place/constantinople-q406",
  label: "Constantinople",
  names: ["Constantinople"],
  latitude: 41,
  source: "own.ttl",
};
const palace: AuthorityRecord = {
  iri: "place/dolmabahce",
  type: "Venue",
  label: "palais de Dolmabahçe",
  names: ["palais de Dolmabahçe"],
  demonyms: [],
  within: "place/constantinople-q406",
  state: "http://www.wikidata.org/entity/Q43",
  source: "own.ttl",
};

test("records of one identity become one: the first names it, the later adds to it", () => {
  const [place] = joinAuthority([shipped, own]);
  expect(place).toEqual({ ...shipped, names: ["Istanbul", "Constantinople"], latitude: 41 });
});

test("a reference follows the thing it names, and goes when nothing describes it", () => {
  const venue = joinAuthority([shipped, own, palace]).find(({ type }) => type === "Venue");
  expect(venue?.within).toBe("place/istanbul");
  expect(venue).not.toHaveProperty("state");
});
