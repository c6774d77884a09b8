import { isOpenInterval } from "../../document/edtf.ts";
import type { TimeExpression } from "../../document/time.ts";
import { feature } from "../../document/token.ts";
import type { ChainMention } from "./actors.ts";
import { type Draft, isTelling } from "./draft.ts";
import type { Anchored, Settings } from "./settings.ts";
import { ancestors, dependents, headOf, isVerb, relation, type Tree } from "./tree.ts";
import { isFiniteVerb } from "./verb-form.ts";
import type { WordClasses } from "./words.ts";

/** What circumstances are read from. */
export interface CircumstanceInput {
  readonly tree: Tree;
  readonly classes: WordClasses;
  readonly settings: Settings;
}

/** Where and when a subordinate clause sets the event of its main clause. */
export interface Circumstances {
  readonly places: readonly Anchored<ChainMention>[];
  readonly times: readonly Anchored<TimeExpression>[];
}

/**
 * The setting that a clause about the subject's coming or being there lends to what it did:
 * « Rentré mercredi à Washington, il a affirmé », « M. Macron, qui recevait jeudi …, a accusé ».
 */
export function circumstancesOf(
  draft: Draft,
  { tree, classes, settings }: CircumstanceInput,
): Circumstances {
  const { site, territory } = draft;
  const heads = [site.token, ...territory].filter(
    (token) => isVerb(tree, token) && isTelling(draft, token),
  );
  const verbs = new Set(
    heads.flatMap((head) => [
      ...openings(tree, head),
      ...insertions(tree, head),
      ...backgrounds(tree, head),
      ...reached(tree, head, classes),
    ]),
  );
  const main = mainVerb(tree, site.token);
  // « À X, les ministres, réunis lundi, ont décidé »: what opens the sentence sets the meeting too.
  const opens = ({ owners: [own = -1, above = -2] }: Anchored<unknown>) =>
    above === main && own < firstSubject(tree, main);
  const isUnder = ({ owners }: Anchored<unknown>) => {
    const verb = owners.find((owner) => isVerb(tree, owner));
    return (
      verb !== undefined &&
      verbs.has(verb) &&
      CLASSES.some((name) => classes(tree.lemmas[verb] ?? "", name))
    );
  };
  // « X, reçu la veille, n'a pas assisté à la réunion »: counted from the meeting, and not its day.
  const inserted = heads.flatMap((head) => insertions(tree, head));
  const isApart = ({ value, owners }: Anchored<TimeExpression>) =>
    value.anchor === "narrative" && owners.some((owner) => inserted.includes(owner));
  return {
    places: settings.places.filter((one) => (isUnder(one) || opens(one)) && !one.isGenitive),
    times: settings.times.filter(
      (one) => (isUnder(one) || opens(one)) && isDay(one.value) && !isApart(one),
    ),
  };
}

const CLASSES: readonly string[] = ["circumstance", "reached"];

/** The verb whose subject a participle tells of, -1 where it tells of nothing so. */
function mainVerb(tree: Tree, participle: number): number {
  const noun = headOf(tree, participle);
  const isOfSubject = relation(tree, participle) === "acl" && relation(tree, noun) === "nsubj";
  return isOfSubject && !isFiniteVerb(tree, participle) ? headOf(tree, noun) : -1;
}

/** « Réunis mercredi, les ministres ont … », « Recevant son homologue, il a … ». */
function openings(tree: Tree, head: number): readonly number[] {
  const above = [head, ...dependents(tree, head, ["nsubj"])];
  return above
    .flatMap((token) => dependents(tree, token, ["advcl", "acl"]))
    .filter((verb) => verb < head && verb < firstSubject(tree, head) && !isFiniteVerb(tree, verb));
}

/** « les ministres, réunis lundi, ont décidé »: between commas, about the subject. */
function insertions(tree: Tree, head: number): readonly number[] {
  return dependents(tree, head, ["nsubj"])
    .flatMap((subject) => dependents(tree, subject, ["acl"]))
    .filter(
      (verb) => verb < head && !isFiniteVerb(tree, verb) && tree.tokens[verb - 1]?.text === ",",
    );
}

function firstSubject(tree: Tree, head: number): number {
  return Math.min(head, ...dependents(tree, head, ["nsubj"]));
}

/** « le président, qui recevait jeudi X, a … »: an imperfect about the subject. */
function backgrounds(tree: Tree, head: number): readonly number[] {
  const subjects = dependents(tree, head, ["nsubj"]);
  const names = subjects.flatMap((subject) => dependents(tree, subject, ["appos", "flat"]));
  return [...subjects, ...names]
    .flatMap((subject) => dependents(tree, subject, ["acl"]))
    .filter((verb) => isImperfect(tree, verb) && headOf(tree, verb) < head);
}

/** « estime M. X, joint mardi à Beyrouth », « interrogé lundi par la presse »: asked then, said then. */
function reached(tree: Tree, head: number, classes: WordClasses): readonly number[] {
  const behind = Math.max(head, ...dependents(tree, head, ["nsubj"]));
  return tree.tokens.flatMap((_, token) => {
    // Taggers take some participles for finite verbs (« joint »); they have no subject.
    const isBare = dependents(tree, token, ["nsubj", "aux"]).length === 0;
    const isSetOff = token > behind && tree.tokens[token - 1]?.text === ",";
    const isReported = ancestors(tree, token).some((above) => relation(tree, above) === "ccomp");
    return isBare && isSetOff && !isReported && classes(tree.lemmas[token] ?? "", "reached")
      ? [token]
      : [];
  });
}

function isImperfect(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb];
  return token !== undefined && feature(token, "Tense") === "Imp";
}

/**
 * A year in such a clause tells of the subject's past: « Élu en 2019, il a … »; « Réunis depuis lundi,
 * ils ont conclu … » does not tell when.
 */
function isDay({ precision, edtf = "" }: TimeExpression): boolean {
  return (
    ["day", "month"].includes(precision) || (precision === "interval" && !isOpenInterval(edtf))
  );
}
