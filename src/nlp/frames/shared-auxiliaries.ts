import type { Sentence } from "../../document/document.ts";
import { feature, type ParsedToken } from "../../document/token.ts";

/**
 * « X a déclaré que la France se tenait prête et *exhorté* Ankara à … »: a participle without an
 * auxiliary shares that of the verb above which has one, though parsers join it to the nearer
 * clause, whose verb needs none.
 */
export function shareAuxiliaries(sentence: Sentence<ParsedToken>): Sentence<ParsedToken> {
  const { tokens } = sentence;
  const shared = new Map<number, number>();
  for (const index of tokens.keys()) {
    const verb = verbShared(tokens, index);
    if (verb !== undefined) shared.set(index, verb);
  }
  if (shared.size === 0) return sentence;
  const joined = tokens.map((token, i) => ({ ...token, head: shared.get(i) ?? token.head }));
  return { ...sentence, tokens: joined };
}

/** The verb above a joined participle that has an auxiliary to share. */
function verbShared(tokens: readonly ParsedToken[], index: number): number | undefined {
  const token = tokens[index];
  const nearer = tokens[token?.head ?? -1];
  if (token === undefined || nearer === undefined || !isBareParticiple(tokens, index)) {
    return undefined;
  }
  if (token.head > index || feature(nearer, "VerbForm") !== "Fin") return undefined;
  for (let at = token.head, steps = 0; at >= 0 && steps < DEPTH; steps += 1) {
    const { head = -1, deprel = "" } = tokens[at] ?? {};
    if (!CLAUSE.test(deprel) || head > at) return undefined;
    if (hasPerfect(tokens, head)) return head;
    at = head;
  }
  return undefined;
}

/** How many clauses may lie between the two participles. */
const DEPTH = 3;
const CLAUSE = /^(ccomp|conj|xcomp|advcl|acl)/;

/** « et exhorté »: joined, with no helper and no subject, and agreeing with nothing. */
function isBareParticiple(tokens: readonly ParsedToken[], index: number): boolean {
  const token = tokens[index];
  if (token?.upos !== "VERB" || token.deprel !== "conj") return false;
  if (feature(token, "VerbForm") !== "Part" || feature(token, "Tense") !== "Past") return false;
  if (feature(token, "Gender") === "Fem" || feature(token, "Number") === "Plur") return false;
  const below = tokens.filter(({ head }) => head === index);
  return !below.some(({ deprel }) => /^(aux|cop|nsubj|obl:agent)/.test(deprel));
}

/** Whether « avoir » helps a verb, or a verb with another (« a fait savoir »). */
function hasPerfect(tokens: readonly ParsedToken[], index: number): boolean {
  return tokens.some(
    ({ head, deprel }, i) => head === index && i < index && deprel === "aux:tense",
  );
}
