import { feature, type ParsedToken } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import type { Tense } from "./nearest.ts";

/**
 * Tells where the verb that governs a token puts its event: before or after publication. The end of
 * what lasts (« a été suspendu jusqu'au 30 juin ») lies ahead.
 */
export type TenseReader = (tokens: readonly ParsedToken[], index: number, isEnd?: boolean) => Tense;

/** A verb with the words that conjugate it. */
interface VerbGroup {
  readonly verb: ParsedToken;
  /** Auxiliaries in order of text. */
  readonly helpers: readonly ParsedToken[];
  /** Index of the verb in its sentence. */
  readonly at: number;
}

interface Lists {
  /** Verbs whose complement lies ahead of them. */
  readonly governors: ReadonlySet<string>;
  /** Verbs whose infinitive lies ahead: « a appelé à manifester lundi ». */
  readonly aims: ReadonlySet<string>;
  readonly suppositions: ReadonlySet<string>;
  /** Forms of the pronoun of a reflexive verb (« s' »). */
  readonly reflexives: ReadonlySet<string>;
  /** Verbs that call off what was planned. */
  readonly offs: ReadonlySet<string>;
  /** Verbs whose object has taken place (« condamner »). */
  readonly factives: ReadonlySet<string>;
  /** Words that set what follows them before or along with the verb (« après », « lors »). */
  readonly behinds: ReadonlySet<string>;
  /** Verbs that do what lasts until the end that is told (« suspendre »). */
  readonly lastings: ReadonlySet<string>;
}

const VERBAL = new Set(["VERB", "AUX"]);
/** Words that may stand inside a group of verbs. */
const INNER = new Set(["VERB", "AUX", "ADV", "PRON", "PART"]);
const REACH = 6;

/** Compiles the reading of tenses; the pack lists the lemmas that look ahead (« prévoir », « devoir »). */
export function compileTense(pack: LanguagePack): TenseReader {
  const rows = pack.tables.get("time-prospective") ?? [];
  const listed = (role: string) =>
    new Set(rows.filter((row) => row.role === role).map((row) => row.lemma ?? ""));
  const governors = listed("governor");
  const lists = {
    governors,
    aims: new Set([...governors, ...listed("infinitive")]),
    suppositions: listed("supposition"),
    reflexives: new Set((pack.tables.get("reflexives") ?? []).map((row) => row.form ?? "")),
    offs: listed("off"),
    factives: listed("factive"),
    behinds: listed("behind"),
    lastings: listed("lasting"),
  };
  return (tokens, index, isEnd = false) => {
    const above = isEnd ? predicatesAbove(tokens, index)[0] : undefined;
    if (above !== undefined && lists.lastings.has(tokens[above]?.lemma ?? "")) return "future";
    if (isInNounPhrase(tokens, index)) return nounTense(tokens, index, lists);
    const adjacent = adjacentGroup(tokens, index);
    const told = adjacent && groupTense(tokens, adjacent, lists);
    return told ?? treeTense(tokens, index, lists);
  };
}

/**
 * Of « les pourparlers de mardi » the verb tells only as of its subject: what « ont échoué » has
 * been held; what somebody « a annoncé » may be still to come.
 */
function nounTense(tokens: readonly ParsedToken[], index: number, lists: Lists): Tense {
  let at = index;
  while (tokens[at]?.deprel.startsWith("nmod")) at = tokens[at]?.head ?? -1;
  const isDone =
    tokens[at]?.deprel.startsWith("nsubj") ||
    isJudged(tokens, at, lists) ||
    isBehind(tokens, at, lists);
  const tense = isDone ? treeTense(tokens, at, lists) : "unknown";
  return tense === "past" ? tense : "unknown";
}

/** « a condamné le tir de jeudi »: one judges what has been done. */
function isJudged(tokens: readonly ParsedToken[], noun: number, { factives }: Lists): boolean {
  const { head = -1, deprel = "" } = tokens[noun] ?? {};
  return /^(?:obj|obl)/.test(deprel) && factives.has(tokens[head]?.lemma ?? "");
}

/** « après le tir de jeudi », « lors de la réunion de lundi », « à l'issue du sommet de mardi ». */
function isBehind(tokens: readonly ParsedToken[], noun: number, { behinds }: Lists): boolean {
  const { head = -1, lemma = "" } = tokens[noun] ?? {};
  const cases = tokens.filter((token) => token.head === noun && token.deprel === "case");
  const words = [lemma, tokens[head]?.lemma ?? "", ...cases.map((word) => word.lemma)];
  return words.some((word) => behinds.has(word));
}

function isInNounPhrase(tokens: readonly ParsedToken[], index: number): boolean {
  if (!tokens[index]?.deprel.startsWith("nmod")) return false;
  return tokens.some((token) => token.head === index && token.deprel === "case");
}

/** The verbs that stand right before the time: « a fait savoir jeudi », « doit rencontrer jeudi ». */
function groupBefore(tokens: readonly ParsedToken[], index: number): readonly number[] {
  const group: number[] = [];
  for (let at = index - 1; at >= 0 && index - at <= REACH; at -= 1) {
    const upos = tokens[at]?.upos ?? "";
    if (!INNER.has(upos)) break;
    if (VERBAL.has(upos)) group.unshift(at);
  }
  const finite = group.findIndex((each) => isForm(tokens[each], "Fin"));
  return group.slice(Math.max(finite, 0));
}

function adjacentGroup(tokens: readonly ParsedToken[], index: number): VerbGroup | undefined {
  const group = groupBefore(tokens, index);
  const at = group.find((each) => tokens[each]?.upos === "VERB") ?? -1;
  const verb = tokens[at];
  const isTelling = isForm(tokens[group[0] ?? -1], "Fin") || (verb && isPastParticiple(verb));
  if (!verb || !isTelling) return undefined;
  const helpers = group.slice(0, group.indexOf(at)).flatMap((each) => tokens[each] ?? []);
  return { verb, helpers, at };
}

function isForm(token: ParsedToken | undefined, form: string): boolean {
  return token !== undefined && feature(token, "VerbForm") === form;
}

function treeTense(tokens: readonly ParsedToken[], index: number, lists: Lists): Tense {
  let throughInfinitive = false;
  for (const governor of predicatesAbove(tokens, index)) {
    const verb = tokens[governor];
    if (!verb) continue;
    // « a promis de se rendre lundi à Doha »: what is promised lies ahead.
    const helpers = auxiliaries(tokens, governor);
    if (throughInfinitive && lists.aims.has(verb.lemma)) return aheadOf(verb, helpers);
    const tense = groupTense(tokens, { verb, helpers, at: governor }, lists);
    if (tense !== undefined) return tense;
    throughInfinitive = feature(verb, "VerbForm") === "Inf";
  }
  return "unknown";
}

/** « avait promis de se rendre lundi »: as seen from then, on either side of publication. */
function aheadOf(verb: ParsedToken, helpers: readonly ParsedToken[]): Tense {
  const isPast = [...helpers, verb].some((each) => feature(each, "Tense") === "Imp");
  return isPast ? "unknown" : "future";
}

/** The heads above a token, nearest first, that are verbs or that a copula makes predicates. */
function predicatesAbove(tokens: readonly ParsedToken[], index: number): readonly number[] {
  const seen: number[] = [];
  for (let at = index; at >= 0 && !seen.includes(at); at = tokens[at]?.head ?? -1) seen.push(at);
  return seen.filter(
    (each) => VERBAL.has(tokens[each]?.upos ?? "") || auxiliaries(tokens, each).length > 0,
  );
}

function auxiliaries(tokens: readonly ParsedToken[], index: number): readonly ParsedToken[] {
  return tokens.filter(
    (token) => token.head === index && (token.deprel.startsWith("aux") || token.deprel === "cop"),
  );
}

/** `undefined` where the verb does not tell and the one above it may (« doit rencontrer jeudi »). */
function groupTense(
  tokens: readonly ParsedToken[],
  group: VerbGroup,
  lists: Lists,
): Tense | undefined {
  const { verb, helpers, at } = group;
  const finite = [...helpers, verb].find((each) => isForm(each, "Fin"));
  const isAhead = lists.governors.has(verb.lemma);
  if (!finite) {
    if (!isPastParticiple(verb)) return undefined;
    if (isAhead && isCalledOff(tokens, verb, lists)) return "unknown";
    return isAhead ? "future" : "past";
  }
  // « s'en est défendue lundi »: a reflexive has no passive.
  if (verb !== finite && isReflexive(tokens, at, lists)) return "past";
  if (isAhead) return governorTense(finite, group);
  const tense = finiteTense(finite, group);
  // « si tout se passait bien lundi »: a supposition in the imperfect tells no past.
  const isSupposed = tokens.some(
    (token) => token.head === at && lists.suppositions.has(token.lemma),
  );
  return isSupposed && feature(finite, "Tense") === "Imp" ? "future" : tense;
}

/** « le scrutin, prévu le 25 février, a été reporté »: a day planned, which may be gone by. */
function isCalledOff(tokens: readonly ParsedToken[], planned: ParsedToken, lists: Lists): boolean {
  const noun = tokens[planned.head];
  const verb = tokens[noun?.head ?? -1];
  return verb !== undefined && planned.deprel === "acl" && lists.offs.has(verb.lemma);
}

function isReflexive(tokens: readonly ParsedToken[], verb: number, { reflexives }: Lists): boolean {
  const isPerfect = tokens[verb] !== undefined && isPastParticiple(tokens[verb]);
  return (
    isPerfect &&
    tokens.some(
      ({ head, text }, index) =>
        head === verb && index < verb && reflexives.has(text.toLowerCase().replaceAll("’", "'")),
    )
  );
}

/** « était prévu mardi » may lie on either side; « est prévu », « doit », « devra » lie ahead. */
function governorTense(finite: ParsedToken, group: VerbGroup): Tense {
  if (isPerfect(finite, group) || feature(finite, "Tense") === "Past") return "past";
  return feature(finite, "Tense") === "Imp" ? "unknown" : "future";
}

function finiteTense(finite: ParsedToken, group: VerbGroup): Tense {
  if (isPerfect(finite, group)) return "past";
  if (feature(finite, "Mood") === "Cnd") return "future";
  switch (feature(finite, "Tense")) {
    case "Imp":
      return "past";
    // « se réunit » is a present as often as a past historic: the nearest day is the better guess.
    case "Past":
      return finite === group.verb ? "unknown" : "past";
    // « Il aura fallu trois jours »: seen from now, done; « aura été signé d'ici à lundi » is not yet.
    case "Fut":
      return finite.deprel === "aux:tense" ? "unknown" : "future";
    case "Pres":
      return "present";
    default:
      return "unknown";
  }
}

/** « a reçu », « est arrivé », « a été reçu »; a passive in the present (« est reçu lundi ») is none. */
function isPerfect(finite: ParsedToken, { verb, helpers }: VerbGroup): boolean {
  if (finite === verb || feature(finite, "Tense") === "Fut") return false;
  const isCompound = [...helpers, verb].some(isPastParticiple) || finite.deprel === "aux:tense";
  const passive = helpers.filter((each) => each.deprel === "aux:pass");
  return isCompound && (passive.length === 0 || helpers.length > passive.length);
}

function isPastParticiple(token: ParsedToken): boolean {
  return feature(token, "VerbForm") === "Part" && feature(token, "Tense") === "Past";
}
