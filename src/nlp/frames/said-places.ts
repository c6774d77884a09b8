import type { Sentence } from "../../document/document.ts";
import type { Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import type { ChainMention } from "./actors.ts";
import { isPlaceType } from "./places.ts";

/** The adpositions of place that a subject does not keep. */
export interface PlaceWords {
  /** « à », « dans »: where something is. */
  readonly isLocative: (word: string) => boolean;
  /** « depuis »: whence someone speaks or acts, never part of a name or an office. */
  readonly isStandpoint: (word: string) => boolean;
}

/**
 * Hangs on the verb a place that parsers give to its subject: « a prévenu le président Jan Novak
 * depuis Prague », « Le ministre, Jan Novak, a, depuis Prague, exprimé … ».
 */
export function freePlaces(
  sentence: Sentence<ParsedToken>,
  mentions: readonly ChainMention[],
  words: PlaceWords,
): Sentence<ParsedToken> {
  const { tokens } = sentence;
  const names = mentions.map(({ mention }) => mention);
  const freed = new Map<number, number>();
  for (const { type, head } of names.filter((each) => isPlaceType(each.type))) {
    const verb = verbOfSubject(tokens, head);
    const opener = tokens.findIndex((token) => token.head === head && token.deprel === "case");
    const lemma = tokens[opener]?.lemma ?? "";
    if (verb === undefined || opener < 0 || !words.isLocative(lemma)) continue;
    const isApart =
      words.isStandpoint(lemma) ||
      isBehindAuxiliary(tokens, opener) ||
      // « l'émissaire en Libye » is posted there; « a dit Jan Novak à Tunis » was there.
      (type !== "State" && verb < head && isBehindPerson(names, opener));
    if (isApart) freed.set(head, verb);
  }
  if (freed.size === 0) return sentence;
  const hung = tokens.map((token, i) => {
    const verb = freed.get(i);
    return verb === undefined ? token : { ...token, head: verb, deprel: "obl" };
  });
  return { ...sentence, tokens: hung };
}

const INSIDE = /^(nmod|appos|flat)/;

/** The verb whose subject a word is part of. */
function verbOfSubject(tokens: readonly ParsedToken[], index: number): number | undefined {
  if (!tokens[index]?.deprel.startsWith("nmod")) return undefined;
  let at = index;
  while (INSIDE.test(tokens[at]?.deprel ?? "")) at = tokens[at]?.head ?? -1;
  const { deprel = "", head = -1 } = tokens[at] ?? {};
  return deprel === "nsubj" && tokens[head]?.upos === "VERB" ? head : undefined;
}

/** « a, depuis Prague, exprimé »: between the auxiliary and its participle. */
function isBehindAuxiliary(tokens: readonly ParsedToken[], opener: number): boolean {
  const before = tokens[opener - 1]?.text === "," ? opener - 2 : opener - 1;
  return tokens[before]?.upos === "AUX";
}

function isBehindPerson(names: readonly Mention[], opener: number): boolean {
  return names.some(
    ({ type, kind, lastToken }) => type === "Person" && kind === "name" && lastToken === opener,
  );
}
