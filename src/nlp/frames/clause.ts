import { feature } from "../../document/token.ts";
import { freeNounBehind, invertedSubject } from "./inverted-subject.ts";
import { listedBefore } from "./listed-subjects.ts";
import { compileSurfaceSubject, isTakenUp, type SurfaceSubject } from "./surface-subject.ts";
import { childrenOf, dependents, headOf, isVerb, relation, type Site, type Tree } from "./tree.ts";
import { undergoersOf } from "./undergoer.ts";
import { isInfinitive } from "./verb-form.ts";
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
  /** The first named noun without adposition behind a verb, wherever the tree hung it. */
  readonly behind: (site: Site) => readonly number[];
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
  const isReflexive = ({ tree, token }: Site): boolean =>
    childrenOf(tree, token).some((child) =>
      isOfClass(classes, { tree, token: child }, "reflexive"),
    ) ||
    (sharesAuxiliary(tree, token) && isReflexive({ tree, token: headOf(tree, token) }));
  const obliques = ({ tree, token }: Site, cases: ReadonlySet<string>) =>
    [
      ...dependents(tree, token, ["obl", "nmod", "iobj", "advcl", "dep", "appos"]),
      ...hungLow({ tree, token }, { classes, caseOf }),
    ]
      .filter((child) => cases.has(caseOf({ tree, token: child })))
      .map((child) => antecedent({ tree, token: child }));
  // « venu à Paris »: verbs of motion have no passive.
  const isPassive = (site: Site) =>
    !classes(site.tree.lemmas[site.token] ?? "", "unaccusative") &&
    isPassiveVerb(site, isReflexive(site));
  const agents = compileAgents(classes, caseOf);
  const oneSubject = compileSurfaceSubject({ classes, antecedent, isPassive, speech });
  const surface: SurfaceSubject = (site, depth) => {
    const found = oneSubject(site, depth);
    return [...found, ...found.flatMap((subject) => listedBefore(site, subject))];
  };
  const ownObjects = ({ tree, token }: Site) =>
    [...dependents(tree, token, ["obj"]), ...subjectsBehindInfinitive(tree, token)]
      .filter((child) => !isOfClass(classes, { tree, token: child }, "reflexive"))
      .map((child) => antecedent({ tree, token: child }));
  const subject = (site: Site) => surface(site, 0);
  const undergoers = (site: Site) => undergoersOf(site, { classes, isReflexive, subject });
  const actors = (site: Site) => (isPassive(site) ? agents(site) : subject(site));
  const suffering = (site: Site) => (isPassive(site) ? subject(site) : ownObjects(site));
  const datives = compileDatives(classes);
  return {
    caseOf,
    antecedent,
    // « s'est fait expulser »: the pronoun belongs to « faire », not to what was done.
    isReflexive: (site) => isReflexive(site) && undergoers(site) === undefined,
    isPassive,
    obliques,
    behind: ({ tree, token }) => freeNounBehind(tree, token),
    inverted: (site) => invertedSubject(site, speech),
    subjects: (site) => (undergoers(site) === undefined ? actors(site) : agents(site)),
    objects: (site) => {
      const own = suffering(site);
      return own.length > 0 ? own : (undergoers(site) ?? []);
    },
    datives: (site) => [...datives(site), ...(undergoers(site) ?? [])],
  };
}

/** « s'est réuni avec X, puis entretenu avec Y »: the second participle has the clitic of the first. */
function sharesAuxiliary(tree: Tree, token: number): boolean {
  const verb = tree.tokens[token];
  if (verb === undefined || feature(verb, "VerbForm") !== "Part") return false;
  const isBare = dependents(tree, token, ["aux", "cop", "nsubj", "obj"]).length === 0;
  return relation(tree, token) === "conj" && isVerb(tree, headOf(tree, token)) && isBare;
}

/**
 * « a travaillé dans un hôtel de la ville avec X », « a dîné jeudi avec X »: the partner of a verb,
 * hung on the place or the day before it.
 */
function hungLow(
  { tree, token }: Site,
  { classes, caseOf }: { readonly classes: WordClasses; readonly caseOf: Clauses["caseOf"] },
): readonly number[] {
  if (!isVerb(tree, token)) return [];
  return (
    dependents(tree, token, ["obl"])
      .filter((child) => {
        const adposition = caseOf({ tree, token: child });
        return adposition === "" || classes(adposition, "locative");
      })
      .flatMap((child) => [child, ...dependents(tree, child, ["nmod"])])
      // « au lendemain de sa rencontre avec X »: X is the partner of that encounter.
      .filter((noun) => !classes(tree.lemmas[noun] ?? "", "pair"))
      .flatMap((child) => dependents(tree, child, ["nmod"]))
      .filter((child) => classes(caseOf({ tree, token: child }), "comitative"))
  );
}

/** « reçu par X »: the agent of a passive, by its relation or its adposition. */
function compileAgents(classes: WordClasses, caseOf: Clauses["caseOf"]): Clauses["subjects"] {
  return ({ tree, token }) =>
    childrenOf(tree, token).filter(
      (child) =>
        tree.tokens[child]?.deprel === "obl:agent" ||
        (["obl", "nmod"].includes(relation(tree, child)) &&
          classes(caseOf({ tree, token: child }), "agent")),
    );
}

/** « lui », « leur » before a verb. */
function compileDatives(classes: WordClasses): Clauses["datives"] {
  return ({ tree, token }) =>
    dependents(tree, token, ["iobj", "obj", "obl"]).filter(
      (child) =>
        isOfClass(classes, { tree, token: child }, "dative") &&
        !isOfClass(classes, { tree, token: child }, "reflexive") &&
        tree.tokens[child]?.upos === "PRON" &&
        !isEmphatic(tree, child),
    );
}

/** « a, lui, parlé », « a quant à elle salué », « s'est lui aussi réjoui »: the subject once more. */
function isEmphatic(tree: Tree, pronoun: number): boolean {
  const next = tree.tokens[pronoun + 1]?.upos ?? "";
  const isIntroduced = dependents(tree, pronoun, ["case", "advmod"]).some((word) => word < pronoun);
  const isGoverned = tree.tokens[pronoun - 1]?.upos === "ADP";
  return isIntroduced || isGoverned || ["PUNCT", "ADV"].includes(next);
}

/** A participle without auxiliary is passive where it modifies a noun or opens a clause. */
function isPassiveVerb({ tree, token }: Site, reflexive: boolean): boolean {
  const children = childrenOf(tree, token).map((child) => tree.tokens[child]?.deprel);
  const above = headOf(tree, token);
  // « a fait savoir »: an auxiliary has the voice of its verb.
  if (tree.tokens[token]?.deprel === "aux:caus") return false;
  // « a annexé la Crimée et envahi l'Ukraine »: the second shares the auxiliary of the first.
  if (relation(tree, token) === "conj" && isVerb(tree, above) && !children.includes("nsubj:pass")) {
    const hasOwn = children.some((deprel) => deprel?.startsWith("aux"));
    if (!hasOwn) return isPassiveVerb({ tree, token: above }, reflexive);
  }
  if (children.includes("aux:pass") || children.includes("nsubj:pass")) return !reflexive;
  const verb = tree.tokens[token];
  if (verb === undefined || feature(verb, "VerbForm") !== "Part") return false;
  // « est priée d'ouvrir »: a parser may take the auxiliary of a passive for a copula.
  if (children.includes("cop") && feature(verb, "Voice") === "Pass") return !reflexive;
  if (feature(verb, "Tense") === "Pres" || reflexive) return false;
  return !children.some((deprel) => deprel?.startsWith("aux") || deprel === "cop");
}

function compileCase(classes: WordClasses): Clauses["caseOf"] {
  return ({ tree, token }) => {
    // « face à »: a noun that opens a fixed phrase stands for an adposition.
    const cases = dependents(tree, token, ["case", "mark"]).filter(
      (child) =>
        child < token &&
        (tree.tokens[child]?.upos === "ADP" || dependents(tree, child, ["fixed"]).length > 0),
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

/** What stands behind an infinitive is its object, though the parser may call it a subject. */
function subjectsBehindInfinitive(tree: Tree, token: number): readonly number[] {
  if (!isInfinitive(tree, token) || isTakenUp(tree, token)) return [];
  return dependents(tree, token, ["nsubj"]).filter((child) => child > token);
}
