import type { EntityType } from "../../document/mention.ts";
import type { Actor } from "./actors.ts";
import type { RuleRole } from "./frame-rule.ts";

/** A chain put into a role by a rule or by a carrier. */
export interface Fill {
  readonly role: RuleRole;
  readonly actor: Actor;
  readonly rule: string;
  /** « l'accord de Minsk »: a place that only the name of the event tells. */
  readonly isOfName?: boolean;
}

/** What the conditions of a rule look at. */
export interface Evidence {
  readonly fills: readonly Fill[];
  readonly hasPlace: boolean;
  readonly hasDate: boolean;
  /** A verb carries the noun (« tenir un sommet »). */
  readonly hasCarrier: boolean;
  /** The noun is introduced as known (« cette rencontre », « le sommet »). */
  readonly isDetermined: boolean;
  /** The verb has an object, a clause or quoted words. */
  readonly hasContent: boolean;
  /** The verb has a clause or quoted words. */
  readonly hasClause: boolean;
  /** An office is named in the clause. */
  readonly hasOffice: boolean;
  /** A group speaks for its state or organisation (« la délégation russe »). */
  readonly hasDelegation: boolean;
  /** Folded lemmas and forms of everything below the trigger. */
  readonly words: readonly string[];
  /** Folded lemma of the word above the trigger. */
  readonly above: string;
  /** An assembly that votes is among those who act (« le Sénat », « le Conseil de sécurité »). */
  readonly hasAssembly: boolean;
  /** Folded lemmas of the objects of the verb. */
  readonly objects: readonly string[];
  readonly subjects: readonly string[];
  /** Folded lemmas of the verbs that carry the noun. */
  readonly carriers: readonly string[];
  /** Folded lemmas of what hangs on the trigger, and of what hangs on that. */
  readonly beside: readonly string[];
  readonly isPassive: boolean;
  /** Several persons or things are the object (« cinq Américains »). */
  readonly hasManyObjects: boolean;
  readonly hasInfinitive: boolean;
  /** « vient de rentrer »: the verb only says how lately the other was done. */
  readonly isRecent: boolean;
  /** The noun is introduced as new (« un Conseil européen »). */
  readonly isIndefinite: boolean;
}

type Condition = (evidence: Evidence) => boolean;

/** Every condition that a rule may state, by its name in the rules. */
const CONDITIONS: Readonly<Record<string, Condition>> = {
  two: ({ fills }) => new Set(fills.filter(isPresent).map(({ actor }) => actor.chain)).size > 1,
  "two-actors": ({ fills }) => new Set(fills.map(({ actor }) => actor.chain)).size > 1,
  "person-absent": hasType("Person", "absent"),
  "two-persons": ({ fills }) =>
    new Set(fills.filter(({ actor }) => actor.type === "Person").map(({ actor }) => actor.chain))
      .size > 1,
  person: hasType("Person"),
  state: hasType("State"),
  organ: hasType("Organization"),
  assembly: ({ hasAssembly }) => hasAssembly,
  "organ-agent": hasType("Organization", "agent"),
  "organ-target": hasType("Organization", "target"),
  "organ-addressee": hasType("Organization", "addressee"),
  "state-addressee": hasType("State", "addressee"),
  "state-target": hasType("State", "target"),
  "person-target": hasType("Person", "target"),
  "person-agent": hasType("Person", "agent"),
  "state-agent": hasType("State", "agent"),
  "actor-known": ({ fills }) => fills.some(isPresent),
  delegation: ({ hasDelegation }) => hasDelegation,
  indefinite: ({ isIndefinite }) => isIndefinite,
  "place-told": ({ fills }) => fills.some(({ role }) => role === "place"),
  place: ({ hasPlace, fills }) => hasPlace || fills.some(({ role }) => role === "place"),
  date: ({ hasDate }) => hasDate,
  carrier: ({ hasCarrier }) => hasCarrier,
  determined: ({ isDetermined }) => isDetermined,
  bare: ({ hasInfinitive }) => !hasInfinitive,
  infinitive: ({ hasInfinitive }) => hasInfinitive,
  recent: ({ isRecent }) => isRecent,
  passive: ({ isPassive }) => isPassive,
  many: ({ hasManyObjects }) => hasManyObjects,
  intransitive: ({ objects }) => objects.length === 0,
  content: ({ hasContent }) => hasContent,
  clause: ({ hasClause }) => hasClause,
  office: ({ hasOffice }) => hasOffice,
};

function isPresent({ role }: Fill): boolean {
  return role !== "absent" && role !== "place";
}

function hasType(type: EntityType, inRole?: RuleRole): Condition {
  return ({ fills }) =>
    fills.some(
      ({ role, actor }) =>
        actor.type === type && role !== "place" && (inRole === undefined || role === inRole),
    );
}

/** The first condition that does not hold, `undefined` when all do. */
export function failedNeed(needs: readonly string[], evidence: Evidence): string | undefined {
  return needs.find((need) => !need.split("|").some((name) => holds(name, evidence)));
}

/**
 * Opens a condition on words: of the object, the subject or the carriers of the trigger, of what
 * hangs on it and on that (`beside=troupe`), of anything below it (`with=quitter`), of what
 * stands above it (`under=signer`).
 */
const ARGUMENT = /^(object|subject|carrier|beside|with|under)=(.+)$/;

const WORDS: Readonly<Record<string, (evidence: Evidence) => readonly string[]>> = {
  object: ({ objects }) => objects,
  subject: ({ subjects }) => subjects,
  carrier: ({ carriers }) => carriers,
  beside: ({ beside }) => beside,
  with: ({ words }) => words,
  under: ({ above }) => [above],
};

/** Opens a condition that must not hold: `!carrier=entrer`. */
const NOT = "!";

function holds(name: string, evidence: Evidence): boolean {
  if (name.startsWith(NOT)) return !holds(name.slice(NOT.length), evidence);
  const [, argument, list = ""] = ARGUMENT.exec(name) ?? [];
  if (argument !== undefined) {
    const lemmas = list.split("/");
    const found = WORDS[argument]?.(evidence) ?? [];
    return found.some((lemma) => lemmas.includes(lemma));
  }
  const condition = CONDITIONS[name];
  if (condition !== undefined) return condition(evidence);
  return evidence.fills.some(({ role }) => role === name);
}
