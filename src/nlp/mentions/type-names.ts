import type { EntityType } from "../../document/mention.ts";
import type { AuthorityRecord } from "../../language/authority.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { compileEvidence, type Evidence, type NameInContext } from "./name-evidence.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { type NameRule, readNameRules } from "./name-rules.ts";
import { fold, isAcronymShaped } from "./surface.ts";

/** A name with the class that the evidence of the whole article gives it. */
export interface TypedName extends NameInContext {
  readonly type: EntityType | undefined;
  /** The rule that counted most. */
  readonly rule: string;
}

/** Gives names their class: one form has one class in an article, unless its words tell. */
export type NameTyper = (names: readonly NameInContext[]) => readonly TypedName[];

interface CompiledRule {
  readonly rule: NameRule;
  readonly test: Evidence;
}

/** Compiles the rules about names to a typer. */
export function compileNameTyper(pack: LanguagePack, lexicon: NameLexicon): NameTyper {
  const rules = readNameRules(pack).map((rule) => ({ rule, test: compileEvidence(rule, lexicon) }));
  return (names) => {
    const byForm = new Map<string, Verdict>();
    for (const name of names) {
      const form = formOf(name);
      byForm.set(form, add(byForm.get(form) ?? NOTHING, name, rules));
    }
    const typed = names.map((name) => decide(name, byForm.get(formOf(name)) ?? NOTHING));
    return withShortNames(typed);
  };
}

/** « Echenique », of which nothing else is known (« à Echenique »), beside « Leopoldo González Echenique ». */
function withShortNames(names: readonly TypedName[]): readonly TypedName[] {
  const persons = names
    .filter(({ type }) => type === "Person")
    .map((name) => formOf(name).split(" "));
  const full = persons.filter((words) => words.length > 1);
  const known = new Set(full.flatMap((words) => [words.at(-1), words.slice(1).join(" ")]));
  return names.map((name) =>
    isOpen(name) && known.has(formOf(name))
      ? { ...name, type: "Person", rule: "person.short-name" }
      : name,
  );
}

/** No class yet, or only that of a place for the adposition before it. */
function isOpen({ type, span }: TypedName): boolean {
  return (
    type === undefined || (type === "Place" && span.type === undefined && !span.records.length)
  );
}

/** Weights by class, and the strongest rule for each. */
interface Verdict {
  readonly weights: ReadonlyMap<EntityType, number>;
  readonly strongest: ReadonlyMap<EntityType, { readonly id: string; readonly weight: number }>;
}

const NOTHING: Verdict = { weights: new Map(), strongest: new Map() };

/**
 * What a record of the authority files counts for its class; more where several words agree
 * (« Abou Dhabi ») or capitals do (« la RDC » is a state, whatever most acronyms are).
 */
const LISTED_WEIGHT = 6;
const LISTED_WORDS_WEIGHT = 12;

function add(verdict: Verdict, name: NameInContext, rules: readonly CompiledRule[]): Verdict {
  const weights = new Map(verdict.weights);
  const strongest = new Map(verdict.strongest);
  const count = (type: EntityType, weight: number, id: string) => {
    weights.set(type, (weights.get(type) ?? 0) + weight);
    if (weight > (strongest.get(type)?.weight ?? 0)) strongest.set(type, { id, weight });
  };
  for (const type of new Set(name.span.records.map((record) => record.type))) {
    const isSure = name.span.last - name.span.first > 1 || isListedAcronym(name, type);
    count(type, isSure ? LISTED_WORDS_WEIGHT : LISTED_WEIGHT, "name.authority");
  }
  for (const { rule, test } of rules) {
    if (test(name)) count(rule.type, rule.weight, rule.id);
  }
  return { weights, strongest };
}

function isListedAcronym({ span, surface }: NameInContext, type: EntityType): boolean {
  const form = surface.forms[span.first] ?? "";
  const isWritten = (record: AuthorityRecord) => record.names.includes(form);
  return (
    isAcronymShaped(form) && span.records.some((each) => each.type === type && isWritten(each))
  );
}

function decide(name: NameInContext, { weights, strongest }: Verdict): TypedName {
  if (name.span.type !== undefined) {
    return { ...name, type: name.span.type, rule: name.span.rule };
  }
  let type: EntityType | undefined;
  const isState = name.span.records.some((record) => record.type === "State");
  for (const candidate of PRECEDENCE) {
    // « à Singapour »: a place to be in is no evidence against a state of that name.
    if (isState && candidate === "Place") continue;
    const weight = weights.get(candidate) ?? 0;
    if (weight > 0 && weight > (type === undefined ? 0 : (weights.get(type) ?? 0)))
      type = candidate;
  }
  const rule = type === undefined ? undefined : strongest.get(type)?.id;
  return { ...name, type, rule: rule ?? name.span.rule };
}

/** Between classes of equal weight the earlier wins. */
export const PRECEDENCE: readonly EntityType[] = [
  "State",
  "Person",
  "Organization",
  "Place",
  "Venue",
];

function formOf({ span, surface }: NameInContext): string {
  return fold(surface.words.slice(span.first, span.last).filter(Boolean).join(" "));
}
