import type { Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import { type Discourse, headToken, tiesBefore } from "./discourse.ts";
import type { Thread, Tie } from "./thread.ts";

/** How many sentences back the two may have been named together. */
const PAIR_WITHIN = 3;

/** Which of a pair is meant, and what says that two stand on two sides. */
export interface Pair {
  readonly rank: number;
  readonly isBetween: (token: ParsedToken) => boolean;
}

/** The first or second of the two things last taken up or named together: « les deux hommes », « X et Y ». */
export function tieOrdinal(
  mention: Mention,
  discourse: Discourse,
  { rank, isBetween }: Pair,
): Thread | undefined {
  for (const tie of tiesBefore(discourse, mention, PAIR_WITHIN)) {
    const pair = tie.threads.length === 2 ? tie.threads : joinedPair(tie, discourse, isBetween);
    if (pair !== undefined) return inOrder(pair, mention)[rank - 1];
  }
  const two = onlyTwoPersons(mention, discourse);
  return two && inOrder(two, mention)[rank - 1];
}

/** « X a rencontré Y. Le premier … »: the sentence before names two persons and no more. */
function onlyTwoPersons(mention: Mention, discourse: Discourse): readonly Thread[] | undefined {
  const ties = tiesBefore(discourse, mention, 1).filter(
    (tie) => tie.mention.sentence < mention.sentence,
  );
  const persons = new Set(
    ties.flatMap(({ threads }) => threads).filter(({ type }) => type === "Person"),
  );
  return persons.size === 2 ? [...persons] : undefined;
}

/** « X et Y », X nearest before; a list of three is no pair. */
function joinedPair(
  { mention, threads }: Tie,
  discourse: Discourse,
  isBetween: Pair["isBetween"],
): readonly Thread[] | undefined {
  const token = headToken(discourse, mention);
  if (token?.deprel !== "conj" || mention.kind === "pronoun") return undefined;
  if (isAside(tokensOf(mention, discourse), token.head, isBetween)) return undefined;
  const group = discourse.ties.filter(({ mention: other }) => {
    const head = headToken(discourse, other);
    const isFirst = other.head === token.head;
    return other.sentence === mention.sentence && (isFirst || isJoined(head, token.head));
  });
  const all = [...new Set([...group.flatMap((tie) => tie.threads), ...threads])];
  const isAlike = all.every(({ type }) => type === all[0]?.type);
  return all.length === 2 && isAlike ? all : undefined;
}

/** « flanqué de X et de Y »: whom an adposition other than « entre » brings in are no two sides. */
function isAside(
  tokens: readonly ParsedToken[],
  first: number,
  isBetween: Pair["isBetween"],
): boolean {
  if (!/^(obl|nmod)/.test(tokens[first]?.deprel ?? "")) return false;
  const cases = tokens.filter(({ head, deprel }) => head === first && deprel === "case");
  return !cases.some(isBetween);
}

function tokensOf({ sentence }: Mention, { doc }: Discourse): readonly ParsedToken[] {
  return doc.sentences[sentence]?.tokens ?? [];
}

function isJoined(token: ReturnType<typeof headToken>, first: number): boolean {
  return token?.deprel === "conj" && token.head === first;
}

/** Two things in the order in which the text last named them before. */
function inOrder(pair: readonly Thread[], mention: Mention): readonly Thread[] {
  const first = pair.map(({ mentions }) => mentions.filter(({ start }) => start < mention.start));
  const near = Math.max(...first.flatMap((each) => each.map(({ sentence }) => sentence)));
  const shared = first.every((each) => each.some(({ sentence }) => sentence === near));
  const startOf = (thread: Thread) => {
    const named = thread.mentions.filter(({ start }) => start < mention.start);
    const there = shared ? named.filter(({ sentence }) => sentence === near) : named;
    return there[0]?.start ?? 0;
  };
  return [...pair].sort((one, other) => startOf(one) - startOf(other));
}
