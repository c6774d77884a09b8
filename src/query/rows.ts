/** One value of a row. */
export type SparqlValue = string | number | boolean;

/** One row of an answer: variable → value; an unbound variable is absent. */
export type SparqlRow = Readonly<Record<string, SparqlValue>>;

interface Binding {
  readonly type: string;
  readonly value: unknown;
  readonly datatype?: string;
}

interface Results {
  readonly results?: { readonly bindings: readonly Readonly<Record<string, Binding>>[] };
}

const XSD = "http://www.w3.org/2001/XMLSchema#";
const NUMBERS = new Set(
  ["integer", "decimal", "double", "float", "int", "long"].map((name) => XSD + name),
);

/** The rows of an answer in SPARQL results JSON. */
export function* rowsOf(json: string): Iterable<SparqlRow> {
  const { results } = JSON.parse(json) as Results; // written by the engine
  for (const bindings of results?.bindings ?? []) {
    yield Object.fromEntries(
      Object.entries(bindings).map(([name, binding]) => [name, plainValue(binding)]),
    );
  }
}

function plainValue({ value, datatype = "" }: Binding): SparqlValue {
  if (typeof value !== "string") return JSON.stringify(value); // a triple term
  if (NUMBERS.has(datatype)) return Number(value);
  if (datatype === `${XSD}boolean`) return value === "true" || value === "1";
  return value;
}
