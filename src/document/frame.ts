import type { Span } from "./span.ts";

/** Whether the event took place, as one sentence has it. */
export type EventStatus =
  | "occurred"
  | "ongoing"
  | "planned"
  | "hypothetical"
  | "denied"
  | "cancelled"
  | "postponed";

/** How an actor takes part in an event; `absent` is the one who is said not to. */
export type ParticipantRole =
  | "participant"
  | "delegationHead"
  | "host"
  | "mediator"
  | "speaker"
  | "addressee"
  | "agent"
  | "target"
  | "absent";

/** Whether the words say it, or it follows from them. */
export type Basis = "stated" | "inferred";

/** A chain that fills a role of a frame, and the words that say so. */
export interface Filler {
  /** Id of the chain. */
  readonly chain: number;
  readonly evidence: Span;
  readonly basis: Basis;
  readonly confidence: number;
  /** Which rule filled it. */
  readonly rule: string;
}

/** A participant of a frame with its role. */
export interface Participant extends Filler {
  readonly role: ParticipantRole;
}

/** A date of a frame: EDTF level 1 and the words that tell it. */
export interface FrameDate {
  readonly edtf: string;
  readonly evidence: Span;
  readonly basis: Basis;
  readonly confidence: number;
  readonly rule: string;
}

/** What an event is about: the words, and the chain where it is a thing of the graph. */
export interface FrameTopic {
  readonly text: string;
  readonly evidence: Span;
  readonly chain?: number;
}

/** An event as one sentence of one text tells it. */
export interface Frame {
  /** Index of the frame in the analysis. */
  readonly id: number;
  /** Local name of a concept of the event type scheme (`Meeting`). */
  readonly type: string;
  /** The words that tell the event; `head` is the token that carries it. */
  readonly trigger: Span;
  readonly sentence: number;
  readonly head: number;
  readonly participants: readonly Participant[];
  readonly place?: Filler;
  readonly date?: FrameDate;
  readonly status: EventStatus;
  /** "inferred" where no word sets the event in time and another telling may know better. */
  readonly statusBasis?: Basis;
  /** Whose voice tells it, when the outlet cites one: id of a chain. */
  readonly voice?: number;
  readonly topic?: FrameTopic;
  /** Id of the frame it adds to, when the sentence tells more of an event named elsewhere. */
  readonly of?: number;
  readonly rule: string;
  readonly confidence: number;
}

/** What the frames of an episode say, made one; an absentee is never also a participant. */
export interface EpisodeSummary {
  readonly participants: readonly Participant[];
  /** The most specific place and date of the frames. */
  readonly place?: Filler;
  readonly date?: FrameDate;
  /** The status of the main telling. */
  readonly status: EventStatus;
  readonly topic?: FrameTopic;
}

/** The frames of one article that tell one event. */
export interface Episode {
  /** Index of the episode in the analysis. */
  readonly id: number;
  /** The type of the most specific telling. */
  readonly type: string;
  readonly frames: readonly number[];
  readonly reasons: readonly string[];
  readonly summary: EpisodeSummary;
}

/** How one episode stands to another; a statement has as its topic what it speaks of. */
export interface EpisodeRelation {
  readonly kind: "follows" | "partOf" | "prepares" | "causedBy" | "topic";
  readonly from: number;
  readonly to: number;
  readonly evidence: Span;
  readonly basis: Basis;
  readonly rule: string;
  readonly confidence: number;
}
