import { boundsOf } from "../../document/edtf.ts";
import type {
  EpisodeSummary,
  EventStatus,
  Filler,
  Frame,
  FrameDate,
  Participant,
  ParticipantRole,
} from "../../document/frame.ts";
import type { EntityType } from "../../document/mention.ts";
import type { Group } from "./group.ts";
import { isMorePrecise } from "./same-event.ts";
import { type StayInput, stayOf } from "./stays.ts";

/** What summaries are made with. */
export interface SummaryTools extends StayInput {
  readonly placeType: (chain: number) => EntityType | undefined;
  readonly published?: string;
}

/** Makes the tellings of an event one: union of participants, narrowest place, all its days or the sharpest date. */
export function summarise(group: Group, tools: SummaryTools): EpisodeSummary {
  const frames = group.tellings.map(({ frame }) => frame);
  const place = narrowestPlace(frames, tools);
  const date = stayOf(group, tools) ?? sharpestDate(frames);
  const topic = frames.find((frame) => frame.topic !== undefined)?.topic;
  return {
    participants: mergeParticipants(frames),
    ...(place === undefined ? {} : { place }),
    ...(date === undefined ? {} : { date }),
    status: mainStatus(assertive(group), date, tools.published),
    ...(topic === undefined ? {} : { topic }),
  };
}

/** The frames that say whether the event took place; « les discussions » says nothing where others do. */
function assertive({ tellings }: Group): readonly Frame[] {
  const own = tellings.filter(({ frame }) => frame.of === undefined);
  const saying = own.filter(({ isResumptive }) => !isResumptive);
  return (saying.length > 0 ? saying : own).map(({ frame }) => frame);
}

/** The type that says most among the tellings. */
export function specificType(group: Group): string {
  const own = group.tellings.filter(({ frame }) => frame.of === undefined);
  const [first] = [...own].sort((one, other) => other.type.rank - one.type.rank);
  return first?.type.name ?? "Other";
}

/** Roles that say more than taking part, the strongest first. */
const ROLE_RANK: readonly ParticipantRole[] = [
  "absent",
  "host",
  "mediator",
  "delegationHead",
  "speaker",
  "agent",
  "target",
  "addressee",
  "participant",
];

function mergeParticipants(frames: readonly Frame[]): readonly Participant[] {
  const byChain = new Map<number, Participant>();
  for (const participant of frames.flatMap(({ participants }) => participants)) {
    const known = byChain.get(participant.chain);
    if (known === undefined || isStronger(participant, known)) {
      byChain.set(participant.chain, participant);
    }
  }
  return [...byChain.values()];
}

function isStronger(one: Participant, other: Participant): boolean {
  return ROLE_RANK.indexOf(one.role) < ROLE_RANK.indexOf(other.role);
}

const WIDTH: Readonly<Record<EntityType, number>> = {
  Venue: 0,
  Place: 1,
  Organization: 2,
  State: 3,
  Person: 4,
};

function narrowestPlace(frames: readonly Frame[], tools: SummaryTools): Filler | undefined {
  const all = frames.flatMap(({ place }) => place ?? []);
  const stated = all.filter(({ basis }) => basis === "stated");
  const places = stated.length > 0 ? stated : all;
  const width = ({ chain }: Filler) => WIDTH[tools.placeType(chain) ?? "Person"];
  return places.reduce<Filler | undefined>(
    (best, place) => (best === undefined || width(place) < width(best) ? place : best),
    undefined,
  );
}

function sharpestDate(frames: readonly Frame[]): FrameDate | undefined {
  return frames
    .flatMap(({ date }) => date ?? [])
    .reduce<FrameDate | undefined>(
      (best, date) => (best === undefined || isMorePrecise(date.edtf, best.edtf) ? date : best),
      undefined,
    );
}

/** What a later, surer telling says wins; a call-off stands unless the event is told again as held. */
const STATUS_RANK: readonly EventStatus[] = [
  "occurred",
  "ongoing",
  "cancelled",
  "postponed",
  "denied",
  "planned",
  "hypothetical",
];

function mainStatus(
  frames: readonly Frame[],
  date: FrameDate | undefined,
  published: string | undefined,
): EventStatus {
  const own = frames.map(({ status }) => status);
  const called = own.find((status) => status === "cancelled" || status === "postponed");
  const best = called ?? STATUS_RANK.find((status) => own.includes(status)) ?? "occurred";
  const earliest = date === undefined ? undefined : boundsOf(date.edtf)?.earliest;
  const isAhead = earliest !== undefined && published !== undefined && earliest > published;
  return isAhead && (best === "occurred" || best === "ongoing") ? "planned" : best;
}
