import type { Document } from "../../document/document.ts";
import type { TaggedToken } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { fold } from "./fold.ts";
import { rowsOf } from "./words.ts";

/** What an article is about, where its words tell of another field than ours. */
export type DomainReader = (doc: Document<TaggedToken>) => string | undefined;

const OURS = "diplomacy";
/** The domain of an article that is long enough to tell and hardly speaks of ours. */
const ELSEWHERE = "another field";
/** Words below which an article is too short to judge by what it leaves out. */
const LONG = 100;
/** Share of telling words below which a long article is not about our field. */
const LEAST = 0.008;

/**
 * Compiles the table of telling words. An article that uses more words of sport, cooking or
 * another field than of diplomacy, or hardly any of diplomacy, tells no diplomatic event,
 * whatever its « rencontres ».
 */
export function compileDomain(pack: LanguagePack): DomainReader {
  const domains = new Map<string, string>();
  for (const { word = "", domain = "" } of rowsOf(pack, "domain-words")) {
    domains.set(fold(word), domain);
  }
  return (doc) => {
    const words = doc.sentences
      .flatMap(({ tokens }) => tokens)
      .filter(({ upos }) => upos !== "PUNCT");
    const counts = new Map<string, number>();
    for (const { lemma, text } of words) {
      const domain = domains.get(fold(lemma)) ?? domains.get(fold(text));
      if (domain !== undefined) counts.set(domain, (counts.get(domain) ?? 0) + 1);
    }
    const isFar = words.length >= LONG && (counts.get(OURS) ?? 0) < words.length * LEAST;
    return strongestOther(counts) ?? (isFar ? ELSEWHERE : undefined);
  };
}

function strongestOther(counts: ReadonlyMap<string, number>): string | undefined {
  const ours = counts.get(OURS) ?? 0;
  const others = [...counts].filter(([domain, count]) => domain !== OURS && count > ours);
  others.sort(([one, more], [other, most]) => most - more || one.localeCompare(other));
  return others[0]?.[0];
}
