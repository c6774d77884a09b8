import { feature, type ParsedToken } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import type { Tense } from "./nearest.ts";

/** Tells where the verb that governs a token puts its event: before or after publication. */
export type TenseReader = (tokens: readonly ParsedToken[], index: number) => Tense;

/** A verb with the words that conjugate it. */
interface VerbGroup {
  readonly verb: ParsedToken;
  /** Auxiliaries in order of text. */
  readonly helpers: readonly ParsedToken[];
  /** Whether a conjunction makes it a supposition (« si tout se passait bien lundi »). */
  readonly isSupposed: boolean;
}

interface Lists {
  /** Verbs whose complement lies ahead of them. */
  readonly governors: ReadonlySet<string>;
  readonly suppositions: ReadonlySet<string>;
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
  const lists = { governors: listed("governor"), suppositions: listed("supposition") };
  return (tokens, index) => {
    if (isInNounPhrase(tokens, index)) return "unknown";
    const adjacent = groupBefore(tokens, index);
    const told = adjacent && groupTense(adjacent, lists);
    return told ?? treeTense(tokens, index, lists);
  };
}

/** « les pourparlers de mardi »: the verb of the sentence tells nothing of when they are held. */
function isInNounPhrase(tokens: readonly ParsedToken[], index: number): boolean {
  if (!tokens[index]?.deprel.startsWith("nmod")) return false;
  return tokens.some((token) => token.head === index && token.deprel === "case");
}

/** The verbs that stand right before the time: « a fait savoir jeudi », « doit rencontrer jeudi ». */
function groupBefore(tokens: readonly ParsedToken[], index: number): VerbGroup | undefined {
  const group: ParsedToken[] = [];
  for (let at = index - 1; at >= 0 && index - at <= REACH; at -= 1) {
    const token = tokens[at];
    if (!token || !INNER.has(token.upos)) break;
    if (VERBAL.has(token.upos)) group.unshift(token);
  }
  const finite = group.findIndex((token) => feature(token, "VerbForm") === "Fin");
  const verbs = group.slice(Math.max(finite, 0));
  const verb = verbs.find((token) => token.upos === "VERB");
  if (!verb || (finite < 0 && !isPastParticiple(verb))) return undefined;
  return { verb, helpers: verbs.slice(0, verbs.indexOf(verb)), isSupposed: false };
}

function treeTense(tokens: readonly ParsedToken[], index: number, lists: Lists): Tense {
  let throughInfinitive = false;
  for (const governor of predicatesAbove(tokens, index)) {
    const verb = tokens[governor];
    if (!verb) continue;
    // « a promis de se rendre lundi à Doha »: what is promised lies ahead.
    if (throughInfinitive && lists.governors.has(verb.lemma)) return "future";
    const helpers = auxiliaries(tokens, governor);
    const isSupposed = tokens.some(
      (token) => token.head === governor && lists.suppositions.has(token.lemma),
    );
    const tense = groupTense({ verb, helpers, isSupposed }, lists);
    if (tense !== undefined) return tense;
    throughInfinitive = feature(verb, "VerbForm") === "Inf";
  }
  return "unknown";
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
function groupTense(group: VerbGroup, lists: Lists): Tense | undefined {
  const { verb, helpers } = group;
  const finite = [...helpers, verb].find((each) => feature(each, "VerbForm") === "Fin");
  const isAhead = lists.governors.has(verb.lemma);
  if (finite) return isAhead ? governorTense(finite, group) : finiteTense(finite, group);
  if (isPastParticiple(verb)) return isAhead ? "future" : "past";
  return undefined;
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
      return group.isSupposed ? "future" : "past";
    case "Past":
      return "past";
    case "Fut":
      return "future";
    case "Pres":
      return "present";
    default:
      return "unknown";
  }
}

/** « a reçu », « est arrivé », « a été reçu »; a passive in the present (« est reçu lundi ») is none. */
function isPerfect(finite: ParsedToken, { verb, helpers }: VerbGroup): boolean {
  if (finite === verb || !isPastParticiple(verb)) return false;
  if (feature(finite, "Tense") === "Fut") return false;
  const passive = helpers.filter((each) => each.deprel === "aux:pass");
  return passive.length === 0 || helpers.length > passive.length;
}

function isPastParticiple(token: ParsedToken): boolean {
  return feature(token, "VerbForm") === "Part" && feature(token, "Tense") === "Past";
}
