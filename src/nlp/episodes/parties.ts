import { datesOverlap } from "../../document/edtf.ts";
import type { Participant, ParticipantRole } from "../../document/frame.ts";
import type { Telling } from "./telling.ts";
import type { Told } from "./told.ts";

const CONFIDENCE = 0.6;
const RULE = "relation.same-parties";
/** How far back, in sentences, « la rencontre » looks for who met. */
const REACH = 2;
/** Roles of those who meet; who mediates or heads a delegation once need not do so again. */
const PARTIES: readonly ParticipantRole[] = ["participant", "host"];

/**
 * Lets an encounter whose words name nobody take its parties from what was told before:
 * « une nouvelle session aura lieu à Rome » from the talks it goes on with, « la rencontre » from
 * those who have just been told to agree or to speak.
 */
export function inheritParties(told: readonly Told[]): readonly Told[] {
  const done: Told[] = [];
  for (const one of told) {
    const source = needsParties(one) ? sourceOf(one, done) : undefined;
    done.push(source === undefined ? one : withParties(one, source));
  }
  return done;
}

/** Only nouns that present an encounter as known, or as another one of a series. */
function needsParties({ group, summary }: Told): boolean {
  const { tellings } = group;
  const isBare = summary.participants.every(({ role }) => role === "absent" || role === "mediator");
  return (
    isBare &&
    tellings.every(({ type, isNoun }) => isNoun && type.family === "encounter") &&
    tellings.some((one) => isOneOfSeries(one) || isKnown(one))
  );
}

function isOneOfSeries({ distinctive }: Telling): boolean {
  return distinctive.length > 0;
}

function isKnown({ isDefinite, isDemonstrative }: Telling): boolean {
  return isDefinite || isDemonstrative;
}

function sourceOf(one: Told, before: readonly Told[]): Told | undefined {
  const among = before.filter((other) => {
    const { length } = partiesOf(other);
    return length >= FEWEST && length <= MOST && distance(other, one) >= 0;
  });
  const encounters = among.filter((other) => isOfFamily(other, ["encounter"]));
  const isSeries = one.group.tellings.some(isOneOfSeries);
  if (isSeries) return encounters.at(-1);
  return among
    .filter((other) => isOfFamily(other, SOURCES) && !isCall(other))
    .filter((other) => distance(other, one) <= REACH && mayBeOneDay(other, one))
    .at(-1);
}

/** « le sommet du 27 avril » told after a summit to come is another one. */
function mayBeOneDay(one: Told, other: Told): boolean {
  const [here, there] = [one.summary.date?.edtf, other.summary.date?.edtf];
  return here === undefined || there === undefined || datesOverlap(here, there);
}

/** « Il a appelé X … La rencontre »: who has telephoned has not met. */
function isCall({ group }: Told): boolean {
  return group.tellings.every(({ frame }) => frame.type === "Call");
}

/** Families of events whose parties « la rencontre » right after them may mean. */
const SOURCES: readonly string[] = ["encounter", "accord", "relations", "truce"];
const FEWEST = 2;
const MOST = 8;

function isOfFamily({ group }: Told, families: readonly string[]): boolean {
  return group.tellings.some(({ type }) => families.includes(type.family));
}

/** Sentences from the last telling of the one to the first of the other. */
function distance(before: Told, after: Told): number {
  const first = after.group.tellings[0]?.frame.sentence ?? 0;
  const gaps = before.group.tellings
    .map(({ frame }) => first - frame.sentence)
    .filter((gap) => gap >= 0);
  return gaps.length === 0 ? -1 : Math.min(...gaps);
}

function partiesOf({ summary }: Told): readonly Participant[] {
  return summary.participants.filter(({ role }) => PARTIES.includes(role));
}

function withParties(one: Told, source: Told): Told {
  const known = new Set(one.summary.participants.map(({ chain }) => chain));
  const parties = partiesOf(source)
    .filter(({ chain }) => !known.has(chain))
    .map(
      (party): Participant => ({
        ...party,
        role: "participant",
        basis: "inferred",
        confidence: CONFIDENCE,
        rule: RULE,
      }),
    );
  return {
    ...one,
    summary: { ...one.summary, participants: [...one.summary.participants, ...parties] },
  };
}
