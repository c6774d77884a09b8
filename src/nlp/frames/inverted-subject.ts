import { childrenOf, dependents, relation, type Site, type Tree } from "./tree.ts";
import { isFiniteVerb } from "./verb-form.ts";

/**
 * « …, a-t-il dit », « …, a lancé l'ambassadeur »: the subject behind a verb of speech, which
 * the parser takes for an expletive or an object.
 */
export function invertedSubject(
  { tree, token }: Site,
  speech: ReadonlySet<string>,
): readonly number[] {
  const clitics = childrenOf(tree, token).filter(
    (child) => tree.tokens[child]?.deprel === "expl:subj" && tree.forms[child]?.startsWith("-"),
  );
  if (clitics.length > 0) return clitics;
  // « a fait savoir X »: the phrase begins with its auxiliary.
  const opening = [token, ...dependents(tree, token, ["aux"])];
  if (!opening.some((word) => speech.has(tree.lemmas[word] ?? ""))) return [];
  if (!isFiniteVerb(tree, token)) return [];
  const group = [token, ...dependents(tree, token, ["aux", "expl", "iobj"])];
  const before = tree.tokens[Math.min(...group) - 1];
  if (before !== undefined && before.upos !== "PUNCT") return [];
  if (!afterQuote({ tree, token }) && !reports(tree, Math.min(...group))) return [];
  const behind = dependents(tree, token, ["obj", "nsubj"]).filter((child) => child > token);
  const named = behind.filter((noun) => holdsName(tree, noun));
  return named.length > 0 ? named : freeNounBehind(tree, token);
}

/** Whether a clause stands before a verb for it to report: « …, avait averti X ». */
function reports(tree: Tree, start: number): boolean {
  return tree.tokens.some(
    ({ upos }, i) => i < start && (upos === "VERB" || upos === "AUX") && isFiniteVerb(tree, i),
  );
}

const QUOTES: ReadonlySet<string> = new Set(["»", "”", '"', "›"]);

/** Whether a verb follows the words it reports: « … », a lancé l'ambassadeur. */
export function afterQuote({ tree, token }: Site): boolean {
  const group = [token, ...dependents(tree, token, ["aux", "expl", "iobj"])];
  const first = Math.min(...group);
  const close = [first - 1, first - 2].find((left) => QUOTES.has(tree.forms[left] ?? ""));
  return close !== undefined && !isAboutSubject({ tree, token }, close);
}

const OPENINGS: ReadonlySet<string> = new Set(["«", "“", '"', "‹"]);

/** « La Russie, qui y voit une « erreur », a mis en garde X »: the words stand in a clause about the subject. */
function isAboutSubject({ tree, token }: Site, close: number): boolean {
  const open = tree.forms.findLastIndex((form, at) => at < close && OPENINGS.has(form));
  return dependents(tree, token, ["nsubj"]).some(
    (subject) => subject < open && tree.forms.slice(subject, open).includes(","),
  );
}

/** Whether a noun phrase names somebody: itself, by apposition or by « de ». */
function holdsName(tree: Tree, noun: number): boolean {
  const close = dependents(tree, noun, ["appos", "flat", "conj"]);
  const owned = dependents(tree, noun, ["nmod"]);
  const heads = [
    noun,
    ...close,
    ...owned,
    ...owned.flatMap((one) => dependents(tree, one, ["appos"])),
  ];
  return tree.names.some(({ first, last }) => heads.some((head) => first <= head && head <= last));
}

const BEHIND = 10;

/** The first noun without adposition behind a verb of speech, wherever the parser hung it. */
export function freeNounBehind(tree: Tree, token: number): readonly number[] {
  for (let i = token + 1; i < tree.tokens.length && i <= token + BEHIND; i += 1) {
    const upos = tree.tokens[i]?.upos ?? "";
    if (upos === "VERB" || upos === "SCONJ") return [];
    const isNoun = upos === "NOUN" || upos === "PROPN";
    const isBare = dependents(tree, i, ["case"]).length === 0 && relation(tree, i) !== "flat";
    if (isNoun && isBare && holdsName(tree, i)) return [i];
  }
  return [];
}
