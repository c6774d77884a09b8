import type { Span } from "../../document/span.ts";
import type { ParsedToken } from "../../document/token.ts";
import type { LanguagePack, Row } from "../../language/pack.ts";

/** A verb of speech met in a sentence, with the words that belong to it. */
export interface SpeechVerb extends Span {
  /** Index of the verb in its sentence. */
  readonly token: number;
  /** Index after the last word of the phrase (« mettre en garde »). */
  readonly after: number;
  readonly verbClass: string;
  /** Type of the event it tells (`Statement`, `Accusation`). */
  readonly event: string;
  readonly complements: ReadonlySet<string>;
  /** Whether it may stand beside the quoted words with its subject after it. */
  readonly isIncise: boolean;
}

/** Readers of the verbs of speech in a sentence. */
export interface SpeechVerbReader {
  /** The verb of speech at a token, or `undefined` when the token is none. */
  readonly at: (tokens: readonly ParsedToken[], index: number) => SpeechVerb | undefined;
  /** The same right after quoted words, where a noun's look is a verb's (« … », *juge* le ministre). */
  readonly beside: (tokens: readonly ParsedToken[], index: number) => SpeechVerb | undefined;
}

interface Entry {
  readonly row: Row;
  readonly fixed: readonly string[];
  readonly isReflexive: boolean;
  readonly complements: ReadonlySet<string>;
}

/** How many words may stand between the verb and the words that belong to it (« mettre *vivement* en garde »). */
const REACH = 2;
/** How far before the verb its reflexive pronoun may stand (« s'en est vivement félicité »). */
const PRONOUN_REACH = 4;

/** Compiles the table of speech verbs of a language pack. */
export function compileSpeechVerbs(pack: LanguagePack): SpeechVerbReader {
  const entries = new Map<string, Entry[]>();
  for (const row of pack.tables.get("speech-verbs") ?? []) {
    const lemma = row.verb ?? "";
    entries.set(lemma, [...(entries.get(lemma) ?? []), entryOf(row)]);
  }
  for (const list of entries.values()) list.sort(byLength);
  const isReflexive = reflexiveTest(pack);
  const read = (tokens: readonly ParsedToken[], index: number, lemma: string | undefined) => {
    for (const entry of entries.get(lemma ?? "") ?? []) {
      if (entry.isReflexive && !isReflexive(tokens, index)) continue;
      const after = fixedEnd(tokens, index, entry.fixed);
      if (after !== undefined) return found(tokens, { index, after, entry });
    }
    return undefined;
  };
  const presents = new Map(
    (pack.tables.get("speech-verbs") ?? []).map((row) => [row.present, row.verb]),
  );
  const at: SpeechVerbReader["at"] = (tokens, index) =>
    tokens[index]?.upos === "PUNCT" ? undefined : read(tokens, index, tokens[index]?.lemma);
  return {
    at,
    beside: (tokens, index) =>
      at(tokens, index) ?? read(tokens, index, presents.get(plain(tokens[index]?.text ?? "."))),
  };
}

function entryOf(row: Row): Entry {
  const fixed = row.fixed ?? "";
  return {
    row,
    fixed: fixed === "" ? [] : fixed.split(" "),
    isReflexive: row.reflexive === "yes",
    complements: new Set((row.complements ?? "").split(",").filter((each) => each !== "")),
  };
}

/** The most telling phrase first: « mettre en garde » before « mettre », « se défendre » before « défendre ». */
function byLength(one: Entry, other: Entry): number {
  return (
    other.fixed.length - one.fixed.length || Number(other.isReflexive) - Number(one.isReflexive)
  );
}

function reflexiveTest(
  pack: LanguagePack,
): (tokens: readonly ParsedToken[], index: number) => boolean {
  const forms = new Set((pack.tables.get("reflexives") ?? []).map((row) => row.form ?? ""));
  return (tokens, index) =>
    tokens
      .slice(Math.max(0, index - PRONOUN_REACH), index)
      .some((token) => token.upos === "PRON" && forms.has(plain(token.text)));
}

/** Index after the words that belong to the verb, or `undefined` when they are not there. */
function fixedEnd(
  tokens: readonly ParsedToken[],
  verb: number,
  fixed: readonly string[],
): number | undefined {
  let at = verb + 1;
  for (const word of fixed) {
    const limit = at + (at === verb + 1 ? REACH : 0);
    while (at <= limit && !isWord(tokens[at], word)) at += 1;
    if (at > limit) return undefined;
    at += 1;
  }
  return at;
}

/** Articles and possessives stand for any of their forms: the lemma tells. */
function isWord(token: ParsedToken | undefined, word: string): boolean {
  if (!token) return false;
  const form = plain(token.text);
  return form === word || plain(token.lemma) === word;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll("’", "'");
}

function found(
  tokens: readonly ParsedToken[],
  {
    index,
    after,
    entry,
  }: { readonly index: number; readonly after: number; readonly entry: Entry },
): SpeechVerb {
  return {
    start: tokens[index]?.start ?? 0,
    end: tokens[after - 1]?.end ?? 0,
    token: index,
    after,
    verbClass: entry.row.class ?? "",
    event: entry.row.event ?? "",
    complements: entry.complements,
    isIncise: entry.row.incise === "yes",
  };
}
