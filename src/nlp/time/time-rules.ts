import { KnowledgeGraphError } from "../../errors.ts";
import type { LanguagePack, Row } from "../../language/pack.ts";
import { requiredSlots } from "./required-slots.ts";
import type { TimeValue } from "./time-value.ts";

/** What a time rule must read in a text. */
export interface TimeExample {
  readonly text: string;
  /** Publication day; 2025-02-27, a Thursday, where it is not told. */
  readonly published?: string;
  readonly tense?: "past" | "present" | "future";
  /** Expected date, `null` for a time that has none, absent where nothing may be read. */
  readonly edtf?: string | null;
  /** The words that must be read as one time. */
  readonly span?: string;
}

/** A way to say a time, as the pack states it. */
export interface TimeRule {
  readonly id: string;
  readonly reason: string;
  /** Alternatives of one wording: regular expressions with slots, a space standing for any blank. */
  readonly patterns: readonly string[];
  readonly value: TimeValue;
  readonly examples: readonly TimeExample[];
}

/** Words before a time that make of it a beginning or an end (« depuis », « d'ici »). */
export interface TimeModifier {
  readonly id: string;
  readonly reason: string;
  readonly before: string;
  /** `at`: the words before the time add nothing to it. */
  readonly effect: "since" | "until" | "at";
  /** Where the words themselves say on which side of publication the time lies. */
  readonly tense?: "past" | "future";
  readonly examples: readonly TimeExample[];
}

/** Words between two times that make of them an interval (« de mars à juin »). */
export interface TimeJoin {
  readonly id: string;
  readonly reason: string;
  readonly before?: string;
  readonly between: string;
  /** Whether the second time must be the day after the first (« lundi et mardi »). */
  readonly adjacent?: boolean;
  readonly examples: readonly TimeExample[];
}

/** The content of `rules/time.json`. */
export interface TimeRules {
  /** Slots told by a regular expression rather than by the table of words. */
  readonly slots: Readonly<Record<string, string>>;
  readonly rules: readonly TimeRule[];
  readonly modifiers: readonly TimeModifier[];
  readonly joins: readonly TimeJoin[];
}

/** What the words of slots mean, and which slots a text has words for. */
export interface TimeLexicon {
  /** The value that a slot's words have: « mars » in the slot of months is 3. */
  readonly readSlot: (slot: string, words: string) => string;
  readonly present: (text: string) => ReadonlySet<string>;
}

/** A rule ready to run over normalised text. */
export interface CompiledTimeRule {
  readonly id: string;
  readonly value: TimeValue;
  readonly pattern: RegExp;
  /** Slot of each named group of the pattern. */
  readonly slotOf: Readonly<Record<string, string>>;
  /** Slots without which the pattern cannot match. */
  readonly needs: readonly string[];
}

/** The rules about time of a pack; throws `bad-pack` where the pack has none. */
export function timeRules(pack: LanguagePack): TimeRules {
  const found = pack.rules.get("time");
  if (isTimeRules(found)) return found;
  throw new KnowledgeGraphError(
    "bad-pack",
    `Language pack "${pack.code}": rules/time.json must hold "slots", "rules", "modifiers" and "joins".`,
  );
}

function isTimeRules(value: unknown): value is TimeRules {
  if (typeof value !== "object" || value === null) return false;
  const lists = ["rules", "modifiers", "joins"] as const;
  const fields: Partial<Record<string, unknown>> = { ...value };
  return typeof fields.slots === "object" && lists.every((name) => Array.isArray(fields[name]));
}

/** Compiles every pattern of the rules, and the reader of what their slots mean. */
export function compileTimeRules(pack: LanguagePack): {
  readonly rules: readonly CompiledTimeRule[];
  readonly lexicon: TimeLexicon;
} {
  const source = timeRules(pack);
  const words = pack.tables.get("time-words") ?? [];
  const slots = slotPatterns(source.slots, words);
  return {
    rules: source.rules.flatMap((rule) =>
      rule.patterns.map((pattern) => compileRule(rule, pattern, slots)),
    ),
    lexicon: { readSlot: slotReader(words), present: slotPresence(slots) },
  };
}

function slotPatterns(
  written: TimeRules["slots"],
  words: readonly Row[],
): ReadonlyMap<string, string> {
  const slots = new Map(Object.entries(written));
  for (const slot of new Set(words.map((row) => row.slot ?? ""))) {
    const forms = words.filter((row) => row.slot === slot).map((row) => row.form ?? "");
    // The longest form first: « vingt et un » before « vingt ».
    const sorted = forms.sort((one, other) => other.length - one.length);
    const patterns = [...sorted.map(blanks), ...(slots.has(slot) ? [slots.get(slot)] : [])];
    slots.set(slot, patterns.join("|"));
  }
  return slots;
}

function slotPresence(slots: ReadonlyMap<string, string>): TimeLexicon["present"] {
  const tests = [...slots].map(([slot, words]) => [slot, new RegExp(`(?:${words})`, "u")] as const);
  return (text) => new Set(tests.flatMap(([slot, test]) => (test.test(text) ? [slot] : [])));
}

function slotReader(words: readonly Row[]): TimeLexicon["readSlot"] {
  const values = new Map(words.map((row) => [`${row.slot} ${row.form}`, row.value ?? ""]));
  return (slot, form) => values.get(`${slot} ${form.replace(/\s+/g, " ")}`) ?? form;
}

// Slots are in lower case, so that \p{L} is none.
const SLOT = /\{([a-z]\w*)(?::(\w+))?\}/g;

function compileRule(
  rule: TimeRule,
  pattern: string,
  slots: ReadonlyMap<string, string>,
): CompiledTimeRule {
  const slotOf: Record<string, string> = {};
  const source = blanks(pattern).replace(SLOT, (_, slot: string, alias: string = slot) => {
    const words = slots.get(slot);
    if (words === undefined) throw unknownSlot(rule.id, slot);
    slotOf[alias] = slot;
    return `(?<${alias}>${words})`;
  });
  const needs = requiredSlots(pattern);
  return { id: rule.id, value: rule.value, pattern: wholeWords(source), slotOf, needs };
}

function unknownSlot(rule: string, slot: string): KnowledgeGraphError {
  return new KnowledgeGraphError(
    "bad-pack",
    `Time rule "${rule}" has the slot "${slot}", which neither rules/time.json nor time-words.tsv knows.`,
  );
}

/** A pattern that begins and ends at the edges of words. */
export function wholeWords(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "gu");
}

/** A space in a pattern stands for any run of blanks, an optional one for none as well. */
export function blanks(pattern: string): string {
  return pattern.replaceAll(" ?", "\\s*").replaceAll(" ", "\\s+");
}
