import type { EntityType } from "../../document/mention.ts";
import { feature, type ParsedToken } from "../../document/token.ts";
import type { LanguagePack, Row } from "../../language/pack.ts";
import { afterEpithet } from "./after-epithet.ts";
import { afterOffice } from "./after-office.ts";
import type { NounContext } from "./complement-state.ts";
import type { SentenceNames } from "./find-sentence-names.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import type { OfficePhrase } from "./office-phrase.ts";
import { compilePhrases, type PhraseFinder } from "./phrases.ts";
import { isSubjectBehind } from "./subject-behind.ts";
import { fold, type Surface } from "./surface.ts";

/** Words that take up a thing without naming it. */
export interface Reference {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: "description" | "pronoun";
  readonly type: EntityType;
  readonly plural: boolean;
  readonly rule: string;
}

/** Finds the descriptions and pronouns of a sentence. */
export type ReferenceFinder = (names: SentenceNames) => readonly Reference[];

/** Compiles the tables of descriptive nouns and pronouns. */
export function compileReferenceFinder(pack: LanguagePack, lexicon: NameLexicon): ReferenceFinder {
  const nouns = compilePhrases(
    (pack.tables.get("descriptions") ?? []).map((row) => [row.noun ?? "", row]),
    { byLemma: true },
  );
  const pronouns = new Map(
    (pack.tables.get("pronouns") ?? []).map((row) => [fold(row.form ?? ""), row]),
  );
  const ordinals = new Set(
    (pack.tables.get("ordinal-pronouns") ?? []).map(({ form }) => fold(form ?? "")),
  );
  return (sentence) => {
    const { surface } = sentence;
    const offices = officeReferences(sentence, lexicon);
    const taken = new Set([
      ...sentence.offices.flatMap(({ words }) => words),
      ...sentence.names.flatMap(({ first, last }) => range(first, last)),
    ]);
    const others = surface.tokens.flatMap((_, at) => {
      if (taken.has(at) || surface.words[at] === "") return [];
      return (
        pronounAt(surface, at, { pronouns, lexicon }) ??
        ordinalAt(surface, at, { ordinals, lexicon }) ??
        nounAt(sentence, at, { nouns, lexicon }) ??
        agedAt(sentence, at, lexicon) ??
        []
      );
    });
    return [...offices, ...others];
  };
}

interface Pronouns {
  readonly pronouns: ReadonlyMap<string, Row>;
  readonly lexicon: NameLexicon;
}

function pronounAt(
  surface: Surface,
  at: number,
  { pronouns, lexicon }: Pronouns,
): Reference | undefined {
  const token = surface.tokens[at];
  const row = pronouns.get(fold(token?.text ?? ""));
  if (row === undefined || (token?.upos !== "PRON" && token?.upos !== "DET")) return undefined;
  const done = row.kind === OBJECT ? doneTo(surface, token, lexicon) : row.kind;
  if (done === undefined) return undefined;
  const plural = row.number === "Plur";
  const span = { first: at, last: at + 1, head: at };
  return { ...span, kind: "pronoun", type: "Person", plural, rule: `pronoun.${done}` };
}

/** Kind of clitics before a verb. */
const OBJECT = "object";

/** « le ministre l'a reçue », « l'accusant de mentir » (a person, a state or a body); not « il l'a annoncé ». */
function doneTo({ tokens }: Surface, token: ParsedToken, lexicon: NameLexicon) {
  const verb = tokens[token.head];
  if (token.upos !== "PRON" || verb?.upos !== "VERB") return undefined;
  if (lexicon.isOf("done-to-actors", verb)) return ACTOR;
  return lexicon.isOf("done-to-persons", verb) ? OBJECT : undefined;
}

/** Kind of the clitics that may stand for a state or an organisation as well. */
const ACTOR = "actor";

/** « Le premier a refusé, le second a accepté »: one of two named together, as a subject. */
function ordinalAt(
  surface: Surface,
  at: number,
  { ordinals, lexicon }: { readonly ordinals: ReadonlySet<string>; readonly lexicon: NameLexicon },
): Reference | undefined {
  const [article, token, next] = surface.tokens.slice(at - 1, at + 2);
  if (at === 0 || !ordinals.has(surface.words[at] ?? "")) return undefined;
  if (!lexicon.isOf("definite", article) || !token?.deprel.startsWith("nsubj")) return undefined;
  if (NOMINAL.has(next?.upos ?? "")) return undefined;
  const span = { first: at, last: at + 1, head: at };
  return { ...span, kind: "description", type: "Person", plural: false, rule: ORDINAL };
}

/** Rule of « le premier », « le second ». */
export const ORDINAL = "description.ordinal";

/** What makes an ordinal an adjective (« le premier ministre »). */
const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);

interface NounFinder {
  readonly nouns: PhraseFinder<Row>;
  readonly lexicon: NameLexicon;
}

function nounAt(
  sentence: SentenceNames,
  at: number,
  { nouns, lexicon }: NounFinder,
): Reference | undefined {
  const { surface } = sentence;
  const hit = isDefinite(surface, at, lexicon) ? nouns(surface, at) : undefined;
  if (hit === undefined || isCompleted(sentence, hit.last, lexicon)) return undefined;
  if (hit.value.takes === SUBJECT) return personAt(surface, at, hit.last);
  if (hit.value.takes === SHOWN && !isShown(surface, at, lexicon)) return undefined;
  const token = surface.tokens[at];
  const plural = token !== undefined && feature(token, "Number") === "Plur";
  const span = { first: at, last: hit.last, head: at };
  const type = hit.value.type as EntityType;
  return { ...span, kind: "description", type, plural, rule: "description.noun" };
}

/** Nouns of the table that take up, as a subject, the person last spoken of (« le démocrate »). */
const SUBJECT = "subject";

/** Rule of nouns that say what the person last spoken of is. */
export const STANDING = "description.standing";

/** « Le démocrate », « l'avocat de 46 ans » as the subject of a clause. */
function personAt({ tokens }: Surface, at: number, last: number): Reference | undefined {
  const token = tokens[at];
  const isOne = token !== undefined && feature(token, "Number") !== "Plur";
  if (!isOne || !token.deprel.startsWith("nsubj")) return undefined;
  const span = { first: at, last, head: at };
  return { ...span, kind: "description", type: "Person", plural: false, rule: STANDING };
}

/** « L'ex-instituteur de 53 ans »: only persons are told by their age. */
function agedAt({ surface }: SentenceNames, at: number, lexicon: NameLexicon) {
  let last = at + 1;
  while (surface.tokens[last]?.upos === "ADJ") last += 1;
  const isNoun = surface.tokens[at]?.upos === "NOUN" && isDefinite(surface, at, lexicon);
  return isNoun && isAge(surface, last, lexicon) ? personAt(surface, at, last) : undefined;
}

/** « de 53 ans ». */
function isAge({ tokens }: Surface, at: number, lexicon: NameLexicon): boolean {
  const [opener, count, unit] = tokens.slice(at, at + 3);
  return lexicon.isOf("genitive", opener) && count?.upos === "NUM" && lexicon.isOf("age", unit);
}

/** Nouns of the table that take up a thing behind a demonstrative only (« ce dernier »). */
const SHOWN = "shown";

/** « ce dernier », not « la dernière session » nor « ces derniers jours ». */
function isShown(surface: Surface, at: number, lexicon: NameLexicon): boolean {
  const [before, , next] = surface.tokens.slice(at - 1, at + 2);
  return lexicon.isOf("demonstrative", before) && !NOMINAL.has(next?.upos ?? "");
}

/** « l'agence officielle KCNA », « l'organisation du sommet »: the noun has its own complement. */
function isCompleted({ surface, names }: SentenceNames, from: number, lexicon: NameLexicon) {
  let at = from;
  while (surface.tokens[at]?.upos === "ADJ") at += 1;
  if (names.some(({ first }) => first === at)) return true;
  const isYear = surface.tokens[at + 1]?.upos === "NUM"; // « les deux voisins de 1998 à 2000 »
  return lexicon.isOf("genitive", surface.tokens[at]) && !isYear && !isAge(surface, at, lexicon);
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first }, (_, index) => first + index);
}

/** « le président russe n'a pas foulé … »: an office without its holder's name beside it. */
function officeReferences({ surface, offices, names }: SentenceNames, lexicon: NameLexicon) {
  const spans = new Map(names.map((name) => [name.first, name]));
  return offices
    .filter((office) => isDefinite(surface, office.first, lexicon))
    .filter((office) => !isNamed(office, { surface, spans, lexicon }))
    .map((office): Reference => {
      const { first, last, head, plural } = office;
      return {
        first,
        last,
        head,
        kind: "description",
        type: "Person",
        plural,
        rule: "description.office",
      };
    });
}

/** Whether the holder's name follows at once or after a comma, titles passed over. */
function isNamed(office: OfficePhrase, context: NounContext): boolean {
  const { surface, lexicon, spans } = context;
  const { outer } = office;
  const last = afterOffice(context, office.last);
  // « le directeur de cabinet du Premier ministre, X »: X holds the outer office.
  const isApposed = surface.tokens[last]?.text === "," && outer === undefined;
  const after = isApposed ? last + 1 : last;
  const first = surface.tokens[after]?.upos === "DET" ? after + 1 : after;
  const name = lexicon.titles(surface, first)?.last ?? after;
  const senses = first > after ? lexicon.gazetteer.senses(surface.forms[first] ?? "") : [];
  const isOfNation = senses.some(({ kind }) => kind === "noun"); // « le conseiller de l'ONU, le Norvégien X »
  const isDescribed = isApposed && first > after && afterEpithet(context, first) > first;
  const span = spans.get(isOfNation || isDescribed ? first + 1 : name);
  if (span === undefined) return false;
  // « reçu par le président français, X a protesté »: the name begins another clause.
  return !(isApposed && isSubjectBehind(surface, { ...span, office: office.head }));
}

/** Whether a definite, demonstrative or possessive determiner opens the noun phrase. */
export function isDefinite(surface: Surface, at: number, lexicon: NameLexicon): boolean {
  let before = at - 1;
  while (surface.tokens[before]?.upos === "NUM" || surface.tokens[before]?.upos === "ADJ")
    before -= 1;
  const token = surface.tokens[before];
  if (token === undefined) return false;
  return DEFINITE.some((wordClass) => lexicon.isOf(wordClass, token));
}

const DEFINITE = ["definite", "demonstrative", "possessive"] as const;
