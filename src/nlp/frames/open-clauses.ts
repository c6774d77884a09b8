import type { EventStatus } from "../../document/frame.ts";
import { feature } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import {
  ancestors,
  childrenOf,
  dependents,
  isVerb,
  relation,
  type Site,
  type Tree,
} from "./tree.ts";
import { isPresentParticiple } from "./verb-form.ts";
import { rowsOf, type WordClasses } from "./words.ts";

type Off = Extract<EventStatus, "cancelled" | "postponed">;

/** What a clause around an event leaves open of it. */
export interface OpenClauses {
  /** « Des sanctions sont-elles à l'ordre du jour ? »: what is asked of the present or the future. */
  readonly isAsked: (site: Site) => boolean;
  /** « s'y rendra si la trêve tient »: what is to come on a condition. */
  readonly isConditional: (site: Site) => boolean;
  /** « a annulé sa visite à X, où il devait rencontrer Y »: what falls with what was called off. */
  readonly calledOffAbove: (site: Site) => Off | undefined;
  /** « un contrat permettant la livraison de … »: what is only made possible. */
  readonly isEnabled: (site: Site) => boolean;
}

/** Compiles the words that leave an event open, or call off what it belongs to. */
export function compileOpenClauses(
  pack: LanguagePack,
  classes: WordClasses,
  isNegated: (site: Site) => boolean,
): OpenClauses {
  const offs = offVerbs(pack);
  return {
    isAsked,
    isConditional: ({ tree, token }) =>
      dependents(tree, token, ["advcl"]).some((clause) =>
        isCondition({ tree, token: clause }, classes),
      ) ||
      dependents(tree, token, ["obl"]).some((phrase) =>
        isConditionPhrase({ tree, token: phrase }, classes),
      ),
    calledOffAbove: (site) => calledOffAbove(site, offs, isNegated),
    isEnabled: (site) => isEnabled(site, classes),
  };
}

/** The verbs that call off or put off what they take: those of plans and those of nouns. */
function offVerbs(pack: LanguagePack): ReadonlyMap<string, Off> {
  const heads = rowsOf(pack, "event-modals").map(({ lemma, status }) => [lemma, status]);
  const carriers = rowsOf(pack, "event-carriers").map(({ verb, status }) => [verb, status]);
  return new Map(
    [...heads, ...carriers].flatMap(([verb = "", status]) =>
      status === "cancelled" || status === "postponed" ? [[verb, status] as const] : [],
    ),
  );
}

const QUESTION_MARK = "?";

function isAsked({ tree, token }: Site): boolean {
  if (relation(tree, token) !== "root" || tree.tokens.at(-1)?.text !== QUESTION_MARK) return false;
  const isOpen = tree.tokens.some(({ feats }) => /PronType=Int/.test(feats));
  const children = childrenOf(tree, token);
  const inverted = children.some((child) => isInvertedPronoun(tree, child));
  // « A-t-il rencontré X ? » asks about what may have been.
  const isPast = dependents(tree, token, ["aux"]).some((aux) => isPastAuxiliary(tree, aux));
  return inverted && !isOpen && !isPast;
}

function isPastAuxiliary(tree: Tree, token: number): boolean {
  return tree.tokens[token]?.deprel === "aux:tense";
}

const HYPHEN = /^-/;

/** « sont-elles », « aura-t-il »: a hyphen ties the pronoun to the verb before it. */
function isInvertedPronoun(tree: Tree, token: number): boolean {
  const word = tree.tokens[token];
  return word?.upos === "PRON" && HYPHEN.test(word.text) && feature(word, "PronType") === "Prs";
}

/** « si », not « même si », « comme si ». */
function isCondition({ tree, token }: Site, classes: WordClasses): boolean {
  return dependents(tree, token, ["mark"]).some(
    (mark) =>
      classes(tree.lemmas[mark] ?? "", "condition") &&
      !["ADV", "SCONJ"].includes(tree.tokens[mark - 1]?.upos ?? ""),
  );
}

/** « en cas d'échec », « à défaut d'accord », « faute de mieux ». */
function isConditionPhrase({ tree, token }: Site, classes: WordClasses): boolean {
  const words = [token, ...dependents(tree, token, ["case"])];
  return words.some((word) => classes(tree.lemmas[word] ?? "", "condition-noun"));
}

/** A plan seen from the past, in a clause about a place or person of what was called off. */
function calledOffAbove(
  { tree, token }: Site,
  offs: ReadonlyMap<string, Off>,
  isNegated: (site: Site) => boolean,
): Off | undefined {
  const verb = tree.tokens[token];
  const isPastPlan = verb !== undefined && feature(verb, "Tense") === "Imp";
  if (!isPastPlan || verb.deprel !== "acl:relcl") return undefined;
  return ancestors(tree, token)
    .filter((above) => isVerb(tree, above) && !isNegated({ tree, token: above }))
    .flatMap((above) => offs.get(tree.lemmas[above] ?? "") ?? [])[0];
}

function isEnabled({ tree, token }: Site, classes: WordClasses): boolean {
  if (relation(tree, token) !== "obj") return false;
  const head = tree.tokens[token]?.head ?? -1;
  return classes(tree.lemmas[head] ?? "", "enabling") && isPresentParticiple(tree, head);
}
