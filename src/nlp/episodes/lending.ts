import { isOpenInterval } from "../../document/edtf.ts";
import type { Filler, FrameDate } from "../../document/frame.ts";
import type { EntityType } from "../../document/mention.ts";
import { chainsOf, familyOf, isCall, mayFallTogether, ownTellings, type Told } from "./told.ts";

/** The type of a chain by its id. */
export type TypeOf = (chain: number) => EntityType | undefined;

/** Whether an event knows what another one lacks, and nothing known of them sets them apart. */
export function lends(other: Told, one: Told, typeOf: TypeOf): boolean {
  const { place, date } = lentBy(other, one, typeOf);
  const hasPlace = place !== undefined && one.summary.place === undefined;
  const hasDate = date !== undefined && one.summary.date === undefined;
  return (hasPlace || hasDate) && mayFallTogether(one, other);
}

/** What an event lends: of a call, or of words said at a place of their own, no place, for all need not share it. */
export function lentBy(
  other: Told,
  one: Told,
  typeOf: TypeOf,
): Pick<Told["summary"], "place" | "date"> {
  const { place, date } = other.summary;
  const isOwnPlace = familyOf(other) === "speech" && place?.basis !== "inferred";
  const isApart = isCall(one) || isCall(other) || isOwnPlace;
  // « Dans la soirée, il a rencontré X »: who is named again has not left the place.
  const isShared = chainsOf(other).some((chain) => chainsOf(one).includes(chain));
  const isElsewhere = areApart(one.summary.place, place, typeOf);
  return {
    ...(place !== undefined && !isApart && (!isSequel(one) || isShared) && { place }),
    ...(isClosed(date) && (!isElsewhere || isSequel(one)) && { date }),
  };
}

/** Two towns are two places; a palace may stand in the town. */
function areApart(one: Filler | undefined, other: Filler | undefined, typeOf: TypeOf): boolean {
  if (one === undefined || other === undefined || one.chain === other.chain) return false;
  return typeOf(one.chain) === typeOf(other.chain);
}

/** « un dialogue mené depuis octobre » does not tell when anything in it happened. */
function isClosed(date: FrameDate | undefined): date is FrameDate {
  return date !== undefined && !isOpenInterval(date.edtf);
}

/** « ensuite », « dans la soirée »: on the day of what was told before, but not at its place. */
export function isSequel(one: Told): boolean {
  return ownTellings(one)[0]?.isSequel === true;
}
