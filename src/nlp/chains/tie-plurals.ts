import type { EntityType, Mention } from "../../document/mention.ts";
import { type Discourse, headToken, isSubject, tiesBefore } from "./discourse.ts";
import { namedAfter } from "./named-after.ts";
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
  discourse: Discourse,
): readonly Thread[] {
  const named = namedAfter(mention, count, discourse);
  if (named.length > 0) return named;
  const { ties, threads: all, doc } = discourse;
  const met = subjectOfSameVerb(mention, discourse);
  const mayBe = (thread: Thread) => isEligible(thread) && !met.includes(thread);
  const counted = namesOnly ? ties.filter((tie) => !isAdjective(tie.mention)) : ties;
  const eligible = counted.filter(({ threads }) => threads.every(mayBe));
  return lastCounted(mention, count, { doc, ties: eligible, threads: all.filter(mayBe) });
}

/** The last things told that are as many as counted, else those that the article is about. */
function lastCounted(mention: Mention, count: number, discourse: Discourse): readonly Thread[] {
  for (let back = 0; back <= FARTHEST; back += 1) {
    const threads = threadsBefore(mention, back, discourse);
    if (threads.length > count) return joinedBefore(mention, count, back, discourse);
    if (threads.length === count) {
      const main = isAnySubject(threads, discourse)
        ? []
        : prominent(mention.type, count, discourse);
      return main.length > 0 ? main : threads;
    }
  }
  return prominent(mention.type, count, discourse);
}

/** Whether one of some things was the subject of a clause told so far. */
function isAnySubject(threads: readonly Thread[], discourse: Discourse): boolean {
  return discourse.ties.some(
    (tie) => isSubject(discourse, tie.mention) && tie.threads.some((one) => threads.includes(one)),
  );
}

/** « M. Trump a appelé les deux dirigeants »: who calls is none of those called. */
function subjectOfSameVerb(mention: Mention, discourse: Discourse): readonly Thread[] {
  const head = headToken(discourse, mention);
  if (head === undefined || head.deprel.startsWith("nsubj")) return [];
  const same = discourse.ties.filter(
    (tie) =>
      tie.mention.sentence === mention.sentence &&
      isSubject(discourse, tie.mention) &&
      headToken(discourse, tie.mention)?.head === head.head,
  );
  return same.flatMap(({ threads }) => threads);
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
