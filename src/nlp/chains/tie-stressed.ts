import type { Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import { type Discourse, headToken, isSubject, tiesBefore } from "./discourse.ts";
import { isAdjective, type Thread, type Tie } from "./thread.ts";

/** What tells a pronoun that only stresses. */
export interface Stress {
  /** « lui », « elles »: forms that may repeat a subject. */
  readonly forms: ReadonlySet<string>;
  /** Whether a token is « aussi », « non plus ». */
  readonly isToo: (token: ParsedToken | undefined) => boolean;
  /** Whether a token opens « quant à lui ». */
  readonly isAsFor: (token: ParsedToken | undefined) => boolean;
}

/** Whether a pronoun sets its own clause's subject against others: « X, lui, … », « X, invitée elle aussi », « X a quant à lui … ». */
export function isStressed(
  { sentence, firstToken, lastToken, text }: Mention,
  { doc }: Discourse,
  { forms, isToo, isAsFor }: Stress,
): boolean {
  if (!forms.has(text.toLowerCase())) return false;
  const tokens = doc.sentences[sentence]?.tokens ?? [];
  const next = tokens[lastToken];
  if (isAsFor(tokens[firstToken - 2])) return true;
  return isToo(next) || (isMark(tokens[firstToken - 1]) && isMark(next));
}

function isMark(token: ParsedToken | undefined): boolean {
  return token?.upos === "PUNCT" && /^[,–—)]$/.test(token.text);
}

/** The subject that a stressed pronoun repeats: the name right before it, else the subject of its clause. */
export function tieStressed(mention: Mention, discourse: Discourse): readonly Thread[] {
  const before = tiesBefore(discourse, mention, 0).filter(
    ({ mention: { sentence }, threads }) =>
      sentence === mention.sentence && threads.every(({ type }) => ACTORS.has(type)),
  );
  const subjects = before.filter(
    (tie) => isSubject(discourse, tie.mention) && tie.mention.rule !== "pronoun.relative",
  );
  const verb = headToken(discourse, mention)?.head;
  const found =
    before.find((tie) => isBeside(tie, mention, discourse)) ??
    subjects.find((tie) => headToken(discourse, tie.mention)?.head === verb) ??
    subjects.find(({ threads: [first] }) => first?.type === "Person");
  if (found === undefined) return [];
  return mention.plural ? withJoined(found, before, discourse) : found.threads;
}

const ACTORS: ReadonlySet<string> = new Set(["Person", "State", "Organization"]);

/** « M. X, lui »; not « l'avenir de X, lui ». */
function isBeside(tie: Tie, { firstToken }: Mention, discourse: Discourse): boolean {
  const isInner = /^(nmod|obl)/.test(headToken(discourse, tie.mention)?.deprel ?? "");
  return tie.mention.lastToken === firstToken - 1 && !isInner && !isAdjective(tie.mention);
}

/** « X et Y, eux »: those joined to the one found. */
function withJoined(found: Tie, before: readonly Tie[], discourse: Discourse): readonly Thread[] {
  const own = headToken(discourse, found.mention);
  const first = own?.deprel === "conj" ? own.head : found.mention.head;
  const joined = before.filter(({ mention }) => {
    const token = headToken(discourse, mention);
    return mention.head === first || (token?.deprel === "conj" && token.head === first);
  });
  return [...new Set(joined.flatMap(({ threads }) => threads))].reverse();
}
