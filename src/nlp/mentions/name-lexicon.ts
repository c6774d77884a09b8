import type { ParsedToken } from "../../document/token.ts";
import { compileGazetteer, type Gazetteer } from "../../language/gazetteer.ts";
import type { LanguagePack, Row } from "../../language/pack.ts";
import { type Lexicon, readLexicon } from "../lexicon.ts";
import { plainForm } from "../plain-form.ts";
import { remember } from "../remember.ts";
import { taggerModel } from "../tagger-model.ts";
import { compilePhrases, type PhraseFinder } from "./phrases.ts";
import { fold } from "./surface.ts";

/** What the tables of a pack say about words in and around names. */
export interface NameLexicon {
  readonly gazetteer: Gazetteer;
  /** Nouns of office (« ministre », « chef de l'État »). */
  readonly offices: PhraseFinder<Row>;
  /** Civilities and ranks (« M. », « général »). */
  readonly titles: PhraseFinder<Row>;
  /** Nouns that open the name of an institution, of a place or venue, of an organisation. */
  readonly institutions: PhraseFinder<Row>;
  readonly sites: PhraseFinder<Row>;
  readonly organisations: PhraseFinder<Row>;
  readonly notNames: PhraseFinder<Row>;
  /** Common nouns that take up a named thing (« l'organisation », « le royaume »). */
  readonly descriptiveNouns: PhraseFinder<Row>;
  /** Civility or rank of one word, folded → "m", "f" or "". */
  readonly titleGenders: ReadonlyMap<string, string>;
  /** First name, folded → "m", "f" or "". */
  readonly firstNames: ReadonlyMap<string, string>;
  /** Whether a word in lower case is a common word of the language (« réforme », « univers »). */
  readonly isCommonWord: (word: string) => boolean;
  readonly particles: ReadonlySet<string>;
  /** Word that heads a field, folded → « de » with its article (« des », « de la »). */
  readonly portfolios: ReadonlyMap<string, string>;
  /** First part of a compound word of nationality → IRI of the state (« russo- »). */
  readonly demonymStems: ReadonlyMap<string, string>;
  /** Words between two names of one person (« alias »). */
  readonly aliasWords: ReadonlySet<string>;
  /** Words that stand before the name of a person's father. */
  readonly patronymics: ReadonlySet<string>;
  /** Lemmas of verbs that give words to somebody. */
  readonly speechVerbs: ReadonlySet<string>;
  /** Forms of the present of those that another word looks like (« juge », « note »). */
  readonly speechPresents: ReadonlySet<string>;
  /** Whether a noun of office tells what somebody is rather than a post (« économiste », « opposant »). */
  readonly isStanding: (noun: string) => boolean;
  /** Whether a token belongs to a class of function words (« genitive », « locative »). */
  readonly isOf: (wordClass: string, token: ParsedToken | undefined) => boolean;
}

const COMPILED = new WeakMap<LanguagePack, NameLexicon>();

/** Compiles the tables about names of a pack, once for all stages that ask for them. */
export function compileNameLexicon(pack: LanguagePack): NameLexicon {
  const known = COMPILED.get(pack);
  if (known !== undefined) return known;
  const lexicon = compileTables(pack);
  COMPILED.set(pack, lexicon);
  return lexicon;
}

function compileTables(pack: LanguagePack): NameLexicon {
  const rows = (table: string) => pack.tables.get(table) ?? [];
  const classes = wordClasses(rows("word-classes"));
  return {
    gazetteer: withMemory(compileGazetteer(pack)),
    offices: compilePhrases(officeEntries(rows("office-nouns"), rows("office-prefixes")), BY_LEMMA),
    titles: compilePhrases(entries(rows("titles"), "form"), BY_LEMMA),
    institutions: compilePhrases(entries(rows("institutions"), "noun"), BY_LEMMA),
    sites: compilePhrases(entries(rows("site-nouns"), "noun"), BY_LEMMA),
    organisations: compilePhrases(entries(rows("organisation-nouns"), "noun"), BY_LEMMA),
    descriptiveNouns: compilePhrases(entries(rows("descriptions"), "noun"), BY_LEMMA),
    notNames: compilePhrases(entries(rows("not-names"), "word")),
    titleGenders: new Map(rows("titles").map((row) => [fold(row.form ?? ""), row.gender ?? ""])),
    firstNames: new Map(rows("first-names").map((row) => [fold(row.name ?? ""), row.gender ?? ""])),
    isCommonWord: commonWords(pack),
    particles: wordSet(rows("particles"), "particle"),
    portfolios: new Map(
      rows("portfolios").flatMap((row) =>
        [fold(row.word ?? ""), unaccented(fold(row.word ?? ""))].map(
          (word) => [word, row.joined ?? ""] as const,
        ),
      ),
    ),
    demonymStems: new Map(
      rows("demonym-stems").map((row) => [fold(row.stem ?? ""), row.state ?? ""]),
    ),
    speechVerbs: wordSet(rows("speech-verbs"), "verb"),
    aliasWords: classes.get("alias") ?? new Set(),
    patronymics: classes.get("patronymic") ?? new Set(),
    speechPresents: wordSet(rows("speech-verbs"), "present"),
    isStanding: standings(rows("not-roles")),
    isOf: (wordClass, token) => token !== undefined && belongs(classes.get(wordClass), token),
  };
}

/** Nouns that are no office by themselves, by the table of those that are none. */
function standings(rows: readonly Row[]): (noun: string) => boolean {
  const nouns = wordSet(
    rows.filter(({ kind }) => STANDING.has(kind ?? "")),
    "word",
  );
  return (noun) => nouns.has(noun);
}

const STANDING: ReadonlySet<string> = new Set(["office", "owned", "employed"]);

/** A gazetteer that remembers what forms mean: nationality is asked of every word. */
function withMemory(gazetteer: Gazetteer): Gazetteer {
  return { ...gazetteer, senses: remember(gazetteer.senses) };
}

/** « Economie », « Education »: many outlets write the capital that opens a field without its accent. */
function unaccented(word: string): string {
  return (word[0] ?? "").normalize("NFD").replace(/\p{M}/gu, "") + word.slice(1);
}

/** Asks the lexicon of the tagger's model; without a model nothing is known to be common. */
function commonWords(pack: LanguagePack): (word: string) => boolean {
  if (!pack.models.has("tagger")) return () => false;
  const accents = (pack.tables.get("capital-accents") ?? []).map(
    (row) => [row.plain ?? "", row.accented ?? ""] as const,
  );
  let lexicon: Lexicon | undefined; // read when first asked: most articles have no unknown name
  return (word) => {
    lexicon ??= taggerLexicon(pack);
    const { readings } = lexicon;
    const form = plainForm(word).toLowerCase();
    return spellings(form, accents).some((each) =>
      readings(each).some(({ upos }) => OPEN.has(upos)),
    );
  };
}

/** « Etat », « Eglise »: many outlets write capitals without their accents. */
function spellings(
  form: string,
  accents: readonly (readonly [string, string])[],
): readonly string[] {
  const accented = accents
    .filter(([plain]) => form.startsWith(plain))
    .map(([plain, letter]) => letter + form.slice(plain.length));
  return [form, ...accented];
}

function taggerLexicon(pack: LanguagePack): Lexicon {
  const { weights, meta } = taggerModel(pack);
  return readLexicon(weights, meta.readings);
}

const OPEN: ReadonlySet<string> = new Set(["NOUN", "ADJ", "VERB", "ADV"]);

const BY_LEMMA = { byLemma: true };

function entries(rows: readonly Row[], column: string): readonly (readonly [string, Row])[] {
  return rows.map((row) => [row[column] ?? "", row]);
}

/** Every office, and every office with a prefix that changes it (« ex-président », « vice-ministre »). */
function officeEntries(
  offices: readonly Row[],
  prefixes: readonly Row[],
): readonly (readonly [string, Row])[] {
  const prefixed = prefixes.flatMap((prefix) =>
    offices.map((office) => [`${prefix.prefix} ${office.noun}`, { ...office, ...prefix }] as const),
  );
  return [...entries(offices, "noun"), ...prefixed];
}

function wordSet(rows: readonly Row[], column: string): ReadonlySet<string> {
  return new Set(rows.map((row) => fold(row[column] ?? "")));
}

function wordClasses(rows: readonly Row[]): ReadonlyMap<string, ReadonlySet<string>> {
  const classes = new Map<string, Set<string>>();
  for (const row of rows) {
    const words = classes.get(row.class ?? "") ?? new Set<string>();
    classes.set(row.class ?? "", words.add(fold(row.word ?? "")));
  }
  return classes;
}

function belongs(words: ReadonlySet<string> | undefined, token: ParsedToken): boolean {
  return words !== undefined && (words.has(fold(token.text)) || words.has(fold(token.lemma)));
}
