import type { EventStatus } from "../../document/frame.ts";
import { feature } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import type { Clauses } from "./clause.ts";
import { HELD_BACK, isDenied, isForced } from "./forced-verbs.ts";
import { compileNegation, isDeniedNoun } from "./negation.ts";
import { compileOpenClauses, type OpenClauses } from "./open-clauses.ts";
import { tenseOf } from "./tense-status.ts";
import { childrenOf, dependents, headOf, isVerb, relation, type Site, type Tree } from "./tree.ts";
import { isCompoundPast, isDone, isFiniteVerb } from "./verb-form.ts";
import { compileLookup, rowsOf, type WordClasses } from "./words.ts";

/** How sure an event is as its verb has it; "negated" and "aim" are no event at all. */
export type Modality = EventStatus | "negated" | "aim" | "announced";

/** Reads how sure verbs and nouns make an event. */
export interface Modalities {
  readonly ofVerb: (site: Site) => Modality;
  /** What the words on and above a noun say (« prochain », « la possibilité de »). */
  readonly ofNoun: (site: Site) => Modality | undefined;
  /** What the verb above a noun says: « interviendra lors du sommet » → planned. */
  readonly ofClause: (site: Site) => Modality;
  readonly isNegated: (site: Site) => boolean;
}

/** What modality is read with. */
export interface ModalityTools {
  readonly classes: WordClasses;
  readonly clauses: Clauses;
}

const DEPTH = 5;

/** Compiles the pack's tables of modal heads, modifiers and governors. */
export function compileModalities(pack: LanguagePack, tools: ModalityTools): Modalities {
  const modals = compileLookup(rowsOf(pack, "event-modals"), "lemma", "status");
  const modifiers = compileLookup(rowsOf(pack, "event-modifiers"), "lemma", "status");
  const governors = compileLookup(rowsOf(pack, "event-governors"), "lemma", "status");
  const isNegated = compileNegation(tools.classes);
  const open = compileOpenClauses(pack, tools.classes, isNegated);
  const verbTools: VerbTools = { ...tools, modals, governors, isNegated, open };
  return {
    isNegated,
    ofVerb: (site) => verbModality(site, verbTools, 0),
    ofClause: (site) => clauseModality(site, verbTools),
    ofNoun: (site) => {
      if (isDeniedNoun(site, tools.classes)) return "negated";
      const governor = governorOf(site, { governors, classes: tools.classes });
      // « le report des élections prévues en février »: what was planned was called off.
      if (governor !== undefined && OFF.includes(governor)) return governor;
      const isOpen = isAnyOne(site, tools.classes) || open.isEnabled(site);
      const any = isOpen ? "hypothetical" : undefined;
      return modifierOf(site, modifiers) ?? governor ?? any;
    },
  };
}

interface VerbTools extends ModalityTools {
  readonly modals: ReadonlyMap<string, string>;
  readonly governors: ReadonlyMap<string, string>;
  readonly isNegated: (site: Site) => boolean;
  readonly open: OpenClauses;
}

function verbModality(site: Site, tools: VerbTools, depth: number): Modality {
  const found = closedModality(site, tools, depth);
  return found === "planned" && tools.open.isConditional(site) ? "hypothetical" : found;
}

function closedModality(site: Site, tools: VerbTools, depth: number): Modality {
  const { tree, token } = site;
  const negated = tools.isNegated(site);
  const asked = tools.open.isAsked(site) ? "hypothetical" : tenseOf(tree, token);
  const own = negated ? "negated" : asked;
  if (isConditionClause(site, tools.classes)) return "hypothetical";
  const head: Site = { tree, token: headOf(tree, token) };
  const above = depth > DEPTH ? undefined : relationAbove(tree, token);
  if (head.token < 0 || above === undefined) return own ?? "occurred";
  if (isPurpose(site, tools.classes)) return aimOf(site, tools, depth);
  const governor = governorStatus(head, tools);
  if (governor !== undefined && above === "complement") {
    return underModal({ own, negated, governor }, head, tools);
  }
  const seenFromPast = own === "hypothetical" && above !== "conj" && isPastSpeech(tree, head.token);
  if (seenFromPast) return "planned";
  const inherited = own ?? verbModality(head, tools, depth + 1);
  return isDone(tree, token) && UNTOLD.includes(inherited) ? "occurred" : inherited;
}

/** What a main clause may say of itself alone. */
const UNTOLD: readonly Modality[] = ["negated", "hypothetical", "denied", "cancelled"];

/** A noun in an adjunct shares the time of its verb, unless « après » sets it before. */
function clauseModality(site: Site, tools: VerbTools): Modality {
  const { tree, token } = site;
  const head = headOf(tree, token);
  const adposition = tools.clauses.caseOf(site);
  if (head < 0 || !isAdjunctOrNew(tree, token)) return "occurred";
  if (tools.open.isAsked({ tree, token: head })) return "hypothetical";
  if (!isVerb(tree, head)) return "occurred";
  if (tools.classes(adposition, "after")) return "occurred";
  if (tools.classes(adposition, "before")) return "planned";
  const modality = verbModality({ tree, token: head }, tools, 0);
  if (modality === "announced") return "planned";
  return modality === "planned" || modality === "hypothetical" ? modality : "occurred";
}

/** What the head of a complement says of it; a noun makes of an infinitive at most a possibility. */
function governorStatus(
  { tree, token }: Site,
  { modals, governors }: VerbTools,
): string | undefined {
  const lemma = tree.lemmas[token] ?? "";
  const known = modals.get(lemma) ?? governors.get(lemma);
  return known ?? (tree.tokens[token]?.upos === "NOUN" ? "hypothetical" : undefined);
}

type Above = "complement" | "clause" | "conj" | undefined;

function relationAbove(tree: Tree, token: number): Above {
  switch (relation(tree, token)) {
    case "xcomp":
    case "ccomp":
    case "csubj":
      return "complement";
    case "conj":
      return isVerb(tree, headOf(tree, token)) ? "conj" : undefined;
    case "acl":
      return isVerb(tree, headOf(tree, token)) ? "clause" : infinitiveOf(tree, token);
    case "advcl":
    case "obl":
    case "advmod":
      return isFiniteVerb(tree, token) ? undefined : "clause";
    default:
      return undefined;
  }
}

/** An adjunct (« lors du sommet »), or a subject told as new (« un déjeuner doit suivre »). */
function isAdjunctOrNew(tree: Tree, token: number): boolean {
  const name = relation(tree, token);
  if (name === "obl") return true;
  // « toute intervention serait … »: no article, no demonstrative, no possessive makes it known.
  const isKnown = childrenOf(tree, token).some((child) =>
    /Definite=Def|PronType=Dem|Poss=Yes|PronType=Prs/.test(tree.tokens[child]?.feats ?? ""),
  );
  return name === "nsubj" && !isKnown;
}

/** « l'intention de négocier »: the noun rules the infinitive; a participle tells its own time. */
function infinitiveOf(tree: Tree, token: number): Above {
  const verb = tree.tokens[token];
  return verb !== undefined && feature(verb, "VerbForm") === "Inf" ? "complement" : undefined;
}

interface Complement {
  readonly own: Modality | undefined;
  readonly negated: boolean;
  readonly governor: string;
}

/** What a governor tells whatever the verb below it says. */
const GIVEN: readonly Modality[] = ["hypothetical", "cancelled"];

function underModal(complement: Complement, head: Site, tools: VerbTools): Modality {
  const { own, negated, governor } = complement;
  const headNegated = tools.isNegated(head);
  if (governor === "denied") return headNegated ? "occurred" : "denied";
  if (governor === "alleged") return own ?? "occurred";
  // « n'exclut pas de rencontrer »: two negations leave it open.
  if (governor === "negated") return headNegated ? "hypothetical" : "negated";
  // « n'a pas hésité à dénoncer », « ne cesse de rappeler »: it is done all the same.
  if (governor === HELD_BACK) return isDenied(head) ? "occurred" : "negated";
  if (headNegated || negated) return "negated";
  return governed(complement, head, tools) ?? byGovernor(governor, head, tools);
}

function governed(
  { own, governor }: Complement,
  head: Site,
  tools: VerbTools,
): Modality | undefined {
  // « a renoncé à se rendre à Bamako »: what was to be was given up.
  const given = GIVEN.find((status) => status === governor);
  if (given !== undefined) return ofAble(head, tools) ?? given;
  return own === "hypothetical" ? "planned" : own;
}

/** « a pu rencontrer X »: who was able to did. */
function ofAble(head: Site, { classes }: VerbTools): Modality | undefined {
  const isAble = classes(head.tree.lemmas[head.token] ?? "", "able");
  return isAble && isCompoundPast(head) ? "occurred" : undefined;
}

function byGovernor(governor: string, head: Site, tools: VerbTools): Modality {
  // « devrait rencontrer » is announced as well as « doit rencontrer ».
  if (governor === "planned") {
    if (isForced(head, tools.classes)) return verbModality(head, tools, DEPTH);
    // « a promis de s'y rendre si … »: the condition may hang on either verb.
    const plan = tools.open.isConditional(head) ? "hypothetical" : "planned";
    return tools.open.calledOffAbove(head) ?? plan;
  }
  const above = verbModality(head, tools, DEPTH);
  // « a décidé d'expulser »: done by being decided, where the head itself is.
  return governor === "announced" && above === "occurred" ? "announced" : above;
}

/** « pour rencontrer »: an encounter to come, or held if the journey was; else only an aim. */
function aimOf(site: Site, tools: VerbTools, depth: number): Modality {
  const head = headOf(site.tree, site.token);
  const above = verbModality({ tree: site.tree, token: head }, tools, depth + 1);
  // « a profité de l'occasion pour dénoncer », « est sorti de son silence pour appeler à … ».
  if (tools.classes(site.tree.lemmas[head] ?? "", "speaking-up")) return above;
  return above === "hypothetical" || above === "negated" ? above : "aim";
}

function isPurpose({ tree, token }: Site, classes: WordClasses): boolean {
  if (!isVerb(tree, token) || isFiniteVerb(tree, token)) return false;
  return dependents(tree, token, ["mark", "case"]).some((child) =>
    classes(tree.lemmas[child] ?? "", "purpose"),
  );
}

function isConditionClause({ tree, token }: Site, classes: WordClasses): boolean {
  return dependents(tree, token, ["mark"]).some((child) =>
    classes(tree.lemmas[child] ?? "", "condition"),
  );
}

/** « a confirmé que les délégations se réuniraient »: the future seen from the past. */
function isPastSpeech(tree: Tree, head: number): boolean {
  return isVerb(tree, head) && tenseOf(tree, head) === "occurred";
}

/** « toute intervention militaire »: one that may be, not « toute la guerre ». */
function isAnyOne({ tree, token }: Site, classes: WordClasses): boolean {
  const [first, second] = dependents(tree, token, ["det"]);
  if (first === undefined || second !== undefined) return false;
  const word = tree.tokens[first];
  return classes(tree.lemmas[first] ?? "", "any") && word !== undefined && !/Plur/.test(word.feats);
}

const OFF: readonly Modality[] = ["cancelled", "postponed"];

type Statuses = ReadonlyMap<string, string>;

const STATUSES: readonly string[] = [
  "cancelled",
  "postponed",
  "denied",
  "hypothetical",
  "planned",
  "ongoing",
  "occurred",
  "negated",
  "announced",
];

/** « éventuel », « prévu », « annulé » on the noun: the one that says most. */
function modifierOf({ tree, token }: Site, modifiers: Statuses): Modality | undefined {
  // « avec Bakou, alors en guerre »: what was so then was.
  const found = dependents(tree, token, ["amod", "acl", "advmod"])
    .filter((child) => !isFiniteVerb(tree, child))
    .map((child) => modifiers.get(tree.lemmas[child] ?? ""));
  return STATUSES.filter(isModality).find((status) => found.includes(status));
}

interface GovernorTools {
  readonly governors: Statuses;
  readonly classes: WordClasses;
}

/** « la possibilité d'un sommet », through « la tenue », « la série », which say nothing. */
function governorOf(
  { tree, token }: Site,
  { governors, classes }: GovernorTools,
): Modality | undefined {
  let noun = token;
  for (let step = 0; step < DEPTH; step += 1) {
    const above = headOf(tree, noun);
    if (above < 0 || !["nmod", "obl"].includes(relation(tree, noun))) return undefined;
    const lemma = tree.lemmas[above] ?? "";
    const status = STATUSES.find((one) => one === governors.get(lemma));
    if (status !== undefined && isModality(status)) return status;
    if (!classes(lemma, "whole")) return undefined;
    noun = above;
  }
  return undefined;
}

function isModality(status: string): status is Modality {
  return STATUSES.includes(status);
}
