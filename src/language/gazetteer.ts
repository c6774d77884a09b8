import type { Sentence } from "../document/document.ts";
import type { Span } from "../document/span.ts";
import type { Token } from "../document/token.ts";
import type { AuthorityRecord, Demonym } from "./authority.ts";
import { type CapitalTest, compileCapitals, type NamePiece, namePieces } from "./name-pieces.ts";
import { normaliseName } from "./normalise.ts";
import type { LanguagePack } from "./pack.ts";

/** What one form may mean: a thing's name, a person's family name alone, a word of nationality. */
export interface Sense {
  readonly kind: "name" | "familyName" | Demonym["kind"];
  readonly record: AuthorityRecord;
}

/** Words of a sentence that an authority file knows. */
export interface GazetteerMatch extends Span {
  /** First token of the match in its sentence, and the one after its last. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** Every sense of the words, in order of IRI. */
  readonly senses: readonly Sense[];
  /** Whether an authority file writes it letter for letter, accents and capitals included. */
  readonly exact: boolean;
}

/** Where names are looked up. */
export interface Gazetteer {
  /** The longest known names of a sentence, from left to right, none within another. */
  readonly find: (sentence: Sentence<Token>, text: string) => readonly GazetteerMatch[];
  /** Every sense of a whole form: « Etats-Unis », « Russes », « Zelensky ». */
  readonly senses: (form: string) => readonly Sense[];
  /** The things that bear this name. */
  readonly byName: (name: string) => readonly AuthorityRecord[];
  /** The things whose word of nationality this is. */
  readonly byDemonym: (form: string) => readonly AuthorityRecord[];
  readonly byIri: (iri: string) => AuthorityRecord | undefined;
}

/** Compiles the authority records of a pack into one index of their forms. */
export function compileGazetteer(pack: LanguagePack): Gazetteer {
  const root = indexForms(pack.authority);
  const records = new Map(pack.authority.map((record) => [record.iri, record]));
  const senses = (form: string) => sensesOf(root, form);
  return {
    find: (sentence, text) => findMatches(root, sentence, text),
    senses,
    byName: (name) => recordsOf(senses(name), ["name"]),
    byDemonym: (form) => recordsOf(senses(form), ["adjective", "noun"]),
    byIri: (iri) => records.get(iri),
  };
}

interface Form {
  readonly text: string;
  readonly pieces: readonly NamePiece[];
  readonly bearsCapitals: CapitalTest;
  readonly sense: Sense;
}

/** A node of the tree of folded pieces; `forms` end here. */
interface Node {
  readonly next: Map<string, Node>;
  readonly forms: Form[];
}

function indexForms(records: readonly AuthorityRecord[]): Node {
  const root: Node = { next: new Map(), forms: [] };
  for (const record of records) {
    for (const form of formsOf(record)) insert(root, form);
  }
  return root;
}

function formsOf(record: AuthorityRecord): readonly Form[] {
  const form = (text: string, kind: Sense["kind"]): Form => {
    const pieces = namePieces(text);
    const bearsCapitals = compileCapitals(pieces);
    return { text: normaliseName(text), pieces, bearsCapitals, sense: { kind, record } };
  };
  return [
    ...record.names.map((name) => form(name, "name")),
    ...(record.familyNames ?? []).map((name) => form(name, "familyName")),
    ...record.demonyms.map((demonym) => form(demonym.form, demonym.kind)),
  ];
}

function insert(root: Node, form: Form): void {
  let node = root;
  for (const { key } of form.pieces) {
    const next: Node = node.next.get(key) ?? { next: new Map(), forms: [] };
    node.next.set(key, next);
    node = next;
  }
  node.forms.push(form);
}

/** Positions of the tokens of a sentence by where they start and end. */
interface Borders {
  readonly starts: ReadonlyMap<number, number>;
  readonly ends: ReadonlyMap<number, number>;
}

function findMatches(root: Node, sentence: Sentence<Token>, text: string): GazetteerMatch[] {
  const pieces = namePieces(text.slice(sentence.start, sentence.end), sentence.start);
  const borders = bordersOf(sentence.tokens);
  const matches: GazetteerMatch[] = [];
  let after = 0;
  pieces.forEach((piece, index) => {
    if (piece.start < after || !root.next.has(piece.key)) return;
    const opensSentence = index === 0;
    const ahead = pieces.slice(index, index + MAX_PIECES);
    const match = longestAt({ root, pieces: ahead, opensSentence }, borders);
    if (match === undefined) return;
    matches.push(withExactness(match, text));
    after = match.end;
  });
  return matches;
}

/** No name has more pieces; it bounds the work per piece. */
const MAX_PIECES = 16;

/** The words of a contraction share their span: the first of them starts it, the last ends it. */
function bordersOf(tokens: readonly Token[]): Borders {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  tokens.forEach((token, index) => {
    if (!starts.has(token.start)) starts.set(token.start, index);
    ends.set(token.end, index + 1);
  });
  return { starts, ends };
}

interface Found extends Span {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly forms: readonly Form[];
}

/** Where in the text a name is looked for. */
interface Search {
  readonly root: Node;
  readonly pieces: readonly NamePiece[];
  readonly opensSentence: boolean;
}

function longestAt(search: Search, borders: Borders): Found | undefined {
  const start = search.pieces[0]?.start ?? 0;
  const firstToken = borders.starts.get(start);
  if (firstToken === undefined) return undefined;
  let longest: Found | undefined;
  for (const [end, forms] of walk(search)) {
    const lastToken = borders.ends.get(end);
    if (lastToken !== undefined && forms.length > 0) {
      longest = { start, end, firstToken, lastToken, forms };
    }
  }
  return longest;
}

/** The forms that the first pieces spell, by where they end, the shortest first. */
function* walk(search: Search): Generator<readonly [number, readonly Form[]]> {
  const { root, pieces, opensSentence } = search;
  let node = root;
  for (const [index, piece] of pieces.entries()) {
    const next = index === 0 || piece.joined ? node.next.get(piece.key) : undefined;
    if (next === undefined) return;
    node = next;
    const seen = pieces.slice(0, index + 1);
    yield [piece.end, node.forms.filter((form) => form.bearsCapitals(seen, opensSentence))];
  }
}

function withExactness({ forms, ...found }: Found, text: string): GazetteerMatch {
  const words = normaliseName(text.slice(found.start, found.end));
  const exact = forms.some((form) => form.text === words);
  return { ...found, senses: distinct(forms), exact };
}

function sensesOf(root: Node, form: string): readonly Sense[] {
  const pieces = namePieces(form);
  const last = pieces.at(-1);
  for (const [end, forms] of walk({ root, pieces, opensSentence: false })) {
    if (end === last?.end) return distinct(forms);
  }
  return [];
}

/** A record may bear two forms that fold to one (« Kyïv », « Kyiv »): each sense is named once. */
function distinct(forms: readonly Form[]): readonly Sense[] {
  const senses = new Map(forms.map(({ sense }) => [`${sense.record.iri} ${sense.kind}`, sense]));
  return [...senses].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sense]) => sense);
}

function recordsOf(
  senses: readonly Sense[],
  kinds: readonly Sense["kind"][],
): readonly AuthorityRecord[] {
  const records = senses.filter(({ kind }) => kinds.includes(kind)).map(({ record }) => record);
  return [...new Set(records)];
}
