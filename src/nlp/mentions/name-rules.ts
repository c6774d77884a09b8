import type { EntityType } from "../../document/mention.ts";
import { KnowledgeGraphError } from "../../errors.ts";
import type { LanguagePack } from "../../language/pack.ts";

/** A row of evidence for or against a class of name, as the pack's rules state it. */
export interface NameRule {
  readonly id: string;
  readonly reason: string;
  readonly type: EntityType;
  /** How much the evidence counts; negative speaks against the class. */
  readonly weight: number;
  /** Elements that end right before the name, those that follow it, those that open it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly opens: readonly string[];
  /** Classes of words one of which stands inside the name, or ends it. */
  readonly contains: readonly string[];
  readonly closes: readonly string[];
  /** "single", "many", "acronym", "uncommon": one word that is no common noun, or "proper": that or many. */
  readonly shape: string;
  /** What kind of owner the office takes of which the name is (« le porte-parole de X »): its table's column `of`. */
  readonly ownedAs: string;
  /** Class of the verb that the name is the subject of. */
  readonly subjectOf: string;
  readonly examples: NameExamples;
}

/** Sentences in which the rule must and must not speak for the name in square brackets. */
export interface NameExamples {
  readonly match: readonly string[];
  readonly skip: readonly string[];
}

/** Reads and checks the rules about names of a pack. */
export function readNameRules(pack: LanguagePack): readonly NameRule[] {
  const value = pack.rules.get("names");
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badRules("expected a list");
  return value.map((row: unknown) => readRule(row));
}

function readRule(row: unknown): NameRule {
  if (typeof row !== "object" || row === null) throw badRules("expected an object per rule");
  const fields = row as Readonly<Record<string, unknown>>; // an object, checked above
  const { id, reason, type, weight } = fields;
  if (typeof id !== "string" || typeof reason !== "string" || typeof weight !== "number") {
    throw badRules(`expected "id", "reason" and "weight" in ${JSON.stringify(row)}`);
  }
  const examples = (fields.examples ?? {}) as Readonly<Record<string, unknown>>;
  return {
    id,
    reason,
    weight,
    type: type as EntityType, // one of the classes of the graph; the examples would not pass else
    before: texts(fields.before),
    after: texts(fields.after),
    opens: texts(fields.opens),
    contains: texts(fields.contains),
    closes: texts(fields.closes),
    shape: typeof fields.shape === "string" ? fields.shape : "",
    ownedAs: typeof fields.ownedAs === "string" ? fields.ownedAs : "",
    subjectOf: typeof fields.subjectOf === "string" ? fields.subjectOf : "",
    examples: { match: texts(examples.match), skip: texts(examples.skip) },
  };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function badRules(found: string): KnowledgeGraphError {
  return new KnowledgeGraphError("bad-pack", `Rules "names": ${found}.`);
}
