import type { EntityType } from "../../document/mention.ts";
import type { Row } from "../../language/pack.ts";
import { type Complements, type NounContext, readComplements } from "./complements.ts";
import type { NameSpan } from "./name-span.ts";
import { isCapitalised } from "./surface.ts";

/** Finds names that a noun opens: « ministère russe de la Défense », « palais de Dolmabahçe ». */
export function findHeaded(context: NounContext): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let at = 0; at < context.surface.tokens.length; at += 1) {
    const span = headedAt(context, at);
    if (span !== undefined) spans.push(span);
  }
  return spans;
}

function headedAt(context: NounContext, at: number): NameSpan | undefined {
  const token = context.surface.tokens[at];
  if (context.surface.words[at] === "" || token?.upos === "VERB") return undefined;
  return institutionAt(context, at) ?? siteAt(context, at) ?? organisationAt(context, at);
}

const HOSTED = { takesHost: false, takesDativeField: false };
const MISSION = { takesHost: true, takesDativeField: false };

function institutionAt(context: NounContext, at: number): NameSpan | undefined {
  const hit = context.lexicon.institutions(context.surface, at);
  if (hit === undefined) return undefined;
  const needs = hit.value.needs ?? "";
  const complements = readComplements(context, hit.last, needs === "mission" ? MISSION : HOSTED);
  if (!satisfies(needs, complements)) return undefined;
  return {
    first: at,
    last: complements.last,
    type: "Organization",
    records: [],
    rule: "name.institution",
    ...(needs === "mission" && { mission: true }),
    ...(complements.nationality !== undefined && { nationality: complements.nationality }),
  };
}

/** What must stand with a noun for it to name one thing. */
function satisfies(needs: string, complements: Complements): boolean {
  const { nationality, owner, host, hasField } = complements;
  const ofState = nationality !== undefined || owner !== undefined;
  if (needs === "portfolio") return hasField;
  if (needs === "demonym") return ofState;
  if (needs === "mission") return ofState || host !== undefined;
  return needs === "none" || ofState || hasField;
}

function siteAt(context: NounContext, at: number): NameSpan | undefined {
  const hit = context.lexicon.sites(context.surface, at);
  if (hit === undefined) return undefined;
  const last = siteEnd(context, hit.last, hit.value);
  if (last === undefined) return undefined;
  const type = hit.value.type as EntityType; // the table's column holds classes of the graph
  return { first: at, last, type, records: [], rule: "name.site" };
}

/** Token after the name that completes a site: « présidentiel d'Helsinki », « St. Regis ». */
function siteEnd(context: NounContext, from: number, row: Row): number | undefined {
  const { surface, lexicon, spans } = context;
  if (row.complement === "none") return isCapitalised(surface.forms[from - 2]) ? from : undefined;
  let at = from;
  while (surface.tokens[at]?.upos === "ADJ" && !spans.has(at)) at += 1;
  if (lexicon.isOf("genitive", surface.tokens[at])) at += 1;
  if (at > from && surface.tokens[at]?.upos === "DET") at += 1;
  const span = spans.get(at);
  if (span === undefined || row.complement === "bare" || row.complement === "mission") {
    return undefined;
  }
  const isOrganization = span.records.some(({ type }) => type === "Organization");
  return (row.complement === "organization") === isOrganization ? span.last : undefined;
}

/** « Conseil national de transition », « Front patriotique »: a capital opens the name. */
function organisationAt(context: NounContext, at: number): NameSpan | undefined {
  const { surface, lexicon } = context;
  if (!isCapitalised(surface.forms[at]) || isPlainStart(context, at)) return undefined;
  const hit = lexicon.organisations(surface, at);
  if (hit === undefined) return undefined;
  const last = organisationEnd(context, hit.last);
  return { first: at, last, type: "Organization", records: [], rule: "name.organisation-noun" };
}

/** A noun that opens the sentence has its capital from there: « Parti à Moscou, … ». */
function isPlainStart({ surface }: NounContext, at: number): boolean {
  return at === 0 && surface.tokens[at]?.upos !== "PROPN" && surface.tokens[at]?.upos !== "NOUN";
}

function organisationEnd(context: NounContext, from: number): number {
  const first = readComplements(context, from, HOSTED).last;
  const { surface, lexicon } = context;
  const hasPurpose = lexicon.isOf("purpose", surface.tokens[first]);
  if (!hasPurpose) return capitalisedRun(context, first);
  const noun = surface.tokens[first + 1]?.upos === "DET" ? first + 2 : first + 1;
  if (surface.tokens[noun]?.upos !== "NOUN") return first;
  return readComplements(context, noun + 1, HOSTED).last;
}

/** « Front Polisario », « Parti Baas »: a name at once after the noun belongs to it. */
function capitalisedRun({ spans, surface }: NounContext, at: number): number {
  const span = spans.get(at);
  const isName = span !== undefined && surface.tokens[at - 1]?.upos !== "PUNCT";
  return isName && span.records.every(({ type }) => type !== "Person") ? span.last : at;
}

/** Finds « Organisation de coopération de Shanghai (OCS) »: initials tell where the name begins. */
export function findExpansions(context: NounContext): NameSpan[] {
  const { surface } = context;
  return surface.tokens.flatMap((token, index) => {
    const acronym = surface.forms[index + 1] ?? "";
    if (token.text !== "(" || surface.tokens[index + 2]?.text !== ")") return [];
    const first = expansionStart(context, index, acronym);
    if (first === undefined) return [];
    const base = { type: "Organization" as const, records: [] };
    return [
      { ...base, first, last: index, rule: "name.expansion" },
      { ...base, first: index + 1, last: index + 2, rule: "name.acronym-of-expansion" },
    ];
  });
}

const LONGEST_EXPANSION = 16;

/** The latest capitalised noun before the parenthesis from which the initials spell the acronym. */
function expansionStart(context: NounContext, paren: number, acronym: string): number | undefined {
  const { surface } = context;
  if (!/^\p{Lu}[\p{L}\d-]{1,9}$/u.test(acronym)) return undefined;
  for (let at = paren - 1; at >= 0 && at > paren - LONGEST_EXPANSION; at -= 1) {
    const upos = surface.tokens[at]?.upos;
    if (upos === "PUNCT" || upos === "VERB") return undefined;
    if (!isCapitalised(surface.forms[at])) continue;
    if (spells(surface.words.slice(at, paren), acronym)) return at;
  }
  return undefined;
}

/** Whether the letters of an acronym occur in order at or near the start of the words. */
function spells(words: readonly string[], acronym: string): boolean {
  const letters = [...acronym.toLowerCase().normalize("NFD").replace(/\P{L}/gu, "")];
  const plain = words.filter((word) => word !== "").map((word) => word.normalize("NFD"));
  if (plain.length < 2 || plain[0]?.[0] !== letters[0]) return false;
  const initials = plain.map((word) => word[0]).join("");
  return isSubsequence(letters, initials) || isSubsequence(letters, plain.join(""), plain.length);
}

/** Whether letters occur in order in a text; acronyms like « Cédéao » take letters inside words. */
function isSubsequence(letters: readonly string[], text: string, words = 0): boolean {
  if (words > letters.length + 6) return false;
  let at = 0;
  for (const letter of letters) {
    const found = text.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}
