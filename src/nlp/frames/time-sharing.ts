import { withoutOpenEnd } from "../../document/edtf.ts";
import type { TimeExpression } from "../../document/time.ts";
import { type Draft, isTelling } from "./draft.ts";
import type { Fill } from "./needs.ts";
import type { Settings } from "./settings.ts";
import { childrenOf, dependents, headOf, isVerb, relation, type Tree } from "./tree.ts";
import { isFiniteVerb } from "./verb-form.ts";
import type { WordClasses } from "./words.ts";

/** The places and times given to a draft so far. */
export interface Held {
  readonly places: Fill[];
  readonly times: TimeExpression[];
}

/** What times are shared out with. */
export interface Sharing {
  readonly tree: Tree;
  readonly classes: WordClasses;
  readonly assigned: ReadonlyMap<Draft, Held>;
}

const STEPS = 4;

/** The times of the event in whose clause another one is told: « venu à Paris, X a été reçu mardi ». */
export function timesAbove(
  draft: Draft,
  { tree, assigned, classes }: Sharing,
): readonly TimeExpression[] {
  let token = topOf(draft, tree);
  for (let step = 0; step < STEPS; step += 1) {
    if (!sharesTime(tree, token, classes) || isOnlyAim(draft, token, classes)) return [];
    // « La réunion fait suite aux pourparlers d'avril »: only a verb gives its subject its time.
    const isSubject = relation(tree, token) === "nsubj";
    token = headOf(tree, token);
    // « à Londres, où il a été reçu »: past the place to the verb that leads there.
    if (opensPlace(tree, token, classes)) token = verbOfPlace(tree, token);
    const above = [...assigned].find(
      ([other, { times }]) =>
        other !== draft &&
        times.length > 0 &&
        (isSubject
          ? other.site.token === token
          : other.territory.includes(token) && isTelling(other, token)),
    );
    if (above !== undefined) return above[1].times;
  }
  return [];
}

/** « Pékin s'était abstenu samedi lors du vote »: the time of a verb that tells no event of its own. */
export function timesDuring(
  { site }: Draft,
  { tree, settings, classes }: Sharing & { readonly settings: Settings },
): readonly TimeExpression[] {
  const token = topOfPhrase(site.token, tree, classes);
  const isObl = relation(tree, token) === "obl" && isDuring(tree, token, classes);
  // « lors du vote »: parsers hang the noun on the adverb.
  const above = headOf(tree, token);
  const verb = classes(tree.lemmas[above] ?? "", "simultaneous") ? headOf(tree, above) : above;
  if (!isObl || !isVerb(tree, verb)) return [];
  return settings.times.filter(({ owners }) => owners[1] === verb).map(({ value }) => value);
}

/** « à l'issue de la visite », « en marge d'une réunion »: the noun that hangs on the verb. */
function topOfPhrase(token: number, tree: Tree, classes: WordClasses): number {
  const above = headOf(tree, token);
  const isPart =
    relation(tree, token) === "nmod" && classes(tree.lemmas[above] ?? "", "simultaneous");
  return isPart ? above : token;
}

/** « à Djeddah, sur les bords de la mer, où … »: what the whole phrase of a place hangs on. */
function verbOfPlace(tree: Tree, noun: number): number {
  let top = noun;
  while (relation(tree, top) === "nmod") top = headOf(tree, top);
  return headOf(tree, top);
}

/** Whether what hangs here happens when what it hangs on happens. */
function sharesTime(tree: Tree, token: number, classes: WordClasses): boolean {
  switch (relation(tree, token)) {
    case "conj":
    case "nsubj":
      return true;
    case "acl":
      return !isFiniteVerb(tree, token) || opensPlace(tree, headOf(tree, token), classes);
    case "advcl":
      if (isApart(tree, token, classes)) return false;
      return !isFiniteVerb(tree, token) || opensTime(tree, token, classes);
    case "obl":
    case "nmod":
      return isDuring(tree, token, classes);
    default:
      return false;
  }
}

/** « pour tenter de relancer les négociations »: what one hopes to bring about is not of that day. */
function isOnlyAim(
  { site: { tree, token: own }, carriers }: Draft,
  token: number,
  classes: WordClasses,
): boolean {
  const isCarried = carriers.some(({ verb }) => verb.token === token);
  const isPurpose = dependents(tree, token, ["mark", "case"]).some((word) =>
    classes(tree.lemmas[word] ?? "", "purpose"),
  );
  return token !== own && isVerb(tree, token) && !isCarried && isPurpose;
}

/** « deux ans après avoir déposé … »: so far from what it hangs on, not on its day. */
function isApart(tree: Tree, token: number, classes: WordClasses): boolean {
  const [measure = tree.tokens.length] = dependents(tree, token, ["obl", "nmod", "nummod"]);
  return dependents(tree, token, ["mark", "case"]).some(
    (word) => measure < word && APART.some((name) => classes(tree.lemmas[word] ?? "", name)),
  );
}

const APART: readonly string[] = ["after", "before"];

/** Whether a relative clause of place hangs on a noun. */
export function opensPlace(tree: Tree, noun: number, classes: WordClasses): boolean {
  const clauses = dependents(tree, noun, ["acl"]);
  return clauses.some((verb) =>
    childrenOf(tree, verb).some(
      (child) =>
        classes(tree.forms[child] ?? "", "relative") &&
        classes(tree.forms[child] ?? "", "place-pronoun"),
    ),
  );
}

/** « lors de », « à l'issue de »: neither before nor after. */
export function isDuring(tree: Tree, token: number, classes: WordClasses): boolean {
  const words = [token - 1, token - 2, token - 3, ...dependents(tree, token, ["case"])];
  const above = headOf(tree, token);
  return [...words, above, token].some((word) => classes(tree.lemmas[word] ?? "", "simultaneous"));
}

/** The highest verb that speaks for an event: « participer à une réunion », « doit rencontrer ». */
function topOf({ site, territory }: Draft, tree: Tree): number {
  const verbs = territory.filter((token) => isVerb(tree, token));
  const depth = (token: number): number => (token < 0 ? 0 : 1 + depth(headOf(tree, token)));
  return verbs.reduce((top, token) => (depth(token) < depth(top) ? token : top), site.token);
}

/** Whether the clause of an event is told to fall when another verb says: « X date du 4, lorsque … ». */
export function isIntroduced(
  draft: Draft,
  { tree, verb, classes }: { tree: Tree; verb: number | undefined; classes: WordClasses },
): boolean {
  const top = topOf(draft, tree);
  return verb !== undefined && headOf(tree, top) === verb && opensTime(tree, top, classes);
}

function opensTime(tree: Tree, verb: number, classes: WordClasses): boolean {
  return dependents(tree, verb, ["mark", "advmod"]).some((word) =>
    classes(tree.lemmas[word] ?? "", "when"),
  );
}

/** « a rappelé avoir présenté un plan dès le 31 mai »: the day of what is told, not of the telling. */
export function isTold(
  { site: { tree, token }, trigger }: Draft,
  owners: readonly number[],
): boolean {
  // « a voulu croire mardi »: both words tell that it was said.
  const below = owners
    .slice(0, Math.max(0, owners.indexOf(token)))
    .filter((owner) => !trigger.includes(owner));
  // « exigeaient la fin du traité de 1960 »: the time of a thing.
  const [own = -1] = owners;
  const isOfThing = isVerb(tree, token) && relation(tree, own) === "nmod" && isYear(tree, own);
  return (
    isOfThing || below.some((owner) => isVerb(tree, owner) && relation(tree, owner) === "xcomp")
  );
}

/** A number of four digits, and no more than it. */
function isYear(tree: Tree, token: number): boolean {
  return /^\d{4}$/.test(tree.forms[token] ?? "");
}

/** « est divisée depuis 1974, lorsque l'armée a envahi l'île »: what began it is of that time alone. */
export function withoutSequel(time: TimeExpression): TimeExpression {
  return time.edtf === undefined ? time : { ...time, edtf: withoutOpenEnd(time.edtf) };
}
