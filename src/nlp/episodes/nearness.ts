import type { Telling } from "./telling.ts";
import { ownTellings, type Told } from "./told.ts";

/** Farther than any reach. */
export const FAR = Number.POSITIVE_INFINITY;

/** « avait averti » steps out of the story, unless the scene was told so as well. */
export function isLeapBack(one: Told, other: Told): boolean {
  const [mine] = ownTellings(one);
  return mine?.isFlashback === true && !ownTellings(other).some(({ isFlashback }) => isFlashback);
}

/** Two tellings, the second before the first, and the sentences between them. */
export interface Nearness {
  readonly mine: Telling;
  readonly theirs: Telling;
  readonly gap: number;
}

/** The telling of an event right before the first one of another. */
export function nearest(
  one: Told,
  other: Told,
  fits: (telling: Telling) => boolean = () => true,
): Nearness | undefined {
  const [mine] = ownTellings(one);
  if (mine === undefined) return undefined;
  return other.group.tellings
    .filter((theirs) => theirs.frame.trigger.start < mine.frame.trigger.start && fits(theirs))
    .map((theirs) => ({ mine, theirs, gap: mine.frame.sentence - theirs.frame.sentence }))
    .sort((here, there) => here.gap - there.gap)[0];
}

/** Sentences between two events of one paragraph. */
export function gapOf(one: Told, other: Told, paragraphs: readonly number[]): number {
  const pair = nearest(one, other);
  const isNear = pair !== undefined && paragraphGap(pair, paragraphs) === 0;
  return isNear ? pair.gap : FAR;
}

/** Paragraphs between two tellings. */
export function paragraphGap({ mine, theirs }: Nearness, paragraphs: readonly number[]): number {
  return (paragraphs[mine.frame.sentence] ?? 0) - (paragraphs[theirs.frame.sentence] ?? 0);
}
