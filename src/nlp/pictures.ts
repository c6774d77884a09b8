const PICTURE = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{EMod}|\uFE0F|\u200D)+$/u;

/** Whether a token is an emoji, a flag or another pictograph: it decorates a text and says no word of it. */
export function isPicture(text: string): boolean {
  return PICTURE.test(text);
}

/** Part of speech and relation of pictures: they are leaves, as marks of punctuation are. */
export const PICTURE_TAGS = { upos: "PUNCT", feats: "", deprel: "punct" } as const;
