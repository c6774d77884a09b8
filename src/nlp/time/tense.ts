import { feature, type ParsedToken } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import type { Tense } from "./nearest.ts";

/** Tells where the verb that governs a token puts its event: before or after publication. */
export type TenseReader = (tokens: readonly ParsedToken[], index: number) => Tense;

interface Clause {
  readonly tokens: readonly ParsedToken[];
  readonly index: number;
  readonly verb: ParsedToken;
}

const VERBAL = new Set(["VERB", "AUX"]);

/** Compiles the reading of tenses; the pack lists the lemmas that look ahead (« prévoir », « devoir »). */
export function compileTense(pack: LanguagePack): TenseReader {
  const rows = pack.tables.get("time-prospective") ?? [];
  const prospective = new Set(rows.map((row) => row.lemma ?? ""));
  return (tokens, index) => {
    for (const governor of governors(tokens, index)) {
      const verb = tokens[governor];
      const tense = verb && tenseOf({ tokens, index: governor, verb }, prospective);
      if (tense !== undefined) return tense;
    }
    return "unknown";
  };
}

/** The heads above a token, nearest first, that are verbs or that a copula makes predicates. */
function governors(tokens: readonly ParsedToken[], index: number): readonly number[] {
  const found: number[] = [];
  const seen = new Set<number>();
  for (let at = index; at >= 0 && !seen.has(at); at = tokens[at]?.head ?? -1) {
    seen.add(at);
    if (isPredicate(tokens, at)) found.push(at);
  }
  return found;
}

function isPredicate(tokens: readonly ParsedToken[], index: number): boolean {
  return VERBAL.has(tokens[index]?.upos ?? "") || auxiliaries(tokens, index).length > 0;
}

function auxiliaries(tokens: readonly ParsedToken[], index: number): readonly ParsedToken[] {
  return tokens.filter(
    (token) => token.head === index && (token.deprel.startsWith("aux") || token.deprel === "cop"),
  );
}

/** `undefined` where the verb does not tell and the one above it may (« doit rencontrer jeudi »). */
function tenseOf(clause: Clause, prospective: ReadonlySet<string>): Tense | undefined {
  const helpers = auxiliaries(clause.tokens, clause.index);
  const finite = [...helpers, clause.verb].find((each) => feature(each, "VerbForm") === "Fin");
  if (prospective.has(clause.verb.lemma)) return prospectiveTense(clause.verb, finite);
  if (finite) return finiteTense(finite, clause.verb, helpers);
  const isPast = isPastParticiple(clause.verb);
  if (feature(clause.verb, "VerbForm") === "Inf") return undefined;
  if (isPast && helpers.every((each) => each.deprel !== "aux:pass")) return "past";
  return undefined;
}

/** « était prévu mardi » may lie on either side; « est prévu », « doit », « prévue » lie ahead. */
function prospectiveTense(verb: ParsedToken, finite: ParsedToken | undefined): Tense {
  if (finite === undefined) return "future";
  if (finite === verb && feature(finite, "Tense") === "Past") return "past";
  return feature(finite, "Tense") === "Imp" ? "unknown" : "future";
}

function finiteTense(
  finite: ParsedToken,
  verb: ParsedToken,
  helpers: readonly ParsedToken[],
): Tense {
  const compound = finite !== verb && isPastParticiple(verb);
  if (feature(finite, "Mood") === "Cnd") return compound && isPerfect(helpers) ? "past" : "future";
  switch (feature(finite, "Tense")) {
    case "Imp":
    case "Past":
      return "past";
    case "Fut":
      return "future";
    case "Pres":
      return compound && isPerfect(helpers) ? "past" : "future";
    default:
      return "unknown";
  }
}

/** A passive in the present (« est reçu lundi ») looks ahead; « a reçu », « est arrivé », « a été reçu » back. */
function isPerfect(helpers: readonly ParsedToken[]): boolean {
  const passive = helpers.filter((each) => each.deprel === "aux:pass");
  return passive.length === 0 || helpers.length > passive.length || passive.some(isPastParticiple);
}

function isPastParticiple(token: ParsedToken): boolean {
  return feature(token, "VerbForm") === "Part" && feature(token, "Tense") === "Past";
}
