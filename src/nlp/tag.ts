import type { Document, Sentence } from "../document/document.ts";
import type { TaggedToken, Token } from "../document/token.ts";
import type { LanguagePack } from "../language/pack.ts";
import { compileSentenceTagger, type SurfaceForm, type WordTags } from "./tag-sentence.ts";

/** Gives every word its part of speech, features and lemma; contractions come apart. */
export type Tagger = (doc: Document<Token>) => Document<TaggedToken>;

/** Makes the tagger of a language from the weights and the authority records of its pack. */
export function compileTagger(pack: LanguagePack): Tagger {
  const tag = compileSentenceTagger(pack);
  const tagSentence = (sentence: Sentence<Token>): Sentence<TaggedToken> => {
    const words = tag(sentence.tokens.map(({ text }) => ({ text })));
    // `surface` counts these very tokens, so there is one for each word.
    const tokens = words.map((word) => placeWord(word, sentence.tokens[word.surface] as Token));
    return { ...sentence, tokens };
  };
  return (doc) => ({ ...doc, sentences: doc.sentences.map(tagSentence) });
}

/** The word at the place of its surface token, whose own text it keeps where it is all of it. */
function placeWord(word: WordTags, { text, start, end }: Token): TaggedToken {
  const { lemma, upos, feats, contraction } = word;
  if (contraction === undefined) return { text, start, end, lemma, upos, feats };
  return { text: word.text, start, end, lemma, upos, feats, contraction };
}

/** Tags words that are given: none is cut or joined. */
export type WordTagger = (doc: Document<TaggedToken>) => Document<TaggedToken>;

/** Makes the tagger of given words (a treebank's own) from the weights of a pack. */
export function compileWordTagger(pack: LanguagePack): WordTagger {
  const tag = compileSentenceTagger(pack);
  return (doc) => ({
    ...doc,
    sentences: doc.sentences.map((sentence) => {
      const tags = tag(surfaceForms(sentence.tokens, doc.article.text));
      const tokens = sentence.tokens.map((token, index) => retag(token, tags[index]));
      return { ...sentence, tokens };
    }),
  });
}

function retag(token: TaggedToken, tags: WordTags | undefined): TaggedToken {
  if (!tags) return token;
  const { lemma, upos, feats } = tags;
  return { ...token, lemma, upos, feats };
}

function surfaceForms(tokens: readonly TaggedToken[], text: string): readonly SurfaceForm[] {
  const surfaces: SurfaceForm[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    const size = Math.max(token?.contraction ?? 1, 1);
    const words = tokens.slice(index, index + size).map((word) => word.text);
    const whole = size > 1 && token ? text.slice(token.start, token.end) : (words[0] ?? "");
    surfaces.push({ text: whole, words });
    index += size;
  }
  return surfaces;
}
