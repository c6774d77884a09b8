import { headOf } from "./name-span.ts";
import type { Surface } from "./surface.ts";

/** A name behind a comma, with the noun of office before the comma. */
export interface BehindOffice {
  readonly first: number;
  readonly last: number;
  readonly office: number;
}

/** « reçue par le chef de l'État, X a tiré une lettre »: the name goes on to a verb of its own. */
export function isSubjectBehind(surface: Surface, { office, ...name }: BehindOffice): boolean {
  const { tokens } = surface;
  const isSubject =
    tokens[titled(surface, headOf(surface, name))]?.deprel.startsWith("nsubj") === true;
  const isOwn = tokens[office]?.deprel.startsWith("nsubj") === true;
  return isSubject && !isOwn && VERBAL.has(tokens[name.last]?.upos ?? "");
}

/** « M. Obama lui a dit … »: the title heads the name that stands behind it. */
function titled({ tokens }: Surface, at: number): number {
  const token = tokens[at];
  return token !== undefined && token.head < at && FLAT.test(token.deprel) ? token.head : at;
}

const FLAT = /^(flat|nmod|appos)/;
const VERBAL: ReadonlySet<string> = new Set(["AUX", "PRON", "VERB"]);
