import type { Mention } from "../../document/mention.ts";
import { feature, type ParsedToken } from "../../document/token.ts";
import {
  type Antecedent,
  antecedentsBefore,
  type Discourse,
  headToken,
  isQuoted,
  isSubject,
  sentencesApart,
  tiesBefore,
} from "./discourse.ts";
import { isAdjective, type Thread } from "./thread.ts";

/** A pronoun with what its form tells. */
export interface PronounForm {
  readonly gender: string;
  readonly kind: string;
  /** Whether only a state or an organisation may be meant (« sa dirigeante »). */
  readonly isOfGroup: boolean;
}

/** How far back a pronoun looks, in sentences. */
const FARTHEST = 2;

/** The person, state or organisation that a singular pronoun stands for; none when two fit alike. */
export function tiePronoun(
  mention: Mention,
  form: PronounForm,
  discourse: Discourse,
): Thread | undefined {
  const owner = form.kind === "possessive" ? ownerTold(mention, form, discourse) : undefined;
  if (owner !== undefined) return owner.thread;
  const best = new Map<Thread, number>();
  const antecedents = antecedentsBefore(discourse, mention, FARTHEST);
  const beside = antecedents.filter((each) => isCoargument(each, mention, form, discourse));
  for (const antecedent of antecedents) {
    if (!agrees(antecedent, form, discourse)) continue;
    if (isBeside(antecedent, beside, form)) continue;
    // « « Le Tchad est un pays frère », a-t-il ajouté »: who is spoken of does not speak.
    if (isQuoted(discourse, antecedent.mention)) continue;
    const score = scoreOf(antecedent, mention, discourse);
    best.set(antecedent.thread, Math.max(score, best.get(antecedent.thread) ?? 0));
  }
  const [first, second] = [...best].sort(([, one], [, other]) => other - one);
  if (first === undefined) return undefined;
  return second !== undefined && first[1] - second[1] < MARGIN ? undefined : first[0];
}

const MARGIN = 0.5;

/** Kind of the table of pronouns that only verbs done to persons take (« la recevra », « l'attend »). */
const OBJECT = "object";
/** Kinds of pronouns that are the object of their verb. */
const CLITICS: ReadonlySet<string> = new Set([OBJECT, "actor"]);

/** « Il l'a remercié »: whoever the subject stands for is not the object. */
function isBeside(
  antecedent: Antecedent,
  beside: readonly Antecedent[],
  { kind }: PronounForm,
): boolean {
  if (beside.includes(antecedent)) return true;
  return CLITICS.has(kind) && beside.some(({ thread }) => thread === antecedent.thread);
}

function isPossible(thread: Thread | undefined, { isOfGroup, kind }: PronounForm): boolean {
  if (kind === OBJECT && thread?.type !== "Person") return false;
  return !isOfGroup || thread === undefined || GROUPS.has(thread.type);
}

interface Told {
  readonly thread: Thread | undefined;
}

/** Whom the words around a possessive tell it stands for: whom it is joined or apposed to, else its clause's subject. */
function ownerTold(mention: Mention, form: PronounForm, discourse: Discourse): Told | undefined {
  const beside = joinedOwner(mention, discourse) ?? apposedOwner(mention, discourse);
  if (beside !== undefined) return { thread: beside };
  const clause = subjectOfClause(mention, discourse);
  return clause !== undefined && isPossible(clause.thread, form) ? clause : undefined;
}

/** « (X a reçu) le Premier ministre Y et son ministre de la Défense »: whom the noun is joined to. */
function joinedOwner(mention: Mention, discourse: Discourse): Thread | undefined {
  const tokens = discourse.doc.sentences[mention.sentence]?.tokens ?? [];
  const noun = tokens[headToken(discourse, mention)?.head ?? -1];
  if (noun?.deprel !== "conj") return undefined;
  const first = antecedentsBefore(discourse, mention, 0).find(
    (each) => each.mention.head === noun.head,
  );
  return first?.thread.type === "Person" ? first.thread : undefined;
}

/**
 * « a annoncé que l'Arabie saoudite rouvrait son espace aérien »: the subject of the clause whose
 * object the possessive's noun is; an untold one (« le gouvernement rappelle son ambassadeur ») hides all others.
 */
function subjectOfClause(mention: Mention, discourse: Discourse): Told | undefined {
  const tokens = discourse.doc.sentences[mention.sentence]?.tokens ?? [];
  const owned = tokens[headToken(discourse, mention)?.head ?? -1];
  const noun = owned?.deprel === "conj" ? tokens[owned.head] : owned;
  if (noun === undefined || !COMPLEMENTS.test(noun.deprel)) return undefined;
  const verb = tokens[noun.head];
  const told = tokens.findIndex(
    ({ head, deprel, end }) =>
      head === noun.head && deprel.startsWith("nsubj") && end <= mention.start,
  );
  // « le président, flanqué de son ministre »: the participle's noun.
  const subject = told < 0 && verb !== undefined && isDescribing(verb) ? verb.head : told;
  const token = tokens[subject];
  if (token === undefined) return undefined;
  const isUntold = token.upos === "NOUN" && feature(token, "Number") === "Sing";
  const thread = subjectAt(subject, mention, discourse);
  if (thread === undefined) return isUntold ? { thread: undefined } : undefined;
  return OWNERS.has(thread.type) ? { thread } : undefined;
}

/** Who a subject is: what it names, else whose it is by nationality (« le gouvernement néerlandais »). */
function subjectAt(subject: number, mention: Mention, discourse: Discourse): Thread | undefined {
  const ties = tiesBefore(discourse, mention, 0).filter(
    (tie) => tie.mention.sentence === mention.sentence && tie.threads.length === 1,
  );
  const own = ties.find((tie) => tie.mention.head === subject && !isAdjective(tie.mention));
  const nation = ties.find(
    (tie) => isAdjective(tie.mention) && headToken(discourse, tie.mention)?.head === subject,
  );
  return (own ?? nation)?.threads[0];
}

/** A participle that says something of its noun. */
function isDescribing(verb: ParsedToken): boolean {
  return verb.deprel === "acl" && feature(verb, "VerbForm") === "Part";
}

const COMPLEMENTS = /^(obj|obl)/;

const OWNERS: ReadonlySet<string> = new Set(["Person", "State", "Organization"]);

/**
 * « l'Égypte, son ministre, X », « l'Union, par la voix de sa cheffe de la diplomatie »: the state or
 * organisation whose apposition or inserted phrase the possessive stands in.
 */
function apposedOwner(mention: Mention, discourse: Discourse): Thread | undefined {
  const tokens = discourse.doc.sentences[mention.sentence]?.tokens ?? [];
  const at = mention.firstToken;
  const comma = tokens.slice(0, at).findLastIndex(({ text }) => text === ",");
  if (comma < 0 || tokens.slice(comma + 1, at).some(({ upos }) => !INSERTED.has(upos))) {
    return undefined;
  }
  const owner = antecedentsBefore(discourse, mention, 0).find(
    (each) => each.mention.lastToken === comma,
  );
  if (owner === undefined || !GROUPS.has(owner.thread.type)) return undefined;
  return headToken(discourse, owner.mention)?.deprel.startsWith("obl") ? undefined : owner.thread;
}

/** What may stand between the comma and the possessive (« par la voix de »). */
const INSERTED: ReadonlySet<string> = new Set(["ADP", "DET", "NOUN"]);

const GROUPS: ReadonlySet<string> = new Set(["State", "Organization"]);

function agrees({ thread, mention }: Antecedent, form: PronounForm, discourse: Discourse): boolean {
  if (thread.type === "Place" || thread.type === "Venue") return false;
  if (!isPossible(thread, form)) return false;
  if (form.gender === "") return true;
  if (thread.type === "Person") return thread.gender === undefined || thread.gender === form.gender;
  const token = headToken(discourse, mention);
  const gender = token === undefined ? undefined : feature(token, "Gender");
  return gender === undefined ? false : gender.toLowerCase().startsWith(form.gender);
}

/** « Il a rencontré M. Trump »: subject and object of one verb are not one person. */
function isCoargument(
  { mention: earlier }: Antecedent,
  mention: Mention,
  form: PronounForm,
  discourse: Discourse,
): boolean {
  if (earlier.sentence !== mention.sentence) return false;
  // « Suh Hoon, son conseiller »: the possessive is someone else's.
  if (form.kind === "possessive") return earlier.lastToken === mention.firstToken - 1;
  const verb = headToken(discourse, earlier)?.head;
  const own = headToken(discourse, mention)?.head ?? -1;
  return (
    verb === own || (isSubject(discourse, earlier) && verb === verbAbove(own, mention, discourse))
  );
}

/** « X s'en prend à Y, l'accusant de … », « X a salué Y et l'a invité »: the verb whose subject another goes on with. */
function verbAbove(verb: number, { sentence }: Mention, { doc }: Discourse): number | undefined {
  const tokens = doc.sentences[sentence]?.tokens ?? [];
  const token = tokens[verb];
  if (token === undefined) return undefined;
  if (token.deprel === "advcl") return isGoingOn(token) ? token.head : undefined;
  const hasSubject = tokens.some(({ head, deprel }) => head === verb && deprel.startsWith("nsubj"));
  return token.deprel === "conj" && !hasSubject ? token.head : undefined;
}

function isGoingOn(verb: ParsedToken): boolean {
  return feature(verb, "VerbForm") === "Part" && feature(verb, "Tense") === "Pres";
}

/** What a distance in sentences counts. */
const NEARNESS: readonly number[] = [3, 2, 0];

function scoreOf({ mention: earlier, thread }: Antecedent, mention: Mention, discourse: Discourse) {
  const distance = sentencesApart(discourse, earlier, mention);
  const near = NEARNESS[distance] ?? 0;
  const subject = isSubject(discourse, earlier) ? 3 : 0;
  const main = isMainSubject(discourse, earlier) ? 1 : 0;
  const person = thread.type === "Person" ? 0.5 : 0;
  const inner = headToken(discourse, earlier)?.deprel.startsWith("nmod") ? -1 : 0;
  const place = earlier.start / (mention.start + 1); // of two alike the later one
  return near + subject + main + person + inner + place * 0.4;
}

function isMainSubject(discourse: Discourse, mention: Mention): boolean {
  if (!isSubject(discourse, mention)) return false;
  const tokens = discourse.doc.sentences[mention.sentence]?.tokens ?? [];
  return tokens[headToken(discourse, mention)?.head ?? -1]?.deprel === "root";
}

/** « Linda Thomas-Greenfield, qui représente … »: the name right before, a comma at most between. */
export function tieRelative(mention: Mention, discourse: Discourse): Thread | undefined {
  const tokens = discourse.doc.sentences[mention.sentence]?.tokens ?? [];
  const isComma = tokens[mention.firstToken - 1]?.text === ",";
  const last = isComma ? mention.firstToken - 1 : mention.firstToken;
  return antecedentsBefore(discourse, mention, 0).find((each) => each.mention.lastToken === last)
    ?.thread;
}
