import type { Analysis } from "../document/analysis.ts";
import type { Document } from "../document/document.ts";
import type { ParsedToken } from "../document/token.ts";
import type { LanguagePack } from "../language/pack.ts";
import { compileChains } from "./chains/chains.ts";
import { compileEpisodes } from "./episodes/episodes.ts";
import { compileFrameReader } from "./frames/frames.ts";
import { compileNameGaps } from "./mentions/gaps.ts";
import { compileMentions } from "./mentions/mentions.ts";
import { compileQuotations, linkQuotations } from "./quotations/quotations.ts";
import { compileQuotedSpans } from "./quotations/quoted-spans.ts";
import { compileRoles } from "./roles/roles.ts";
import { compileTimes } from "./time/times.ts";

/** Compiles the stages about meaning into one function: parsed document → all that the article says. */
export function compileAnalyse(pack: LanguagePack): (doc: Document<ParsedToken>) => Analysis {
  const findTimes = compileTimes(pack);
  const findMentions = compileMentions(pack);
  const findChains = compileChains(pack);
  const findRoles = compileRoles(pack);
  const findQuoted = compileQuotedSpans(pack);
  const readFrames = compileFrameReader(pack);
  const findEpisodes = compileEpisodes(pack);
  const findQuotations = compileQuotations(pack);
  const findNameGaps = compileNameGaps(pack);
  return (document) => {
    const times = findTimes(document);
    const quoted = findQuoted(document);
    const mentions = findMentions(document);
    const chains = findChains(document, mentions);
    const roles = findRoles(document, chains);
    const spoken = findQuotations({ document, chains, quoted });
    const {
      frames,
      trees,
      gaps: triggers,
    } = readFrames({
      document,
      chains,
      times,
      quoted,
      quotations: spoken,
      roles,
    });
    const { episodes, relations } = findEpisodes({ document, chains, frames, trees, roles, times });
    const quotations = linkQuotations(spoken, frames);
    const gaps = [...findNameGaps({ doc: document, mentions, chains }), ...triggers];
    return { document, times, chains, roles, frames, episodes, relations, quotations, gaps };
  };
}
