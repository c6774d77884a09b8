import type { EntityType } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import type { AuthorityRecord } from "../../language/authority.ts";
import type { LanguagePack } from "../../language/pack.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { headOf, type NameSpan } from "./name-span.ts";
import { compileNameReader, type Reading } from "./readings.ts";
import { fold, type Surface } from "./surface.ts";
import type { TypedName } from "./type-names.ts";

/** A class and the records that fit it, metonymy resolved. */
export interface ResolvedType {
  readonly type: EntityType;
  readonly records: readonly AuthorityRecord[];
  readonly rule: string;
}

/** Tells what a typed name stands for where it stands: « Moscou » the state or the town. */
export type TypeResolver = (
  name: TypedName & { readonly type: EntityType },
  names: readonly NameSpan[],
) => ResolvedType;

/** Compiles what is needed to tell states from their capitals, institutions from their seats. */
export function compileTypeResolver(pack: LanguagePack, lexicon: NameLexicon): TypeResolver {
  const read = compileNameReader(pack, lexicon);
  const actors = actorsByName(pack, lexicon);
  const withArticle = new Set(
    (pack.tables.get("article-states") ?? []).map((row) => fold(row.name ?? "")),
  );
  const nobody = new Set(
    (pack.tables.get("impersonal-pronouns") ?? []).map(({ form }) => fold(form ?? "")),
  );
  return (name, names) => {
    const { span, surface, type, rule } = name;
    const plain = { type, records: span.records.filter((record) => record.type === type), rule };
    const reading = () => read(surface, span, names);
    if (type === "State" && isTown(name, withArticle)) {
      const records = span.records.filter((record) => record.type === "Place");
      return { type: "Place", records, rule: "state.no-article" };
    }
    if (type === "Place") {
      const actor = hasArticle(name, lexicon) ? undefined : actors(surface, span);
      return resolvePlace(plain, actor, reading);
    }
    if (span.mission) return { ...plain, type: reading() === "actor" ? "Organization" : "Venue" };
    if (type !== "Organization") return plain;
    return resolveSeat(plain, lexicon, () => readSeat(name, { lexicon, nobody }) ?? reading());
  };
}

interface SeatTables {
  readonly lexicon: NameLexicon;
  readonly nobody: ReadonlySet<string>;
}

/** What is sure of a seat where it stands: it speaks, or it is a palace to be in. */
function readSeat(name: TypedName, { lexicon, nobody }: SeatTables): Reading | undefined {
  return isSpokenFrom(name, nobody) ? "actor" : readBuilding(name, lexicon);
}

/** « à Luxembourg », « la rencontre de Grenade »: without its article no state of that name. */
function isTown({ surface, span }: TypedName, withArticle: ReadonlySet<string>): boolean {
  const isOne = withArticle.has(surface.words[span.first] ?? "");
  return isOne && surface.tokens[span.first - 1]?.upos === "ADP";
}

/** « la Vienne », « le Londres de Dickens »: with an article before it no capital stands for its state. */
function hasArticle({ surface, span }: TypedName, lexicon: NameLexicon): boolean {
  return lexicon.isOf("definite", surface.tokens[span.first - 1]);
}

function resolvePlace(
  plain: ResolvedType,
  actor: AuthorityRecord | undefined,
  reading: () => Reading,
): ResolvedType {
  if (actor === undefined || reading() === "place") return plain;
  return { type: actor.type, records: [actor], rule: "metonymy.actor" };
}

/** « reçu à l'Élysée »: the building; « l'Élysée a démenti »: the institution. */
function resolveSeat(
  plain: ResolvedType,
  lexicon: NameLexicon,
  reading: () => Reading,
): ResolvedType {
  const seats = plain.records.flatMap(({ seat }) => (seat === undefined ? [] : [seat]));
  if (seats.length === 0 || reading() === "actor") return plain;
  const records = seats.flatMap((iri) => lexicon.gazetteer.byIri(iri) ?? []);
  return { type: "Venue", records, rule: "metonymy.seat" };
}

/** « le palais de Carthage a démenti »; anywhere but as a subject a palace is a building. */
function readBuilding({ surface, span }: TypedName, lexicon: NameLexicon): Reading | undefined {
  const isSubject = surface.tokens[headOf(surface, span)]?.deprel === "nsubj";
  const isBuilding = lexicon.sites(surface, span.first) !== undefined;
  return isBuilding && !isSubject ? "place" : undefined;
}

/** « À l'Élysée, on salue … », « indique-t-on au Quai d'Orsay »: the institution speaks. */
function isSpokenFrom({ surface, span }: TypedName, nobody: ReadonlySet<string>): boolean {
  const { tokens } = surface;
  const isAfter = tokens[span.last]?.text === "," && isIn(nobody, tokens[span.last + 1]);
  const before = tokens.slice(Math.max(0, span.first - SPOKEN_WITHIN), span.first);
  return isAfter || before.some((token) => token.text.startsWith("-") && isIn(nobody, token));
}

const SPOKEN_WITHIN = 4;

function isIn(forms: ReadonlySet<string>, token: ParsedToken | undefined): boolean {
  return token !== undefined && forms.has(fold(token.text));
}

/** What a place's name stands for when it acts: the state whose capital it is, or as listed. */
function actorsByName(pack: LanguagePack, lexicon: NameLexicon) {
  const { byIri } = lexicon.gazetteer;
  const listed = new Map(
    (pack.tables.get("metonyms") ?? []).map((row) => [fold(row.name ?? ""), row.stands_for ?? ""]),
  );
  return (surface: Surface, span: NameSpan): AuthorityRecord | undefined => {
    const words = surface.words.slice(span.first, span.last).filter(Boolean).join(" ");
    const states = span.records.flatMap((place) => {
      const state = byIri(place.state ?? "");
      return state?.capital === place.iri ? [state] : [];
    });
    return byIri(listed.get(words) ?? "") ?? states[0];
  };
}
