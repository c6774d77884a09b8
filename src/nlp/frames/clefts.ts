import type { TimeExpression } from "../../document/time.ts";
import { feature, isBelow, type ParsedToken } from "../../document/token.ts";

/** A clause told in two halves: the phrase brought forward, and what it is said of. */
interface Cleft {
  /** Head of the phrase (« lors du sommet », « mardi »), which parsers make the head of all. */
  readonly phrase: number;
  /** « c' » and « est ». */
  readonly frame: readonly number[];
  /** The verb, or the noun, of which the phrase tells when and where. */
  readonly event: number;
  /** « La dernière fois » of « La dernière fois que …, c'était … ». */
  readonly occasion?: number;
}

/**
 * Brings a cleft back to the clause it stands for: « C'est à l'issue de X que le ministre a annoncé
 * … », « La dernière fois que les deux hommes se sont vus, c'était lors de X »: the event is the
 * head, the phrase its adverbial. A phrase that is denied (« ce n'est pas à X que … ») stays.
 */
export function closeClefts(
  tokens: readonly ParsedToken[],
  times: readonly TimeExpression[] = [],
): readonly ParsedToken[] {
  const phrase = tokens.findIndex(({ head }) => head < 0);
  const isTime = times.some((time) => time.firstToken <= phrase && phrase < time.lastToken);
  const cleft = phrase < 0 ? undefined : cleftAt(tokens, phrase, isTime);
  return cleft === undefined ? tokens : raiseNoun(closed(tokens, cleft), phrase);
}

/** « lors du sommet » with the adverb as head: the noun stands in its place, « lors de » before it. */
function raiseNoun(tokens: readonly ParsedToken[], adverb: number): readonly ParsedToken[] {
  const noun = childrenOf(tokens, adverb).find((i) => hasCase(tokens, i));
  const above = tokens[adverb];
  if (above?.upos !== "ADV" || noun === undefined) return tokens;
  return tokens.map((token, i) => {
    if (i === noun) return { ...token, head: above.head, deprel: above.deprel };
    return i === adverb ? { ...token, head: noun, deprel: "case" } : token;
  });
}

function cleftAt(
  tokens: readonly ParsedToken[],
  phrase: number,
  isTime: boolean,
): Cleft | undefined {
  const under = childrenOf(tokens, phrase);
  const copula = under.find((i) => tokens[i]?.deprel === "cop");
  const subject = under.find((i) => isDemonstrative(tokens[i]));
  if (copula === undefined || subject === undefined) return undefined;
  // « C'est lundi que … » has no adposition.
  if (!(isTime || isAdverbial(tokens, phrase)) || isDenied(tokens, under)) return undefined;
  const found = eventBefore(tokens, { phrase, subject }) ?? eventBehind(tokens, phrase);
  return found === undefined ? undefined : { phrase, frame: [subject, copula], ...found };
}

/** « La dernière fois que S, c'était … », « Leur dernier entretien, c'était … ». */
function eventBefore(
  tokens: readonly ParsedToken[],
  { phrase, subject }: { readonly phrase: number; readonly subject: number },
): Pick<Cleft, "event" | "occasion"> | undefined {
  const noun = childrenOf(tokens, phrase).find(
    (i) => i < subject && tokens[i]?.upos === "NOUN" && !hasCase(tokens, i),
  );
  if (noun === undefined) return undefined;
  const clause = childrenOf(tokens, noun).find(
    (i) => tokens[i]?.upos === "VERB" && childrenOf(tokens, i).some((at) => isMark(tokens[at])),
  );
  return clause === undefined ? { event: noun } : { event: clause, occasion: noun };
}

/** « C'est … que S »: the clause hangs on the phrase, or by mistake on a noun inside it. */
function eventBehind(
  tokens: readonly ParsedToken[],
  phrase: number,
): Pick<Cleft, "event"> | undefined {
  const event = tokens.findIndex(({ upos, deprel, head }, i) => {
    if (upos !== "VERB" || i <= phrase || !/^(acl:relcl|advcl:cleft|parataxis)$/.test(deprel))
      return false;
    return isBelow(tokens, head, phrase) && childrenOf(tokens, i).some((at) => isMark(tokens[at]));
  });
  return event < 0 ? undefined : { event };
}

function closed(tokens: readonly ParsedToken[], cleft: Cleft): readonly ParsedToken[] {
  const { phrase, frame, event, occasion } = cleft;
  const mark = childrenOf(tokens, event).find((i) => isMark(tokens[i])) ?? -1;
  const isVerb = tokens[event]?.upos === "VERB";
  const phraseRelation = isVerb ? "obl" : "nmod";
  const told = new Map([
    ...[...frame, mark].map((i) => [i, "discourse"] as const),
    [occasion ?? -1, "obl:mod"],
    [phrase, phraseRelation],
  ]);
  return tokens.map((token, i) => {
    if (i === event) return { ...token, head: -1, deprel: "root" };
    const deprel = told.get(i);
    if (deprel !== undefined) return { ...token, head: event, deprel };
    if (isVerb && isBeside(tokens, i, { phrase, mark })) return { ...token, head: event };
    const isLost = mark > phrase && isStray(token, i, { event, mark });
    return isLost ? { ...token, head: event, deprel: "nsubj" } : token;
  });
}

/** « C'est mercredi, à X, que … »: what stands beside the phrase tells of the verb as well. */
function isBeside(
  tokens: readonly ParsedToken[],
  index: number,
  { phrase, mark }: { readonly phrase: number; readonly mark: number },
): boolean {
  const { head, deprel = "" } = tokens[index] ?? {};
  if (head !== phrase || !deprel.startsWith("obl")) return false;
  return index > phrase && index < mark && tokens[phrase]?.upos !== "ADV";
}

/** « C'est lors du sommet que Xi Jinping et X ont … »: no apposition of the summit. */
function isStray(
  { head }: ParsedToken,
  index: number,
  { event, mark }: { readonly event: number; readonly mark: number },
): boolean {
  return index > mark && index < event && head >= 0 && head < mark;
}

function childrenOf(tokens: readonly ParsedToken[], above: number): readonly number[] {
  return tokens.flatMap(({ head }, i) => (head === above ? [i] : []));
}

function isAdverbial(tokens: readonly ParsedToken[], index: number): boolean {
  return tokens[index]?.upos === "ADV" || hasCase(tokens, index);
}

function hasCase(tokens: readonly ParsedToken[], index: number): boolean {
  return childrenOf(tokens, index).some((i) => tokens[i]?.deprel === "case");
}

/** « ne … pas », but not « ne … que ». */
function isDenied(tokens: readonly ParsedToken[], under: readonly number[]): boolean {
  const negations = under.filter((i) => {
    const token = tokens[i];
    return token !== undefined && feature(token, "Polarity") === "Neg";
  });
  return negations.length > 1;
}

function isDemonstrative(token: ParsedToken | undefined): boolean {
  if (token?.upos !== "PRON" || !/^(nsubj|expl)/.test(token.deprel)) return false;
  return feature(token, "PronType") === "Dem";
}

function isMark(token: ParsedToken | undefined): boolean {
  return token?.upos === "SCONJ" && token.deprel === "mark";
}
