import { feature, type ParsedToken } from "../../document/token.ts";

/** Words by which a subject that parsers read as that of « il y a » may be told to be somebody. */
export interface SubjectWords {
  /** « y » by its form. */
  readonly isPlaceClitic: (form: string) => boolean;
  /** Lemmas of verbs whose « il » stands for nobody (« avoir », « falloir »). */
  readonly isImpersonal: (lemma: string) => boolean;
}

/**
 * « Il y a rencontré X », « Il s'y est entretenu avec Y »: parsers take the subject for that of
 * « il y a ». Only « Il y a été décidé de … » and the like keep it, where the matter stands behind.
 */
export function withToldSubjects(
  tokens: readonly ParsedToken[],
  words: SubjectWords,
): readonly ParsedToken[] {
  return tokens.map((token, i) =>
    token.deprel === EXPLETIVE && isTold(tokens, i, words) ? { ...token, deprel: "nsubj" } : token,
  );
}

const EXPLETIVE = "expl:subj";
/** What an impersonal verb tells of, as a clause. */
const CLAUSES = /^(?:ccomp|xcomp|csubj)/;
const ARGUMENTS = /^(?:nsubj|obj)/;

function isTold(
  tokens: readonly ParsedToken[],
  subject: number,
  { isPlaceClitic, isImpersonal }: SubjectWords,
): boolean {
  const { head: at } = tokens[subject] ?? { head: -1 };
  const verb = tokens[at];
  if (verb === undefined || isImpersonal(verb.lemma)) return false;
  const below = tokens.filter(({ head }, i) => head === at && i !== subject);
  const hasClitic = tokens.slice(subject + 1, at).some(({ text }) => isPlaceClitic(text));
  if (!hasClitic) return false;
  const isReflexive = below.some((token) => feature(token, "Reflex") === "Yes");
  const isPassive = below.some(({ deprel }) => deprel === "aux:pass");
  // « Il s'y est tenu une réunion », « Il y a été convenu que … »
  const matter = isReflexive ? ARGUMENTS : CLAUSES;
  return !((isReflexive || isPassive) && below.some(({ deprel }) => matter.test(deprel)));
}
