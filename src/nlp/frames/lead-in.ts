import type { ParsedToken } from "../../document/token.ts";

/** Longest beginning of a headline before its colon, in words. */
const LONGEST = 8;
/** Longest dateline: two towns, a day, an agency in brackets. */
const LONGEST_DATELINE = 16;
const DASHES: ReadonlySet<string> = new Set(["-", "–", "—"]);

/**
 * Frees what stands before a sentence from its tree: a dateline (« PARIS (AFP) – ») or the
 * subject of a headline (« Mali : ») is no argument of the verb, though parsers make it one.
 */
export function freeLeadIn(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  const end = datelineEnd(tokens) ?? rubricEnd(tokens) ?? headlineEnd(tokens);
  if (end === undefined) return tokens;
  const inherited = tokens.slice(0, end).find(({ head }) => head < 0 || head >= end);
  const heir = tokens.findIndex(
    ({ head, upos }, i) => i >= end && head >= 0 && head < end && upos !== "PUNCT",
  );
  return tokens.map((token, i) => {
    if (i < end) return leads(token, end) ? { ...token, deprel: "discourse" } : token;
    if (token.head < 0 || token.head >= end) return token;
    if (i !== heir) return { ...token, head: heir < 0 ? i : heir, deprel: "conj" };
    const { head = -1, deprel = "dislocated" } = inherited ?? {};
    return { ...token, head, deprel };
  });
}

function leads({ head }: ParsedToken, end: number): boolean {
  return head < 0 || head >= end;
}

/** « ASIE Le sommet s'est achevé »: a rubric in capitals, behind which a sentence opens. */
function rubricEnd([first, second]: readonly ParsedToken[]): number | undefined {
  const isRubric = first !== undefined && /^\p{Lu}{3,}$/u.test(first.text);
  const opens = second?.upos === "DET" && /^\p{Lu}\p{Ll}*['’]?$/u.test(second.text);
  return isRubric && opens ? 1 : undefined;
}

/** Index after the dash of a dateline: words in capitals or a name in brackets, then a dash. */
export function datelineEnd(tokens: readonly ParsedToken[]): number | undefined {
  const dash = tokens.findIndex(({ text }, i) => i > 0 && i < LONGEST_DATELINE && DASHES.has(text));
  const [first] = tokens;
  if (dash < 0 || first === undefined) return undefined;
  const isCapital = /^[\p{Lu}\s'-]{3,}$/u.test(first.text);
  // « Genève (ATS) – »
  const isSigned = tokens[dash - 1]?.text === ")" && /^\p{Lu}/u.test(first.text);
  return isCapital || isSigned ? dash + 1 : undefined;
}

/** Index after the colon of a headline whose first words are taken for a subject. */
function headlineEnd(tokens: readonly ParsedToken[]): number | undefined {
  const colon = tokens.findIndex(({ text }, i) => i > 0 && i < LONGEST && text === ":");
  if (colon < 0) return undefined;
  const before = tokens.slice(0, colon);
  if (before.some(({ upos }) => upos === "VERB" || upos === "AUX")) return undefined;
  return before.some(({ head, deprel }) => head > colon && /^(nsubj|obj)/.test(deprel))
    ? colon + 1
    : undefined;
}
