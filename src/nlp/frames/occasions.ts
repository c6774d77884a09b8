import type { Clauses } from "./clause.ts";
import type { SelectorTools } from "./selector.ts";
import { ancestors, dependents, headOf, isVerb, type Site, type Tree } from "./tree.ts";
import { spread } from "./verb-form.ts";

/** Whether a noun is told as an occasion: « lors de », « à l'issue de », « après ». */
export function isOccasion({ tree, token }: Site, { clauses, classes }: SelectorTools): boolean {
  // « au terme de sept heures de tractations »: up to the noun that hangs on the verb.
  const above = ancestors(tree, token);
  const nouns = above.slice(
    0,
    Math.max(
      1,
      above.findIndex((one) => isVerb(tree, one)),
    ),
  );
  const words = [token, ...nouns].flatMap((one) => [
    clauses.caseOf({ tree, token: one }).split("_")[0] ?? "",
    one === token ? "" : (tree.lemmas[one] ?? ""),
  ]);
  return words.some((word) => classes(word, "simultaneous") || classes(word, "after"));
}

/**
 * Who says something above an encounter of two, and to whom (« X l'a annoncé à Y lors d'un
 * entretien »); nobody where one of them is not told, or where words are given to a newspaper.
 */
export function conversing(
  noun: Site,
  cases: ReadonlySet<string>,
  tools: SelectorTools,
): readonly number[] {
  const { tree, token } = noun;
  const { clauses, classes } = tools;
  // « lors d'un entretien au Figaro »: an interview.
  const isGiven = clauses.obliques(noun, cases).some((name) => isNamed(tree, name));
  const isOfTwo = classes(tree.lemmas[token] ?? "", "pair");
  if (!isOfTwo || isGiven || !isOccasion(noun, tools)) return [];
  const verb = ancestors(tree, token).find((above) => isVerb(tree, above));
  if (verb === undefined) return [];
  const site = { tree, token: verb };
  const isAsked = dependents(tree, verb, ["xcomp"]).some((act) =>
    dependents(tree, act, ["mark"]).some((mark) => cases.has(tree.forms[mark] ?? "")),
  );
  const phrase = ancestors(tree, token);
  const addressees = [
    // « au terme d'entretiens »: the phrase of the noun itself is nobody.
    ...clauses.obliques(site, cases).filter((one) => one !== token && !phrase.includes(one)),
    ...clauses.datives(site),
    ...(isAsked ? clauses.objects(site) : []),
  ];
  const speakers = clauses.subjects(site);
  const isTold = speakers.length > 0 && addressees.length > 0;
  return isTold ? spread(tree, [...speakers, ...addressees]) : [];
}

/** Who does what the verb above a means tells, and to whom: « X a prévenu Y au téléphone ». */
export function addressed(
  { tree, token }: Site,
  cases: ReadonlySet<string>,
  { clauses }: SelectorTools,
): readonly number[] {
  const verb = headOf(tree, token);
  if (!isVerb(tree, verb)) return [];
  const site = { tree, token: verb };
  const speakers = clauses.subjects(site);
  const others = [
    ...clauses.obliques(site, cases),
    ...clauses.datives(site),
    ...clauses.objects(site),
  ].filter((other) => other !== token && !speakers.includes(other));
  return speakers.length > 0 && others.length > 0 ? spread(tree, [...speakers, ...others]) : [];
}

/** Whether a token heads a name of a person, state or organisation. */
function isNamed({ names }: Tree, token: number): boolean {
  return names.some(({ head }) => head === token);
}

/** The subject of the nearest verb above a token that has one. */
export function subjectsAbove({ tree, token }: Site, clauses: Clauses): readonly number[] {
  for (const above of ancestors(tree, token)) {
    if (!isVerb(tree, above)) continue;
    const site = { tree, token: above };
    // « X a été reçu par Y … après sa démission »: the subject counts, not the agent.
    const subjects = clauses.isPassive(site) ? clauses.objects(site) : clauses.subjects(site);
    if (subjects.length > 0)
      return spread(
        tree,
        subjects.filter((subject) => subject !== token),
      );
  }
  return [];
}

/** Several subjects, or one in the plural. */
export function isPlural(tree: Tree, subjects: readonly number[]): boolean {
  return (
    subjects.length > 1 ||
    subjects.some((token) => /Number=Plur/.test(tree.tokens[token]?.feats ?? ""))
  );
}
