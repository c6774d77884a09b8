import type { ChainMention } from "./actors.ts";
import type { Draft } from "./draft.ts";
import type { Anchored } from "./settings.ts";
import { dependents, relation, type Tree } from "./tree.ts";
import type { WordClasses } from "./words.ts";

/** What tells the places of nouns from those of events. */
export interface NounInput {
  readonly tree: Tree;
  readonly classes: WordClasses;
  readonly assigned: ReadonlyMap<Draft, unknown>;
  /** Whether a noun names who holds an office: « son homologue en Égypte » was met there. */
  readonly isOffice: (lemma: string) => boolean;
}

/** « a rappelé son ambassadeur à Minsk »: where the envoy is posted, not where it is done. */
export function isPosting(
  { beside }: Anchored<ChainMention>,
  { tree, classes }: NounInput,
): boolean {
  if (beside.slice(0, 2).some((noun) => classes(tree.lemmas[noun] ?? "", "posted"))) return true;
  // « le mandat de la mission de l'ONU au Soudan »: whose mission it is stands between.
  const [owner = -1, force = -1] = beside;
  const isOwned = tree.tokens[owner]?.upos === "PROPN";
  return isOwned && classes(tree.lemmas[force] ?? "", "stationed");
}

/** Words through which a place reaches the event above: « lors d'une étape au Qatar », « dans une ville du Mali ». */
const LEADING: readonly string[] = ["place-part", "attendance", "simultaneous", "whole"];

/** « la conférence sur la paix en Ukraine »: the land belongs to what it is about. */
export function isOfTopic(
  { value, beside: [noun = -1] }: Anchored<ChainMention>,
  { tree, classes }: NounInput,
): boolean {
  if (value.mention.type !== "State" || tree.tokens[noun]?.upos !== "NOUN") return false;
  return dependents(tree, noun, ["case"]).some((child) =>
    classes(tree.lemmas[child] ?? "", "topic"),
  );
}

/** « un plan d'aide à la Grèce », « la situation au Mali »: the land is the noun's, not the event's. */
export function isOfNoun(
  { value, owners, isGenitive }: Anchored<ChainMention>,
  { tree, assigned, classes, isOffice }: NounInput,
): boolean {
  const [own = -1, noun = -1] = owners;
  if (isGenitive || relation(tree, own) !== "nmod") return false;
  const lemma = tree.lemmas[noun] ?? "";
  // « la situation à Tripoli », « les violences à Goma »: towns too, where the noun says how they fare.
  const isOfLand = value.mention.type === "State" || classes(lemma, "plight");
  if (!isOfLand) return false;
  if (tree.tokens[noun]?.upos !== "NOUN" || isOffice(lemma)) return false;
  const isLeading = LEADING.some((name) => classes(lemma, name));
  return !isLeading && ![...assigned.keys()].some(({ territory }) => territory.includes(noun));
}
