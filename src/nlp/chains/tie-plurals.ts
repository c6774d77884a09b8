import type { EntityType, Mention } from "../../document/mention.ts";
import { type Discourse, tiesBefore } from "./discourse.ts";
import { isAdjective, type Thread } from "./thread.ts";

/** How a plural description counts. */
export interface PluralOptions {
  readonly count: number;
  /** Whether adjectives of nationality do not count: « les deux camps » are named ones. */
  readonly namesOnly: boolean;
  /** Whether a thing may be one of those meant. */
  readonly isEligible: (thread: Thread) => boolean;
}

/** The things that « les deux hommes », « les quatre pays » take up; none when it is not sure. */
export function tiePlural(
  mention: Mention,
  { count, namesOnly, isEligible }: PluralOptions,
  { ties, threads: all, doc }: Discourse,
): readonly Thread[] {
  const counted = namesOnly ? ties.filter((tie) => !isAdjective(tie.mention)) : ties;
  const eligible = counted.filter(({ threads }) => threads.every(isEligible));
  const discourse = { doc, ties: eligible, threads: all.filter(isEligible) };
  for (let back = 0; back <= FARTHEST; back += 1) {
    const threads = threadsBefore(mention, back, discourse);
    if (threads.length === count) return threads;
    if (threads.length > count) return joinedBefore(mention, count, back, discourse);
  }
  return prominent(mention.type, count, discourse);
}

const FARTHEST = 3;

function threadsBefore(mention: Mention, back: number, discourse: Discourse): readonly Thread[] {
  const ties = tiesBefore(discourse, mention, back);
  return distinct(
    ties.flatMap(({ threads }) => threads),
    mention.type,
  );
}

function distinct(threads: readonly Thread[], type: EntityType): readonly Thread[] {
  return [...new Set(threads.filter((thread) => thread.type === type))];
}

/** Among too many, the names that are subject together or joined by « et » in the nearest sentence. */
function joinedBefore(
  mention: Mention,
  count: number,
  back: number,
  discourse: Discourse,
): readonly Thread[] {
  const sentence = mention.sentence - back;
  const tokens = discourse.doc.sentences[sentence]?.tokens ?? [];
  const ties = discourse.ties.filter((tie) => tie.mention.sentence === sentence);
  const groups = ties.map(({ mention: first }) =>
    ties.filter(({ mention: other }) => {
      const token = tokens[other.head];
      return other === first || (token?.deprel === "conj" && token.head === first.head);
    }),
  );
  const joined = groups
    .map((group) =>
      distinct(
        group.flatMap(({ threads }) => threads),
        mention.type,
      ),
    )
    .find((threads) => threads.length === count);
  if (joined !== undefined) return joined;
  const subjects = mainSubjects(mention, discourse);
  return subjects.length === count ? subjects : prominent(mention.type, count, discourse);
}

/** « Le Français a demandé … Le Chinois, qui doit recevoir X, a soutenu … »: whom the sentences before are about. */
function mainSubjects(mention: Mention, discourse: Discourse): readonly Thread[] {
  const ties = tiesBefore(discourse, mention, SUBJECTS_WITHIN).filter((tie) => {
    const tokens = discourse.doc.sentences[tie.mention.sentence]?.tokens ?? [];
    const token = tokens[tie.mention.head];
    return token?.deprel.startsWith("nsubj") === true && tokens[token.head]?.deprel === "root";
  });
  return distinct(
    ties.flatMap(({ threads }) => threads),
    mention.type,
  );
}

const SUBJECTS_WITHIN = 2;

/** The things that an article is about, if exactly so many stand out by number of mentions. */
function prominent(type: EntityType, count: number, { threads }: Discourse): readonly Thread[] {
  const sorted = threads
    .filter((thread) => thread.type === type)
    .sort((one, other) => other.mentions.length - one.mentions.length || one.id - other.id);
  const last = sorted[count - 1];
  const next = sorted[count];
  const standsOut = last !== undefined && last.mentions.length > 2 * (next?.mentions.length ?? 0);
  return standsOut ? sorted.slice(0, count) : [];
}
