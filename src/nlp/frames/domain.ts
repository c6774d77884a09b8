import type { Document } from "../../document/document.ts";
import type { TaggedToken } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { fold } from "./fold.ts";
import { rowsOf } from "./words.ts";

/** What an article is about, where its words tell of another field than ours. */
export type DomainReader = (doc: Document<TaggedToken>) => string | undefined;

const OURS = "diplomacy";

/**
 * Compiles the table of telling words. An article that uses more words of sport, cooking or
 * another field than of diplomacy tells no diplomatic event, whatever its « rencontres ».
 */
export function compileDomain(pack: LanguagePack): DomainReader {
  const domains = new Map<string, string>();
  for (const { word = "", domain = "" } of rowsOf(pack, "domain-words")) {
    domains.set(fold(word), domain);
  }
  return (doc) => {
    const counts = new Map<string, number>();
    for (const { tokens } of doc.sentences) {
      for (const { lemma, text } of tokens) {
        const domain = domains.get(fold(lemma)) ?? domains.get(fold(text));
        if (domain !== undefined) counts.set(domain, (counts.get(domain) ?? 0) + 1);
      }
    }
    return strongestOther(counts);
  };
}

function strongestOther(counts: ReadonlyMap<string, number>): string | undefined {
  const ours = counts.get(OURS) ?? 0;
  const others = [...counts].filter(([domain, count]) => domain !== OURS && count > ours);
  others.sort(([one, more], [other, most]) => most - more || one.localeCompare(other));
  return others[0]?.[0];
}
