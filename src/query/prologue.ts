import { PREFIXES, SEGMENTS } from "../rdf/vocabulary.ts";

/** How many lines `withPrefixes` puts before a query. */
export const PROLOGUE_LINES = 1;

/** The query after the graph's prefixes, so that nobody need declare them; its own win. */
export function withPrefixes(sparql: string, base: string): string {
  const declarations = [
    ...Object.entries(PREFIXES),
    ...SEGMENTS.map((segment) => [segment, `${base}${segment}/`] as const),
  ].map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>`);
  return `${declarations.join(" ")}\n${sparql}`;
}

/** What a query asks for. */
export type QueryForm = "rows" | "boolean" | "triples";

const SKIPPED =
  /#[^\n]*|<[^<>"{}|^`\\\s]*>|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;
const FORMS: Readonly<Record<string, QueryForm>> = {
  select: "rows",
  ask: "boolean",
  construct: "triples",
  describe: "triples",
};

/** The form of a query: its first keyword outside comments, IRIs and strings; rows when unsure. */
export function formOf(sparql: string): QueryForm {
  const bare = sparql.replace(SKIPPED, " ");
  // A prefix may be called « ask: »; a variable, « ?select ».
  const keyword = /(?<![?$:\w])(select|ask|construct|describe)\b(?!\s*:)/i.exec(bare)?.[1];
  return FORMS[keyword?.toLowerCase() ?? ""] ?? "rows";
}
