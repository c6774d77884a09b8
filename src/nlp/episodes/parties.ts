import type { Participant, ParticipantRole } from "../../document/frame.ts";
import type { EntityType } from "../../document/mention.ts";
import type { Telling } from "./telling.ts";
import { familyOf, isAhead, mayFallTogether, type Told } from "./told.ts";

const CONFIDENCE = 0.6;
const RULE = "relation.same-parties";
/** Roles of those who meet; who mediates or heads a delegation once need not do so again. */
const PARTIES: readonly ParticipantRole[] = ["participant", "host"];
/** Opens the rules that add to an event who came along: they need not come again. */
const ADDED = "annex.";
const FEWEST = 2;
const MOST = 8;

/** How the bare noun of an event of some family finds who takes part in it. */
interface Search {
  readonly sources: readonly string[];
  /** How far back, in sentences. */
  readonly reach: number;
  readonly fewest: number;
}

const SEARCHES: Readonly<Record<string, Search>> = {
  encounter: { sources: ["encounter", "accord", "relations", "truce"], reach: 2, fewest: FEWEST },
  accord: { sources: ["encounter", "accord"], reach: 2, fewest: FEWEST },
  travel: { sources: ["travel"], reach: 4, fewest: 1 },
};

/**
 * Lets an event whose words name nobody take its parties from what was told before: « une nouvelle
 * session aura lieu à Rome » from the talks it goes on with, « la rencontre » from those who have
 * just been told to agree, « le déplacement » from who has just arrived.
 */
export function inheritParties(
  told: readonly Told[],
  typeOf: (chain: number) => EntityType | undefined,
): readonly Told[] {
  const done: Told[] = [];
  for (const one of told) {
    const source = needsParties(one) ? sourceOf(one, done) : partnerSource(one, done, typeOf);
    done.push(source === undefined ? one : withParties(one, source, typeOf));
  }
  return done;
}

/** Only nouns that present an event as known, or as another one of a series; accords of a day or place. */
function needsParties(one: Told): boolean {
  const { tellings } = one.group;
  const { participants, place, date } = one.summary;
  if (!(familyOf(one) in SEARCHES) || !tellings.every(({ isNoun }) => isNoun)) return false;
  if (!participants.every(({ role }) => role === "absent" || role === "mediator")) return false;
  const isSet = place !== undefined || date !== undefined;
  if (familyOf(one) === "accord") return isSet;
  return tellings.some((telling) => isOneOfSeries(telling) || isKnown(telling));
}

/** « une rencontre avec X »: who has just met X, where the words name X alone. */
function partnerSource(
  one: Told,
  before: readonly Told[],
  typeOf: (chain: number) => EntityType | undefined,
): Told | undefined {
  const [partner, ...others] = partiesOf(one);
  const isNoun = one.group.tellings.every((telling) => telling.isNoun);
  if (partner === undefined || others.length > 0 || !isNoun) return undefined;
  // An organ meets alone.
  const isOne = ["Person", "State"].includes(typeOf(partner.chain) ?? "");
  if (familyOf(one) !== "encounter" || !isOne) return undefined;
  return before
    .filter((other) => familyOf(other) === "encounter" && isPair(partiesOf(other)))
    .findLast((other) => partiesOf(other).some(({ chain }) => chain === partner.chain));
}

function isPair(parties: readonly Participant[]): boolean {
  return parties.length === FEWEST;
}

function isOneOfSeries({ distinctive }: Telling): boolean {
  return distinctive.length > 0;
}

function isKnown({ isDefinite, isDemonstrative }: Telling): boolean {
  return isDefinite || isDemonstrative;
}

function sourceOf(one: Told, before: readonly Told[]): Told | undefined {
  const search = SEARCHES[familyOf(one)];
  if (search === undefined) return undefined;
  const open = before
    .filter((other) => search.sources.includes(familyOf(other)) && !isCall(other))
    .filter((other) => isCounted(partiesOf(other).length, search) && distance(other, one) >= 0);
  if (one.group.tellings.some(isOneOfSeries)) {
    const kin = open.filter((other) => familyOf(other) === familyOf(one));
    return kin.findLast((other) => isOfOneType(other, one)) ?? kin.at(-1);
  }
  return (
    open
      // « l'accord de septembre » is none of the talks to come.
      .filter((other) => familyOf(one) !== "accord" || isAhead(one) === isAhead(other))
      .findLast((other) => distance(other, one) <= search.reach && mayFallTogether(one, other))
  );
}

function isCounted(count: number, { fewest }: Search): boolean {
  return count >= fewest && count <= MOST;
}

function isOfOneType(one: Told, other: Told): boolean {
  const types = one.group.tellings.map(({ frame }) => frame.type);
  return other.group.tellings.some(({ frame }) => types.includes(frame.type));
}

/** « Il a appelé X … La rencontre »: who has telephoned has not met. */
function isCall({ group }: Told): boolean {
  return group.tellings.every(({ frame }) => frame.type === "Call");
}

/** Sentences from the last telling of the one to the first of the other, -1 where it comes later. */
function distance(before: Told, after: Told): number {
  const first = after.group.tellings[0]?.frame.sentence ?? 0;
  const gaps = before.group.tellings
    .map(({ frame }) => first - frame.sentence)
    .filter((gap) => gap >= 0);
  return gaps.length === 0 ? -1 : Math.min(...gaps);
}

function partiesOf({ summary }: Told): readonly Participant[] {
  return summary.participants.filter(
    ({ role, rule }) => PARTIES.includes(role) && !rule.startsWith(ADDED),
  );
}

function withParties(
  one: Told,
  source: Told,
  typeOf: (chain: number) => EntityType | undefined,
): Told {
  const known = new Set(one.summary.participants.map(({ chain }) => chain));
  const all = partiesOf(source);
  // « le précédent sommet »: of the same states; who came for them need not be the same.
  const bodies = all.filter(({ chain }) => typeOf(chain) !== "Person");
  const isOther = one.group.tellings.some(isOneOfSeries);
  const parties = (isOther && bodies.length > 0 ? bodies : all)
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
