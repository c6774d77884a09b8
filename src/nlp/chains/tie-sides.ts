import type { EntityType, Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import { type Discourse, tiesBefore } from "./discourse.ts";
import { isAdjective, type Thread, type Tie } from "./thread.ts";
import { type PluralOptions, tiePlural } from "./tie-plurals.ts";

/** How « les deux camps » counts. */
export interface SideOptions extends PluralOptions {
  /** Whether a token is « entre ». */
  readonly isBetween: (token: ParsedToken) => boolean;
  /** Whether a noun with a nationality is a side by itself (« l'armée congolaise »). */
  readonly isForce: (token: ParsedToken | undefined) => boolean;
}

/**
 * The sides that « les deux parties », « les deux camps » takes up: a state and a movement, or two
 * movements, told together shortly before, else states as any plural does.
 */
export function tieSides(
  mention: Mention,
  options: SideOptions,
  discourse: Discourse,
): readonly Thread[] {
  const together = toldTogether(mention, options, discourse);
  if (together.some(isMovement)) return together;
  const states = tiePlural(mention, options, discourse);
  return states.length > 0 ? states : onlyOnes(mention, options, discourse);
}

/** Names joined by « et » that act together or between whom something is, in the nearest sentence with any. */
function toldTogether(
  mention: Mention,
  options: SideOptions,
  discourse: Discourse,
): readonly Thread[] {
  const { count, isBetween } = options;
  const ties = sidesBefore(mention, options, discourse);
  const groups = ties.map((tie) => {
    const tokens = discourse.doc.sentences[tie.mention.sentence]?.tokens ?? [];
    if (!isPaired(tokens, tie.mention.head, isBetween)) return [];
    const joined = ties.filter(
      ({ mention: { sentence, head } }) =>
        sentence === tie.mention.sentence &&
        tokens[head]?.deprel === "conj" &&
        tokens[head]?.head === tie.mention.head,
    );
    return distinct([tie, ...joined]);
  });
  return groups.find((threads) => threads.length === count) ?? [];
}

/** A subject, or what « entre » brings in. */
function isPaired(
  tokens: readonly ParsedToken[],
  head: number,
  isBetween: SideOptions["isBetween"],
): boolean {
  if (tokens[head]?.deprel.startsWith("nsubj") === true) return true;
  return tokens.some((token) => token.head === head && isBetween(token));
}

/** The states and movements of the nearest sentence that tells any, if they are as many as counted. */
function onlyOnes(mention: Mention, options: SideOptions, discourse: Discourse): readonly Thread[] {
  const { count } = options;
  const ties = sidesBefore(mention, options, discourse);
  const nearest = ties[0]?.mention.sentence;
  const threads = distinct(ties.filter((tie) => tie.mention.sentence === nearest));
  return threads.length === count && threads.some(isMovement) ? threads : [];
}

/** Names of states and organisations shortly before, the latest first. */
function sidesBefore(
  mention: Mention,
  { isForce }: SideOptions,
  discourse: Discourse,
): readonly Tie[] {
  return tiesBefore(discourse, mention, FARTHEST).filter(
    (tie) =>
      (!isAdjective(tie.mention) || isForce(nounOf(tie.mention, discourse))) &&
      tie.threads.every(({ type }) => SIDES.has(type)),
  );
}

/** The noun that an adjective of nationality belongs to. */
function nounOf(mention: Mention, discourse: Discourse): ParsedToken | undefined {
  const tokens = discourse.doc.sentences[mention.sentence]?.tokens ?? [];
  return tokens[tokens[mention.head]?.head ?? -1];
}

function distinct(ties: readonly Tie[]): readonly Thread[] {
  return [...new Set(ties.flatMap(({ threads }) => threads))];
}

function isMovement({ type }: Thread): boolean {
  return type === "Organization";
}

const SIDES: ReadonlySet<EntityType> = new Set(["State", "Organization"]);

/** How many sentences back the sides may have been told. */
const FARTHEST = 2;
