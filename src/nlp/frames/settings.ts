import type { TimeExpression } from "../../document/time.ts";
import type { ChainMention } from "./actors.ts";
import { type AsideTools, isLull } from "./asides.ts";
import { type CapitalTools, placesIn } from "./capitals.ts";
import { takenUpPlaces } from "./place-pronouns.ts";
import { headWithin, isPlaceType, type TokenRange } from "./places.ts";
import type { Reading } from "./reading.ts";
import { ancestors, headOf, isVerb, relation, type Tree } from "./tree.ts";

/** A place or a time of a sentence, and the tokens above it that may own it, nearest first. */
export interface Anchored<T> {
  readonly value: T;
  readonly owners: readonly number[];
  /** The nouns right before it, whatever the tree says: « la guerre en Ukraine ». */
  readonly beside: readonly number[];
  /** « de » alone introduces it: it places only the noun right above. */
  readonly isGenitive: boolean;
  /** « sur la Syrie »: it may be what an event is about; a building is not. */
  readonly isTopic?: boolean;
  /** « le sommet de Bucarest (2-4 avril) »: said of the noun before the bracket alone. */
  readonly isBracketed?: boolean;
}

/** The places and times of one sentence. */
export interface Settings {
  readonly places: readonly Anchored<ChainMention>[];
  readonly times: readonly Anchored<TimeExpression>[];
}

type PlacingTools = CapitalTools & AsideTools;

/** Finds where and when a sentence sets what it tells. */
export function readSettings(reading: Reading, tree: Tree, tools: PlacingTools): Settings {
  const inSentence = reading.mentions.inSentence(tree.sentence);
  const times = reading.input.times.filter(({ sentence }) => sentence === tree.sentence);
  const expressions = [
    ...inSentence.map(({ mention }) => mention).filter(({ type }) => isPlaceType(type)),
    ...times,
  ];
  // « s'est envolé de Lima »: where one leaves, nothing is about to happen.
  const found = placesIn({ tree, mentions: inSentence }, reading, tools).filter(
    ({ isGenitive, token }) =>
      !isGenitive || !tools.classes(tree.lemmas[headOf(tree, token)] ?? "", "leaving"),
  );
  const named = found.map(({ value, token, isGenitive, isDirect }) => ({
    value,
    // « une rencontre sur la base de X » is held there: nobody meets about a building.
    isTopic:
      isDirect &&
      value.mention.type !== "Venue" &&
      tools.classes(tools.clauses.caseOf({ tree, token }), "topic"),
    owners: withoutTimes(climb(tree, token), times),
    // « des entretiens dans un hôtel de Doha »: the noun before the hotel.
    beside: nounsBefore(tree, Math.min(token, value.mention.firstToken), expressions),
    isGenitive,
  }));
  const taken = takenUpPlaces(reading, tree, tools).map(({ value, token }) => ({
    value,
    owners: climb(tree, token),
    beside: [],
    isGenitive: false,
  }));
  const told = times
    .filter(({ edtf }) => edtf !== undefined)
    // « OSLO, 3 mars. La Norvège a accordé jeudi … »: when it was written, not when it happened.
    .filter(({ isHeading, edtf }) => isHeading !== true || edtf !== reading.published)
    .flatMap((value): readonly Anchored<TimeExpression>[] => {
      const owners = climb(tree, headWithin(tree, value));
      const beside = nounsBefore(tree, value.firstToken, expressions);
      if (isLull(tree, value.edtf ?? "", { near: [...owners, ...beside], tools })) return [];
      const isBracketed = tree.tokens[value.firstToken - 1]?.text === "(";
      return [{ value, owners, beside, isGenitive: false, isBracketed }];
    });
  return { places: [...named, ...taken], times: told };
}

function climb(tree: Tree, token: number): readonly number[] {
  return [token, ...ancestors(tree, token)];
}

/** « a plaidé le 9 août à Séoul »: what parsers hang on a day belongs to what the day hangs on. */
function withoutTimes(
  [own = -1, ...above]: readonly number[],
  times: readonly TokenRange[],
): readonly number[] {
  const isTime = (token: number) =>
    times.some(({ firstToken, lastToken }) => firstToken <= token && token < lastToken);
  return [own, ...above.filter((token) => !isTime(token))];
}

/** The token that a whole name or expression hangs on. */
function headAbove(tree: Tree, { firstToken, lastToken }: TokenRange): number {
  for (let i = firstToken; i < lastToken; i += 1) {
    const head = headOf(tree, i);
    const isOutside = head < firstToken || head >= lastToken;
    if (isOutside && relation(tree, i) !== "case") return head;
  }
  return headOf(tree, lastToken - 1);
}

/** « le G20 d'Osaka, en juin 2019, »: a time between commas explains the noun before it. */
function isSetOff(tree: Tree, token: number): boolean {
  return tree.tokens[beforeComma(tree, token) + 1]?.text === ",";
}

/** The token before the comma that may open an explanation. */
function beforeComma(tree: Tree, token: number): number {
  let left = token - 1;
  while (left >= 0 && SKIPPED.includes(tree.tokens[left]?.upos ?? "")) left -= 1;
  return tree.tokens[left]?.text === "," ? left - 1 : left;
}

const SKIPPED: readonly string[] = ["ADP", "DET"];
const STEPS = 8;

/** The noun phrases that end right before a token, other places and times passed over. */
function nounsBefore(
  tree: Tree,
  token: number,
  expressions: readonly TokenRange[],
): readonly number[] {
  let left = token - 1;
  if (tree.tokens[left]?.text === "(") left -= 1;
  if (isSetOff(tree, token)) left = beforeComma(tree, token);
  for (let step = 0; step < STEPS; step += 1) {
    while (left >= 0 && SKIPPED.includes(tree.tokens[left]?.upos ?? "")) left -= 1;
    const at = left;
    const passed = expressions.find(
      ({ firstToken, lastToken }) => firstToken <= at && at < lastToken,
    );
    if (passed === undefined || !isVerb(tree, headAbove(tree, passed))) break;
    left = passed.firstToken - 1;
  }
  const found: number[] = [];
  let noun = left;
  while (noun >= 0 && !isVerb(tree, noun) && found.length < STEPS) {
    found.push(noun);
    noun = headOf(tree, noun);
  }
  return found;
}
