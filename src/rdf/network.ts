import type { Quad } from "@rdfjs/types";
import { type FactsIndex, indexFacts, localName } from "./facts-index.ts";
import {
  type CLASSES,
  DIRECT_LINKS,
  dpc,
  PARTICIPANT_ROLES,
  TERMS,
  type TermName,
} from "./vocabulary.ts";

/** A thing of the graph as a node. */
export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  /** Type, status, dates, coordinates: those it has. */
  readonly attributes: Readonly<Record<string, string | number>>;
}

/** A fact between two nodes as an edge. */
export interface NetworkEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly relation: string;
}

/** The facts as nodes and edges, for programs that know networks and not RDF. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

const KINDS: readonly (typeof CLASSES)[number][] = [
  "Event",
  "Person",
  "State",
  "Organization",
  "Place",
  "Venue",
  "Office",
];
const TEXTS: readonly TermName[] = ["eventType", "status", "date", "earliest", "latest"];
const NUMBERS: readonly TermName[] = ["independentSources", "latitude", "longitude"];
const RELATIONS = [
  ...(["participant", ...PARTICIPANT_ROLES, "absent", "place", "topic"] as const),
  ...(["follows", "partOf", "prepares", "causedBy", "of", "accreditedTo"] as const),
  ...DIRECT_LINKS,
].map((name) => [name, dpc(name)] as const);
const WITHIN = ["within", TERMS.within] as const;

/** Nodes and edges of the facts among the quads, in order of IRI. */
export function networkOf(quads: readonly Quad[], base: string): Network {
  const index = indexFacts(
    quads.filter(({ graph }) => graph.termType === "DefaultGraph"),
    base,
  );
  const kinds = new Map(KINDS.flatMap((kind) => index.members(kind).map((iri) => [iri, kind])));
  const nodes = [...kinds].map(([iri, kind]) => nodeOf(iri, kind, index));
  const edges = [...kinds.keys()].flatMap((iri) => edgesFrom(iri, kinds, index));
  return { nodes, edges };
}

function nodeOf(iri: string, kind: string, index: FactsIndex): NetworkNode {
  const texts = TEXTS.flatMap((name) => {
    const values = index.values(iri, dpc(name)).map(({ value }) => localName(value));
    return values.length === 0 ? [] : [[name, printable(values.join(" | "))] as const];
  });
  const numbers = NUMBERS.flatMap((name) =>
    index.values(iri, dpc(name)).map(({ value }) => [name, Number(value)] as const),
  );
  const sameAs = index.values(iri, TERMS.sameAs).map(({ value }) => ["sameAs", value] as const);
  return {
    id: index.short(iri),
    label: printable(index.label(iri)),
    kind,
    attributes: Object.fromEntries([...texts, ...numbers, ...sameAs]),
  };
}

function edgesFrom(
  iri: string,
  kinds: ReadonlyMap<string, string>,
  index: FactsIndex,
): readonly NetworkEdge[] {
  return [...RELATIONS, WITHIN].flatMap(([relation, predicate]) =>
    index
      .values(iri, predicate)
      .filter(({ value }) => kinds.has(value))
      .map(({ value }) => {
        const [source, target] = [index.short(iri), index.short(value)];
        return { id: `${source} ${relation} ${target}`, source, target, relation };
      }),
  );
}

/** What XML 1.0 cannot hold, and line ends, become spaces. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]+/gu, " ");
}
