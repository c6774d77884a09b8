import type { Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import { afterEpithet } from "../mentions/after-epithet.ts";
import { afterOffice } from "../mentions/after-office.ts";
import { tellsTime } from "../mentions/after-time.ts";
import { isSubjectBehind } from "../mentions/subject-behind.ts";
import { closing, joinedTo } from "./joined-holders.ts";
import {
  type HolderFinder,
  isPersonName,
  nationAt,
  personAt,
  personBefore,
  tenure,
  textAt,
} from "./make-tenure.ts";
import { nameAt, type OfficeFound, type TenureFound } from "./office-found.ts";
import { severally } from "./severally.ts";

/** « le président Mahamat Déby », « les présidents Poutine et Xi ». */
export function directly(office: OfficeFound): readonly TenureFound[] {
  return [...shared(office, office.phrase.last, "role.direct"), ...ofParty(office)];
}

/** « l'eurodéputée Ecolo Saskia Bricmont »: the party stands between, and the office is of it. */
function ofParty(office: OfficeFound): readonly TenureFound[] {
  const party = nameAt(office, office.phrase.last);
  if (party?.type !== "Organization" || office.phrase.owner !== undefined) return [];
  const holder = personAt(office, party.lastToken);
  const { firstToken: first, lastToken: last, type, rule } = party;
  const owner = { first, last, type, records: [], rule };
  const own = { ...office, phrase: { ...office.phrase, owner } };
  return holder === undefined ? [] : [tenure(own, holder, "role.direct")];
}

/** « le ministre des Affaires étrangères, Sergueï Lavrov »; « les ministres russe et turc, X et Y ». */
export function afterComma(office: OfficeFound): readonly TenureFound[] {
  const { first } = office.phrase;
  const last = afterOffice(office.context, office.phrase.last);
  if (textAt(office, last) !== "," || opensAnother(office, last + 1)) return [];
  if (isFronted(office)) return shared(office, last + 1, "role.fronted");
  if (isSubjectOfOther(office, last + 1)) return [];
  const { surface, lexicon } = office.context;
  const isIndefinite = lexicon.isOf("indefinite", surface.tokens[first - 1]);
  return isIndefinite && office.phrase.plural && office.phrase.nationality === undefined
    ? []
    : shared(office, last + 1, "role.apposition-after");
}

/** « Patronne du FMI depuis 2019, X … », « Nommé en mai ministre, X … »: what opens the sentence describes its subject. */
function isFronted({ phrase, context }: OfficeFound): boolean {
  const { surface, lexicon } = context;
  const ahead = surface.tokens.slice(0, phrase.first);
  if (phrase.plural || ahead[0]?.upos === "DET" || ahead.some(isClauseWord)) return false;
  if (lexicon.isOf("become", ahead.at(-1))) return true; // « Ancien chef rebelle devenu ministre, X … »
  const named = ahead.findIndex((token) => APPOINTING.some((each) => lexicon.isOf(each, token)));
  const isTimed = named >= 0 && tellsTime(context, named + 1, phrase.first);
  return ahead.every(({ upos }, at) => at === named || upos === "ADV" || (at > named && isTimed));
}

/** What no description at the head of a sentence holds: a mark or a finite verb. */
function isClauseWord({ upos, feats }: ParsedToken): boolean {
  return upos === "PUNCT" || feats.includes("VerbForm=Fin");
}

/** « reçue par le chef de l'État, X a tiré une lettre »: the name behind the comma is no holder's. */
function isSubjectOfOther(office: OfficeFound, at: number): boolean {
  const { phrase, context } = office;
  const name = personAt(office, at);
  if (name === undefined || phrase.plural) return false;
  const { firstToken: first, lastToken: last } = name;
  return isSubjectBehind(context.surface, { first, last, office: phrase.head });
}

/** The one holder of a single office, or all holders of a plural one, each with its nationality. */
function shared(office: OfficeFound, at: number, rule: string): readonly TenureFound[] {
  const first = personAt(office, at);
  if (first === undefined) return [];
  const { phrase } = office;
  if (!phrase.plural) return [tenure(office, first, rule)];
  const holders = [first, ...joinedTo(office, first)];
  const { nationalities } = phrase;
  if (nationalities.length < 2) {
    return holders.map((holder) => {
      const own = withNation(withField(office, holder), holder);
      return tenure(own, holder, rule);
    });
  }
  if (nationalities.length !== holders.length) return [];
  return holders.map((holder, index) => {
    const nationality = nationalities[index] ?? phrase.head;
    return tenure({ ...office, phrase: { ...phrase, nationality } }, holder, rule);
  });
}

/** « les chefs de la diplomatie, le Grec X et le Turc Y »: to each their own state. */
function withNation(office: OfficeFound, { firstToken }: Mention): OfficeFound {
  const { phrase } = office;
  const nationality = nationAt(office, firstToken - 1);
  if (nationality === undefined || phrase.owner !== undefined) return office;
  return { ...office, phrase: { ...phrase, nationality, nationalities: [nationality] } };
}

/** « les ministres X (Affaires étrangères) et Y (Défense) »: the field in parentheses. */
function withField(office: OfficeFound, { lastToken }: Mention): OfficeFound {
  const { surface, lexicon } = office.context;
  const close = closing(office, lastToken);
  const joined = lexicon.portfolios.get(surface.words[lastToken + 1] ?? "");
  if (close === lastToken || joined === undefined) return office;
  const field = surface.words.slice(lastToken + 1, close - 1).filter((word) => word !== "");
  const link = joined.endsWith("'") ? joined : `${joined} `;
  const wording = `${office.phrase.office} ${link}${field.join(" ")}`;
  return { ...office, phrase: { ...office.phrase, office: wording, hasField: true } };
}

/** « …, le chancelier Olaf Scholz »: what follows the comma is an office of its own. */
function opensAnother(office: OfficeFound, at: number): boolean {
  const { surface, lexicon } = office.context;
  const first = surface.tokens[at]?.upos === "DET" ? at + 1 : at;
  const isDescribed = first > at && afterEpithet(office.context, first) > first; // « l'économiste X »
  return (
    lexicon.offices(surface, first) !== undefined && !lexicon.titles(surface, first) && !isDescribed
  );
}

/** « Emmanuel Macron, président de la République française, … ». */
export function inApposition(office: OfficeFound): readonly TenureFound[] {
  const { phrase, context } = office;
  let at = phrase.first - 1;
  if (isSubjectOfNext(office)) return [];
  if (context.surface.tokens[at]?.upos === "DET") at -= 1;
  const timed = beforeTime(office, at);
  const isTimed = timed < at;
  at = timed;
  while (isAppointing(office, at)) at -= 1;
  if (textAt(office, at) !== ",") return isTimed ? [] : joinedOffice(office, at);
  const next = context.surface.tokens[phrase.last];
  if (phrase.isCounterpart && context.lexicon.isOf("genitive", next)) return [];
  const holder = personBefore(office, at);
  if (holder === undefined || isJoinedName(office)) return [];
  const found = tenure(office, holder, "role.apposition");
  return [isTimed ? { ...found, status: "appointed" } : found];
}

/** « X, élu en mai président »: the token of the participle that stands before the time. */
function beforeTime({ context }: OfficeFound, at: number): number {
  const { surface, lexicon } = context;
  const near = surface.tokens.slice(Math.max(0, at - TIMED_WITHIN), at + 1);
  const back = near
    .reverse()
    .findIndex((token) => APPOINTING.some((each) => lexicon.isOf(each, token)));
  return back > 0 && tellsTime(context, at - back + 1, at + 1) ? at - back : at;
}

/** How many tokens of a time may stand between a participle and the office (« nommé en mai dernier ministre »). */
const TIMED_WITHIN = 6;

/** « convoqué par X, le diplomate s'est vu notifier … »: the subject of what follows, no apposition. */
function isSubjectOfNext(office: OfficeFound): boolean {
  const { phrase, context } = office;
  const { tokens } = context.surface;
  const isOpened = tokens[phrase.first - 1]?.upos === "DET";
  // An apposition is closed by a comma before the verb goes on, which some leave out behind a
  // name that opens the sentence.
  const opens = personBefore(office, phrase.first - 2)?.firstToken === 0;
  return isOpened && !opens && VERBAL.has(tokens[phrase.last]?.upos ?? "");
}

const VERBAL: ReadonlySet<string> = new Set(["AUX", "PRON"]);

/** « X, le président Y et … »: a list of persons, the office is the next one's. */
function isJoinedName(office: OfficeFound): boolean {
  return personAt(office, office.phrase.last) !== undefined;
}

/** « X, tout juste nommé ambassadeur »: the participle and its adverbs stand between. */
function isAppointing({ context }: OfficeFound, at: number): boolean {
  const token = context.surface.tokens[at];
  const { lexicon } = context;
  const isSelf = lexicon.isOf("self", token); // « X, lui-même ancien ministre »
  return (
    isSelf ||
    APPOINTING.some((wordClass) => lexicon.isOf(wordClass, token)) ||
    token?.upos === "ADV" ||
    token?.upos === "AUX"
  );
}

const APPOINTING = ["appoint", "become"] as const;

/** « ministre d'État et conseiller à la sécurité nationale », « chef rebelle devenu ministre »: a second office of one holder. */
function joinedOffice(office: OfficeFound, at: number): readonly TenureFound[] {
  const { surface, lexicon } = office.context;
  const isLater = lexicon.isOf("become", surface.tokens[at + 1]);
  if (surface.tokens[at]?.upos !== "CCONJ" && !isLater) return [];
  const holder = office.mentions.find(
    (mention) =>
      isPersonName(mention) &&
      mention.lastToken < at &&
      textAt(office, mention.lastToken) === "," &&
      onlyOffices(office, mention.lastToken + 1, at),
  );
  return holder === undefined ? [] : [tenure(office, holder, "role.second-office")];
}

/** Whether the tokens between a comma and « et » are an office phrase and nothing else. */
function onlyOffices(office: OfficeFound, from: number, to: number): boolean {
  const { surface, lexicon } = office.context;
  const first = afterModifiers(surface, from);
  if (lexicon.offices(surface, first) === undefined) return false;
  return surface.tokens.slice(first, to).every(({ upos }) => upos !== "VERB" && upos !== "PUNCT");
}

/** « alors », « l'ancien »: what may stand before the noun of office. */
function afterModifiers({ tokens }: OfficeFound["context"]["surface"], from: number): number {
  let at = from;
  while (MODIFIERS.has(tokens[at]?.upos ?? "")) at += 1;
  return at;
}

const MODIFIERS: ReadonlySet<string> = new Set(["DET", "ADV"]);

/** « Abdoulaye Diop (ministre des Affaires étrangères) ». */
export function inParentheses(office: OfficeFound): readonly TenureFound[] {
  const at = office.phrase.first - 1;
  if (textAt(office, at) !== "(") return [];
  const holder = personBefore(office, at);
  return holder === undefined ? [] : [tenure(office, holder, "role.parentheses")];
}

/** « l'opposant X comme président par intérim », « a nommé X ambassadeur ». */
export function predicated(office: OfficeFound): readonly TenureFound[] {
  const { phrase, context } = office;
  const before = context.surface.tokens.slice(0, phrase.first);
  const isAs = context.lexicon.isOf("as", before.at(-1));
  const isNamed = before.some((token) => context.lexicon.isOf("appoint", token));
  if (!isAs && !isNamed) return [];
  const holder = personBefore(office, isAs ? phrase.first - 1 : phrase.first);
  if (holder === undefined) return [];
  const found = tenure(office, holder, "role.predicate");
  return [isNamed ? { ...found, status: "appointed" } : found];
}

/** Ways to find a holder beside the office, from the surest to the least sure. */
export const BESIDE: readonly HolderFinder[] = [
  directly,
  afterComma,
  severally,
  inApposition,
  inParentheses,
  predicated,
];
