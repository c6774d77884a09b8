import { boundsOf } from "../../document/edtf.ts";
import type { Frame, FrameDate } from "../../document/frame.ts";
import type { TimeExpression } from "../../document/time.ts";
import type { LanguagePack } from "../../language/pack.ts";
import {
  ancestors,
  childrenOf,
  conjuncts,
  dependents,
  headOf,
  isVerb,
  relation,
  type Tree,
} from "../frames/tree.ts";
import { compileWordClasses, type WordClasses } from "../frames/words.ts";

/** What the beginning and the end of events are read from. */
export interface PhaseInput {
  readonly trees: readonly Tree[];
  readonly times: readonly TimeExpression[];
}

/** The days from the opening of an event to its close, where the sentence of a frame tells both. */
export type PhaseReader = (frame: Frame, input: PhaseInput) => FrameDate | undefined;

/** Compiles the words that tell the opening and the close of an event (« ouvert lundi, … s'achève jeudi »). */
export function compilePhases(pack: LanguagePack): PhaseReader {
  const classes = compileWordClasses(pack);
  return (frame, { trees, times }) => {
    const tree = trees[frame.sentence];
    if (tree === undefined || frame.date === undefined) return undefined;
    const verbs = verbsOf(frame.head, tree);
    const own = times.filter((time) => time.sentence === frame.sentence && isDated(time));
    const dayOf = (name: string) =>
      own.find((time) => {
        const verb = clauseOf(time, tree, verbs);
        return verb !== undefined && isPhase(verb, name, { tree, classes });
      });
    return fromTo(frame.date, dayOf("opening"), dayOf("closing"));
  };
}

function isDated({ edtf, precision, offset }: TimeExpression): boolean {
  return edtf !== undefined && offset === undefined && ["day", "interval"].includes(precision);
}

/** The verbs said of an event: above it, joined to that one, in apposition to either. */
function verbsOf(head: number, tree: Tree): readonly number[] {
  const above = headOf(tree, head);
  const isSaid = above >= 0 && SAID.includes(relation(tree, head));
  const main = isSaid ? [above, ...conjuncts(tree, above)] : [];
  const beside = [head, ...main].flatMap((word) =>
    childrenOf(tree, word).filter((child) => /^(acl|advcl)/.test(relation(tree, child))),
  );
  return [...main, ...beside].filter(
    (verb) => verb === above || dependents(tree, verb, ["nsubj"]).length === 0,
  );
}

const SAID: readonly string[] = ["nsubj", "obj"];

/** Which of some verbs a time stands with; a participle at the head may be read as an adjective. */
function clauseOf(
  { firstToken, lastToken }: TimeExpression,
  tree: Tree,
  verbs: readonly number[],
): number | undefined {
  const inside = (token: number) => token >= firstToken && token < lastToken;
  const nearest = ancestors(tree, firstToken).find(
    (token) => !inside(token) && (isVerb(tree, token) || verbs.includes(token)),
  );
  return nearest !== undefined && verbs.includes(nearest) ? nearest : undefined;
}

interface Words {
  readonly tree: Tree;
  readonly classes: WordClasses;
}

/** « s'achever », « prendre fin »: the verb or what it takes. */
function isPhase(verb: number, name: string, { tree, classes }: Words): boolean {
  const taken = dependents(tree, verb, ["obj", "obl"]);
  return [verb, ...taken].some((word) => classes(tree.lemmas[word] ?? "", name));
}

/** From the first to the last day, told by the words of the close. */
function fromTo(
  date: FrameDate,
  opening: TimeExpression | undefined,
  closing: TimeExpression | undefined,
): FrameDate | undefined {
  const first = boundsOf(opening?.edtf ?? "")?.earliest;
  const last = boundsOf(closing?.edtf ?? "")?.latest;
  if (first === undefined || last === undefined || first >= last) return undefined;
  return { ...date, edtf: `${first}/${last}` };
}
