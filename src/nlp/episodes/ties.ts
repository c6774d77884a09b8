import type { Frame } from "../../document/frame.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { compileClauses } from "../frames/clause.ts";
import { compileEventTypes } from "../frames/event-types.ts";
import { ancestors, dependents, headOf, isVerb, relation, type Tree } from "../frames/tree.ts";
import { compileWordClasses } from "../frames/words.ts";
import type { Ties } from "./group.ts";
import type { FrameRelation } from "./relations.ts";
import { joinedSpeech } from "./speech-ties.ts";

/** What sentences say of two frames: that they are one event, or that they are two. */
export type TieFinder = (
  frames: readonly Frame[],
  trees: readonly Tree[],
  relations: readonly FrameRelation[],
) => Ties;

const APART: readonly string[] = ["follows", "prepares", "causedBy"];

/**
 * Compiles what joins an encounter to its own name: « se retrouvent pour une série de
 * pourparlers », « se réunissent en sommet », « se retrouvent face à face ».
 */
export function compileTies(pack: LanguagePack): TieFinder {
  const classes = compileWordClasses(pack);
  const { caseOf } = compileClauses(classes);
  const typeOf = compileEventTypes(pack);
  const isEncounter = ({ type }: Frame) => typeOf(type).family === "encounter";
  return (frames, trees, relations) => {
    const apart = new Set(
      relations.filter(({ kind }) => APART.includes(kind)).map(({ from, to }) => pair(from, to)),
    );
    const joined = frames.filter(isEncounter).flatMap((noun) => {
      const tree = trees[noun.sentence];
      if (tree === undefined || isVerb(tree, noun.head)) return [];
      const path = phraseOf(tree, noun.head);
      const isNamed =
        path.some((token) => classes(caseOf({ tree, token }), "purpose")) ||
        // « réunis en sommet », not « en marge du sommet ».
        classes(caseOf({ tree, token: noun.head }), "capacity");
      const top = path.at(-1) ?? noun.head;
      // « La conférence réunissait X, Y et Z »: the verb tells who met there.
      const isSubject = relation(tree, top) === "nsubj";
      const above = isNamed || isSubject || isAdverb(tree, top) ? headOf(tree, top) : -1;
      const verb = frames.find(
        (one) => one.sentence === noun.sentence && one.head === above && isEncounter(one),
      );
      return verb === undefined ? [] : [pair(verb.id, noun.id)];
    });
    const spoken = joinedSpeech(frames, trees, {
      isSpeech: ({ type }) => typeOf(type).family === "speech",
      caseOf,
      classes,
    });
    const one = new Set([...joined, ...spoken.map(([first, second]) => pair(first, second))]);
    return {
      areApart: (first, second) => apart.has(pair(first, second)),
      areOne: (first, second) => one.has(pair(first, second)),
    };
  };
}

/** « se sont retrouvés face à face »: the noun of an encounter tells how, with no article of its own. */
function isAdverb(tree: Tree, token: number): boolean {
  const isBare = dependents(tree, token, ["det", "case", "nummod"]).length === 0;
  return isBare && ["obl", "advmod", "xcomp"].includes(relation(tree, token));
}

/** « pour une nouvelle série de pourparlers »: from the noun up to the one that hangs on the verb. */
function phraseOf(tree: Tree, token: number): readonly number[] {
  const above = ancestors(tree, token);
  const end = above.findIndex((one) => isVerb(tree, one));
  return [token, ...above.slice(0, end < 0 ? above.length : end)];
}

function pair(one: number, other: number): string {
  return `${Math.min(one, other)} ${Math.max(one, other)}`;
}
