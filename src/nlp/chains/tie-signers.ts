import type { Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import { type Discourse, tiesBefore } from "./discourse.ts";
import type { Thread, Tie } from "./thread.ts";

/**
 * The persons whom « les deux signataires » takes up: so many named together as the ones who acted
 * (« paraphés par les ministres, X et Y », « X et Y ont signé »).
 */
export function tieSigners(
  mention: Mention,
  count: number,
  discourse: Discourse,
): readonly Thread[] {
  const ties = tiesBefore(discourse, mention, FARTHEST).filter(({ threads }) =>
    threads.every(({ type }) => type === "Person"),
  );
  const groups = ties.map((tie) => {
    const anchor = actorOf(tie, discourse);
    const isSame = (other: Tie) =>
      other.mention.sentence === tie.mention.sentence && actorOf(other, discourse) === anchor;
    return anchor === undefined ? [] : ties.filter(isSame).flatMap(({ threads }) => threads);
  });
  return (
    groups
      .map((threads) => [...new Set(threads)].reverse())
      .find(({ length }) => length === count) ?? []
  );
}

/** How many sentences back they may have been named. */
const FARTHEST = 3;

/** The subject or agent of a passive that a mention is, is apposed to or joined to, by its office first. */
function actorOf({ mention, threads }: Tie, { doc }: Discourse): ParsedToken | undefined {
  const tokens = doc.sentences[mention.sentence]?.tokens ?? [];
  const offices = threads.flatMap(({ tenures }) =>
    tenures.filter(({ holder }) => holder === mention).map(({ phrase }) => phrase.head),
  );
  const anchors = [...offices, mention.head].map((head) => topOf(head, tokens));
  return anchors.find((token) => token !== undefined && ACTING.test(token.deprel));
}

const ACTING = /^(nsubj|obl:agent)/;

function topOf(head: number, tokens: readonly ParsedToken[]): ParsedToken | undefined {
  let token = tokens[head];
  for (let steps = 0; token !== undefined && INNER.has(token.deprel) && steps < STEPS; steps += 1) {
    token = tokens[token.head];
  }
  return token;
}

const INNER: ReadonlySet<string> = new Set(["appos", "flat:name", "flat", "conj"]);

const STEPS = 4;
