import type { Chain, Role } from "../../document/chain.ts";
import type { Document } from "../../document/document.ts";
import type { Episode, EpisodeRelation, Frame } from "../../document/frame.ts";
import type { TimeExpression } from "../../document/time.ts";
import type { ParsedToken } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { compileEventTypes } from "../frames/event-types.ts";
import type { Tree } from "../frames/tree.ts";
import { compileWordClasses } from "../frames/words.ts";
import { compileNameLexicon } from "../mentions/name-lexicon.ts";
import { datelineOf } from "./dateline-place.ts";
import { compileExecutives } from "./executives.ts";
import { type Group, groupTellings } from "./group.ts";
import { implyRelations } from "./implied-relations.ts";
import { compileNotices } from "./notices.ts";
import { dateByOffsets } from "./offsets.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { inheritParties } from "./parties.ts";
import { compilePhases } from "./phases.ts";
import { setPrepared } from "./prepared.ts";
import { compileRelations, type FrameRelation } from "./relations.ts";
import { inheritScenes } from "./scenes.ts";
import { dateByEntrance } from "./spoken-days.ts";
import { findSpokenTopics } from "./spoken-topics.ts";
import { setStory } from "./story-place.ts";
import { specificType, summarise } from "./summarise.ts";
import { compileSummits } from "./summits.ts";
import { compileTellings } from "./telling.ts";
import { compileTies } from "./ties.ts";

/** What events of an article are made from. */
export interface EpisodeInput {
  readonly document: Document<ParsedToken>;
  readonly chains: readonly Chain[];
  readonly frames: readonly Frame[];
  /** The trees that events were read from, by sentence. */
  readonly trees: readonly Tree[];
  readonly roles?: readonly Role[];
  readonly times?: readonly TimeExpression[];
}

/** The events of an article and how they stand to each other. */
export interface EpisodeReading {
  readonly episodes: readonly Episode[];
  readonly relations: readonly EpisodeRelation[];
}

/** Compiles within-article event coreference: one event told five times is one episode. */
export function compileEpisodes(pack: LanguagePack): (input: EpisodeInput) => EpisodeReading {
  const readTellings = compileTellings(pack);
  const findExecutives = compileExecutives(pack);
  const findRelations = compileRelations(pack);
  const findTies = compileTies(pack);
  const readNotices = compileNotices(pack);
  const typeOf = compileEventTypes(pack);
  const readPhases = compilePhases(pack);
  const classes = compileWordClasses(pack);
  const isSummit = compileSummits(pack);
  const { gazetteer } = compileNameLexicon(pack);
  const stateOf = (iri: string | undefined) => {
    const record = iri === undefined ? undefined : gazetteer.byIri(iri);
    return record?.type === "State" ? record.iri : record?.state;
  };
  return ({ document, chains, frames, trees, roles = [], times = [] }) => {
    const tools = {
      placeType: (chain: number) => chains[chain]?.type,
      stateOf: (chain: number) => stateOf(chains[chain]?.authority),
      ...(document.article.date === undefined ? {} : { published: document.article.date }),
    };
    const tellings = readTellings(frames, trees, roles, findExecutives(chains));
    const stated = findRelations(frames, trees);
    const ties = findTies(frames, trees, stated);
    const phasesOf = (frame: Frame) => readPhases(frame, { trees, times });
    const summaryTools = { ...tools, times, phasesOf };
    const groups = groupTellings(tellings, { ...tools, ties }).map((group) => ({
      group,
      summary: summarise(group, summaryTools),
    }));
    const parties = inheritParties(groups, tools.placeType);
    const told = setPrepared(parties, stated, tools.published);
    const story = { notices: readNotices({ trees, chains, times }), typeOf: tools.placeType };
    const dateline = datelineOf(document, chains);
    const distances = { times, trees, ...tools };
    const paragraphs = paragraphsOf(document);
    const dated = dateByOffsets(setStory(told, story), distances);
    const days = { ...distances, classes, chains, paragraphs, typeOf: tools.placeType };
    const { episodes: set, parts } = inheritScenes({
      told: dateByEntrance(dated, days),
      paragraphs,
      stated,
      typeOf: tools.placeType,
      ...(dateline !== undefined && { dateline }),
    });
    // What took its day from its scene may date what is told to lie so far from it.
    const scenes = dateByOffsets(set, distances);
    const kept = scenes.filter(({ summary, group }) => isAnchored(summary, group));
    const episodes = kept.map(
      (one, id): Episode => ({
        id,
        type: isSummit(one, { roles, typeOf: tools.placeType }) ? SUMMIT : specificType(one.group),
        frames: one.group.tellings.map(({ frame }) => frame.id),
        reasons: one.group.reasons,
        summary: one.summary,
      }),
    );
    const topics = findSpokenTopics(frames, trees, (type) => typeOf(type).family === "speech");
    const implied = implyRelations({ told: kept, typeOf: tools.placeType });
    const relations = [...stated, ...parts, ...topics, ...implied];
    return { episodes, relations: liftRelations(relations, episodes) };
  };
}

const SUMMIT = "Summit";

/** An event of which neither who, where nor when is known tells the reader nothing. */
function isAnchored(summary: Episode["summary"], { tellings }: Group): boolean {
  const taking = summary.participants.filter(({ role }) => role !== "absent");
  // « la visite de la ville »: a journey of nobody is none.
  if (tellings.every(({ type }) => type.family === "travel")) return taking.length > 0;
  return taking.length > 0 || summary.place !== undefined || summary.date !== undefined;
}

/** Relations between frames become relations between their events, each once. */
function liftRelations(
  relations: readonly FrameRelation[],
  episodes: readonly Episode[],
): readonly EpisodeRelation[] {
  const episodeOf = new Map(
    episodes.flatMap(({ id, frames }) => frames.map((frame) => [frame, id])),
  );
  const seen = new Set<string>();
  return relations.flatMap(({ sharesScene: _, ...relation }) => {
    const [from, to] = [episodeOf.get(relation.from), episodeOf.get(relation.to)];
    if (from === undefined || to === undefined || from === to) return [];
    // What is said of an event may also come after it.
    const role = relation.kind === "topic" ? relation.kind : "";
    const key = `${Math.min(from, to)} ${Math.max(from, to)} ${role}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...relation, from, to }];
  });
}
