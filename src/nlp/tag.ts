import type { Document, Sentence } from "../document/document.ts";
import type { TaggedToken, Token } from "../document/token.ts";
import type { LanguagePack } from "../language/pack.ts";
import { compileBundleChooser } from "./choose-bundles.ts";
import { compileClassChooser } from "./choose-classes.ts";
import { type Contractions, compileContractions } from "./contractions.ts";
import { withAuthority } from "./known-words.ts";
import { compileLemmatiser, type Lemmatiser } from "./lemma.ts";
import { readLexicon } from "./lexicon.ts";
import { taggerModel } from "./tagger-model.ts";
import { compileViewer, readableForms } from "./word-view.ts";

/** Gives every word its part of speech, features and lemma; contractions come apart. */
export type Tagger = (doc: Document<Token>) => Document<TaggedToken>;

/** Makes the tagger of a language from the weights and the authority records of its pack. */
export function compileTagger(pack: LanguagePack): Tagger {
  const { weights, meta } = taggerModel(pack);
  const lexicon = withAuthority(readLexicon(weights, meta.readings), pack.authority);
  const contractions = compileContractions(pack);
  const view = compileViewer(lexicon);
  const isKnown = (form: string) => lexicon.readings(form).length > 0;
  const chooseClasses = compileClassChooser({ weights, meta, contractions });
  const chooseBundles = compileBundleChooser({ weights, meta, lexicon });
  const lemmatise = compileLemmatiser(lexicon, meta.endings);

  const tagSentence = (sentence: Sentence<Token>): Sentence<TaggedToken> => {
    const forms = readableForms(
      sentence.tokens.map(({ text }) => text),
      isKnown,
    );
    const classes = chooseClasses(forms.map(view));
    const words = sentence.tokens.flatMap((token, index) =>
      splitToken({ token, form: forms[index] ?? "", upos: classes[index] ?? "X" }, contractions),
    );
    const bundles = chooseBundles(words.map((word) => ({ ...word, view: view(word.form) })));
    const tokens = words.map((word, index) => finishWord(word, bundles[index] ?? "", lemmatise));
    return { ...sentence, tokens };
  };
  return (doc) => ({ ...doc, sentences: doc.sentences.map(tagSentence) });
}

interface TaggedSurface {
  readonly token: Token;
  /** The form as the features read it. */
  readonly form: string;
  readonly upos: string;
}

interface DraftWord extends TaggedSurface {
  /** Text of a contraction's word, where it differs from the token's. */
  readonly text: string;
  readonly given: string | undefined;
  readonly lemma: string | undefined;
  readonly contraction: number | undefined;
}

function splitToken(surface: TaggedSurface, contractions: Contractions): readonly DraftWord[] {
  const { token, form, upos } = surface;
  const contraction = contractions.get(form.toLowerCase());
  if (!upos.includes("+") || contraction?.upos !== upos) {
    return [
      { ...surface, text: token.text, given: undefined, lemma: undefined, contraction: undefined },
    ];
  }
  return contraction.words.map((word, index) => ({
    token,
    form: word.text,
    text: word.text,
    upos: word.upos,
    given: word.feats,
    lemma: word.lemma,
    contraction: index === 0 ? contraction.words.length : 0,
  }));
}

function finishWord(word: DraftWord, feats: string, lemmatise: Lemmatiser): TaggedToken {
  const { token, form, text, upos, contraction } = word;
  const lemma = word.lemma ?? lemmatise({ form, upos, feats });
  const tagged = { text, start: token.start, end: token.end, lemma, upos, feats };
  return contraction === undefined ? tagged : { ...tagged, contraction };
}
