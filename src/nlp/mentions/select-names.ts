import { isCompoundNation } from "./demonyms.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { type NameSpan, sharesTokens } from "./name-span.ts";
import { afterWord, beforeWord, isAcronymShaped, type Surface } from "./surface.ts";

/** Chooses among overlapping name spans: the longest wins, toponyms inside it stay beside it. */
export function selectNames(
  candidates: readonly NameSpan[],
  surface: Surface,
  lexicon: NameLexicon,
): NameSpan[] {
  const kept: NameSpan[] = [];
  for (const span of [...candidates].sort(byLength)) {
    const outer = kept.find((other) => sharesTokens(span, other));
    if (outer === undefined || isNestedPlace(span, outer, surface, lexicon)) kept.push(span);
  }
  return kept.sort((one, other) => one.first - other.first || other.last - one.last);
}

/** Longest first; of equal spans the one an authority file knows. */
function byLength(one: NameSpan, other: NameSpan): number {
  const length = other.last - other.first - (one.last - one.first);
  const known = Number(other.records.length > 0) - Number(one.records.length > 0);
  const told = Number(other.type !== undefined) - Number(one.type !== undefined);
  return length || known || told || one.first - other.first;
}

/** « consulat général … à Saint-Pétersbourg »: the town inside a name is a place of its own. */
function isNestedPlace(
  span: NameSpan,
  outer: NameSpan,
  surface: Surface,
  lexicon: NameLexicon,
): boolean {
  const isPlace = span.records.some(({ type }) => type === "Place");
  const isInside = span.first > outer.first && span.last <= outer.last;
  if (!isPlace || !isInside || !(outer.mission || outer.type === "Venue")) return false;
  const before = surface.tokens[span.first - 1];
  const opener = before?.upos === "DET" ? surface.tokens[span.first - 2] : before;
  return lexicon.isOf("genitive", opener) || lexicon.isOf("host", opener);
}

/**
 * Cuts runs of capitals that hold two names: « ministre de la Défense Sébastien Lecornu »,
 * « le secrétaire général de l'ONU António Guterres ».
 */
export function splitRun(
  run: NameSpan,
  listed: readonly NameSpan[],
  surface: Surface,
  lexicon: NameLexicon,
): readonly NameSpan[] {
  if (isDemonymNoun(run.first, surface, lexicon))
    return afterDemonym(run, listed, surface, lexicon);
  const own = beforeOwner(run, listed, surface, lexicon);
  if (own < run.last) return splitRun({ ...run, last: own }, listed, surface, lexicon);
  const known = listed.find(
    (span) =>
      span.first === run.first &&
      span.last < run.last &&
      span.records.some(({ type }) => type !== "Person"),
  );
  if (known !== undefined && isNumeral(known, run, surface)) return [];
  const cut =
    known?.last ??
    fieldEnd(run, surface, lexicon) ??
    chamberEnd(run, surface, lexicon) ??
    acronymEnd(run, surface);
  if (cut === undefined) return [run];
  const rest = { ...run, first: cut };
  const isField = fieldEnd(run, surface, lexicon) === cut;
  if (isField) return cut < run.last ? [rest] : [];
  if (isOneWord(rest, surface) || !opensOther({ run, known, rest }, surface, lexicon)) return [run];
  return known === undefined ? [{ ...run, last: cut }, rest] : [rest];
}

interface Cut {
  readonly run: NameSpan;
  readonly known: NameSpan | undefined;
  readonly rest: NameSpan;
}

/** Whether what follows a name within a run is another name: a person's, or one that its place tells apart. */
function opensOther({ run, known, rest }: Cut, surface: Surface, lexicon: NameLexicon): boolean {
  if (opensPerson(rest, surface, lexicon) || isOfBody(run, surface, lexicon)) return true;
  return (
    known !== undefined &&
    (isLocated(known, surface, lexicon) || isServed({ known, rest }, surface, lexicon))
  );
}

/** « l'Allemand Joschka Fischer », « les Russes »: a word of nationality is no part of a name. */
function afterDemonym(
  run: NameSpan,
  listed: readonly NameSpan[],
  surface: Surface,
  lexicon: NameLexicon,
): readonly NameSpan[] {
  const first = afterWord(surface, run.first);
  return first < run.last ? splitRun({ ...run, first }, listed, surface, lexicon) : [];
}

/** « Macky Sall du Sénégal », « Carl Bildt de Suède »: where a name ends before the state or body that its bearer serves. */
function beforeOwner(
  run: NameSpan,
  listed: readonly NameSpan[],
  surface: Surface,
  lexicon: NameLexicon,
): number {
  const owner = listed.find(
    ({ first, last, records }) =>
      first > run.first &&
      first < run.last &&
      last >= run.last &&
      records.length > 0 &&
      records.every(({ type }) => OWNERS.has(type)),
  );
  if (owner === undefined || !opensPerson(run, surface, lexicon)) return run.last;
  let at = beforeWord(surface, owner.first);
  if (!lexicon.isOf("genitive", surface.tokens[at])) at = beforeWord(surface, at);
  return at > run.first && lexicon.isOf("genitive", surface.tokens[at]) ? at : run.last;
}

const OWNERS: ReadonlySet<string> = new Set(["State", "Organization"]);

function isDemonymNoun(at: number, surface: Surface, lexicon: NameLexicon): boolean {
  const form = surface.forms[at] ?? "";
  const senses = lexicon.gazetteer.senses(form);
  if (senses.length === 0) return isCompoundNation(form, lexicon);
  return senses.length > 0 && senses.every(({ kind }) => kind === "noun" || kind === "adjective");
}

/** « Minsk II »: an agreement or a round, not a name of its own. */
function isNumeral(known: NameSpan, run: NameSpan, surface: Surface): boolean {
  return run.last - known.last === 1 && /^[IVX]+$/.test(surface.forms[known.last] ?? "");
}

/** Token after the words of a field that open a run (« Défense Sébastien … »). */
function fieldEnd(run: NameSpan, surface: Surface, lexicon: NameLexicon): number | undefined {
  const isField = lexicon.portfolios.has(surface.words[run.first] ?? "");
  const previous = surface.tokens[run.first - 1];
  if (!isField || previous?.upos !== "DET") return undefined;
  let end = afterWord(surface, run.first);
  while (end < run.last && surface.tokens[end]?.upos === "ADJ") end = afterWord(surface, end);
  return end;
}

/** « le président du Sénat Gérard Larcher »: no chamber is called after a person. */
function chamberEnd(run: NameSpan, surface: Surface, lexicon: NameLexicon): number | undefined {
  const isChamber =
    lexicon.isOf("chamber", surface.tokens[run.first]) || isOfBody(run, surface, lexicon);
  return isChamber && run.last - run.first > 1 ? run.first + 1 : undefined;
}

/** « le vice-président de la Commission Valdis Dombrovskis »: nor is a body, where words that are no common ones follow. */
function isOfBody(run: NameSpan, surface: Surface, lexicon: NameLexicon): boolean {
  const isBody = lexicon.isOf("body-part", surface.tokens[run.first]);
  const words = surface.forms.slice(run.first + 1, run.last);
  return isBody && words.length > 1 && !words.some((word) => lexicon.isCommonWord(word));
}

function acronymEnd(run: NameSpan, surface: Surface): number | undefined {
  const next = afterWord(surface, run.first);
  const isAcronym = isAcronymShaped(surface.forms[run.first] ?? "");
  return isAcronym && run.last - next >= 2 ? next : undefined;
}

/** « a rencontré à Hanoï Nguyen Phu Trong »: a town where things happen ends behind its name. */
function isLocated({ first, records }: NameSpan, surface: Surface, lexicon: NameLexicon): boolean {
  const isPlace = records.some(({ type }) => type === "Place");
  return isPlace && lexicon.isOf("place-opener", surface.tokens[first - 1]);
}

/** « l'ambassadeur de Chine Lu Shaye »: behind an office its state or region ends where other words begin than common ones. */
function isServed(
  { known, rest }: { readonly known: NameSpan; readonly rest: NameSpan },
  surface: Surface,
  lexicon: NameLexicon,
): boolean {
  const before = beforeWord(surface, known.first);
  const genitive = surface.tokens[before]?.upos === "DET" ? beforeWord(surface, before) : before;
  const isLand = known.records.some(({ type }) => type === "State" || type === "Place");
  if (!isLand || !lexicon.isOf("genitive", surface.tokens[genitive])) return false;
  let noun = genitive; // « la représentante démocrate du Michigan X »
  while (surface.tokens[noun - 1]?.upos === "ADJ") noun -= 1;
  const isOffice = [1, 2, 3, 4].some((back) => {
    const end = lexicon.offices(surface, genitive - back)?.last ?? 0;
    return end >= noun && end <= genitive;
  });
  const words = surface.forms.slice(rest.first, rest.last);
  return isOffice && !words.every((word) => lexicon.isCommonWord(word));
}

/** « Transparency International Georgia »: one word more is no person's full name. */
function isOneWord(span: NameSpan, surface: Surface): boolean {
  return afterWord(surface, span.first) >= span.last;
}

function opensPerson(span: NameSpan, surface: Surface, lexicon: NameLexicon): boolean {
  return lexicon.firstNames.has(surface.words[span.first] ?? "");
}
