import type { Chain } from "../../document/chain.ts";
import type { FrameDate } from "../../document/frame.ts";
import type { EntityType } from "../../document/mention.ts";
import type { TimeExpression } from "../../document/time.ts";
import type { Tree } from "../frames/tree.ts";
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
}

const CONFIDENCE = 0.6;

/**
 * Dates words by the sentence that brings their speaker on: « Il était trois heures du matin,
 * vendredi, quand M. X est apparu. « … », a-t-il déclaré. »
 */
export function dateByEntrance(told: readonly Told[], input: SpokenDayInput): readonly Told[] {
  return told.map((one) => {
    const date = isQuoted(one) ? dayOfEntrance(one, input) : undefined;
    return date === undefined ? one : { ...one, summary: { ...one.summary, date } };
  });
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
