import type { SelectorTools } from "./selector.ts";
import { dependents, type Site, type Tree } from "./tree.ts";
import { spread } from "./verb-form.ts";

/** Dependents of a noun by adposition, its own and those the parser hung one noun too low. */
export function nominals(
  site: Site,
  cases: ReadonlySet<string>,
  tools: SelectorTools,
): readonly number[] {
  const { tree, token } = site;
  const low = nounsBelow(site, cases, tools);
  const isBetween = [...cases].some((one) => tools.classes(one, "between"));
  const near = [token, ...low].flatMap((noun) =>
    tools.clauses
      .obliques({ tree, token: noun }, cases)
      .filter((found) => !areOneName(tree, noun, found)),
  );
  const own = near.length === 0 && isBetween ? parties(site, tools) : near;
  const listed = spread(tree, [...own, ...agentsBelow(site, cases, tools)]);
  return isBetween ? [...listed, ...listed.flatMap((name) => namedNext(tree, name))] : listed;
}

/** « une visite en Corée du Nord »: the second word of a name is nobody beside the first. */
function areOneName({ names }: Tree, one: number, other: number): boolean {
  return names.some(
    ({ first, last }) => first <= one && one <= last && first <= other && other <= last,
  );
}

/** « le deuxième entretien en une semaine entre X et Y »: hung on a noun between. */
function parties({ tree, token }: Site, { clauses, classes }: SelectorTools): readonly number[] {
  return dependents(tree, token, ["nmod"])
    .flatMap((noun) => dependents(tree, noun, ["nmod"]))
    .filter((noun) => classes(clauses.caseOf({ tree, token: noun }), "between"));
}

/**
 * « la visite à Washington du général »: a genitive may hang on the place; « les sanctions de
 * l'Union contre X »: any other complement may hang on the genitive.
 */
function nounsBelow(
  site: Site,
  cases: ReadonlySet<string>,
  tools: SelectorTools,
): readonly number[] {
  const { tree } = site;
  const wantsGenitive = [...cases].some((one) => tools.classes(one, "genitive"));
  const below = complementsOf(site, tools);
  // « l'arrestation, lundi à Genève, de X »: what follows may hang on the day or on the place of the day.
  const days = below.filter(
    ({ noun, adposition }) => adposition === "" && tree.tokens[noun]?.upos === "NOUN",
  );
  const ofDays = days.flatMap(({ noun }) => complementsOf({ tree, token: noun }, tools));
  const isLow = ({ noun, adposition }: Complement) => {
    if (!wantsGenitive) return tools.classes(adposition, "genitive");
    const isBetween = BETWEEN.some((name) => tools.classes(adposition, name));
    return isBetween && tree.tokens[noun]?.upos === "PROPN";
  };
  return [...below.filter(isLow), ...days, ...ofDays.filter(isLow)].map(({ noun }) => noun);
}

/** Adpositions that may open what stands between an act and whose act it is. */
const BETWEEN = ["locative", "agent"] as const;

interface Complement {
  readonly noun: number;
  readonly adposition: string;
}

function complementsOf({ tree, token }: Site, { clauses }: SelectorTools): readonly Complement[] {
  return dependents(tree, token, ["nmod"]).map((noun) => ({
    noun,
    adposition: clauses.caseOf({ tree, token: noun }),
  }));
}

/** « le gel des avoirs du clan X par Y »: who does it goes with the act, however many nouns stand between. */
function agentsBelow(
  site: Site,
  cases: ReadonlySet<string>,
  tools: SelectorTools,
): readonly number[] {
  const agents = new Set([...cases].filter((one) => tools.classes(one, "agent")));
  if (agents.size === 0) return [];
  const { tree } = site;
  return genitives(site, tools)
    .flatMap((token) => [token, ...genitives({ tree, token }, tools)])
    .flatMap((token) => tools.clauses.obliques({ tree, token }, agents));
}

function genitives({ tree, token }: Site, { clauses, classes }: SelectorTools): readonly number[] {
  return dependents(tree, token, ["nmod"]).filter((child) =>
    classes(clauses.caseOf({ tree, token: child }), "genitive"),
  );
}

/** « entre Israël et le Hamas »: the second name, wherever the parser hung it. */
function namedNext(tree: Site["tree"], token: number): readonly number[] {
  const name = tree.names.find(({ first, last }) => first <= token && token <= last);
  if (name === undefined || tree.tokens[name.last + 1]?.upos !== "CCONJ") return [];
  const skip = tree.tokens[name.last + 2]?.upos === "DET" ? 3 : 2;
  const next = tree.names.find(({ first }) => first === name.last + skip);
  return next === undefined ? [] : [next.head];
}
