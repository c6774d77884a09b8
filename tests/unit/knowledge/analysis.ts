import type { Analysis } from "../../../src/document/analysis.ts";
import { makeArticle } from "../../../src/document/article.ts";
import type { Chain, Role } from "../../../src/document/chain.ts";
import type {
  Episode,
  EpisodeSummary,
  Frame,
  ParticipantRole,
} from "../../../src/document/frame.ts";
import type { EntityType } from "../../../src/document/mention.ts";

/** A thing of a hand-made article: class, name, authority record if any. */
export type Thing = readonly [type: EntityType, name: string, authority?: string];

/** An event of a hand-made article; things by their index. */
export interface Told {
  readonly type: string;
  readonly who?: readonly (readonly [role: ParticipantRole, thing: number])[];
  readonly place?: number;
  readonly date?: string;
  readonly status?: EpisodeSummary["status"];
}

/** A hand-made article. */
export interface Sketch {
  readonly text: string;
  readonly date: string;
  readonly things?: readonly Thing[];
  readonly events?: readonly Told[];
  readonly roles?: readonly Pick<Role, "person" | "of" | "office" | "status">[];
}

/** Builds the analysis that a sketch describes: one frame an event, evidence on the first character. */
export function sketchAnalysis({
  text,
  date,
  things = [],
  events = [],
  roles = [],
}: Sketch): Analysis {
  const evidence = { start: 0, end: 1 };
  const filler = { evidence, basis: "stated", confidence: 1, rule: "test" } as const;
  const chains = things.map(
    ([type, name, authority], id): Chain => ({
      id,
      type,
      name,
      ...(authority === undefined ? {} : { authority }),
      mentions: [
        {
          start: 0,
          end: 1,
          text: name,
          sentence: 0,
          firstToken: 0,
          lastToken: 1,
          head: 0,
          kind: "name",
          type,
          candidates: [],
          plural: false,
          rule: "test",
        },
      ],
      reasons: [],
    }),
  );
  const summaries = events.map(
    ({ who = [], place, date: edtf, status = "occurred" }): EpisodeSummary => ({
      participants: who.map(([role, chain]) => ({ role, chain, ...filler })),
      ...(place === undefined ? {} : { place: { chain: place, ...filler } }),
      ...(edtf === undefined ? {} : { date: { edtf, ...filler } }),
      status,
    }),
  );
  const frames = events.map(({ type }, id): Frame => {
    const { topic: _, ...summary } = summaries[id] as EpisodeSummary; // one summary an event, above
    return {
      id,
      type,
      trigger: { start: id, end: id + 1 },
      sentence: 0,
      head: 0,
      rule: "test",
      confidence: 1,
      ...summary,
    };
  });
  const episodes = events.map(
    ({ type }, id): Episode => ({
      id,
      type,
      frames: [id],
      reasons: [],
      summary: summaries[id] as EpisodeSummary,
    }),
  );
  const article = makeArticle(text, { origin: "test", date });
  return {
    document: { article, sentences: [] },
    times: [],
    chains,
    roles: roles.map((role) => ({ ...role, evidence, rule: "test", confidence: 1 })),
    frames,
    episodes,
    relations: [],
    quotations: [],
    gaps: [],
  };
}
