import type { Sentence } from "../../document/document.ts";
import type { TimeExpression } from "../../document/time.ts";
import { agree, feature, type ParsedToken } from "../../document/token.ts";
import { closeAdverbPhrases } from "./adverb-phrases.ts";
import { closeClefts } from "./clefts.ts";
import { freeFrontedSubjects } from "./fronted-subjects.ts";
import { freeInfinitives } from "./inserted-participle.ts";
import { freeLeadIn } from "./lead-in.ts";
import { freeOpeningPhrase } from "./opening-phrase.ts";
import { type IsBetween, joinPairs } from "./paired-names.ts";
import { freePartitives } from "./partitives.ts";
import { shareAuxiliaries } from "./shared-auxiliaries.ts";
import { joinStranded } from "./stranded-names.ts";
import { freeTimeClauses } from "./time-clauses.ts";
import { freeTimedInfinitives } from "./timed-infinitives.ts";

/** Tells whether a lemma builds compound tenses with a participle (« avoir »). */
export type IsPerfectAuxiliary = (lemma: string) => boolean;

/** What words are asked for while arcs are set right. */
export interface RepairTests {
  readonly isPerfect: IsPerfectAuxiliary;
  readonly isBetween: IsBetween;
}

/**
 * Sets right arcs that matter for events and that parsers often miss: a participle behind a noun
 * and a comma belongs to the noun (« leur rencontre, prévue mardi »), names in a row are a list,
 * an auxiliary far from its participle is no verb of its own (« avait pour sa part reconnu »).
 */
export function repairSentence(
  sentence: Sentence<ParsedToken>,
  { isPerfect, isBetween }: RepairTests,
  times: readonly TimeExpression[] = [],
): Sentence<ParsedToken> {
  const { tokens: shared } = shareAuxiliaries(sentence);
  const timed = freeTimedInfinitives(freeTimeClauses(shared, times), times);
  const opened = closeAdverbPhrases(freeOpeningPhrase(freeLeadIn(timed)));
  const freed = freePartitives(opened, times);
  const tokens = closeClefts(freeInfinitives(joinAuxiliaries(freed, isPerfect)), times);
  const repaired = tokens.map((token, i) => {
    const noun = participleNoun(tokens, i);
    if (noun !== undefined) return { ...token, head: noun, deprel: "acl" };
    const first = firstOfRow(tokens, i);
    if (first !== undefined) return { ...token, head: first, deprel: "conj" };
    return isListed(tokens, i) ? { ...token, deprel: "conj" } : token;
  });
  return {
    ...sentence,
    tokens: joinPairs(freeFrontedSubjects(joinStranded(withRows(repaired))), isBetween),
  };
}

/**
 * « les négociations entre l'Égypte, l'Éthiopie et le Soudan »: names in a row behind a comma go
 * with the name that opens the row, not with the noun above it.
 */
function withRows(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  const openers = new Map<number, number>();
  return tokens.map((token, i) => {
    const noun = tokens[token.head];
    if (token.deprel !== "conj" || token.upos !== "PROPN" || noun === undefined) return token;
    if (isTitled(tokens, token.head)) return { ...token, head: noun.head };
    if (noun.upos !== "NOUN") return token;
    const first = childOf(tokens, i, "det") ?? i;
    const before = tokens[first - 1];
    const opener = openers.get(token.head) ?? openerOf(tokens, token.head, first - 1);
    const isRow = before?.text === "," || openers.has(token.head);
    if (opener === undefined || !isRow) return token;
    openers.set(token.head, opener);
    return { ...token, head: opener };
  });
}

/** « M. Marcos et Xi Jinping »: the name right behind a title; what it is joined with goes with the title. */
function isTitled(tokens: readonly ParsedToken[], index: number): boolean {
  const name = tokens[index];
  if (name?.upos !== "PROPN" || name.deprel !== "nmod" || name.head !== index - 1) return false;
  return tokens[name.head]?.upos === "NOUN";
}

/** The name below a noun that ends right before a comma. */
function openerOf(tokens: readonly ParsedToken[], noun: number, comma: number): number | undefined {
  const name = tokens.findIndex(
    ({ head, deprel, upos }, i) =>
      i > noun && i < comma && head === noun && deprel.startsWith("nmod") && upos === "PROPN",
  );
  const last = tokens.findLastIndex(({ head }, i) => i < comma && (head === name || i === name));
  return name >= 0 && last === comma - 1 ? name : undefined;
}

function childOf(
  tokens: readonly ParsedToken[],
  above: number,
  deprel: string,
): number | undefined {
  const found = tokens.findIndex((token) => token.head === above && token.deprel === deprel);
  return found < 0 ? undefined : found;
}

/** Makes the participle the verb, and hangs on it what hung on its auxiliary. */
function joinAuxiliaries(
  tokens: readonly ParsedToken[],
  isPerfect: IsPerfectAuxiliary,
): readonly ParsedToken[] {
  const verbs = new Map<number, number>();
  for (const [i, { head, deprel, feats }] of tokens.entries()) {
    const auxiliary = tokens[head];
    if (auxiliary?.upos !== "VERB" || !isPerfect(auxiliary.lemma)) continue;
    const isParticiple = /VerbForm=Part/.test(feats) && /Tense=Past/.test(feats);
    if (deprel === "xcomp" && isParticiple && i > head) verbs.set(head, i);
  }
  if (verbs.size === 0) return tokens;
  return tokens.map((token, i) => {
    const verb = verbs.get(i);
    if (verb !== undefined) return { ...token, upos: "AUX", head: verb, deprel: "aux:tense" };
    const above = tokens[token.head];
    if (verbs.get(token.head) === i && above !== undefined) {
      return { ...token, head: above.head, deprel: above.deprel };
    }
    return { ...token, head: verbs.get(token.head) ?? token.head };
  });
}

function participleNoun(tokens: readonly ParsedToken[], index: number): number | undefined {
  const token = tokens[index];
  if (token === undefined || !isLoose(tokens, index)) return undefined;
  if (tokens[index - 1]?.upos !== "PUNCT") return undefined;
  let noun = index - 2;
  while (noun >= 0 && ["ADJ", "PUNCT"].includes(tokens[noun]?.upos ?? "")) noun -= 1;
  const found = tokens[noun];
  if (found === undefined || found.upos !== "NOUN" || !agree(token, found)) return undefined;
  return found.head === index ? undefined : noun;
}

/** « Angela Merkel, François Hollande et … »: one name does not explain another, it follows it. */
function isListed(tokens: readonly ParsedToken[], index: number): boolean {
  const token = tokens[index];
  if (token?.deprel !== "appos" || token.head > index) return false;
  if (tokens[token.head]?.upos !== "PROPN") return false;
  if (token.upos === "PROPN") return tokens[index - 1]?.text === ",";
  // « Sergueï Lavrov, le ministre de la Défense, Andreï Belooussov »: a title with its own name.
  const hasName = tokens.some(
    ({ head, deprel, upos }) => head === index && deprel === "appos" && upos === "PROPN",
  );
  return token.upos === "NOUN" && hasName;
}

/**
 * « le colonel X et le capitaine Y »: a title is joined to the title; « les ministres des deux pays,
 * X et Y »: a name to the name right before it.
 */
function firstOfRow(tokens: readonly ParsedToken[], index: number): number | undefined {
  const token = tokens[index];
  const above = tokens[token?.head ?? -1];
  if (token?.deprel !== "conj" || above === undefined) return undefined;
  const link = tokens.findIndex(({ head, deprel }) => head === index && deprel === "cc");
  const title = tokens[above.head];
  const isTitle = token.upos === "NOUN" && above.upos === "PROPN" && above.deprel === "appos";
  if (isTitle && title?.upos === "NOUN" && above.head < index) return above.head;
  if (token.upos !== "PROPN" || link !== index - 1) return undefined;
  const name = startOfName(tokens, link - 1);
  // « les ministres de X et de Y, A et B »: nor is a name joined past a name to what stands before it.
  const isNext = name !== undefined && tokens[name]?.deprel === "appos" && token.head < name;
  return isNext ? name : undefined;
}

/** The first word of the name that ends at a token. */
function startOfName(tokens: readonly ParsedToken[], last: number): number | undefined {
  if (tokens[last]?.upos !== "PROPN") return undefined;
  const { head = -1, deprel = "" } = tokens[last] ?? {};
  return deprel.startsWith("flat") && head < last ? head : last;
}

/** A past participle without auxiliary that hangs on a verb as a clause. */
function isLoose(tokens: readonly ParsedToken[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || feature(token, "VerbForm") !== "Part") return false;
  if (feature(token, "Tense") !== "Past" || token.deprel !== "advcl") return false;
  return !tokens.some(({ head, deprel }) => head === index && /^(aux|cop|nsubj)/.test(deprel));
}
