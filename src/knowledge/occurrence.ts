import type { Analysis } from "../document/analysis.ts";
import { contentHash } from "../document/article.ts";
import { addDays } from "../document/calendar.ts";
import { boundsOf } from "../document/edtf.ts";
import type { Episode, EventStatus, ParticipantRole } from "../document/frame.ts";
import type { Identity } from "./identity.ts";
import { kebab, lastSegment, slug } from "./name-key.ts";

/** An actor of the graph in an event, with its role. */
export interface Actor {
  readonly role: ParticipantRole;
  readonly iri: string;
}

/** Days between which an event must lie, ISO 8601; open ends are absent. */
export interface Window {
  readonly earliest?: string;
  readonly latest?: string;
}

/** One episode of one article, its chains replaced by things of the graph. */
export interface Occurrence {
  /** IRI of the event if no other article told it. */
  readonly iri: string;
  readonly analysis: Analysis;
  readonly episode: Episode;
  readonly type: string;
  readonly status: EventStatus;
  readonly actors: readonly Actor[];
  readonly place?: string;
  readonly edtf?: string;
  /** What the stated date allows, and what the status seen from the day of publication allows. */
  readonly window: Window;
  readonly topic?: string;
  /** The words the article quotes within it, for telling one statement from another. */
  readonly quoted: readonly string[];
}

const HORIZON = 183;

/** The occurrences of one article, in order of its episodes. */
export function occurrencesOf(analysis: Analysis, identity: Identity): readonly Occurrence[] {
  const origins = new Map<string, number>();
  return analysis.episodes.map((episode) => {
    const origin = originOf(analysis, episode);
    const turn = origins.get(origin) ?? 0;
    origins.set(origin, turn + 1);
    // « a reçu X, puis Y »: words that tell two events, the second by its turn.
    return toOccurrence({ analysis, identity }, episode, turn === 0 ? origin : `${origin} ${turn}`);
  });
}

/** Where an article tells an episode, and as what. */
function originOf({ document, frames }: Analysis, { frames: [first], type }: Episode): string {
  const trigger = first === undefined ? undefined : frames[first]?.trigger;
  return `${document.article.id} ${trigger?.start} ${trigger?.end} ${type}`;
}

interface Known {
  readonly analysis: Analysis;
  readonly identity: Identity;
}

function toOccurrence({ analysis, identity }: Known, episode: Episode, origin: string): Occurrence {
  const { participants, place, date, status, topic } = episode.summary;
  const actors = participants.map(({ role, chain }) => ({
    role,
    iri: identity.entityOf(analysis, chain),
  }));
  const placeIri = place === undefined ? undefined : identity.entityOf(analysis, place.chain);
  const parts = { actors, edtf: date?.edtf, place: placeIri };
  return {
    iri: eventIri(episode, origin, parts),
    analysis,
    episode,
    type: episode.type,
    status,
    actors,
    ...(placeIri === undefined ? {} : { place: placeIri }),
    ...(date === undefined ? {} : { edtf: date.edtf }),
    ...(topic === undefined ? {} : { topic: topic.text }),
    window: windowOf(date?.edtf, status, analysis.document.article.date),
    quoted: quotedIn(analysis, episode),
  };
}

interface NameParts {
  readonly actors: readonly Actor[];
  readonly edtf: string | undefined;
  readonly place: string | undefined;
}

/** Date, type, place or actors, and a hash of where the article tells it: `2025-02-27-negotiation-istanbul-5f0c…`. */
function eventIri(episode: Episode, origin: string, { actors, edtf, place }: NameParts): string {
  const where =
    place === undefined
      ? actors.slice(0, 2).map(({ iri }) => lastSegment(iri))
      : [lastSegment(place)];
  const words = [
    edtf?.replace(/\//g, "-to-").replace(/^\.\.|\.\.$/g, "open") ?? "undated",
    kebab(episode.type),
    ...where,
  ];
  return `event/${[...words.map(slug), contentHash(origin).slice(0, 8)].join("-")}`;
}

/**
 * What happened lies before the day of publication, what is planned after it; an event told without a date
 * is taken to lie within half a year of the article that tells it.
 */
function windowOf(
  edtf: string | undefined,
  status: EventStatus,
  published: string | undefined,
): Window {
  if (edtf !== undefined) return boundsOf(edtf) ?? {};
  if (published === undefined) return {};
  const window = { earliest: addDays(published, -HORIZON), latest: addDays(published, HORIZON) };
  if (status === "planned" || status === "postponed") return { ...window, earliest: published };
  return status === "occurred" ? { ...window, latest: published } : window;
}

function quotedIn(analysis: Analysis, episode: Episode): readonly string[] {
  const frames = new Set(episode.frames);
  const quotations = analysis.quotations.filter(
    ({ frame }) => frame !== undefined && frames.has(frame),
  );
  return quotations.map(({ text }) => text);
}
