import type { Document } from "../../document/document.ts";
import type { Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import type { NameLexicon } from "../mentions/name-lexicon.ts";
import { fold } from "../mentions/surface.ts";
import type { OfficeFound, TenureFound } from "../roles/office-found.ts";
import { statesOf } from "../roles/office-states.ts";
import { groupNames } from "./group-names.ts";
import { identifyPerson } from "./identify-persons.ts";
import { soundOf } from "./name-words.ts";
import { isAdjective, type NameGroup, type Thread } from "./thread.ts";

/** What threads are made from. */
export interface ThreadSources {
  readonly doc: Document<ParsedToken>;
  readonly mentions: readonly Mention[];
  readonly offices: readonly OfficeFound[];
  readonly tenures: readonly TenureFound[];
  readonly lexicon: NameLexicon;
}

/** Makes one thread per named thing, in order of first mention. */
export function toThreads(sources: ThreadSources): readonly Thread[] {
  const groups = groupNames(sources.mentions, {
    gazetteer: sources.lexicon.gazetteer,
    text: sources.doc.article.text,
    aliasWords: sources.lexicon.aliasWords,
    patronymics: new Set([...sources.lexicon.patronymics].map(soundOf)),
  }).filter(({ mentions }) => mentions.length > 0 && !isOnlyAdjective(mentions, sources));
  const states = new Set(groups.flatMap(({ type, authority }) => stateOf(type, authority)));
  return [...groups]
    .sort((one, other) => startOf(one) - startOf(other) || (one.type < other.type ? -1 : 1))
    .map((group, id) => toThread(group, id, sources, states));
}

/**
 * « les dirigeants européens »: an organisation told by adjectives alone is not spoken of, unless
 * they tell whose an office is (« la commissaire européenne »).
 */
function isOnlyAdjective(mentions: readonly Mention[], { offices }: ThreadSources): boolean {
  if (!mentions.every((each) => each.type === "Organization" && isAdjective(each))) return false;
  return !offices.some(
    ({ phrase, context }) =>
      !phrase.plural &&
      mentions.some(
        ({ sentence, firstToken }) =>
          sentence === context.surface.index && phrase.nationalities.includes(firstToken),
      ),
  );
}

function startOf({ mentions }: NameGroup): number {
  return mentions[0]?.start ?? 0;
}

function stateOf(type: string, authority: string | undefined): readonly string[] {
  return type === "State" && authority !== undefined ? [authority] : [];
}

function toThread(
  group: NameGroup,
  id: number,
  sources: ThreadSources,
  states: ReadonlySet<string>,
): Thread {
  const { gazetteer } = sources.lexicon;
  if (group.type !== "Person") {
    const record = group.authority === undefined ? undefined : gazetteer.byIri(group.authority);
    const own = [...stateOf(group.type, group.authority), ...(record?.state ? [record.state] : [])];
    const name = record?.label ?? group.name;
    return { ...group, name, id, tenures: [], states: new Set(own) };
  }
  const record = identifyPerson(group, gazetteer, states);
  const tenures = sources.tenures.filter(({ holder }) => group.mentions.includes(holder));
  const served = tenures.flatMap((tenure) => statesOf(tenure, gazetteer));
  const told = served.length > 0 ? served : nationOf(group, sources);
  const known = told.length === 0 && record?.state !== undefined ? [record.state] : told;
  const gender = genderOf(group, tenures, sources);
  return {
    ...group,
    id,
    tenures,
    name: record?.label ?? group.name,
    states: new Set(known),
    ...(record && { authority: record.iri }),
    ...(gender && { gender }),
  };
}

/** « l'Allemand Johann Wadephul », « le Kényan William Ruto »: the nation told before the name. */
function nationOf(group: NameGroup, { mentions }: ThreadSources): readonly string[] {
  return mentions
    .filter(
      ({ rule, sentence, lastToken }) =>
        rule === "demonym.noun" &&
        group.mentions.some((name) => name.sentence === sentence && name.firstToken === lastToken),
    )
    .flatMap(({ candidates }) => candidates);
}

/** What title, office and given name say of a person's gender, in this order. */
function genderOf(
  group: NameGroup,
  tenures: readonly TenureFound[],
  sources: ThreadSources,
): "m" | "f" | undefined {
  const titles = group.mentions.map((mention) => titleGender(mention, sources));
  const offices = tenures.map(({ phrase }) => phrase.row.gender);
  const given = group.mentions.map(({ text }) => givenGender(text, sources.lexicon));
  const told = [...titles, ...offices, ...given].find((gender) => gender === "m" || gender === "f");
  return told === "m" || told === "f" ? told : undefined;
}

/** The gender of a given name; « Kim », « Lee » may be a family name that comes first. */
function givenGender(text: string, { firstNames, gazetteer }: NameLexicon): string | undefined {
  const [first, ...others] = text.split(/[\s\u00A0\u202F]+/);
  if (first === undefined || others.length === 0) return undefined;
  const isFamilyName = gazetteer.senses(first).some(({ kind }) => kind === "familyName");
  return isFamilyName ? undefined : firstNames.get(fold(first));
}

function titleGender({ sentence, firstToken }: Mention, { doc, lexicon }: ThreadSources) {
  const token = doc.sentences[sentence]?.tokens[firstToken - 1];
  return token === undefined ? undefined : lexicon.titleGenders.get(fold(token.text));
}
