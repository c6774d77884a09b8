import type { Gap } from "../../document/analysis.ts";
import type { Document } from "../../document/document.ts";
import type { Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";

/** The names of a document that were left without a class, or without one certain identity. */
export function nameGaps(doc: Document<ParsedToken>, mentions: readonly Mention[]): readonly Gap[] {
  return [...untypedNames(doc, mentions), ...ambiguousNames(mentions)];
}

/** Runs of proper nouns that no mention covers. */
function untypedNames(doc: Document<ParsedToken>, mentions: readonly Mention[]): readonly Gap[] {
  return doc.sentences.flatMap(({ tokens }, sentence) => {
    const covered = mentions.filter((mention) => mention.sentence === sentence);
    const isOpen = (token: ParsedToken | undefined, index: number) =>
      token?.upos === "PROPN" &&
      /^\p{Lu}/u.test(token.text) &&
      !covered.some(({ firstToken, lastToken }) => firstToken <= index && index < lastToken);
    return tokens.flatMap((token, index): readonly Gap[] => {
      if (!isOpen(token, index) || isOpen(tokens[index - 1], index - 1)) return [];
      let last = index + 1;
      while (isOpen(tokens[last], last)) last += 1;
      const end = tokens[last - 1]?.end ?? token.end;
      const text = doc.article.text.slice(token.start, end);
      const reason = `Nothing around « ${text} » tells whether it names a person, an organisation or a place.`;
      return [{ kind: "name", start: token.start, end, text, reason }];
    });
  });
}

function ambiguousNames(mentions: readonly Mention[]): readonly Gap[] {
  return mentions
    .filter(({ kind, candidates }) => kind === "name" && candidates.length > 1)
    .map(({ start, end, text, candidates }) => {
      const reason = `« ${text} » is the name of several known things: ${candidates.join(", ")}.`;
      return { kind: "name" as const, start, end, text, reason };
    });
}
