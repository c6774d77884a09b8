import type { EntityType } from "../document/mention.ts";
import { DPC } from "./vocabulary.ts";

/** Namespace of Wikidata's items. */
export const WIKIDATA = "http://www.wikidata.org/entity/";

const SCHEMA = ["http://schema.org/", "https://schema.org/"];
const RDFS = "http://www.w3.org/2000/01/rdf-schema#";
const SKOS = "http://www.w3.org/2004/02/skos/core#";
const WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
const DIRECT = "http://www.wikidata.org/prop/direct/";

const schema = (name: string): readonly string[] => SCHEMA.map((base) => base + name);
const items = (...numbers: number[]): readonly string[] => numbers.map((n) => `${WIKIDATA}Q${n}`);

/** Classes by type, the more telling type later: a venue is also a place. */
const CLASSES: readonly (readonly [EntityType, readonly string[]])[] = [
  [
    "Place",
    [
      `${DPC}Place`,
      ...schema("Place"),
      ...schema("City"),
      ...schema("AdministrativeArea"),
      // city, big city, human settlement, capital, geographic location, region, sea, island, strait
      ...items(515, 1549591, 486972, 5119, 2221906, 82794, 165, 23442, 37901),
    ],
  ],
  [
    "Organization",
    [
      `${DPC}Organization`,
      ...schema("Organization"),
      ...schema("GovernmentOrganization"),
      ...schema("NewsMediaOrganization"),
      "http://www.w3.org/ns/org#Organization",
      "http://xmlns.com/foaf/0.1/Organization",
      // organisation, international organisation, intergovernmental one, ministry, political party
      ...items(43229, 484652, 245065, 192350, 7278),
    ],
  ],
  // building, palace, hotel, airport, castle, embassy
  ["Venue", [`${DPC}Venue`, ...items(41176, 16560, 27686, 1248784, 23413, 3917681)]],
  // country, sovereign state, state with limited recognition
  ["State", [`${DPC}State`, ...schema("Country"), ...items(6256, 3624078, 10711424)]],
  [
    "Person",
    [`${DPC}Person`, ...schema("Person"), "http://xmlns.com/foaf/0.1/Person", ...items(5)],
  ],
];

/** Class IRI → type, in order from the least telling to the most. */
export const CLASS_TYPES: ReadonlyMap<string, EntityType> = new Map(
  CLASSES.flatMap(([type, classes]) => classes.map((iri) => [iri, type] as const)),
);

/** First segment of an IRI below the base → type. */
export const PATH_TYPES: ReadonlyMap<string, EntityType> = new Map(
  CLASSES.map(([type]) => [type.toLowerCase(), type]),
);

/** ISO 3166-1 alpha-3 code of a state: ours, then Wikidata's. */
export const ALPHA3: readonly string[] = [`${DPC}isoCode`, `${DIRECT}P298`];

/** What a record is read from: for each of its parts, the properties that may hold it. */
export const PROPERTIES = {
  type: ["http://www.w3.org/1999/02/22-rdf-syntax-ns#type", `${DIRECT}P31`],
  label: [`${SKOS}prefLabel`, `${RDFS}label`, ...schema("name")],
  names: [
    `${SKOS}prefLabel`,
    `${RDFS}label`,
    ...schema("name"),
    `${SKOS}altLabel`,
    ...schema("alternateName"),
  ],
  familyName: [...schema("familyName"), "http://xmlns.com/foaf/0.1/familyName"],
  demonymAdjective: [`${DPC}demonymAdjective`],
  demonymNoun: [`${DPC}demonymNoun`],
  demonym: [`${DIRECT}P1549`],
  capital: [`${DPC}capital`, `${DIRECT}P36`],
  state: [`${DPC}state`, `${DIRECT}P17`],
  within: [...schema("containedInPlace"), `${DIRECT}P131`],
  seat: [`${DPC}seat`],
  held: [`${DPC}held`],
  post: [`${DPC}post`],
  organization: ["http://www.w3.org/ns/org#organization"],
  from: [`${DPC}from`],
  until: [`${DPC}until`],
  sameAs: ["http://www.w3.org/2002/07/owl#sameAs"],
  latitude: [`${DPC}latitude`, `${WGS84}lat`, ...schema("latitude")],
  longitude: [`${DPC}longitude`, `${WGS84}long`, ...schema("longitude")],
  point: [`${DIRECT}P625`],
} as const;
