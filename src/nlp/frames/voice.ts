import type { Draft } from "./draft.ts";
import { ancestors, type Site } from "./tree.ts";

/** Types of event by which somebody says something. */
export type IsSpeech = (type: string) => boolean;

/**
 * Whose voice tells an event: the speaker of the nearest verb of speech above its trigger,
 * else the source that the sentence names (« selon X »).
 */
export function voiceOf(
  site: Site,
  drafts: readonly Draft[],
  isSpeech: IsSpeech,
): number | undefined {
  const speech = drafts.filter(
    ({ rule, site: other }) => isSpeech(rule.event ?? "") && other.token !== site.token,
  );
  const above = ancestors(site.tree, site.token);
  const nearest = above.flatMap((token) => speech.filter((one) => one.site.token === token))[0];
  const source = nearest ?? speech.find(({ rule }) => rule.source);
  return source?.fills.find(({ role }) => role === "speaker" || role === "agent")?.actor.chain;
}
