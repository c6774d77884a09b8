import type { Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import type { Discourse } from "./discourse.ts";
import type { Thread } from "./thread.ts";

/**
 * « les deux généraux rivaux, X et Y », « les quatre capitales qui avaient rompu, Riyad, … et Le Caire »:
 * the names listed behind a comma, where they are as many as counted.
 */
export function namedAfter(
  mention: Mention,
  count: number,
  { doc, threads }: Discourse,
): readonly Thread[] {
  const tokens = doc.sentences[mention.sentence]?.tokens ?? [];
  const names = threads
    .flatMap((thread) =>
      thread.mentions
        .filter(
          ({ kind, sentence, start }) =>
            kind === "name" && sentence === mention.sentence && start >= mention.end,
        )
        .map((name) => ({ thread, name })),
    )
    .sort((one, other) => one.name.start - other.name.start);
  const first = names.findIndex(({ name }) => tokens[name.firstToken - 1]?.text === ",");
  if (first < 0) return [];
  const listed = names.slice(first);
  const end = listed.findIndex(({ name }, at) => !isJoined(listed[at + 1]?.name, name, tokens));
  const run = listed.slice(0, end < 0 ? listed.length : end + 1).map(({ thread }) => thread);
  const isOfType = run.every(({ type }) => type === mention.type);
  return isOfType && new Set(run).size === count ? run : [];
}

/** Whether a name follows another with a comma or « et » between, and an article at most. */
function isJoined(
  next: Mention | undefined,
  { lastToken }: Mention,
  tokens: readonly ParsedToken[],
): boolean {
  const joint = tokens[lastToken];
  if (next === undefined || (joint?.text !== "," && joint?.upos !== "CCONJ")) return false;
  return tokens.slice(lastToken + 1, next.firstToken).every(({ upos }) => upos === "DET");
}
