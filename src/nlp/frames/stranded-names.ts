import { feature, isBelow, type ParsedToken } from "../../document/token.ts";

const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);

/**
 * Brings back what parsers hang too far from what it goes on: a row cut in two (« conclu par Israël,
 * les Émirats et Bahreïn a été salué »), an apposition of the second of two (« X et l'homme fort de
 * l'Est, le maréchal Y, sont convenus »), a complement that
 * repeats its adposition (« l'émissaire de l'ONU et de la Ligue arabe »), a title that is but an adjective (« les présidents kényan X,
 * ougandais Y et sud-soudanais Z »).
 */
export function joinStranded(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  return tokens.map((token, i) => {
    const name = nameBefore(tokens, i);
    if (name !== undefined) return { ...token, head: name, deprel: "conj" };
    const title = gappedTitle(tokens, i);
    if (title !== undefined) return { ...token, head: title, deprel: "conj" };
    const first = sameCase(tokens, i);
    if (first !== undefined) return { ...token, head: first };
    const second = explained(tokens, i);
    return second === undefined ? token : { ...token, head: second };
  });
}

/** The name that ends before the comma, for an object that stands before its verb. */
function nameBefore(tokens: readonly ParsedToken[], index: number): number | undefined {
  const { upos = "", deprel = "", head = -1 } = tokens[index] ?? {};
  if (deprel !== "obj" || !NOMINAL.has(upos) || head < index) return undefined;
  if (!isSubjectKnown(tokens, head, index)) return undefined;
  const comma = tokens[index - 1]?.upos === "DET" ? index - 2 : index - 1;
  if (tokens[comma]?.text !== "," || tokens[comma - 1]?.upos !== "PROPN") return undefined;
  const last = tokens[comma - 1];
  return last?.deprel.startsWith("flat") === true && last.head < comma ? last.head : comma - 1;
}

function isSubjectKnown(tokens: readonly ParsedToken[], verb: number, before: number): boolean {
  return tokens.some(
    ({ head, deprel }, i) => head === verb && deprel.startsWith("nsubj") && i < before,
  );
}

/** The second of two that an apposition behind it explains, where it hangs on the first. */
function explained(tokens: readonly ParsedToken[], index: number): number | undefined {
  const { upos = "", deprel = "", head = -1 } = tokens[index] ?? {};
  if (deprel !== "appos" || !NOMINAL.has(upos) || head > index) return undefined;
  const comma = tokens[index - 1]?.upos === "DET" ? index - 2 : index - 1;
  if (tokens[comma]?.text !== ",") return undefined;
  const second = tokens.findLastIndex(
    (token, i) => i < comma && i > head && token.deprel === "conj" && token.head === head,
  );
  const isOpen =
    tokens[second]?.upos === "NOUN" &&
    !tokens.some((token) => token.head === second && token.deprel === "appos");
  return second > 0 && isOpen ? second : undefined;
}

/** The plural title that an adjective before a name goes on: « ougandais Y ». */
function gappedTitle(tokens: readonly ParsedToken[], index: number): number | undefined {
  const { upos = "", deprel = "" } = tokens[index] ?? {};
  const isNext = tokens[index + 1]?.upos === "PROPN" && tokens[index + 1]?.head === index;
  if (upos !== "ADJ" || !isNext || !/^(appos|conj)/.test(deprel)) return undefined;
  let above = tokens[index]?.head ?? -1;
  for (let step = 0; above >= 0 && step < STEPS; step += 1) {
    const title = tokens[above];
    if (title?.upos === "NOUN") return feature(title, "Number") === "Plur" ? above : undefined;
    above = title?.head ?? -1;
  }
  return undefined;
}

/** How far up a list of names may hang from its title. */
const STEPS = 5;

/** The complement before, with the same adposition, that a joined one goes on. */
function sameCase(tokens: readonly ParsedToken[], index: number): number | undefined {
  const { deprel = "", head = -1 } = tokens[index] ?? {};
  const adposition = caseOf(tokens, index);
  const isKept = adposition === undefined || caseOf(tokens, head) === adposition;
  if (deprel !== "conj" || isKept || head > index) return undefined;
  const first = tokens.findLastIndex(
    ({ deprel: name }, i) =>
      i > head &&
      i < index &&
      /^(nmod|obl)/.test(name) &&
      caseOf(tokens, i) === adposition &&
      isBelow(tokens, i, head),
  );
  return first < 0 ? undefined : first;
}

function caseOf(tokens: readonly ParsedToken[], index: number): string | undefined {
  return tokens.find(({ head, deprel }) => head === index && deprel === "case")?.lemma;
}
