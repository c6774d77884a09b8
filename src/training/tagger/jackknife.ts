import type { LanguagePack } from "../../language/pack.ts";
import { compileSentenceTagger, type WordTags } from "../../nlp/tag-sentence.ts";
import type { TreebankSentence } from "../treebanks.ts";
import { learnedSentence } from "./tagger-sentence.ts";
import { type TaggerLesson, trainTagger } from "./train-tagger.ts";

/**
 * Tags the training sentences as a tagger would that has never seen them: each fold is tagged by
 * one learned from the others. One list of word tags for each sentence, in order.
 */
export function jackknifeTags(
  lesson: TaggerLesson,
  folds: number,
): readonly (readonly WordTags[])[] {
  const tagged = new Map<TreebankSentence, readonly WordTags[]>();
  for (let fold = 0; fold < folds; fold++) {
    lesson.report?.(`fold ${fold + 1} of ${folds}`);
    const isHeld = (index: number): boolean => index % folds === fold;
    const held = lesson.train.filter((_, index) => isHeld(index));
    const train = lesson.train.filter((_, index) => !isHeld(index));
    const withheld = [...lesson.withheld, ...held];
    const weights = trainTagger({ ...lesson, train, withheld });
    const tag = compileSentenceTagger(withTagger(lesson.pack, weights));
    for (const source of held) tagged.set(source, tag(surfacesOf(source)));
  }
  return lesson.train.map((sentence) => tagged.get(sentence) ?? []);
}

/** A pack whose tagger has other weights. */
export function withTagger(
  pack: LanguagePack,
  weights: ReturnType<typeof trainTagger>,
): LanguagePack {
  return { ...pack, models: new Map([...pack.models, ["tagger", weights]]) };
}

function surfacesOf({ treebank, sentence }: TreebankSentence) {
  return learnedSentence(treebank, sentence).tokens.map(({ form, words }) => ({
    text: form,
    words: words.map((word) => word.form),
  }));
}
