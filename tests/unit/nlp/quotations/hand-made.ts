import type { Chain } from "../../../../src/document/chain.ts";
import type { Document, Sentence } from "../../../../src/document/document.ts";
import type { EntityType, MentionKind } from "../../../../src/document/mention.ts";
import type { ParsedToken } from "../../../../src/document/token.ts";

/**
 * A sentence by hand: rows « form lemma UPOS head deprel [feats] », heads counted from 1, 0 for
 * the root. Forms are joined by blanks; `_` before a form joins it to the one before.
 */
export function handMade(...sentences: readonly (readonly string[])[]): Document<ParsedToken> {
  let text = "";
  const parsed = sentences.map((rows): Sentence<ParsedToken> => {
    const tokens = rows.map((row) => {
      const [written = "", lemma = "", upos = "", head = "0", deprel = "", feats = ""] =
        row.split(" ");
      const form = written.replace(/^_/, "");
      if (text !== "" && !written.startsWith("_") && !text.endsWith("\n")) text += " ";
      const start = text.length;
      text += form;
      const token = { text: form, start, end: text.length, lemma, upos, feats };
      return { ...token, head: Number(head) - 1, deprel };
    });
    return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens };
  });
  return { article: { id: "hand", text, origin: "test" }, sentences: parsed };
}

interface HandMention {
  readonly words: string;
  readonly kind?: MentionKind;
  /** Which occurrence of the words in the text, from 0. */
  readonly nth?: number;
}

/** A chain by hand: its mentions are found in the text by their words; the head is their last token. */
export function chain(
  doc: Document<ParsedToken>,
  {
    id,
    type = "Person",
    name,
  }: { readonly id: number; readonly type?: EntityType; readonly name: string },
  ...mentions: readonly HandMention[]
): Chain {
  return {
    id,
    type,
    name,
    reasons: [],
    mentions: [{ words: name }, ...mentions].flatMap((each) => mentionOf(doc, type, each)),
  };
}

function mentionOf(
  doc: Document<ParsedToken>,
  type: EntityType,
  { words, kind = "name", nth = 0 }: HandMention,
) {
  let start = -1;
  for (let found = 0; found <= nth; found += 1) {
    start = doc.article.text.indexOf(words, start + 1);
  }
  if (start < 0) return [];
  const end = start + words.length;
  const sentence = doc.sentences.findIndex((each) => each.start <= start && end <= each.end);
  const tokens = doc.sentences[sentence]?.tokens ?? [];
  const inside = tokens.flatMap((token, index) =>
    token.start >= start && token.end <= end ? [index] : [],
  );
  const firstToken = inside[0] ?? 0;
  const lastToken = (inside.at(-1) ?? 0) + 1;
  const head = inside.find((index) => !inside.includes(tokens[index]?.head ?? -1)) ?? lastToken - 1;
  const place = { start, end, text: words, sentence, firstToken, lastToken, head };
  return [{ ...place, kind, type, candidates: [], plural: false, rule: "hand" }];
}
