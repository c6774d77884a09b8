import type { LearnedSentence, LearnedToken, LearnedWord } from "./tagger-sentence.ts";

/** Parts of speech whose features hang on the form: there a treebank's habits show. */
const CLOSED = new Set(["ADP", "ADV", "AUX", "CCONJ", "DET", "NUM", "PRON", "SCONJ"]);
const PARTICIPLE = "Tense=Past|VerbForm=Part";

/** Counts of feature bundles by part of speech, or by form and part of speech. */
type Inventory = Map<string, Map<string, number>>;

/**
 * Rewrites the features of sentences to the habits of a model treebank: each bundle it does not
 * know becomes the nearest that it gives the same form, or the same part of speech.
 */
export function harmonise(
  sentences: readonly LearnedSentence[],
  model: string,
): readonly LearnedSentence[] {
  const inventory = countBundles(sentences.filter(({ treebank }) => treebank === model));
  const adapt = (word: LearnedWord): LearnedWord => ({
    ...word,
    feats: nearest(word, inventory),
  });
  return sentences.map((sentence) =>
    sentence.treebank === model
      ? sentence
      : {
          ...sentence,
          tokens: sentence.tokens.map((token) => adaptToken(token, adapt)),
        },
  );
}

function adaptToken(token: LearnedToken, adapt: (word: LearnedWord) => LearnedWord): LearnedToken {
  return { ...token, words: token.words.map(adapt) };
}

function countBundles(sentences: readonly LearnedSentence[]): Inventory {
  const inventory: Inventory = new Map();
  for (const word of sentences.flatMap(({ tokens }) => tokens.flatMap(({ words }) => words))) {
    for (const key of [word.upos, formKey(word)]) {
      const counts = inventory.get(key) ?? new Map<string, number>();
      counts.set(word.feats, (counts.get(word.feats) ?? 0) + 1);
      inventory.set(key, counts);
    }
  }
  return inventory;
}

function formKey({ form, upos }: LearnedWord): string {
  return `${upos} ${form.toLowerCase()}`;
}

function nearest(word: LearnedWord, inventory: Inventory): string {
  const feats = withVoice(word);
  const ofForm = CLOSED.has(word.upos) ? inventory.get(formKey(word)) : undefined;
  const known = ofForm ?? inventory.get(word.upos);
  if (!known || known.has(feats)) return feats;
  const ranked = [...known].map(([bundle, count]) => ({
    bundle,
    count,
    near: nearness(feats, bundle),
  }));
  ranked.sort((one, other) => other.near - one.near || other.count - one.count);
  return ranked[0]?.bundle ?? feats;
}

/** A past participle without a voice is active where the passive ones are marked. */
function withVoice({ upos, feats }: LearnedWord): string {
  return upos === "VERB" && feats.endsWith(PARTICIPLE) ? `${feats}|Voice=Act` : feats;
}

function nearness(feats: string, bundle: string): number {
  const [wanted, given] = [feats.split("|"), bundle.split("|")];
  const shared = wanted.filter((pair) => given.includes(pair)).length;
  return 2 * shared - given.length;
}
