import { feature } from "../../document/token.ts";
import { listedBefore } from "./listed-subjects.ts";
import {
  childrenOf,
  conjuncts,
  dependents,
  headOf,
  isVerb,
  relation,
  type Site,
  type Tree,
} from "./tree.ts";
import { isOfClass, type WordClasses } from "./words.ts";

const DEPTH = 6;

/** How the arguments of a verb are found, whatever its voice or form. */
export interface Clauses {
  /** Who does it: the subject, the agent of a passive, the controller of an infinitive. */
  readonly subjects: (site: Site) => readonly number[];
  /** What is done: the object, the subject of a passive, the noun of a participle. */
  readonly objects: (site: Site) => readonly number[];
  /** Oblique and nominal dependents introduced by one of some adpositions. */
  readonly obliques: (site: Site, cases: ReadonlySet<string>) => readonly number[];
  readonly datives: (site: Site) => readonly number[];
  /** The subject behind a verb of speech that reports what stands before it. */
  readonly inverted: (site: Site) => readonly number[];
  readonly isPassive: (site: Site) => boolean;
  readonly isReflexive: (site: Site) => boolean;
  /** The adposition of a nominal, words of a compound joined: « à », « lors_de ». */
  readonly caseOf: (site: Site) => string;
  /** The noun a relative pronoun stands for, or the token itself. */
  readonly antecedent: (site: Site) => number;
}

/** Reads verbs with the pack's grammatical words. */
export function compileClauses(
  classes: WordClasses,
  speech: ReadonlySet<string> = new Set(),
): Clauses {
  const caseOf = compileCase(classes);
  const antecedent = compileAntecedent(classes);
  const isReflexive = ({ tree, token }: Site) =>
    childrenOf(tree, token).some((child) =>
      isOfClass(classes, { tree, token: child }, "reflexive"),
    );
  const obliques = ({ tree, token }: Site, cases: ReadonlySet<string>) =>
    dependents(tree, token, ["obl", "nmod", "iobj", "advcl", "dep", "appos"])
      .filter((child) => cases.has(caseOf({ tree, token: child })))
      .map((child) => antecedent({ tree, token: child }));
  // « venu à Paris »: verbs of motion have no passive.
  const isPassive = (site: Site) =>
    !classes(site.tree.lemmas[site.token] ?? "", "unaccusative") &&
    isPassiveVerb(site, isReflexive(site));
  const agents = ({ tree, token }: Site) =>
    childrenOf(tree, token).filter(
      (child) =>
        tree.tokens[child]?.deprel === "obl:agent" ||
        (["obl", "nmod"].includes(relation(tree, child)) &&
          classes(caseOf({ tree, token: child }), "agent")),
    );
  const oneSubject = compileSurfaceSubject({ classes, antecedent, isPassive, speech });
  const surface: SurfaceSubject = (site, depth) => {
    const found = oneSubject(site, depth);
    return [...found, ...found.flatMap((subject) => listedBefore(site, subject))];
  };
  const ownObjects = ({ tree, token }: Site) =>
    [...dependents(tree, token, ["obj"]), ...subjectsBehindInfinitive(tree, token)]
      .filter((child) => !isOfClass(classes, { tree, token: child }, "reflexive"))
      .map((child) => antecedent({ tree, token: child }));
  return {
    caseOf,
    antecedent,
    isReflexive,
    isPassive,
    obliques,
    inverted: (site) => invertedSubject(site, { classes, antecedent, isPassive, speech }),
    subjects: (site) => (isPassive(site) ? agents(site) : surface(site, 0)),
    objects: (site) => (isPassive(site) ? surface(site, 0) : ownObjects(site)),
    datives: ({ tree, token }) =>
      dependents(tree, token, ["iobj", "obj", "obl"]).filter(
        (child) =>
          isOfClass(classes, { tree, token: child }, "dative") &&
          !isOfClass(classes, { tree, token: child }, "reflexive") &&
          tree.tokens[child]?.upos === "PRON",
      ),
  };
}

/** A participle without auxiliary is passive where it modifies a noun or opens a clause. */
function isPassiveVerb({ tree, token }: Site, reflexive: boolean): boolean {
  const children = childrenOf(tree, token).map((child) => tree.tokens[child]?.deprel);
  const above = headOf(tree, token);
  // « a annexé la Crimée et envahi l'Ukraine »: the second shares the auxiliary of the first.
  if (relation(tree, token) === "conj" && isVerb(tree, above) && !children.includes("nsubj:pass")) {
    const hasOwn = children.some((deprel) => deprel?.startsWith("aux"));
    if (!hasOwn) return isPassiveVerb({ tree, token: above }, reflexive);
  }
  if (children.includes("aux:pass") || children.includes("nsubj:pass")) return !reflexive;
  const verb = tree.tokens[token];
  if (verb === undefined || feature(verb, "VerbForm") !== "Part") return false;
  if (feature(verb, "Tense") === "Pres" || reflexive) return false;
  return !children.some((deprel) => deprel?.startsWith("aux") || deprel === "cop");
}

function compileCase(classes: WordClasses): Clauses["caseOf"] {
  return ({ tree, token }) => {
    const cases = dependents(tree, token, ["case", "mark"]).filter(
      (child) => tree.tokens[child]?.upos === "ADP" && child < token,
    );
    const [first] = cases;
    if (first === undefined) return "";
    const words = cases.flatMap((child) => [child, ...dependents(tree, child, ["fixed"])]);
    const joined = words.map((word) => tree.lemmas[word]);
    // « lors de », « près de »: the parser hangs the first word on the verb.
    const before = tree.lemmas[first - 1] ?? "";
    return (classes(before, "compound") ? [before, ...joined] : joined).join("_");
  };
}

function compileAntecedent(classes: WordClasses): Clauses["antecedent"] {
  return ({ tree, token }) => {
    const word = tree.tokens[token];
    if (word?.upos !== "PRON" || !isOfClass(classes, { tree, token }, "relative")) return token;
    let above = headOf(tree, token);
    for (let step = 0; step < DEPTH && above >= 0; step += 1) {
      if (tree.tokens[above]?.deprel === "acl:relcl") {
        return pastPlace({ tree, token: headOf(tree, above) }, classes);
      }
      above = headOf(tree, above);
    }
    return token;
  };
}

/** « des discussions en Arabie saoudite qui ont … »: the clause is about the noun before the place. */
function pastPlace({ tree, token }: Site, classes: WordClasses): number {
  const placed = dependents(tree, token, ["case"]).some((child) =>
    classes(tree.lemmas[child] ?? "", "place-only"),
  );
  const above = headOf(tree, token);
  return placed && above >= 0 && tree.tokens[above]?.upos === "NOUN" ? above : token;
}

interface SubjectTools {
  readonly classes: WordClasses;
  readonly antecedent: Clauses["antecedent"];
  readonly isPassive: Clauses["isPassive"];
  readonly speech: ReadonlySet<string>;
}

type SurfaceSubject = (site: Site, depth: number) => readonly number[];

/** The subject in the grammatical sense, shared by coordination and control. */
function compileSurfaceSubject(tools: SubjectTools): SurfaceSubject {
  const { classes, antecedent, isPassive } = tools;
  const surface: SurfaceSubject = ({ tree, token }, depth) => {
    const quoted = afterQuote({ tree, token }) ? invertedSubject({ tree, token }, tools) : [];
    if (quoted.length > 0) return quoted;
    const own = dependents(tree, token, ["nsubj"])
      .filter((child) => NOMINAL.has(tree.tokens[child]?.upos ?? ""))
      .filter((child) => child < token || !isInfinitive(tree, token))
      .map((child) => antecedent({ tree, token: child }));
    const head = headOf(tree, token);
    if (own.length > 0 || depth > DEPTH) return own;
    const inverted = invertedSubject({ tree, token }, tools);
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
        return isFiniteVerb(tree, token) ? [] : controllers(above, depth);
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
    if (!isObject || isPassive(above)) return surface(above, depth + 1);
    const objects = dependents(tree, token, ["obj", "iobj"]);
    if (objects.length > 0) return objects;
    return dependents(tree, token, ["obl"]).filter((child) => child > token);
  };
  return surface;
}

/**
 * « …, a-t-il dit », « …, a lancé l'ambassadeur »: the subject behind a verb of speech, which
 * the parser takes for an expletive or an object.
 */
function invertedSubject({ tree, token }: Site, { speech }: SubjectTools): readonly number[] {
  const clitics = childrenOf(tree, token).filter(
    (child) => tree.tokens[child]?.deprel === "expl:subj" && tree.forms[child]?.startsWith("-"),
  );
  if (clitics.length > 0) return clitics;
  if (!speech.has(tree.lemmas[token] ?? "") || !isFiniteVerb(tree, token)) return [];
  const group = [token, ...dependents(tree, token, ["aux", "expl", "iobj"])];
  const before = tree.tokens[Math.min(...group) - 1];
  if (before !== undefined && before.upos !== "PUNCT") return [];
  const behind = dependents(tree, token, ["obj", "nsubj"]).filter((child) => child > token);
  const named = behind.filter((noun) => holdsName(tree, noun));
  return named.length > 0 ? named : freeNounBehind(tree, token);
}

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

const QUOTES: ReadonlySet<string> = new Set(["»", "”", '"', "›"]);

/** Whether a verb follows the words it reports: « … », a lancé l'ambassadeur. */
function afterQuote({ tree, token }: Site): boolean {
  const group = [token, ...dependents(tree, token, ["aux", "expl", "iobj"])];
  const first = Math.min(...group);
  return [first - 1, first - 2].some((left) => QUOTES.has(tree.forms[left] ?? ""));
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
function freeNounBehind(tree: Tree, token: number): readonly number[] {
  for (let i = token + 1; i < tree.tokens.length && i <= token + BEHIND; i += 1) {
    const upos = tree.tokens[i]?.upos ?? "";
    if (upos === "VERB" || upos === "SCONJ") return [];
    const isNoun = upos === "NOUN" || upos === "PROPN";
    const isBare = dependents(tree, i, ["case"]).length === 0 && relation(tree, i) !== "flat";
    if (isNoun && isBare && holdsName(tree, i)) return [i];
  }
  return [];
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
  return !hasCase && isFree ? noun : undefined;
}

/** The head of the noun phrase that ends at a token, names and coordinations included. */
function nounPhraseHead(tree: Tree, token: number): number {
  let noun = token;
  for (let step = 0; step < DEPTH; step += 1) {
    const inside = ["flat", "conj", "nmod", "amod"].includes(relation(tree, noun));
    const above = headOf(tree, noun);
    if (!inside || above < 0 || above > noun || isVerb(tree, above)) break;
    noun = above;
  }
  return noun;
}

/** « la délégation conduite », « X, arrivant »: the noun; « la décision de X de partir »: X. */
function nounSubject({ tree, token }: Site, above: Site): readonly number[] {
  const verb = tree.tokens[token];
  if (verb !== undefined && feature(verb, "VerbForm") === "Part") return [above.token];
  return dependents(tree, above.token, ["nmod"]).filter((child) => child < token);
}

function hasCopula(tree: Tree, token: number): boolean {
  return dependents(tree, token, ["cop"]).length > 0;
}

/** What stands behind an infinitive is its object, though the parser may call it a subject. */
function subjectsBehindInfinitive(tree: Tree, token: number): readonly number[] {
  if (!isInfinitive(tree, token)) return [];
  return dependents(tree, token, ["nsubj"]).filter((child) => child > token);
}

function isInfinitive(tree: Tree, token: number): boolean {
  const verb = tree.tokens[token];
  return verb !== undefined && feature(verb, "VerbForm") === "Inf";
}

/** Whether a verb or one of its auxiliaries is finite. */
export function isFiniteVerb(tree: Tree, token: number): boolean {
  return [token, ...dependents(tree, token, ["aux", "cop"])].some((word) => {
    const verb = tree.tokens[word];
    return verb !== undefined && feature(verb, "VerbForm") === "Fin";
  });
}

/** Tokens and everything coordinated with them. */
export function spread(tree: Tree, tokens: readonly number[]): readonly number[] {
  return [...new Set(tokens.flatMap((token) => conjuncts(tree, token)))];
}
