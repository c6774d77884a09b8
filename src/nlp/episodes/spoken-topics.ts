import type { Frame } from "../../document/frame.ts";
import { CLAUSES } from "../frames/content.ts";
import { ancestors, relation, type Tree } from "../frames/tree.ts";
import type { FrameRelation } from "./relations.ts";

const CONFIDENCE = 0.8;

/** Tells whether a type of event is one by which somebody says something. */
export type IsSpeech = (type: string) => boolean;

/**
 * What statements are about: « Ankara a confirmé que les délégations se réuniraient » speaks of
 * their meeting. The event told by somebody's voice is the topic of the statement that stands
 * above it, else of the one that the sentence gives to the same voice (« selon X »).
 */
export function findSpokenTopics(
  frames: readonly Frame[],
  trees: readonly Tree[],
  isSpeech: IsSpeech,
): readonly FrameRelation[] {
  const statements = frames.filter(({ type, of }) => of === undefined && isSpeech(type));
  return frames.flatMap((told) => {
    const tree = trees[told.sentence];
    if (tree === undefined || told.voice === undefined || told.of !== undefined) return [];
    const statement = statementOf(told, statements, tree);
    return statement === undefined ? [] : [topicOf(statement, told)];
  });
}

function statementOf(told: Frame, statements: readonly Frame[], tree: Tree): Frame | undefined {
  const own = statements.filter(
    ({ id, sentence, participants }) =>
      id !== told.id &&
      sentence === told.sentence &&
      participants.some(
        ({ role, chain }) => chain === told.voice && (role === "speaker" || role === "agent"),
      ),
  );
  const path = [told.head, ...ancestors(tree, told.head)];
  const depth = path.findIndex(
    (token, place) => place > 0 && own.some(({ head }) => head === token),
  );
  if (depth < 0) return own[0];
  // « lors d'une visite, il a déclaré … »: where one speaks is not what one speaks of.
  const holds = isContent(tree, path[depth - 1] ?? told.head);
  return holds ? own.find(({ head }) => head === path[depth]) : undefined;
}

function isContent(tree: Tree, token: number): boolean {
  return (
    tree.tokens[token]?.deprel === "obl:arg" ||
    [...CLAUSES, "xcomp", "obj"].includes(relation(tree, token))
  );
}

function topicOf(statement: Frame, told: Frame): FrameRelation {
  return {
    kind: "topic",
    from: statement.id,
    to: told.id,
    evidence: told.trigger,
    basis: "stated",
    rule: "relation.spoken-topic",
    confidence: CONFIDENCE,
  };
}
