import { Parser, type Quad, type Term } from "n3";
import type { EntityType } from "../document/mention.ts";
import { KnowledgeGraphError } from "../errors.ts";
import { slug } from "../knowledge/name-key.ts";
import type { AuthorityRecord, Demonym, Post } from "../language/authority.ts";
import { ALPHA3, CLASS_TYPES, PATH_TYPES, PROPERTIES, WIKIDATA } from "./authority-terms.ts";
import { DEFAULT_BASE } from "./vocabulary.ts";

/** Where an authority file comes from, and the language whose names count. */
export interface AuthoritySource {
  /** Name of the file. */
  readonly file: string;
  /** BCP 47 tag; names tagged otherwise are left out, English labels apart. */
  readonly language: string;
}

/**
 * Reads an authority file in Turtle: one record per subject whose class is known. It may be one of
 * ours or a user's, such as an export of Wikidata; references that the file itself does not
 * resolve stay as they are.
 */
export function readAuthority(text: string, source: AuthoritySource): readonly AuthorityRecord[] {
  const described = subjectsOf(readQuads(text, source.file), source).flatMap(describe);
  const iris = new Map(described.map(({ subject, record }) => [subject, record.iri]));
  return described
    .map(({ record }) => withReferences(record, (iri) => iris.get(iri) ?? belowBase(iri)))
    .sort((one, other) => (one.iri < other.iri ? -1 : 1));
}

/** One thing of the file: its properties, each with its values in order of the file. */
interface Subject {
  readonly iri: string;
  readonly properties: Properties;
  /** What the file says of the nodes without a name to which it refers. */
  readonly nodes: ReadonlyMap<string, Properties>;
  readonly source: AuthoritySource;
}

type Properties = ReadonlyMap<string, readonly Term[]>;

interface Described {
  readonly subject: string;
  readonly record: AuthorityRecord;
}

function subjectsOf(quads: readonly Quad[], source: AuthoritySource): readonly Subject[] {
  const subjects = new Map<string, Map<string, Term[]>>();
  const nodes = new Map<string, Map<string, Term[]>>();
  for (const { subject, predicate, object } of quads) {
    const kin = subject.termType === "BlankNode" ? nodes : subjects;
    const properties = kin.get(subject.value) ?? new Map<string, Term[]>();
    kin.set(subject.value, properties);
    const terms = properties.get(predicate.value) ?? [];
    properties.set(predicate.value, terms);
    terms.push(object);
  }
  return [...subjects].map(([iri, properties]) => ({ iri, properties, nodes, source }));
}

function readQuads(text: string, file: string): Quad[] {
  try {
    return new Parser({ baseIRI: DEFAULT_BASE }).parse(text);
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    const message = `Authority file ${file} is no valid Turtle: ${found}`;
    throw new KnowledgeGraphError("bad-authority", message, { cause });
  }
}

function describe(subject: Subject): readonly Described[] {
  const type = typeOf(subject);
  if (type === undefined) return [];
  const label = labelOf(subject, type);
  const iri = iriOf(subject, type, label);
  return [{ subject: subject.iri, record: { iri, type, label, ...detailsOf(subject, label) } }];
}

/** The class its types name, else the one its path below the base names. */
function typeOf(subject: Subject): EntityType | undefined {
  const classes = values(subject, PROPERTIES.type).map(({ value }) => CLASS_TYPES.get(value));
  const known = classes.filter((type) => type !== undefined);
  // A venue is also a place, a state also a place: the more telling class comes later in the table.
  const order = [...new Set(CLASS_TYPES.values())];
  const best = known.sort((one, other) => order.indexOf(other) - order.indexOf(one))[0];
  if (best !== undefined) return best;
  if (values(subject, ALPHA3).length > 0) return "State";
  return PATH_TYPES.get(belowBase(subject.iri).split("/")[0] ?? "");
}

function labelOf(subject: Subject, type: EntityType): string {
  const labels = values(subject, PROPERTIES.label);
  const label =
    inLanguage(labels, subject.source.language)[0] ??
    inLanguage(labels, "en")[0] ??
    labels[0]?.value;
  if (label !== undefined) return label;
  const { file } = subject.source;
  const message = `Authority file ${file}: ${subject.iri} (${type}) has no rdfs:label or skos:prefLabel.`;
  throw new KnowledgeGraphError("bad-authority", message);
}

function iriOf(subject: Subject, type: EntityType, label: string): string {
  if (subject.iri.startsWith(DEFAULT_BASE)) return belowBase(subject.iri);
  const code = values(subject, ALPHA3)[0];
  if (type === "State" && code !== undefined) return `state/${code.value}`;
  const item = wikidataItem(subject.iri);
  const name = slug(label) || slug(subject.iri);
  const folder = type === "Venue" ? "place" : type.toLowerCase();
  return `${folder}/${item === undefined ? name : `${name}-${item.toLowerCase()}`}`;
}

type Details = Omit<AuthorityRecord, "iri" | "type" | "label">;

function detailsOf(subject: Subject, label: string): Details {
  const names = inLanguage(values(subject, PROPERTIES.names), subject.source.language);
  const labelEn = inLanguage(values(subject, PROPERTIES.label), "en", "strict")[0];
  const familyNames = inLanguage(values(subject, PROPERTIES.familyName), subject.source.language);
  const sameAs = identityOf(subject);
  return {
    ...(labelEn === undefined ? {} : { labelEn }),
    names: [...new Set([label, ...names])],
    demonyms: demonymsOf(subject),
    ...(familyNames.length === 0 ? {} : { familyNames }),
    ...postsOf(subject),
    ...referencesOf(subject),
    ...(sameAs === undefined ? {} : { sameAs }),
    ...coordinatesOf(subject),
    source: subject.source.file,
  };
}

/** The posts of a person, each a node with the kind of office, whose it is and from when to when. */
function postsOf({ nodes, ...subject }: Subject): Pick<AuthorityRecord, "posts"> {
  const posts = values(subject, PROPERTIES.held).flatMap(({ value }): readonly Post[] => {
    const node = { properties: nodes.get(value) ?? new Map<string, readonly Term[]>() };
    const first = (properties: readonly string[]) => values(node, properties)[0]?.value;
    const [post, of] = [first(PROPERTIES.post), first(PROPERTIES.organization)];
    const [from, until] = [first(PROPERTIES.from), first(PROPERTIES.until)];
    if (post === undefined || of === undefined || from === undefined) return [];
    return [{ post, of: belowBase(of), from, ...(until !== undefined && { until }) }];
  });
  return posts.length === 0 ? {} : { posts };
}

function identityOf(subject: Subject): string | undefined {
  const linked = values(subject, PROPERTIES.sameAs).map(({ value }) => value);
  const item = [subject.iri, ...linked].map(wikidataItem).find(Boolean);
  return item === undefined ? linked[0] : WIKIDATA + item;
}

/** `Q159` in any of the addresses that Wikidata gives an item. */
function wikidataItem(iri: string): string | undefined {
  return /^https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/(Q\d+)$/.exec(iri)?.[1];
}

function demonymsOf(subject: Subject): readonly Demonym[] {
  const { language } = subject.source;
  const forms = (properties: readonly string[]) =>
    inLanguage(values(subject, properties), language);
  const either = forms(PROPERTIES.demonym);
  const adjectives = [...forms(PROPERTIES.demonymAdjective), ...either.filter(isLowerCase)];
  const nouns = [...forms(PROPERTIES.demonymNoun), ...either.filter((form) => !isLowerCase(form))];
  return [
    ...adjectives.map((form): Demonym => ({ form, kind: "adjective" })),
    ...nouns.map((form): Demonym => ({ form, kind: "noun" })),
  ];
}

function isLowerCase(form: string): boolean {
  return form === form.toLowerCase();
}

type References = Pick<AuthorityRecord, "capital" | "state" | "within" | "seat">;

function referencesOf(subject: Subject): References {
  const first = (properties: readonly string[]) => values(subject, properties)[0]?.value;
  return defined({
    capital: first(PROPERTIES.capital),
    state: first(PROPERTIES.state),
    within: first(PROPERTIES.within),
    seat: first(PROPERTIES.seat),
  });
}

function withReferences(
  record: AuthorityRecord,
  resolve: (iri: string) => string,
): AuthorityRecord {
  const { capital, state, within, seat } = record;
  const references = Object.entries({ capital, state, within, seat }).flatMap(([name, iri]) =>
    iri === undefined ? [] : [[name, resolve(iri)]],
  );
  return { ...record, ...Object.fromEntries(references) };
}

function coordinatesOf(subject: Subject): Pick<AuthorityRecord, "latitude" | "longitude"> {
  const number = (properties: readonly string[]) => numberOf(values(subject, properties)[0]?.value);
  // Wikidata writes « Point(28.95 41.01) »: longitude first.
  const point = /^Point\((\S+) (\S+)\)$/i.exec(values(subject, PROPERTIES.point)[0]?.value ?? "");
  return defined({
    latitude: number(PROPERTIES.latitude) ?? numberOf(point?.[2]),
    longitude: number(PROPERTIES.longitude) ?? numberOf(point?.[1]),
  });
}

function numberOf(text: string | undefined): number | undefined {
  const value = Number(text);
  return text === undefined || Number.isNaN(value) ? undefined : value;
}

/** Objects of the first of `properties` to the last, in order of the file. */
function values(
  subject: Pick<Subject, "properties">,
  properties: readonly string[],
): readonly Term[] {
  return properties.flatMap((property) => subject.properties.get(property) ?? []);
}

/** Texts tagged with the language; with no tag at all too, unless `strict`. */
function inLanguage(
  terms: readonly Term[],
  language: string,
  strict?: "strict",
): readonly string[] {
  return terms.flatMap((term) => {
    if (term.termType !== "Literal") return [];
    const tag = term.language.split("-")[0];
    const counts = tag === language || (strict === undefined && (tag === "" || tag === "mul"));
    return counts ? [term.value.normalize("NFC").trim()] : [];
  });
}

function belowBase(iri: string): string {
  return iri.startsWith(DEFAULT_BASE) ? iri.slice(DEFAULT_BASE.length) : iri;
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(fields: T): Defined<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<T>; // only absent values were taken out
}
