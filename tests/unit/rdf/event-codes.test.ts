import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { codesOf, codesOfEvent } from "../../../src/rdf/event-codes.ts";
import { readQuads } from "../../../src/rdf/n3.ts";
import { DPT, EVENT_TYPES } from "../../../src/rdf/vocabulary.ts";

const file = new URL("../../../ontology/event-types.ttl", import.meta.url);
const matches = readQuads(readFileSync(file, "utf8"), "turtle").filter(({ predicate }) =>
  /#(?:exact|close)Match$/.test(predicate.value),
);

test.each(EVENT_TYPES)("the codes of %s are those of the ontology", (type) => {
  const matched = matches
    .filter(({ subject }) => subject.value === DPT + type)
    .map(({ object }) => object.value.split("/").slice(-2));
  expect(codesOf(type)).toEqual(Object.fromEntries(matched));
});

test.each([
  ["Negotiation", "occurred", { plover: "CONSULT", cameo: "046" }],
  ["Negotiation", "planned", { plover: "AGREE", cameo: "036" }],
  ["Summit", "cancelled", { plover: "REJECT" }],
  ["Sanction", "planned", { plover: "THREATEN" }],
  ["Aid", "planned", { plover: "AGREE" }],
  ["Sanction", "cancelled", {}],
  ["Meeting", "hypothetical", {}],
  ["Meeting", "denied", {}],
  ["Vote", "occurred", {}],
])("a %s that is %s is coded %j", (type, status, codes) => {
  expect(codesOfEvent(type, status)).toEqual(codes);
});
