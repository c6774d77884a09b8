import type { EventStatus, ParticipantRole } from "../../document/frame.ts";
import { KnowledgeGraphError } from "../../errors.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { compileClassWords, type SpellOut } from "./class-words.ts";
import { isSelector } from "./selector.ts";
import { type Trigger, toTrigger } from "./trigger.ts";

/** What a rule may fill: a participant's role or the place of the event. */
export type RuleRole = ParticipantRole | "place";

/** A sentence a rule must read in a given way, or must leave alone (`roles: null`). */
export interface RuleExample {
  readonly text: string;
  readonly roles: Readonly<Record<string, readonly string[]>> | null;
}

/** A rule that reads one kind of event from its trigger, as the pack states it. */
export interface FrameRule {
  readonly id: string;
  readonly reason: string;
  /** Type of the event; absent where the rule adds to an event told elsewhere. */
  readonly event?: string;
  readonly triggers: readonly Trigger[];
  readonly roles: ReadonlyMap<RuleRole, readonly string[]>;
  /** Conditions that must all hold; `a|b` holds when either does, `!a` when it does not; `@class` lists words. */
  readonly needs: readonly string[];
  /** Words near the trigger that speak against this reading. */
  readonly without: readonly string[];
  /** Adpositions one of which must introduce the trigger. */
  readonly case: readonly string[];
  /** Whether the trigger must be negated, must not be, or either. */
  readonly negated?: boolean;
  /** Whether the trigger is a noun that names the source of what is said (« selon X »). */
  readonly source: boolean;
  /** Whether it is placed, for want of other words, where the headline says the article is about. */
  readonly topical: boolean;
  /** Whether its verbs may follow the words they report (« …, a réagi le ministre »). */
  readonly incise: boolean;
  /** Families of events that a rule without event may add to. */
  readonly to: readonly string[];
  /** Whether the trigger may stand inside a name (« le G20 d'Osaka »). */
  readonly names: boolean;
  /** Status of the event where nothing in the text tells it (a war goes on). */
  readonly status?: EventStatus;
  /** Whether the event is of one moment: « rompues depuis 1961 » dates the break, not what came of it. */
  readonly moment?: true;
  /** Whether its verbs, told in the present, tell what goes on (« négocie avec »). */
  readonly durative?: true;
  /** Status where all the text says is that it was announced, if not that of the type. */
  readonly announced?: EventStatus;
  readonly examples: readonly RuleExample[];
}

/** What a rule says where it says nothing in particular. */
export const PLAIN = {
  without: [],
  case: [],
  source: false,
  names: false,
  incise: false,
  topical: false,
  to: [],
  examples: [],
} as const satisfies Partial<FrameRule>;

const ROLES: readonly string[] = [
  "participant",
  "delegationHead",
  "host",
  "mediator",
  "speaker",
  "addressee",
  "agent",
  "target",
  "absent",
  "place",
];
const PREFIX = "events-";

/** Reads and checks the event rules of a pack, in the order of its files. */
export function readFrameRules(pack: LanguagePack): readonly FrameRule[] {
  const names = [...pack.rules.keys()].filter((name) => name.startsWith(PREFIX)).sort();
  const spellOut = compileClassWords(pack, "/");
  return names
    .flatMap((name) => readFile(name, pack.rules.get(name)))
    .map((rule) => withClasses(rule, spellOut));
}

/** A rule whose conditions list the words of the classes that they name. */
function withClasses(rule: FrameRule, spellOut: SpellOut): FrameRule {
  return { ...rule, needs: rule.needs.map(spellOut) };
}

/** The argument patterns that rules of the pack share, by name. */
export function readRolePatterns(pack: LanguagePack): ReadonlyMap<string, FrameRule["roles"]> {
  const patterns = new Map<string, FrameRule["roles"]>();
  for (const name of [...pack.rules.keys()].filter((key) => key.startsWith(PREFIX)).sort()) {
    const file = pack.rules.get(name);
    const frames = isFields(file) && isFields(file.frames) ? file.frames : {};
    for (const [pattern, roles] of Object.entries(frames)) {
      if (isFields(roles)) patterns.set(pattern, readRoles(`Frame "${pattern}"`, roles));
    }
  }
  return patterns;
}

type Fields = Readonly<Record<string, unknown>>;

function readFile(name: string, file: unknown): readonly FrameRule[] {
  if (!isFields(file) || !Array.isArray(file.rules)) {
    throw bad(`Rule file "${name}" holds no list "rules": write { "rules": [ … ] }.`);
  }
  const frames = isFields(file.frames) ? file.frames : {};
  return file.rules.map((rule: unknown) => readRule(name, rule, frames));
}

function readRule(name: string, rule: unknown, frames: Fields): FrameRule {
  if (!isFields(rule) || typeof rule.id !== "string" || typeof rule.reason !== "string") {
    throw bad(`A rule of "${name}" lacks "id" or "reason": give it both.`);
  }
  const where = `Rule "${rule.id}" of "${name}"`;
  const roles = typeof rule.roles === "string" ? frames[rule.roles] : rule.roles;
  if (!isFields(roles)) throw bad(`${where} has no roles: name a frame of the file or list them.`);
  const { event, negated } = rule;
  if (typeof event !== "string" && rule.annex !== true) {
    throw bad(`${where} has neither "event" nor "annex": say what it reads.`);
  }
  return {
    id: rule.id,
    reason: rule.reason,
    ...(typeof event === "string" ? { event } : {}),
    ...(typeof negated === "boolean" ? { negated } : {}),
    ...(isStatus(rule.status) ? { status: rule.status } : {}),
    ...(isStatus(rule.announced) ? { announced: rule.announced } : {}),
    triggers: readTriggers(rule),
    roles: readRoles(where, roles),
    needs: texts(rule.needs),
    without: texts(rule.without),
    case: texts(rule.case),
    source: rule.source === true,
    names: rule.names === true,
    incise: rule.incise === true,
    topical: rule.topical === true,
    ...(rule.moment === true ? { moment: true as const } : {}),
    ...(rule.durative === true ? { durative: true as const } : {}),
    to: texts(rule.to),
    examples: readExamples(where, rule.examples),
  };
}

function readTriggers(rule: Fields): readonly Trigger[] {
  return [
    ...texts(rule.verbs).map((phrase) => toTrigger(phrase, "verb")),
    ...texts(rule.reflexives).map((phrase) => toTrigger(phrase, "verb", true)),
    ...texts(rule.nouns).map((phrase) => toTrigger(phrase, "noun")),
    ...texts(rule.adjectives).map((phrase) => toTrigger(phrase, "adjective")),
  ];
}

function readRoles(where: string, roles: Fields): FrameRule["roles"] {
  const read = new Map<RuleRole, readonly string[]>();
  for (const [role, selectors] of Object.entries(roles)) {
    if (!isRole(role)) throw bad(`${where} fills "${role}": use one of ${ROLES.join(", ")}.`);
    const list = texts(selectors);
    const wrong = list.find((text) => !isSelector(text));
    if (wrong !== undefined) throw bad(`${where} looks in "${wrong}": that is no selector.`);
    read.set(role, list);
  }
  return read;
}

function readExamples(where: string, examples: unknown): readonly RuleExample[] {
  if (!Array.isArray(examples))
    throw bad(`${where} has no examples: give one to read, one not to.`);
  return examples.filter(isExample);
}

function isExample(value: unknown): value is RuleExample {
  return isFields(value) && typeof value.text === "string" && "roles" in value;
}

function isStatus(value: unknown): value is EventStatus {
  return value === "ongoing" || value === "planned" || value === "occurred";
}

function isRole(name: string): name is RuleRole {
  return ROLES.includes(name);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === "string") : [];
}

function bad(message: string): KnowledgeGraphError {
  return new KnowledgeGraphError("bad-pack", message);
}
