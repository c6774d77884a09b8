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
    const anchor = actorOf(tie.mention, discourse);
    const isSame = ({ mention: other }: Tie) =>
      other.sentence === tie.mention.sentence && actorOf(other, discourse) === anchor;
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

/** The subject or agent of a passive that a mention is, is apposed to or joined to. */
function actorOf({ sentence, head }: Mention, { doc }: Discourse): ParsedToken | undefined {
  const tokens = doc.sentences[sentence]?.tokens ?? [];
  let token = tokens[head];
  for (let steps = 0; token !== undefined && INNER.has(token.deprel) && steps < STEPS; steps += 1) {
    token = tokens[token.head];
  }
  const isActor = token?.deprel.startsWith("nsubj") === true || token?.deprel === "obl:agent";
  return isActor ? token : undefined;
}

const INNER: ReadonlySet<string> = new Set(["appos", "flat:name", "flat", "conj"]);

const STEPS = 4;
