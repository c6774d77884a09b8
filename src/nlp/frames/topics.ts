import type { FrameTopic } from "../../document/frame.ts";
import type { Clauses } from "./clause.ts";
import type { Draft } from "./draft.ts";
import type { Reading } from "./reading.ts";
import {
  childrenOf,
  dependents,
  headOf,
  relation,
  type Site,
  spanOf,
  subtree,
  type Tree,
} from "./tree.ts";
import { isOfClass, type WordClasses } from "./words.ts";

/** What topics are read with. */
export interface TopicTools {
  readonly clauses: Clauses;
  readonly classes: WordClasses;
}

/** Longest topic, in characters, that is still a topic and not a story. */
const LONGEST = 200;
const COMPLEMENTS: readonly string[] = ["obj", "obl", "nmod", "xcomp", "ccomp"];

/**
 * What an encounter or an accord is about: « pour discuter du nucléaire », « consacré aux visas »,
 * « les discussions porteront sur la normalisation ».
 */
export function topicOf(draft: Draft, reading: Reading, tools: TopicTools): FrameTopic | undefined {
  const { site } = draft;
  const [first] = [
    ...mattersOf(site, tools),
    ...draft.carriers.flatMap(({ verb }) => mattersOf(verb, tools)),
    ...mattersOfVerbAbove(site, tools),
  ];
  return first === undefined ? undefined : toTopic({ tree: site.tree, token: first }, reading);
}

/** The matters that a verb or noun of encounter names itself or in its aim. */
function mattersOf({ tree, token }: Site, tools: TopicTools): readonly number[] {
  const isTalk = isOfClass(tools.classes, { tree, token }, "topic-verb");
  const aims = dependents(tree, token, ["advcl", "acl", "obl"]).filter((child) =>
    isTalkAim({ tree, token: child }, tools),
  );
  const participles = dependents(tree, token, ["acl", "amod"]).filter((child) =>
    isOfClass(tools.classes, { tree, token: child }, "topic-carrier"),
  );
  return [
    ...aims.flatMap((child) => complements({ tree, token: child })),
    ...participles.flatMap((child) => complements({ tree, token: child })),
    ...withTopicCase({ tree, token }, tools),
    ...(isTalk ? dependents(tree, token, ["obj"]).filter((child) => isNoun(tree, child)) : []),
  ];
}

/** « pour discuter de … » names the matter of an encounter and is no encounter beside it. */
export function isTalkAim({ tree, token }: Site, { classes }: TopicTools): boolean {
  if (!isOfClass(classes, { tree, token }, "topic-verb")) return false;
  return dependents(tree, token, ["mark", "case"]).some((child) =>
    classes(tree.lemmas[child] ?? "", "purpose"),
  );
}

/** « Les discussions porteront sur X »: the verb over its subject names the matter. */
function mattersOfVerbAbove({ tree, token }: Site, tools: TopicTools): readonly number[] {
  const verb = headOf(tree, token);
  const isSubject = relation(tree, token) === "nsubj";
  if (!isSubject || !isOfClass(tools.classes, { tree, token: verb }, "topic-carrier")) return [];
  return complements({ tree, token: verb });
}

function withTopicCase({ tree, token }: Site, { classes, clauses }: TopicTools): readonly number[] {
  return dependents(tree, token, ["obl", "nmod"]).filter((child) =>
    classes(clauses.caseOf({ tree, token: child }), "topic"),
  );
}

function complements({ tree, token }: Site): readonly number[] {
  return dependents(tree, token, COMPLEMENTS).filter(
    (child) => child > token && tree.tokens[child]?.upos !== "PRON",
  );
}

function isNoun(tree: Tree, token: number): boolean {
  return ["NOUN", "PROPN"].includes(tree.tokens[token]?.upos ?? "");
}

function toTopic({ tree, token }: Site, reading: Reading): FrameTopic | undefined {
  const words = phraseOf({ tree, token });
  if (words.length === 0) return undefined;
  const { start, end } = spanOf(tree, words);
  if (end - start > LONGEST) return undefined;
  const text = reading.input.document.article.text.slice(start, end);
  const named = reading.mentions.at({ tree, token }).find(({ mention }) => mention.head === token);
  return {
    text,
    evidence: { start, end },
    ...(named === undefined ? {} : { chain: named.chain.id }),
  };
}

const OPENING: readonly string[] = ["ADP", "DET", "PUNCT", "SCONJ", "CCONJ"];

/** The words of a noun phrase without what introduces it, up to the first clause or comma. */
function phraseOf({ tree, token }: Site): readonly number[] {
  const isInner = (child: number) =>
    !["acl", "advcl", "parataxis", "appos"].includes(relation(tree, child));
  const words = subtree(tree, token, isInner);
  const first = words.find((word) => word >= token || childrenOf(tree, token).includes(word));
  const run: number[] = [];
  for (const word of words.filter((one) => one >= (first ?? token))) {
    if (run.length > 0 && tree.tokens[word]?.upos === "PUNCT") break;
    if (run.length === 0 && OPENING.includes(tree.tokens[word]?.upos ?? "")) continue;
    run.push(word);
  }
  return run;
}
