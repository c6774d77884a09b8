import type { EntityType } from "../../document/mention.ts";
import { feature } from "../../document/token.ts";
import type { Row } from "../../language/pack.ts";
import type { Complements, NounContext } from "./complement-state.ts";
import { readComplements } from "./complements.ts";
import type { NameSpan } from "./name-span.ts";
import type { PhraseHit } from "./phrases.ts";
import { fold, isAcronymShaped, isCapitalised } from "./surface.ts";

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
  return (
    extendedAt(context, at) ??
    institutionAt(context, at) ??
    siteAt(context, at) ??
    organisationAt(context, at)
  );
}

const PLAIN = { takesHost: false, takesDativeField: false, isOffice: false };
const MISSION = { ...PLAIN, takesHost: true };

/** « Conseil de sécurité de l'ONU »: a known name goes on with the organisation it is part of. */
function extendedAt(context: NounContext, at: number): NameSpan | undefined {
  const known = context.spans.get(at);
  if (known === undefined || !isOrganization(known)) return undefined;
  const { owner, last } = readComplements(context, known.last, PLAIN);
  const isPart = owner !== undefined && owner.last === last && isOrganization(owner);
  return isPart ? { ...known, last } : undefined;
}

function isOrganization({ records }: NameSpan): boolean {
  return records.some(({ type }) => type === "Organization");
}

function institutionAt(context: NounContext, at: number): NameSpan | undefined {
  const hit = context.lexicon.institutions(context.surface, at);
  if (hit === undefined) return undefined;
  const needs = hit.value.needs ?? "";
  const complements = readComplements(context, hit.last, needs === "mission" ? MISSION : PLAIN);
  if (!satisfies(needs, complements) || isPlural(context, at)) return undefined;
  if (needs === "voice" && context.surface.tokens[at]?.deprel === "nmod") return undefined;
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
  const ofState = nationality !== undefined || isPublic(owner);
  if (needs === "portfolio") return hasField;
  if (needs === "mission") return ofState || host !== undefined;
  if (needs === "voice") return nationality !== undefined;
  return needs === "none" || (needs === "any" && (ofState || hasField));
}

/** Whether an owner is a state, a place or an organisation that the authority files know. */
function isPublic(owner: NameSpan | undefined): boolean {
  return owner?.records.some(({ type }) => type !== "Person") === true;
}

/** « les ambassades », « les régions de Donetsk et de Louhansk » name several things. */
function isPlural({ surface }: NounContext, at: number): boolean {
  const token = surface.tokens[at];
  return token !== undefined && feature(token, "Number") === "Plur";
}

function siteAt(context: NounContext, at: number): NameSpan | undefined {
  const hit = context.lexicon.sites(context.surface, at);
  if (hit === undefined || isPlural(context, at) || isIndefinite(context, at)) return undefined;
  if (isAdjective(context, at) || isOtherWord(context, at, hit.value.noun ?? "")) return undefined;
  const last = ownEnd(context, at, hit) ?? siteEnd(context, hit.last, hit.value);
  if (last === undefined) return undefined;
  const type = hit.value.type as EntityType; // the table's column holds classes of the graph
  const mission = hit.value.acts === "yes";
  return { first: at, last, type, records: [], rule: "name.site", ...(mission && { mission }) };
}

/** « Pont Simon-Bolivar », « Fort Bragg »: the noun with a capital and its name make one run. */
function ownEnd({ spans }: NounContext, at: number, hit: PhraseHit<Row>): number | undefined {
  const own = spans.get(at);
  const isOpen = hit.value.complement === "name" || hit.value.complement === "proper";
  const isLonger = own !== undefined && own.last > hit.last && own.records.length === 0;
  return isOpen && isLonger ? own.last : undefined;
}

/** « de l'autre côté de l'Euphrate » is no « côte »: in small letters accents tell words apart. */
function isOtherWord({ surface }: NounContext, at: number, noun: string): boolean {
  const [form, lemma] = [surface.forms[at] ?? "", surface.tokens[at]?.lemma ?? ""];
  return (
    /^\p{Ll}+$/u.test(form) &&
    !noun.includes(" ") &&
    fold(lemma) !== fold(noun) &&
    fold(form) !== fold(noun)
  );
}

/** « l'homme fort du Cambodge » is no fort. */
function isAdjective({ surface }: NounContext, at: number): boolean {
  return surface.tokens[at]?.upos === "ADJ" && surface.tokens[at - 1]?.upos === "NOUN";
}

/** « un hôtel de Djeddah » is any hotel. */
function isIndefinite({ surface, lexicon }: NounContext, at: number): boolean {
  const before = surface.tokens[at - 1]?.upos === "ADJ" ? at - 2 : at - 1;
  return lexicon.isOf("indefinite", surface.tokens[before]);
}

/** Token after the name that completes a site: « présidentiel d'Helsinki », « St. Regis ». */
function siteEnd(context: NounContext, from: number, row: Row): number | undefined {
  const { surface, lexicon, spans } = context;
  let at = from;
  while (surface.tokens[at]?.upos === "ADJ" && !spans.has(at)) at += 1;
  if (lexicon.isOf("genitive", surface.tokens[at])) at += 1;
  if (at > from && surface.tokens[at]?.upos === "DET") at += 1;
  const span = spans.get(at);
  if (span === undefined) return undefined;
  return fitsSite(span, row.complement ?? "") ? span.last : undefined;
}

/** Which names complete a site: any, an organisation's, or one that is no known place. */
function fitsSite({ records }: NameSpan, complement: string): boolean {
  const has = (type: EntityType) => records.some((record) => record.type === type);
  if (complement === "organization") return has("Organization");
  if (complement === "proper") return !has("Place") && !has("State") && !has("Organization");
  return complement === "name" && !has("Organization") && !has("Person");
}

/** « Conseil national de transition », « Front patriotique »: a capital opens the name. */
function organisationAt(context: NounContext, at: number): NameSpan | undefined {
  const { surface, lexicon } = context;
  const form = surface.forms[at] ?? "";
  if (!isCapitalised(form) || isAcronymShaped(form) || isPlainStart(context, at)) return undefined;
  const institution = lexicon.institutions(surface, at);
  const hit = lexicon.organisations(surface, at) ?? institution;
  if (hit === undefined || context.spans.get(at)?.records.length) return undefined;
  const last = organisationEnd(context, hit.last);
  // « le Parlement », « le Sénat »: one of each state, named by its noun alone.
  const isOfState = institution !== undefined && institution.value.needs === "any";
  if (isOfState && isPlural(context, at)) return undefined; // « les Parlements des deux pays »
  const rule = isOfState ? "name.institution" : "name.organisation-noun";
  return { first: at, last, type: "Organization", records: [], rule };
}

/** A noun that opens the sentence has its capital from there: « Parti à Moscou, … ». */
function isPlainStart({ surface }: NounContext, at: number): boolean {
  return at === 0 && surface.tokens[at]?.upos !== "PROPN" && surface.tokens[at]?.upos !== "NOUN";
}

function organisationEnd(context: NounContext, from: number): number {
  const first = readComplements(context, from, PLAIN).last;
  const { surface, lexicon } = context;
  const hasPurpose = lexicon.isOf("purpose", surface.tokens[first]);
  if (!hasPurpose) return capitalisedRun(context, first);
  const noun = surface.tokens[first + 1]?.upos === "DET" ? first + 2 : first + 1;
  const isField = lexicon.portfolios.has(surface.words[noun] ?? ""); // « pour les affaires étrangères »
  if (surface.tokens[noun]?.upos !== "NOUN" || isField) return first;
  return readComplements(context, noun + 1, PLAIN).last;
}

/** « Front Polisario », « Parti Baas »: a name at once after the noun belongs to it. */
function capitalisedRun({ spans, surface, lexicon }: NounContext, at: number): number {
  const span = spans.get(at);
  // « le président du Sénat Gérard Larcher »: no chamber is called after a person.
  const isPerson = lexicon.firstNames.has(surface.words[at] ?? "");
  if (isPerson && lexicon.isOf("chamber", surface.tokens[at - 1])) return at;
  const isName = span !== undefined && surface.tokens[at - 1]?.upos !== "PUNCT";
  return isName && span.records.every(({ type }) => type !== "Person") ? span.last : at;
}
