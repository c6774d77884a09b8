import type { Term } from "@rdfjs/types";
import type { Cell, Columns } from "./csv-rows.ts";
import { codesOfEvent } from "./event-codes.ts";
import { type FactsIndex, localName } from "./facts-index.ts";
import { dpc, PARTICIPANT_ROLES, TERMS, type TermName } from "./vocabulary.ts";

const ROLES = ["participant", ...PARTICIPANT_ROLES, "absent", "place", "topic"] as const;
const DEEPEST = 4;

/** One row for each event, by its IRI. */
export function eventColumns(index: FactsIndex): Columns<string> {
  const first = (iri: string, name: TermName) => index.values(iri, dpc(name))[0]?.value ?? "";
  const local = (name: TermName) => (iri: string) => localName(first(iri, name));
  const all = (name: TermName) => (iri: string) => index.names(index.values(iri, dpc(name)));
  const codes = (iri: string) => codesOfEvent(local("eventType")(iri), local("status")(iri));
  return {
    id: index.short,
    label: index.label,
    type: local("eventType"),
    status: local("status"),
    date: all("date"),
    earliest: local("earliest"),
    latest: local("latest"),
    ...Object.fromEntries(ROLES.map((name) => [name, all(name)])),
    latitude: (iri) => coordinate(index.values(iri, dpc("place")), "latitude", index),
    longitude: (iri) => coordinate(index.values(iri, dpc("place")), "longitude", index),
    independentSources: (iri) => Number(first(iri, "independentSources")),
    disputed: all("disputed"),
    reportedBy: all("reportedBy"),
    plover: (iri) => codes(iri).plover,
    cameo: (iri) => codes(iri).cameo,
  };
}

/** Where a place lies; where that is not known, where the place that holds it lies. */
function coordinate(
  places: readonly Term[],
  name: "latitude" | "longitude",
  index: FactsIndex,
): Cell {
  let around = places;
  for (let depth = 0; depth < DEEPEST && around.length > 0; depth += 1) {
    const known = around.flatMap(({ value }) => index.values(value, dpc(name)))[0];
    if (known !== undefined) return Number(known.value);
    around = around.flatMap(({ value }) => index.values(value, TERMS.within));
  }
  return undefined;
}
