import type { ParsedToken } from "../../document/token.ts";

const COMMA = ",";

/**
 * Hangs an infinitive behind an inserted participle on the verb before it: « a demandé au Conseil,
 * réuni lundi à Genève, d'adopter un texte ». Only where that verb has no complement of its own.
 */
export function freeInfinitives(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  return tokens.map((token, i) => {
    const verb = verbBeforeInsert(tokens, i);
    return verb === undefined ? token : { ...token, head: verb };
  });
}

function verbBeforeInsert(tokens: readonly ParsedToken[], index: number): number | undefined {
  const token = tokens[index];
  if (token?.deprel !== "xcomp" || !token.feats.includes("VerbForm=Inf")) return undefined;
  if (!isInserted(tokens, token.head)) return undefined;
  const mark = tokens.findIndex((one) => one.head === index && one.deprel === "mark");
  if (mark < 0 || tokens[mark - 1]?.text !== COMMA) return undefined;
  return verbAbove(tokens, token.head);
}

/** « …, réuni lundi … »: a past participle behind a comma. */
function isInserted(tokens: readonly ParsedToken[], index: number): boolean {
  const participle = tokens[index];
  const isPast =
    /VerbForm=Part/.test(participle?.feats ?? "") && /Tense=Past/.test(participle?.feats ?? "");
  return isPast && tokens[index - 1]?.text === COMMA;
}

/** The verb of the clause that the participle is inserted in, if it still lacks a complement. */
function verbAbove(tokens: readonly ParsedToken[], participle: number): number | undefined {
  let above = tokens[participle]?.head ?? -1;
  if (tokens[above]?.upos !== "VERB") above = tokens[above]?.head ?? -1;
  if (tokens[above]?.upos !== "VERB" || above > participle) return undefined;
  const hasComplement = tokens.some(
    ({ head, deprel }) => head === above && ["obj", "xcomp", "ccomp"].includes(deprel),
  );
  return hasComplement ? undefined : above;
}
