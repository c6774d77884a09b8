import type { QueryForm } from "./prologue.ts";

interface Offer {
  readonly mediaType: string;
  readonly names: readonly string[];
}

const TABLES: readonly Offer[] = [
  { mediaType: "application/sparql-results+json", names: ["json", "application/json"] },
  { mediaType: "application/sparql-results+xml", names: ["xml", "application/xml", "text/xml"] },
  { mediaType: "text/csv", names: ["csv"] },
  { mediaType: "text/tab-separated-values", names: ["tsv"] },
];

/** What the answer to a query of each form can be written as; the first is the default. */
const OFFERS: Readonly<Record<QueryForm, readonly Offer[]>> = {
  rows: TABLES,
  boolean: TABLES,
  triples: [
    { mediaType: "text/turtle", names: ["turtle", "ttl", "application/x-turtle"] },
    { mediaType: "application/n-triples", names: ["ntriples", "nt", "text/plain"] },
    { mediaType: "application/ld+json", names: ["jsonld"] },
    { mediaType: "application/rdf+xml", names: ["rdf"] },
  ],
};

/**
 * The media type of the answer: the best offer for an HTTP `Accept` header, a media type or a short
 * name (`csv`); the default of the form where nothing fits.
 */
export function mediaTypeFor(form: QueryForm, accept: string): string {
  const offers = OFFERS[form];
  const wanted = accept
    .split(",")
    .map(rangeOf)
    .toSorted((one, other) => other.weight - one.weight);
  for (const { range, weight } of wanted) {
    const offer = weight > 0 ? offers.find((candidate) => fits(candidate, range)) : undefined;
    if (offer !== undefined) return offer.mediaType;
  }
  return offers[0]?.mediaType ?? "";
}

function rangeOf(part: string) {
  const [range = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return { range, weight: weight === undefined ? 1 : Number(weight) };
}

function fits({ mediaType, names }: Offer, range: string): boolean {
  if (range === "*/*" || range === mediaType || names.includes(range)) return true;
  return range.endsWith("/*") && mediaType.startsWith(range.slice(0, -1));
}
