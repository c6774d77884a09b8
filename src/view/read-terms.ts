import type { TermLabel } from "./picture.ts";
import { TERMS_QUERY } from "./picture-queries.ts";
import { localName, type Select, text } from "./rows.ts";

/** Where each kind of text goes, by its property and language. */
const FIELDS: Readonly<Record<string, keyof TermLabel>> = {
  "label fr": "fr",
  "label en": "en",
  "prefLabel fr": "fr",
  "prefLabel en": "en",
  "definition fr": "definitionFr",
  "definition en": "definitionEn",
  "comment fr": "definitionFr",
  "comment en": "definitionEn",
};

/** Reads the labels and definitions of an ontology's terms, by local name. */
export async function readTerms(select: Select): Promise<Readonly<Record<string, TermLabel>>> {
  const terms: Record<string, TermLabel> = {};
  for (const row of await select(TERMS_QUERY)) {
    const field = FIELDS[`${localName(text(row, "kind"))} ${text(row, "lang")}`];
    const name = localName(text(row, "term"));
    if (field !== undefined) terms[name] = { ...terms[name], [field]: text(row, "text") };
  }
  return Object.fromEntries(Object.entries(terms).sort(([one], [other]) => (one < other ? -1 : 1)));
}
