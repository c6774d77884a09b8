import type { Gap } from "../../document/analysis.ts";
import type { Chain } from "../../document/chain.ts";
import type { Document } from "../../document/document.ts";
import type { Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import { foldName } from "../../language/normalise.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { compileNameLexicon } from "./name-lexicon.ts";

/** What the names of a document are told from. */
export interface NamesFound {
  readonly doc: Document<ParsedToken>;
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
}

/** Finds the names that were left without a class, or without one certain identity. */
export type NameGapFinder = (found: NamesFound) => readonly Gap[];

/** Compiles the words that are known to be no names: nobody misses them. */
export function compileNameGaps(pack: LanguagePack): NameGapFinder {
  const { isCommonWord } = compileNameLexicon(pack);
  const known = new Set(
    (pack.tables.get("not-names") ?? []).map(({ word }) => foldName(word ?? "")),
  );
  const isShouted = (text: string) => /^\p{Lu}{3,}$/u.test(text) && isCommonWord(text);
  const isNoName = (text: string) => known.has(foldName(text)) || isShouted(text);
  return ({ doc, mentions, chains }) => {
    const linked = chains.filter(({ authority }) => authority !== undefined);
    const sure = new Set(linked.flatMap((chain) => chain.mentions));
    const doubtful = mentions.filter((mention) => !sure.has(mention));
    const untyped = untypedNames(doc, mentions).filter(({ text }) => !isNoName(text));
    return [...untyped, ...ambiguousNames(doubtful)];
  };
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
