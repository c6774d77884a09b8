import type { WordTags } from "../../nlp/tag-sentence.ts";
import type { TreebankSentence } from "../treebanks.ts";
import { type LabelledSentence, labelled } from "./labelled-sentence.ts";

/** A treebank's tree over the tags that the tagger gives: gold tags would be trusted too much. */
export function taggedTree(
  { sentence, treebank }: TreebankSentence,
  tags: readonly WordTags[],
): LabelledSentence {
  const gold = labelled(sentence, treebank, 1);
  const tokens = gold.tokens.map((token, index) => {
    const { lemma, upos, feats } = tags[index] ?? token;
    return { ...token, lemma, upos, feats };
  });
  return { ...gold, tokens };
}
