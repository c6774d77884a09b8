import { feature, isBelow, type ParsedToken } from "../../document/token.ts";

/** Words between a subject and its verb: « la Turquie *se sont* mis d'accord ». */
const BETWEEN: ReadonlySet<string> = new Set(["AUX", "ADV", "PRON", "PART", "PUNCT"]);
const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const ROW = /^(conj|appos)/;
const CLAUSE = /^(root|ccomp|parataxis|conj)/;

/**
 * « Mercredi, à Astana, la Russie, l'Iran et la Turquie se sont mis d'accord »: the row behind a
 * fronted phrase is the subject of a verb that has none, though parsers list it with the phrase.
 */
export function freeFrontedSubjects(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  return tokens.reduce<readonly ParsedToken[]>((all, _, verb) => {
    const row = isSubjectless(all, verb) ? rowBefore(all, verb) : [];
    return row.length === 0 ? all : withSubject(all, row, verb);
  }, tokens);
}

function isSubjectless(tokens: readonly ParsedToken[], verb: number): boolean {
  const { upos = "", deprel = "" } = tokens[verb] ?? {};
  if (upos !== "VERB" || !CLAUSE.test(deprel)) return false;
  const children = tokens.filter(({ head }) => head === verb);
  if (children.some((child) => /^(nsubj|csubj|expl:subj)/.test(child.deprel))) return false;
  const words = [...(tokens[verb] ? [tokens[verb]] : []), ...children];
  return words.some(
    (word) =>
      (word === tokens[verb] || word.deprel.startsWith("aux")) &&
      feature(word, "VerbForm") === "Fin",
  );
}

/** The members of the row that ends right before a verb, first to last; none where there is no row. */
function rowBefore(tokens: readonly ParsedToken[], verb: number): readonly number[] {
  let left = verb - 1;
  while (left >= 0 && BETWEEN.has(tokens[left]?.upos ?? "")) left -= 1;
  const last = memberAbove(tokens, left);
  const fronted = tokens[last]?.head ?? -1;
  if (last < 0 || !isFronted(tokens, fronted, verb)) return [];
  const row = tokens.flatMap(({ head }, i) =>
    head === fronted && i <= last && isMember(tokens, i) ? [i] : [],
  );
  const isJoined = tokens.some(({ head, deprel }) => head === last && deprel === "cc");
  const members = isJoined ? row : row.slice(-1);
  const [first = -1] = members;
  return isBehindComma(tokens, first) ? members : [];
}

/** The member of a row whose words end at a token. */
function memberAbove(tokens: readonly ParsedToken[], last: number): number {
  let at = last;
  for (let step = 0; at >= 0 && step <= tokens.length; step += 1) {
    if (isMember(tokens, at)) return at;
    const above = tokens[at]?.head ?? -1;
    if (above > last) return -1;
    at = above;
  }
  return -1;
}

function isMember(tokens: readonly ParsedToken[], index: number): boolean {
  const { upos = "", deprel = "", head = -1 } = tokens[index] ?? {};
  const isBare = !tokens.some((child) => child.head === index && child.deprel === "case");
  return NOMINAL.has(upos) && ROW.test(deprel) && head < index && isBare;
}

/** A phrase before the verb that an adposition opens, or that stands in one. */
function isFronted(tokens: readonly ParsedToken[], index: number, verb: number): boolean {
  const isIntroduced = tokens.some(({ head, deprel }) => head === index && deprel === "case");
  return isIntroduced && index < verb && isBelow(tokens, index, verb);
}

/** « à Astana, la Russie »: a comma, and at most a determiner and an adjective before the noun. */
function isBehindComma(tokens: readonly ParsedToken[], first: number): boolean {
  let left = first - 1;
  while (left >= 0 && ["DET", "ADJ", "NUM"].includes(tokens[left]?.upos ?? "")) left -= 1;
  return first > 0 && tokens[left]?.text === ",";
}

function withSubject(
  tokens: readonly ParsedToken[],
  [first = -1, ...others]: readonly number[],
  verb: number,
): readonly ParsedToken[] {
  const isPassive = tokens.some(({ head, deprel }) => head === verb && deprel === "aux:pass");
  return tokens.map((token, i) => {
    if (i === first) return { ...token, head: verb, deprel: isPassive ? "nsubj:pass" : "nsubj" };
    return others.includes(i) ? { ...token, head: first, deprel: "conj" } : token;
  });
}
