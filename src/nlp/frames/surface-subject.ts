import { feature } from "../../document/token.ts";
import { afterQuote, invertedSubject } from "./inverted-subject.ts";
import { dependents, headOf, isVerb, relation, type Site, type Tree } from "./tree.ts";
import { hasCopula, isFiniteVerb, isInfinitive, isPresentParticiple } from "./verb-form.ts";
import { isOfClass, type WordClasses } from "./words.ts";

const DEPTH = 6;

/** Parts of speech of a subject; signs and markup are none. */
const NOMINAL: ReadonlySet<string> = new Set([
  "NOUN",
  "PROPN",
  "PRON",
  "NUM",
  "ADJ",
  "VERB",
  "DET",
]);

/** What subjects are found with. */
export interface SubjectTools {
  readonly classes: WordClasses;
  readonly antecedent: (site: Site) => number;
  readonly isPassive: (site: Site) => boolean;
  readonly speech: ReadonlySet<string>;
}

/** Finds the tokens that are the grammatical subject of a verb. */
export type SurfaceSubject = (site: Site, depth: number) => readonly number[];

/** The subject in the grammatical sense, shared by coordination and control. */
export function compileSurfaceSubject(tools: SubjectTools): SurfaceSubject {
  const { classes, antecedent, isPassive, speech } = tools;
  const surface: SurfaceSubject = ({ tree, token }, depth) => {
    const quoted = afterQuote({ tree, token }) ? invertedSubject({ tree, token }, speech) : [];
    if (quoted.length > 0) return quoted;
    const own = dependents(tree, token, ["nsubj"])
      .filter((child) => NOMINAL.has(tree.tokens[child]?.upos ?? ""))
      .filter((child) => child < token || !isInfinitive(tree, token) || isTakenUp(tree, token))
      .map((child) => antecedent({ tree, token: child }));
    const head = headOf(tree, token);
    if (own.length > 0 || depth > DEPTH) return own;
    const inverted = invertedSubject({ tree, token }, speech);
    if (inverted.length > 0) return inverted;
    const before = subjectBefore({ tree, token }, classes);
    if (before !== undefined) return [before];
    return head < 0 ? [] : inherited({ tree, token }, { tree, token: head }, depth);
  };
  const inherited = (site: Site, above: Site, depth: number): readonly number[] => {
    const { tree, token } = site;
    const isClause = isVerb(tree, above.token) || hasCopula(tree, above.token);
    switch (relation(tree, token)) {
      case "conj":
        return isClause ? surface(above, depth + 1) : [];
      case "xcomp":
      case "advcl":
      case "ccomp":
        if (isFiniteVerb(tree, token)) return [];
        // « a appelé X, en le prévenant que »: who calls, not who is called.
        return isPresentParticiple(tree, token)
          ? surface(above, depth + 1)
          : controllers(above, depth);
      case "acl":
        return isVerb(tree, above.token) ? surface(above, depth + 1) : nounSubject(site, above);
      case "cop":
      case "aux":
        return surface(above, depth + 1);
      default:
        return [];
    }
  };
  const controllers = (above: Site, depth: number): readonly number[] => {
    const { tree, token } = above;
    const isObject = isOfClass(classes, above, "object-control");
    return isObject && !isPassive(above) ? controlled(tree, token) : surface(above, depth + 1);
  };
  return surface;
}

/** « la visite que devait effectuer X »: the pronoun is the object, so what stands behind is the subject. */
export function isTakenUp(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, ["obj"]).some(
    (child) => child < verb && tree.tokens[child]?.upos === "PRON",
  );
}

/** « a appelé l'Iran à négocier »: who is called upon is who would do it. */
function controlled(tree: Tree, token: number): readonly number[] {
  const objects = dependents(tree, token, ["obj", "iobj"]);
  if (objects.length > 0) return objects;
  return dependents(tree, token, ["obl"]).filter((child) => child > token);
}

/** The words between a subject and its verb: « Moscou et Washington *n'ont pas* accepté ». */
const BETWEEN: readonly string[] = ["AUX", "ADV", "PRON", "PART"];

/**
 * The noun right before a finite verb that the tree gives no subject: the parser hung it
 * elsewhere (« Lors de ces pourparlers, Moscou a accepté »).
 */
function subjectBefore({ tree, token }: Site, classes: WordClasses): number | undefined {
  if (!isFiniteVerb(tree, token)) return undefined;
  let left = token - 1;
  while (left >= 0 && BETWEEN.includes(tree.tokens[left]?.upos ?? "")) {
    if (isOfClass(classes, { tree, token: left }, "relative")) return undefined;
    left -= 1;
  }
  if (tree.forms[left] === ",") left -= 1;
  if (!["PROPN", "NOUN", "ADJ"].includes(tree.tokens[left]?.upos ?? "")) return undefined;
  const noun = nounPhraseHead(tree, left);
  const hasCase = dependents(tree, noun, ["case"]).length > 0;
  const isFree = ["appos", "obj", "parataxis", "dislocated", "vocative"].includes(
    relation(tree, noun),
  );
  return !hasCase && (isFree || isUnjoined(tree, noun)) ? noun : undefined;
}

/** The head of the noun phrase that ends at a token, names and coordinations included. */
function nounPhraseHead(tree: Tree, token: number): number {
  let noun = token;
  for (let step = 0; step < DEPTH; step += 1) {
    const inside = ["flat", "conj", "nmod", "amod"].includes(relation(tree, noun));
    const above = headOf(tree, noun);
    if (!inside || above < 0 || above > noun || isVerb(tree, above)) break;
    if (isUnjoined(tree, noun)) break;
    noun = above;
  }
  return noun;
}

/** « Accueilli par le chef du gouvernement, X, Y a été reçu »: a row ends on « et »; Y opens the clause. */
function isUnjoined(tree: Tree, noun: number): boolean {
  return relation(tree, noun) === "conj" && dependents(tree, noun, ["cc"]).length === 0;
}

/** « la délégation conduite », « X, arrivant »: the noun; « la décision de X de partir »: X. */
function nounSubject({ tree, token }: Site, above: Site): readonly number[] {
  const verb = tree.tokens[token];
  if (verb !== undefined && feature(verb, "VerbForm") === "Part") return [above.token];
  return dependents(tree, above.token, ["nmod"]).filter((child) => child < token);
}
