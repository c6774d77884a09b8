import type { Clauses } from "./clause.ts";
import { clausesBelow, followers } from "./neighbours.ts";
import { nominals } from "./nominals.ts";
import { addressed, conversing, isOccasion, isPlural, subjectsAbove } from "./occasions.ts";
import { childrenOf, dependents, headOf, isVerb, relation, type Site } from "./tree.ts";
import { spread } from "./verb-form.ts";
import { isOfClass, type WordClasses } from "./words.ts";

/** Finds the tokens that stand in one grammatical place around a trigger. */
export type Selector = (site: Site) => readonly number[];

/** What selectors read sentences with. */
export interface SelectorTools {
  readonly clauses: Clauses;
  readonly classes: WordClasses;
}

interface Step {
  readonly place: string;
  readonly cases: ReadonlySet<string>;
  readonly lemmas: ReadonlySet<string>;
}

/** Marks a selector that is tried only when those before it in its role found nobody. */
export const FALLBACK = "?";

/** Marks a selector that takes those named alone, not whom a noun stands for (« trois agents cubains »). */
export const NAMED = "=";

/** A selector without the marks before it. */
function bare(text: string): string {
  return text.replace(FALLBACK, "").replace(NAMED, "");
}

/** Whether a text is a selector that `compileSelector` understands. */
export function isSelector(text: string): boolean {
  return bare(text)
    .split(">")
    .every((part) => readStep(part) !== undefined);
}

/**
 * Compiles a place written as in the rules: `nsubj`, `obl[à|en]`, `nmod[de]:troupe>amod`.
 * Brackets hold adpositions, the part after the colon lemmas, `>` goes on from what was found.
 */
export function compileSelector(text: string, tools: SelectorTools): Selector {
  const steps = bare(text)
    .split(">")
    .flatMap((part) => readStep(part) ?? []);
  const finders = steps.map((step) => compileStep(step, tools));
  return (site) => {
    let found: readonly number[] = [site.token];
    for (const find of finders) {
      found = found.flatMap((token) => find({ tree: site.tree, token }));
    }
    return [...new Set(found)];
  };
}

function readStep(text: string): Step | undefined {
  const match = /^([a-z_]+)(?:\[([^\]]*)\])?(?::([^>]+))?$/u.exec(text);
  if (match === null) return undefined;
  const [, place = "", cases = "", lemmas = ""] = match;
  if (!(place in PLACES)) return undefined;
  return { place, cases: words(cases), lemmas: words(lemmas) };
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split("|").filter((word) => word !== ""));
}

type Place = (site: Site, step: Step, tools: SelectorTools) => readonly number[];

/** Every grammatical place that a rule may name. */
const PLACES: Readonly<Record<string, Place>> = {
  self: ({ token }) => [token],
  nsubj: (site, _, { clauses }) => spread(site.tree, clauses.subjects(site)),
  obj: (site, _, { clauses }) => spread(site.tree, clauses.objects(site)),
  // The object as the tree has it, passive or not: « était entouré des ministres X et Y ».
  complement: ({ tree, token }) => spread(tree, dependents(tree, token, ["obj"])),
  iobj: (site, _, { clauses }) => clauses.datives(site),
  obl: (site, { cases }, { clauses }) => spread(site.tree, clauses.obliques(site, cases)),
  nmod: (site, { cases }, tools) => nominals(site, cases, tools),
  // « le retrait de X de Y »: who leaves stands before what is left.
  first: (site, { cases }, tools) => nominals(site, cases, tools).slice(0, 1),
  later: (site, { cases }, tools) => nominals(site, cases, tools).slice(1),
  dep: ({ tree, token }, { cases }, { clauses }) =>
    spread(tree, childrenOf(tree, token)).filter(
      (child) => cases.size === 0 || cases.has(clauses.caseOf({ tree, token: child })),
    ),
  amod: ({ tree, token }) =>
    spread(
      tree,
      childrenOf(tree, token).filter((child) => tree.tokens[child]?.upos === "ADJ"),
    ),
  // « le retrait de X », not « son retrait de X »: the possessive says whose it is.
  genitive: (site, { cases }, tools) =>
    possessors(site, tools).length > 0 ? [] : nominals(site, cases, tools),
  acl: ({ tree, token }) => dependents(tree, token, ["acl"]),
  poss: (site, _, tools) => possessors(site, tools),
  // « depuis l'invasion de X par Y »: the complement right behind, wherever the parser hung it.
  following: (site, { cases }) => followers(site, cases),
  // « juge probable que X soit responsable »: the clause.
  clause: ({ tree, token }) => clausesBelow(tree, token),
  // « imposer des sanctions contre X »: the verb whose object the noun is.
  over: (site, _, { clauses }) => {
    const above = { tree: site.tree, token: headOf(site.tree, site.token) };
    return isVerb(site.tree, above.token) && clauses.objects(above).includes(site.token)
      ? [above.token]
      : [];
  },
  up: ({ tree, token }) => governing({ tree, token }),
  // « avait accusé le 5 février, dans la même enceinte, Bagdad de … »: the object, hung too low.
  behind: (site, _, { clauses }) => spread(site.tree, clauses.behind(site)),
  // « Il recevait à Y, la capitale, le ministre X »: the object, hung on the place before it.
  beyond: ({ tree, token }) =>
    dependents(tree, token, ["obl"]).flatMap((place) => dependents(tree, place, ["conj"])),
  // « …, avait averti un conseiller de la présidence »: the speaker behind the verb.
  inverted: (site, _, { clauses }) => spread(site.tree, clauses.inverted(site)),
  // « précise-t-on au Kremlin »: nobody is named but the house.
  house: (site, { cases }, tools) => speakingHouse(site, cases, tools),
  // « des frappes ont visé X », « X a été touché par une attaque »: what the act hit.
  struck: (site, _, tools) => struckBy(site, tools),
  // « dans une lettre, X a … »: who acts by a speech or a letter is its author.
  adjunct: (site, _, { clauses }) =>
    relation(site.tree, site.token) === "obl" ? subjectsAbove(site, clauses) : [],
  // « lors d'une visite au Qatar, X a déclaré »: the traveller is the subject of the verb above.
  above: (site, _, { clauses }) => subjectsAbove(site, clauses),
  owner: (site, step, tools) => owners(site, step, tools),
  // « le sommet Trump-Poutine », « l'accord UE-Mercosur »: names right behind the noun.
  named: ({ tree, token }) =>
    dependents(tree, token, ["appos", "flat", "nmod", "dep"]).filter(
      (child) => child > token && isBareName(tree, child),
    ),
  // « X a reçu Y, en visite à Z »: the traveller is named right before.
  before: ({ tree, token }) => {
    const [adposition = -1] = dependents(tree, token, ["case"]);
    const name = tree.names.find(({ last }) => last === adposition - 2);
    return tree.forms[adposition - 1] === "," && name !== undefined ? [name.head] : [];
  },
  // « Les deux dirigeants ont signé … à l'issue d'un entretien »: both met.
  joint: (site, _, tools) => {
    if (!isOccasion(site, tools)) return [];
    const subjects = subjectsAbove(site, tools.clauses);
    return isPlural(site.tree, subjects) ? subjects : [];
  },
  // « X l'a annoncé à Y lors d'un entretien », « Lors d'un appel, X a exhorté Y à … »: both spoke.
  told: (site, { cases }, tools) => conversing(site, cases, tools),
  // « X a prévenu Y au téléphone »: both spoke.
  addressed: (site, { cases }, tools) => addressed(site, cases, tools),
  // « Dans une déclaration commune, ils s'engagent »: whose it is, where several do the verb.
  together: (site, _, { clauses }) => {
    const subjects = subjectsAbove(site, clauses);
    return isPlural(site.tree, subjects) ? subjects : [];
  },
  // « lors d'un entretien avec Y, X a déclaré »: the partner of Y is the subject of the verb above.
  // « X a évoqué le dossier avec Y »: X takes part because of Y.
  cosubject: (site, { cases }, { clauses, classes }) =>
    // « au cours de l'entretien, ils ont parlé »: to nobody else.
    clauses
      .obliques(site, cases)
      .some((other) => !classes(site.tree.lemmas[other] ?? "", "simultaneous"))
      ? spread(site.tree, clauses.subjects(site))
      : [],
  partner: (site, { cases }, { clauses }) =>
    clauses.obliques(site, cases).length > 0 ? subjectsAbove(site, clauses) : [],
};

/** « sa réélection »; « X, dont la réélection … »: the noun that « dont » takes up. */
function possessors({ tree, token }: Site, { clauses, classes }: SelectorTools): readonly number[] {
  // « leur »: parsers take it for a pronoun as well.
  return dependents(tree, token, ["det", "nmod", "nummod"])
    .filter((child) => child < token)
    .flatMap((child) => {
      const site = { tree, token: child };
      if (isOfClass(classes, site, "possessive")) return [child];
      const owner = clauses.antecedent(site);
      return isOfClass(classes, site, "genitive-relative") && owner !== child ? [owner] : [];
    });
}

function isBareName(tree: Site["tree"], token: number): boolean {
  const isFree = dependents(tree, token, ["case", "det"]).length === 0;
  const follows = !["PUNCT", "ADP", "DET"].includes(tree.tokens[token - 1]?.upos ?? "");
  return tree.tokens[token]?.upos === "PROPN" && isFree && follows;
}

/**
 * Whose encounter a noun tells: the possessor; else, with a partner after « avec », the subject
 * of the verb above, who is also meant by a possessive that runs ahead of its noun
 * (« Après sa rencontre avec Y, X a déclaré »).
 */
function owners(site: Site, { cases }: Step, tools: SelectorTools): readonly number[] {
  const { token } = site;
  const own = possessors(site, tools);
  // « le sommet prévu à Singapour avec X »: the partner may hang on the participle.
  const hasPartner = [token, ...dependents(site.tree, token, ["acl"])].some(
    (above) => tools.clauses.obliques({ tree: site.tree, token: above }, cases).length > 0,
  );
  if (!hasPartner && own.length === 0) return [];
  const subjects = subjectsAbove(site, tools.clauses);
  const runsAhead = subjects.some((subject) => subject > token);
  // « X et Y préparent leur rencontre »: a subject of several is whose it is.
  const isShared = subjects.length > 1;
  return own.length === 0 || runsAhead || isShared ? subjects : own;
}

/** The complement of place of a verb whose subject is « on ». */
function speakingHouse(
  site: Site,
  cases: ReadonlySet<string>,
  { clauses, classes }: SelectorTools,
): readonly number[] {
  const { tree, token } = site;
  const isAnyone = childrenOf(tree, token).some((child) =>
    isOfClass(classes, { tree, token: child }, "anyone"),
  );
  return isAnyone ? clauses.obliques(site, cases) : [];
}

/** The objects of a verb of hitting whose doer is the noun. */
function struckBy({ tree, token }: Site, { clauses, classes }: SelectorTools): readonly number[] {
  const verb = headOf(tree, token);
  if (verb < 0 || !classes(tree.lemmas[verb] ?? "", "hitting")) return [];
  const site = { tree, token: verb };
  return clauses.subjects(site).includes(token) ? spread(tree, clauses.objects(site)) : [];
}

/** The noun above an adjective or a noun in apposition, past verbs and copulas. */
function governing({ tree, token }: Site): readonly number[] {
  const above = headOf(tree, token);
  if (above < 0) return [];
  const upos = tree.tokens[above]?.upos ?? "";
  if (["NOUN", "PROPN", "PRON"].includes(upos)) return [above];
  return relation(tree, token) === "root" ? [] : dependents(tree, above, ["nsubj"]);
}

function compileStep(step: Step, tools: SelectorTools): Selector {
  const place = PLACES[step.place] ?? (() => []);
  return (site) => {
    const found = place(site, step, tools);
    if (step.lemmas.size === 0) return found;
    return found.filter((token) => step.lemmas.has(site.tree.lemmas[token] ?? ""));
  };
}
