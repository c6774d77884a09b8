import type { Document } from "../../document/document.ts";
import type { EntityType, Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import { foldName } from "../../language/normalise.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { type DemonymFound, findDemonyms } from "./demonyms.ts";
import { compileReferenceFinder, type Reference } from "./descriptions.ts";
import { findSentenceNames, type SentenceNames } from "./find-sentence-names.ts";
import { findJoinedNames, type JoinedName } from "./joined-names.ts";
import { compileNameLexicon, type NameLexicon } from "./name-lexicon.ts";
import { headOf } from "./name-span.ts";
import { compileTypeResolver, type ResolvedType } from "./resolve-type.ts";
import { compileShortNames } from "./short-names.ts";
import { isSubjectBehind } from "./subject-behind.ts";
import { type Surface, surfaceOf } from "./surface.ts";
import { compileNameTyper, PRECEDENCE, type TypedName } from "./type-names.ts";

/** Finds every stretch of a document that refers to a person, state, organisation, place or venue. */
export type MentionFinder = (doc: Document<ParsedToken>) => readonly Mention[];

/** Compiles the tables, rules and authority records of a pack to a mention finder. */
export function compileMentions(pack: LanguagePack): MentionFinder {
  const lexicon = compileNameLexicon(pack);
  const typeNames = compileNameTyper(pack, lexicon);
  const resolve = compileTypeResolver(pack, lexicon);
  const findReferences = compileReferenceFinder(pack, lexicon);
  const readShort = compileShortNames(pack);
  return (doc) => {
    const { text } = doc.article;
    const sentences = doc.sentences.map((sentence, index) =>
      findSentenceNames(surfaceOf(sentence, text, index), lexicon, text),
    );
    const typed = typeNames(sentences.flatMap(inContext));
    const names = typed.filter(isTyped).map((name) => {
      const around = sentences[name.surface.index]?.names ?? [];
      const mention = nameMention(name, resolve(name, around), text);
      return mention.type === "Person"
        ? { ...mention, head: headOfPerson(name, lexicon) }
        : mention;
    });
    const told = names.flatMap((name) =>
      isBareNoun(name, names, lexicon) ? (readShort(name, names) ?? []) : [name],
    );
    const others = sentences.flatMap((sentence) => [
      ...findDemonyms(sentence.surface, lexicon, sentence).flatMap((demonym) =>
        demonymMentions(sentence.surface, demonym, text),
      ),
      ...findJoinedNames(sentence.surface, lexicon).map((joined) =>
        joinedMention(sentence.surface, joined, text),
      ),
      ...findReferences(withoutBare(sentence, names, told)).map((found) =>
        referenceMention(sentence.surface, found, text),
      ),
    ]);
    return [...told, ...others].sort(
      (one, other) => one.start - other.start || other.end - one.end,
    );
  };
}

/** « la Commission », « l'Alliance » with no longer name in the article that it shortens. */
function isBareNoun(name: Mention, names: readonly Mention[], { gazetteer }: NameLexicon): boolean {
  if (name.rule !== BARE || name.text.includes(" ")) return false;
  const opening = `${foldName(name.text)} `;
  return !names.some((other) => {
    const aliases = other.candidates.flatMap((iri) => gazetteer.byIri(iri)?.names ?? []);
    const forms = other.type === "Organization" ? [other.text, ...aliases] : [];
    const isTold = other.start < name.start || other.candidates.length > 0;
    return isTold && forms.some((form) => foldName(form).startsWith(opening));
  });
}

/** « la Confédération », « l'Organisation »: a noun that proves to be no name may still refer. */
function withoutBare(
  sentence: SentenceNames,
  names: readonly Mention[],
  told: readonly Mention[],
): SentenceNames {
  const dropped = names.filter(
    (name) =>
      name.sentence === sentence.surface.index &&
      !told.some(({ start, end }) => start === name.start && end === name.end),
  );
  const isDropped = ({ first }: { readonly first: number }) =>
    dropped.some(({ firstToken }) => firstToken === first);
  return { ...sentence, names: sentence.names.filter((name) => !isDropped(name)) };
}

/** Rule of names that a common noun with a capital makes. */
const BARE = "name.organisation-noun";

function inContext({ surface, names, offices }: SentenceNames) {
  return names.map((span) => ({ span, surface, offices }));
}

function isTyped(name: TypedName): name is TypedName & { readonly type: EntityType } {
  return name.type !== undefined;
}

type Place = Pick<Mention, "start" | "end" | "text" | "sentence" | "firstToken" | "lastToken">;

function placeOf(surface: Surface, span: { first: number; last: number }, text: string): Place {
  const start = surface.tokens[span.first]?.start ?? 0;
  const end = surface.tokens[span.last - 1]?.end ?? start;
  return {
    start,
    end,
    text: text.slice(start, end),
    sentence: surface.index,
    firstToken: span.first,
    lastToken: span.last,
  };
}

function nameMention({ surface, span }: TypedName, resolved: ResolvedType, text: string): Mention {
  return {
    ...placeOf(surface, span, text),
    head: headOf(surface, span),
    kind: "name",
    type: resolved.type,
    candidates: resolved.records.map(({ iri }) => iri),
    plural: false,
    rule: resolved.rule,
  };
}

/**
 * « M. Poutine », « le ministre, X »: the head of the noun phrase with its title or office. A title of
 * several (« les présidents X et Y », « MM. X et Y ») is the head of none of them.
 */
function headOfPerson({ surface, span, offices }: TypedName, { titles }: NameLexicon): number {
  const office = offices.find(
    ({ last, plural, head }) =>
      !plural &&
      (last === span.first ||
        (surface.tokens[last]?.text === "," &&
          last + 1 === span.first &&
          !isSubjectBehind(surface, { ...span, office: head }))),
  );
  const title = titles(surface, span.first - 1);
  const isTitled = title?.last === span.first && title.value.number !== "Plur";
  const first = office?.head ?? (isTitled ? span.first - 1 : span.first);
  return headOf(surface, { first, last: span.last });
}

/** Both sides of « Trump-Poutine » stand in one token; each has its own part of the text. */
function joinedMention(surface: Surface, joined: JoinedName, text: string): Mention {
  const { token, start, end, records } = joined;
  const type = PRECEDENCE.find((each) => records.some((record) => record.type === each));
  return {
    ...placeOf(surface, { first: token, last: token + 1 }, text),
    start,
    end,
    text: text.slice(start, end),
    head: token,
    kind: "name",
    type: type ?? "Place",
    candidates: records.filter((record) => record.type === type).map(({ iri }) => iri),
    plural: false,
    rule: "name.joined",
  };
}

/** A compound word of nationality (« russo-ukrainien ») is one mention per state. */
function demonymMentions(surface: Surface, found: DemonymFound, text: string): Mention[] {
  const span = { first: found.token, last: found.token + 1 };
  const place = placeOf(surface, span, text);
  const records = found.isNoun
    ? found.records.filter(({ type }) => type === "State")
    : found.records;
  const isCompound = /\p{L}-\p{L}/u.test(place.text) && records.length > 1;
  const groups = isCompound ? records.map((record) => [record]) : [records];
  return groups.map((group) => ({
    ...place,
    head: found.token,
    kind: "demonym",
    type: group[0]?.type ?? "State",
    candidates: group.map(({ iri }) => iri),
    plural: false,
    rule: found.isNoun ? "demonym.noun" : "demonym.adjective",
  }));
}

function referenceMention(surface: Surface, found: Reference, text: string): Mention {
  const { head, kind, type, plural, rule } = found;
  return { ...placeOf(surface, found, text), head, kind, type, candidates: [], plural, rule };
}
