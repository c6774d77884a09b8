import type { Mention } from "../../document/mention.ts";
import { feature, type ParsedToken } from "../../document/token.ts";
import { type Discourse, headToken, isSubject, sentencesApart, tiesBefore } from "./discourse.ts";
import type { Thread, Tie } from "./thread.ts";

/** What a plural pronoun's form tells. */
export interface PluralForm {
  readonly gender: string;
  /** Whether only persons may be meant (« les a reçus »). */
  readonly isPersonal: boolean;
}

/** How far back a plural pronoun looks, in sentences. */
const FARTHEST = 2;

/**
 * The things that « ils », « leur » stand for: the joined or plural subject nearest before, or one
 * thing with a plural name (« les talibans »); else two told together, or the only two persons.
 */
export function tiePluralPronoun(
  mention: Mention,
  { gender, isPersonal }: PluralForm,
  discourse: Discourse,
): readonly Thread[] {
  for (let back = 0; back <= FARTHEST; back += 1) {
    const ties = tiesBefore(discourse, mention, back).filter(
      (tie) =>
        sentencesApart(discourse, tie.mention, mention) === back &&
        (!isPersonal || tie.threads.every(({ type }) => type === "Person")),
    );
    const found = subjectAmong(ties, discourse) ?? togetherAmong(ties, discourse);
    if (found === undefined) continue;
    const isOther = isOvertaken(found.mention, { mention, gender }, discourse);
    return isOther || isGenderAgainst(found.threads, gender) ? [] : found.threads;
  }
  return [];
}

/** The last subject that is several things, or one with a plural name. */
function subjectAmong(ties: readonly Tie[], discourse: Discourse): Tie | undefined {
  for (const tie of ties.filter(({ mention }) => isSubject(discourse, mention))) {
    const threads = groupOf(tie, ties, discourse);
    if (threads.length > 1 || isPluralName(tie.mention, discourse)) return { ...tie, threads };
  }
  return undefined;
}

/** « (M. Trump a appelé) les deux dirigeants », « entre X et Y », « X a reçu Y ». */
function togetherAmong(ties: readonly Tie[], discourse: Discourse): Tie | undefined {
  for (const tie of ties.filter(({ mention }) => mention.kind !== "pronoun")) {
    const threads = groupOf(tie, ties, discourse);
    if (threads.length > 1 && areOfOneKind(threads)) return { ...tie, threads };
  }
  const named = ties.filter(({ mention }) => mention.kind !== "pronoun");
  const persons = [...new Set(named.flatMap(({ threads }) => threads))].filter(
    ({ type }) => type === "Person",
  );
  const [last] = named;
  return persons.length === 2 && last !== undefined ? { ...last, threads: persons } : undefined;
}

/** What a tie stands for, and what is joined to it by « et ». */
function groupOf(tie: Tie, ties: readonly Tie[], discourse: Discourse): readonly Thread[] {
  const joined = ties.filter((other) => isJoined(other.mention, tie.mention, discourse));
  return [...new Set([...tie.threads, ...joined.flatMap(({ threads }) => threads)])];
}

function isJoined(mention: Mention, first: Mention, discourse: Discourse): boolean {
  const token = headToken(discourse, mention);
  return (
    mention.sentence === first.sentence && token?.deprel === "conj" && token.head === first.head
  );
}

function areOfOneKind(threads: readonly Thread[]): boolean {
  const [first] = threads;
  return ACTORS.has(first?.type ?? "") && threads.every(({ type }) => type === first?.type);
}

const ACTORS: ReadonlySet<string> = new Set(["Person", "State", "Organization"]);

/** « les talibans », « les Vingt-Sept »: one thing whose name is plural; a state may be, but is one. */
function isPluralName({ kind, type, sentence, firstToken }: Mention, { doc }: Discourse): boolean {
  if (kind !== "name" || type === "Person") return false;
  const determiner = doc.sentences[sentence]?.tokens[firstToken - 1];
  return determiner !== undefined && isPlural(determiner);
}

/** « elles » are no men. */
function isGenderAgainst(threads: readonly Thread[], gender: string): boolean {
  return gender === "f" && threads.some((thread) => thread.gender === "m");
}

interface Form {
  readonly mention: Mention;
  readonly gender: string;
}

/** « MM. X et Y ont reçu les ministres. Ils … »: a plural noun that stands for nobody known is nearer. */
function isOvertaken(earlier: Mention, { mention, gender }: Form, discourse: Discourse): boolean {
  const known = new Set(
    discourse.ties.map(({ mention: { sentence, head } }) => `${sentence} ${head}`),
  );
  return discourse.doc.sentences
    .slice(earlier.sentence, mention.sentence + 1)
    .some(({ tokens }, at) =>
      tokens.some(
        (token, index) =>
          token.start >= earlier.end &&
          token.end <= mention.start &&
          token.upos === "NOUN" &&
          isPlural(token) &&
          ARGUMENTS.has(token.deprel) &&
          mayAgree(token, gender) &&
          !known.has(`${earlier.sentence + at} ${index}`),
      ),
    );
}

function mayAgree(token: ParsedToken, gender: string): boolean {
  const told = feature(token, "Gender");
  return gender === "" || told === undefined || told.toLowerCase().startsWith(gender);
}

const ARGUMENTS: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass"]);

function isPlural(token: ParsedToken): boolean {
  return feature(token, "Number") === "Plur";
}
