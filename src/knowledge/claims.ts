import { contentHash } from "../document/article.ts";
import type { Basis, EpisodeSummary, EventStatus, Frame } from "../document/frame.ts";
import type { Span } from "../document/span.ts";
import type { Identity } from "./identity.ts";
import type { Claim, ClaimObject } from "./knowledge.ts";
import type { Occurrence } from "./occurrence.ts";

/** A claim before its identity is known. */
export type ClaimDraft = Omit<Claim, "iri">;

/** Gives a claim its IRI: a hash of all that it says. */
export function makeClaim(draft: ClaimDraft): Claim {
  return { iri: `claim/${contentHash(JSON.stringify(draft)).slice(0, 16)}`, ...draft };
}

/** All that one article claims about an event: one claim per frame and property, then what only the whole shows. */
export function claimsOf(
  occurrence: Occurrence,
  event: string,
  identity: Identity,
): readonly Claim[] {
  const { analysis, episode } = occurrence;
  const frames = episode.frames.flatMap((id) => analysis.frames[id] ?? []);
  const drafts = frames.flatMap((frame) => frameDrafts(frame, { occurrence, event, identity }));
  const told = new Set(drafts.map(tripleKey));
  const whole = summaryDrafts(frames[0], { occurrence, event, identity }).filter(
    (draft) => !told.has(tripleKey(draft)),
  );
  return [...drafts, ...whole].map(makeClaim);
}

/** Subject, predicate and object as one string, to compare claims and facts. */
export function tripleKey({
  subject,
  predicate,
  object,
}: Pick<Claim, "subject" | "predicate" | "object">): string {
  return JSON.stringify([subject, predicate, object]);
}

interface Setting {
  readonly occurrence: Occurrence;
  readonly event: string;
  readonly identity: Identity;
}

interface Part {
  readonly predicate: string;
  readonly object: ClaimObject;
  readonly evidence: Span;
  readonly basis: Basis;
  readonly confidence: number;
  readonly rule: string;
}

function frameDrafts(frame: Frame, setting: Setting): readonly ClaimDraft[] {
  const { analysis } = setting.occurrence;
  const voice =
    frame.voice === undefined ? undefined : setting.identity.entityOf(analysis, frame.voice);
  const trigger = {
    evidence: frame.trigger,
    basis: "stated",
    confidence: frame.confidence,
    rule: frame.rule,
  } as const;
  const parts: readonly Part[] = [
    { predicate: "eventType", object: { kind: "term", name: frame.type }, ...trigger },
    { predicate: "status", object: { kind: "term", name: frame.status }, ...trigger },
    ...tellingParts(frame, setting),
  ];
  return parts.map((part) => toDraft(part, setting, { status: frame.status, voice }));
}

/** Participants, place, date and topic of a frame or of the whole episode. */
function tellingParts(telling: Omit<EpisodeSummary, "status">, setting: Setting): readonly Part[] {
  const { analysis } = setting.occurrence;
  const thing = (chain: number): ClaimObject => ({
    kind: "thing",
    iri: setting.identity.entityOf(analysis, chain),
  });
  const { participants, place, date, topic } = telling;
  const stated = { basis: "stated", confidence: 1, rule: "topic" } as const;
  return [
    ...participants.map(({ role, chain, ...filler }) => ({
      ...fillerPart(filler),
      predicate: role,
      object: thing(chain),
    })),
    ...(place === undefined
      ? []
      : [{ ...fillerPart(place), predicate: "place", object: thing(place.chain) }]),
    ...(date === undefined
      ? []
      : [
          {
            ...fillerPart(date),
            predicate: "date",
            object: { kind: "date", edtf: date.edtf } as const,
          },
        ]),
    ...(topic === undefined
      ? []
      : [
          {
            ...stated,
            evidence: topic.evidence,
            predicate: "topic",
            object: { kind: "text", text: topic.text } as const,
          },
        ]),
    ...(topic?.chain === undefined
      ? []
      : [{ ...stated, evidence: topic.evidence, predicate: "topic", object: thing(topic.chain) }]),
  ];
}

function fillerPart({ evidence, basis, confidence, rule }: Omit<Part, "predicate" | "object">) {
  return { evidence, basis, confidence, rule };
}

/** What the article says of the event as a whole: its type and status may rest on several frames. */
function summaryDrafts(first: Frame | undefined, setting: Setting): readonly ClaimDraft[] {
  if (first === undefined) return [];
  const { summary, type } = setting.occurrence.episode;
  const whole = {
    evidence: first.trigger,
    basis: "inferred",
    confidence: first.confidence,
    rule: "episode",
  } as const;
  const parts: readonly Part[] = [
    { predicate: "eventType", object: { kind: "term", name: type }, ...whole },
    { predicate: "status", object: { kind: "term", name: summary.status }, ...whole },
    ...tellingParts(summary, setting),
  ];
  return parts.map((part) => toDraft(part, setting, { status: summary.status, voice: undefined }));
}

interface Telling {
  readonly status: EventStatus;
  readonly voice: string | undefined;
}

function toDraft(
  { evidence, ...part }: Part,
  { occurrence, event }: Setting,
  { status, voice }: Telling,
): ClaimDraft {
  return {
    article: occurrence.analysis.document.article.id,
    subject: event,
    ...part,
    evidence: [evidence],
    status,
    ...(voice === undefined ? {} : { attributedTo: voice }),
  };
}
