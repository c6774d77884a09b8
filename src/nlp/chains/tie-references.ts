import type { Mention } from "../../document/mention.ts";
import { foldName } from "../../language/normalise.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { ORDINAL, STANDING } from "../mentions/descriptions.ts";
import type { NameLexicon } from "../mentions/name-lexicon.ts";
import { fold } from "../mentions/surface.ts";
import type { OfficeFound } from "../roles/office-found.ts";
import { compileOfficeHints } from "../roles/office-hints.ts";
import { type Discourse, isSpoken, STRESSED } from "./discourse.ts";
import { compileKnownPosts } from "./known-posts.ts";
import { compileOfficeMatcher } from "./office-match.ts";
import { compileReferenceTables, type ReferenceTables } from "./reference-tables.ts";
import type { Thread, Tie } from "./thread.ts";
import { tieCompatriot } from "./tie-compatriots.ts";
import { tieCounterpart } from "./tie-counterparts.ts";
import { tieHost } from "./tie-hosts.ts";
import { stateOfAdjective, stateOfOwner, tieByFullName, tieByNoun, tieNoun } from "./tie-nouns.ts";
import { mayHold, type OfficeTying, tieOffice, tieOffices } from "./tie-offices.ts";
import { tieOrdinal } from "./tie-ordinals.ts";
import { tiePluralPronoun } from "./tie-plural-pronouns.ts";
import { tiePlural } from "./tie-plurals.ts";
import { tiePronoun, tieRelative } from "./tie-pronouns.ts";
import { tieSides } from "./tie-sides.ts";
import { tieSigners } from "./tie-signers.ts";
import { tieStanding } from "./tie-standings.ts";
import { isStressed, tieStressed } from "./tie-stressed.ts";

/** Ties descriptions and pronouns to threads, in order of text. */
export type ReferenceTier = (
  discourse: Discourse,
  mentions: readonly Mention[],
  offices: readonly OfficeFound[],
) => readonly Tie[];

interface Reader extends ReferenceTables, OfficeTying {
  readonly offices: readonly OfficeFound[];
}

/** Compiles the tables about references. */
export function compileReferenceTier(pack: LanguagePack, lexicon: NameLexicon): ReferenceTier {
  const tables = compileReferenceTables(pack, lexicon);
  const matches = compileOfficeMatcher(pack);
  const hints = compileOfficeHints(pack);
  const knownPosts = compileKnownPosts(pack);
  return (discourse, mentions, offices) => {
    const called = new Map<number, readonly OfficeFound[]>();
    const { gazetteer } = lexicon;
    const posts = knownPosts(discourse.doc.article.date);
    const reader = { ...tables, gazetteer, matches, hints, posts, called, offices };
    const ties: Tie[] = [];
    for (const mention of mentions) {
      const tie = tieOne(mention, { ...discourse, ties }, reader);
      if (tie === undefined) continue;
      ties.push(tie);
      remember(tie, reader, called);
    }
    return ties;
  };
}

/** A person called by an office once may be called by it again. */
function remember(tie: Tie, reader: Reader, called: Map<number, readonly OfficeFound[]>): void {
  const office = officeOf(tie.mention, reader);
  const thread = tie.threads[0];
  if (office === undefined || thread === undefined || tie.threads.length > 1) return;
  called.set(thread.id, [...(called.get(thread.id) ?? []), office]);
}

function tieOne(mention: Mention, discourse: Discourse, reader: Reader): Tie | undefined {
  if (mention.kind === "name" || mention.kind === "demonym") {
    const threads = discourse.threads.filter((thread) => thread.mentions.includes(mention));
    const person = tieCompatriot(mention, threads[0], discourse);
    if (person !== undefined) return asPerson(mention, person);
    return threads.length === 0 ? undefined : { mention, threads };
  }
  if (isStressed(mention, discourse, reader.stress)) return asStressed(mention, discourse);
  const threads = threadsFor(mention, discourse, reader).filter((thread) => thread !== undefined);
  if (threads.length === 0) return undefined;
  const names = threads.map(({ name }) => name).join(" et ");
  return { mention, threads, reason: `« ${mention.text} » : ${names} (${mention.rule}).` };
}

/** « X, lui, … »: the pronoun repeats its subject. */
function asStressed(mention: Mention, discourse: Discourse): Tie | undefined {
  const threads = tieStressed(mention, discourse);
  return threads.length === 0 ? undefined : { mention: { ...mention, rule: STRESSED }, threads };
}

/** « a déclaré l'Italienne »: the word of nationality stands for a person named before. */
function asPerson(mention: Mention, person: Thread): Tie {
  const reason = `« ${mention.text} » : ${person.name} (${COMPATRIOT}).`;
  return {
    mention: { ...mention, kind: "description", rule: COMPATRIOT },
    threads: [person],
    reason,
  };
}

const COMPATRIOT = "description.compatriot";

function threadsFor(
  mention: Mention,
  discourse: Discourse,
  reader: Reader,
): readonly (Thread | undefined)[] {
  if (mention.kind === "pronoun") return threadsForPronoun(mention, discourse, reader);
  if (mention.rule === ORDINAL) {
    const rank = reader.ordinals.get(fold(mention.text)) ?? 0;
    return [tieOrdinal(mention, discourse, { rank, isBetween: reader.isBetween })];
  }
  if (mention.rule === STANDING) return [tieStanding(mention, discourse)];
  const office = officeOf(mention, reader);
  if (mention.plural) return threadsForPlural({ mention, office }, discourse, reader);
  if (office !== undefined) {
    const tie = office.phrase.isCounterpart ? tieCounterpart : tieOffice;
    return [tie(office, mention, discourse, reader)];
  }
  return [threadForNoun(mention, discourse, reader)];
}

/** « le royaume », « le ministère », « le pays », « ce dernier ». */
function threadForNoun(mention: Mention, discourse: Discourse, reader: Reader): Thread | undefined {
  const noun = fold(mention.text);
  if (reader.hostNouns.has(noun)) return tieHost(mention, discourse, reader.isReceiving);
  const nation = reader.pluralNouns.has(noun) ? undefined : stateOfAdjective(mention, discourse);
  if (nation !== undefined) return nation;
  if (isPluralOnly(noun, reader)) return undefined;
  const own = mention.type === "State" ? stateOfOwner(mention, discourse) : undefined;
  if (own !== undefined) return own;
  const namesOf = (iri: string) => reader.gazetteer.byIri(iri)?.names ?? [];
  const sameNoun = tieByNoun(mention, discourse, namesOf);
  const fullNamed =
    mention.type === "State" ? tieByFullName(mention, discourse, namesOf) : undefined;
  if (sameNoun !== undefined || reader.nameNouns.has(noun)) return sameNoun ?? fullNamed;
  const topic = reader.topicNouns.has(noun) ? topicState(discourse, mention, reader) : undefined;
  const takesLatest = reader.latestNouns.has(noun);
  const { wholeNouns, partNouns } = reader;
  // « le secrétaire général de l'organisation »: not of the assembly named before it.
  const isFit = ({ name }: Thread) =>
    !wholeNouns.has(noun) || !partNouns.has(foldName(name).split(" ")[0] ?? "");
  return topic ?? fullNamed ?? tieNoun(mention, discourse, { takesLatest, isFit });
}

/** « la capitale », « le voisin » take up nothing by themselves. */
function isPluralOnly(
  noun: string,
  {
    pluralNouns,
    countedNouns,
    sideNouns,
  }: Pick<ReferenceTables, "pluralNouns" | "countedNouns" | "sideNouns">,
): boolean {
  return [pluralNouns, countedNouns, sideNouns].some((nouns) => nouns.has(noun));
}

/** « le pays » is the state of the headline, if it names one; « son pays » is somebody's. */
function topicState(
  { doc, threads }: Discourse,
  mention: Mention,
  { isDefinite }: Reader,
): Thread | undefined {
  const determiner = doc.sentences[mention.sentence]?.tokens[mention.firstToken - 1];
  if (determiner === undefined || !isDefinite(determiner)) return undefined;
  const first = threads.filter(
    ({ type, mentions }) => type === "State" && mentions.some(({ sentence }) => sentence === 0),
  );
  return first.length === 1 ? first[0] : undefined;
}

interface Described {
  readonly mention: Mention;
  readonly office: OfficeFound | undefined;
}

/** « les présidents russe et turc », « les deux ministres », « les quatre pays ». */
function threadsForPlural(
  { mention, office }: Described,
  discourse: Discourse,
  reader: Reader,
): readonly (Thread | undefined)[] {
  if (office !== undefined && office.phrase.nationalities.length > 1) {
    const each = eachNation(office).map((single) => tieOffice(single, mention, discourse, reader));
    // One known minister of two does not stand for both: then the two states are meant.
    return each.includes(undefined) ? [] : each;
  }
  const count = countBefore(mention, discourse, reader);
  if (count === undefined)
    return isLatest(mention, discourse, reader) ? tiePluralPronoun(mention, ANY, discourse) : [];
  const holders = office === undefined ? [] : tieOffices({ office, mention }, discourse, reader);
  if (holders.length === count) return holders;
  const isEligible = (thread: Thread) => office === undefined || mayHold(thread, office, reader);
  const head = discourse.doc.sentences[mention.sentence]?.tokens[mention.head];
  const noun = fold(head?.lemma ?? "");
  const isSide = reader.sideNouns.has(noun);
  const options = { count, namesOnly: isSide || reader.pluralNouns.has(noun), isEligible };
  if (!isSide) return tiePlural(mention, options, discourse);
  const signers = reader.signerNouns.has(noun) ? tieSigners(mention, count, discourse) : [];
  if (signers.length > 0) return signers;
  const { isBetween, isForce } = reader;
  return tieSides(mention, { ...options, isBetween, isForce }, discourse);
}

const ANY = { gender: "", isPersonal: false };

/** « ces derniers ». */
function isLatest({ sentence, head }: Mention, { doc }: Discourse, { latestNouns }: Reader) {
  return latestNouns.has(fold(doc.sentences[sentence]?.tokens[head]?.lemma ?? ""));
}

function threadsForPronoun(
  mention: Mention,
  discourse: Discourse,
  { pronouns, isImpersonal, offices }: Reader,
): readonly (Thread | undefined)[] {
  const row = pronouns.get(fold(mention.text));
  if (row === undefined || isSpoken(discourse, mention)) return [];
  if (row.kind === "relative") return [tieRelative(mention, discourse)];
  if (row.kind === "demonstrative" && row.number === "Sing") {
    return [tieNoun(mention, discourse, { takesLatest: true })];
  }
  if (row.kind === "subject" && isImpersonal(mention, discourse)) return [];
  if (row.number === "Plur") {
    const plural = { gender: row.gender ?? "", isPersonal: row.kind === "object" };
    return tiePluralPronoun(mention, plural, discourse);
  }
  const isOfGroup = row.kind === "possessive" && opensGroupOffice(mention, offices);
  const kind = mention.rule.replace(/^pronoun\./, "");
  const form = { gender: row.gender ?? "", kind, isOfGroup };
  return [tiePronoun(mention, form, discourse)];
}

/** « sa dirigeante », « l'un de ses dirigeants »: who leads is a state's or an organisation's, no person's. */
function opensGroupOffice(mention: Mention, offices: readonly OfficeFound[]): boolean {
  const office = offices.find(
    ({ phrase, context }) =>
      context.surface.index === mention.sentence && phrase.first === mention.lastToken,
  );
  if (office === undefined || office.phrase.isCounterpart) return false;
  const { leads, rank, of } = office.phrase.row;
  return leads === "yes" && rank !== "minister" && !(of ?? "").split(",").includes("person");
}

/** « les présidents russe et turc »: one office per nationality. */
function eachNation(office: OfficeFound): readonly OfficeFound[] {
  return office.phrase.nationalities.map((nationality) => ({
    ...office,
    phrase: { ...office.phrase, nationality, plural: false },
  }));
}

/** The number before a plural description: « les deux hommes » → 2. */
function countBefore(mention: Mention, { doc }: Discourse, { counts }: Reader): number | undefined {
  const tokens = doc.sentences[mention.sentence]?.tokens ?? [];
  for (let at = mention.firstToken - 1; at >= mention.firstToken - 3; at -= 1) {
    const count = counts.get(fold(tokens[at]?.text ?? ""));
    if (count !== undefined) return count;
  }
  return undefined;
}

function officeOf(mention: Mention, { offices }: Reader): OfficeFound | undefined {
  if (mention.rule !== "description.office") return undefined;
  return offices.find(
    ({ phrase, context }) =>
      context.surface.index === mention.sentence && phrase.head === mention.head,
  );
}
