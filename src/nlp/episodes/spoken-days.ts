import type { Chain } from "../../document/chain.ts";
import type { Filler, FrameDate } from "../../document/frame.ts";
import type { EntityType } from "../../document/mention.ts";
import type { TimeExpression } from "../../document/time.ts";
import { dependents, headOf, type Tree } from "../frames/tree.ts";
import type { WordClasses } from "../frames/words.ts";
import { familyOf, ownTellings, type Told } from "./told.ts";

/** What the days of words are read from. */
export interface SpokenDayInput {
  readonly chains: readonly Chain[];
  readonly times: readonly TimeExpression[];
  readonly trees: readonly Tree[];
  /** The paragraph of each sentence. */
  readonly paragraphs: readonly number[];
  readonly typeOf: (chain: number) => EntityType | undefined;
  readonly published?: string;
  readonly classes: WordClasses;
}

const CONFIDENCE = 0.6;

/**
 * Dates words by the sentence that brings their speaker on: « Il était trois heures du matin,
 * vendredi, quand M. X est apparu. « … », a-t-il déclaré. »
 */
export function dateByEntrance(told: readonly Told[], input: SpokenDayInput): readonly Told[] {
  return told.map((one) => {
    if (familyOf(one) !== "speech") return one;
    const date = isQuoted(one) ? dayOfEntrance(one, input) : undefined;
    const place = one.summary.place ?? placeOfEntrance(one, input);
    return {
      ...one,
      summary: { ...one.summary, ...(date && { date }), ...(place && { place }) },
    };
  });
}

/** « X est apparu au balcon de l'ambassade. Il a demandé … »: where the speaker came before the public. */
function placeOfEntrance(one: Told, input: SpokenDayInput): Filler | undefined {
  const [first] = ownTellings(one);
  const sentence = (first?.frame.sentence ?? 0) - 1;
  const tree = input.trees[sentence];
  const isNext = input.paragraphs[sentence] === input.paragraphs[sentence + 1];
  if (tree === undefined || !isNext || first?.isFlashback === true) return undefined;
  if (!enters(one, sentence, input)) return undefined;
  const verbs = tree.lemmas.flatMap((lemma, i) =>
    input.classes(lemma, "entrance") && isSubject(one, { tree, verb: i, input }) ? [i] : [],
  );
  const [place] = input.chains.flatMap(({ id, mentions }) =>
    mentions
      .filter((mention) => mention.sentence === sentence && WHERE.includes(mention.type))
      .filter(({ head }) => verbs.includes(verbOfPlace(tree, head)))
      .map(({ start, end }) => ({ chain: id, evidence: { start, end } })),
  );
  const known = { basis: "inferred", confidence: CONFIDENCE, rule: "scene.entrance" } as const;
  return place === undefined ? undefined : { ...place, ...known };
}

const WHERE: readonly EntityType[] = ["Place", "Venue"];

interface Entrance {
  readonly tree: Tree;
  readonly verb: number;
  readonly input: SpokenDayInput;
}

/** Whether who speaks is the subject of the verb that brings somebody on. */
function isSubject({ summary }: Told, { tree, verb, input: { chains } }: Entrance): boolean {
  const subjects = dependents(tree, verb, ["nsubj"]);
  return summary.participants.some(({ chain }) =>
    chains[chain]?.mentions.some(
      ({ sentence, head }) =>
        sentence === tree.sentence && subjects.some((one) => isAtOrBelow(tree, head, one)),
    ),
  );
}

function isAtOrBelow(tree: Tree, token: number, above: number): boolean {
  for (let at = token; at >= 0; at = headOf(tree, at)) if (at === above) return true;
  return false;
}

/** The verb on which a place hangs, through the room or the balcony it belongs to. */
function verbOfPlace(tree: Tree, token: number): number {
  let at = token;
  while (/^(nmod|flat)/.test(tree.tokens[at]?.deprel ?? "")) at = headOf(tree, at);
  return /^obl/.test(tree.tokens[at]?.deprel ?? "") ? headOf(tree, at) : -1;
}

/** A person's own words, told as said once and without a day. */
function isQuoted(one: Told): boolean {
  const [first] = ownTellings(one);
  const { isDirect, isBroadcast, isStanding } = first?.utterance ?? {};
  if (familyOf(one) !== "speech" || one.summary.date !== undefined) return false;
  return isDirect === true && !isBroadcast && !isStanding && first?.isFlashback !== true;
}

function dayOfEntrance(one: Told, input: SpokenDayInput): FrameDate | undefined {
  const sentence = (ownTellings(one)[0]?.frame.sentence ?? 0) - 1;
  if (sentence < 0 || input.paragraphs[sentence] !== input.paragraphs[sentence + 1])
    return undefined;
  if (!enters(one, sentence, input)) return undefined;
  const days = input.times.filter((time) => time.sentence === sentence && isPastDay(time, input));
  const [only, ...others] = days;
  if (only?.edtf === undefined || others.some(({ edtf }) => edtf !== only.edtf)) return undefined;
  const { edtf, start, end, rule } = only;
  return { edtf, evidence: { start, end }, basis: "inferred", confidence: CONFIDENCE, rule };
}

/** Whether a sentence names a person who speaks. */
function enters({ summary }: Told, sentence: number, { chains, typeOf }: SpokenDayInput): boolean {
  return summary.participants.some(
    ({ role, chain }) =>
      (role === "speaker" || role === "agent") &&
      typeOf(chain) === "Person" &&
      chains[chain]?.mentions.some((mention) => mention.sentence === sentence),
  );
}

/** A day that has come, told by the article itself and not counted from another event. */
function isPastDay({ precision, edtf, offset }: TimeExpression, input: SpokenDayInput): boolean {
  if (precision !== "day" || edtf === undefined || offset !== undefined) return false;
  return input.published === undefined || edtf <= input.published;
}
