import type { Actor } from "./actors.ts";
import { isAnonymous, isByAdjective } from "./anonymous.ts";
import { fillFromCarriers } from "./carrier-fills.ts";
import { type Carrier, reachEvents } from "./carriers.ts";
import type { Clauses } from "./clause.ts";
import type { Draft, Refusal } from "./draft.ts";
import type { EventType } from "./event-types.ts";
import { evidenceOf } from "./evidence.ts";
import type { RuleRole } from "./frame-rule.ts";
import { nearName } from "./near-name.ts";
import { type Fill, failedNeed } from "./needs.ts";
import { withoutOwners } from "./owners.ts";
import type { Reading } from "./reading.ts";
import type { RuleIndex, RuleMatch } from "./rule-index.ts";
import type { Selector } from "./selector.ts";
import type { Settings } from "./settings.ts";
import { withStandIns } from "./stand-ins.ts";
import { standsFor } from "./stands-for.ts";
import { territoryOf } from "./territory.ts";
import { childrenOf, headOf, isVerb, relation, type Site, type Tree } from "./tree.ts";
import type { WordClasses } from "./words.ts";

/** What drafts are made with. */
export interface DraftTools {
  readonly index: RuleIndex;
  readonly carriersAt: (site: Site) => readonly Carrier[];
  readonly isNegated: (site: Site) => boolean;
  readonly typeOf: (name: string) => EventType;
  readonly classes: WordClasses;
  readonly isOffice: (lemma: string) => boolean;
  readonly isGroup: (lemma: string) => boolean;
  readonly clauses: Clauses;
  /** Where a verb that carries an event names who takes part in it (« s'est tenu en présence de X »). */
  readonly carriedRoles: readonly (readonly [RuleRole, readonly Selector[]])[];
}

/** The drafts of one sentence, and the triggers that gave none. */
export interface SentenceDrafts {
  readonly tree: Tree;
  readonly drafts: readonly Draft[];
  readonly refusals: readonly Refusal[];
  /** Matches of rules that add to events told elsewhere. */
  readonly annexes: readonly Draft[];
  readonly settings: Settings;
}

/** What one sentence is read from. */
export interface SentenceInput {
  readonly reading: Reading;
  readonly tree: Tree;
  readonly settings: Settings;
}

/** Reads every trigger of a sentence with the first rule whose conditions hold. */
export function draftSentence(input: SentenceInput, tools: DraftTools): SentenceDrafts {
  const { tree, settings } = input;
  const own = tree.tokens.map((_, token) => tools.index({ tree, token }));
  const matches = withStandIns(own, input, tools);
  const isEvent = (token: number) => (matches[token]?.length ?? 0) > 0;
  const carriers = tree.tokens.flatMap((_, token) =>
    reachEvents(tools.carriersAt({ tree, token }), isEvent, tools),
  );
  const read = matches.map((list, token) => tryMatches(list, { ...input, token, carriers }, tools));
  // « n'a pas levé les sanctions »: the phrase tells nothing, its noun still does.
  const consumed = new Set(
    read.flatMap(({ draft, annexes }, token) =>
      tools.isNegated({ tree, token })
        ? []
        : [...(draft === undefined ? [] : [draft]), ...annexes].flatMap(({ trigger }) =>
            trigger.slice(1),
          ),
    ),
  );
  const tried = read.filter((_, token) => !consumed.has(token));
  return {
    tree,
    drafts: tried.flatMap(({ draft }) => draft ?? []),
    refusals: tried.flatMap(({ refusal }) => refusal ?? []),
    annexes: tried.flatMap(({ annexes }) => annexes),
    settings,
  };
}

interface TokenInput extends SentenceInput {
  readonly token: number;
  readonly carriers: readonly Carrier[];
}

interface Tried {
  readonly draft?: Draft;
  readonly refusal?: Refusal;
  readonly annexes: readonly Draft[];
}

function tryMatches(list: readonly RuleMatch[], input: TokenInput, tools: DraftTools): Tried {
  const isName = isInsideName(input);
  const outcomes = list
    .filter((match) => !hasWordAgainst(match, input.tree))
    .filter(({ compiled }) => compiled.rule.names || compiled.rule.source || !isName)
    .map((match) => tryMatch(match, input, tools));
  const annexes = outcomes.flatMap(({ annexes: found }) => found);
  const draft = outcomes.find((outcome) => outcome.draft)?.draft;
  if (draft !== undefined) return { draft, annexes };
  const refusal = outcomes.find((outcome) => outcome.refusal)?.refusal;
  return refusal === undefined ? { annexes } : { refusal, annexes };
}

function tryMatch(match: RuleMatch, input: TokenInput, tools: DraftTools): Tried {
  const { rule } = match.compiled;
  const site: Site = { tree: input.tree, token: verbOf(input) };
  const carriers = isVerb(site.tree, site.token)
    ? []
    : input.carriers.filter(({ noun }) => noun === site.token);
  const territory = territoryOf(site, carriers, tools.classes);
  const filled = fillRoles(match, site, { reading: input.reading, tools });
  const own = [...filled, ...nearFills({ match, site, filled }, input.reading, tools)];
  const beside = carriers.flatMap(({ verb }) =>
    tools.carriedRoles.flatMap(([role, selectors]) =>
      selectors
        .flatMap((select) => select(verb))
        .flatMap((token) => standsFor(role, { tree: verb.tree, token }, input.reading))
        .map((actor) => ({ role, actor, rule: rule.id })),
    ),
  );
  const carried = fillFromCarriers(carriers, own, {
    reading: input.reading,
    rule,
    type: tools.typeOf(rule.event ?? ""),
    isNegated: tools.isNegated,
    isBroker: (verb) => tools.classes(verb.tree.lemmas[verb.token] ?? "", "brokering"),
  });
  const told = [...withoutOwners(own, carried, site.tree), ...carried, ...beside];
  const fills = dropDoubles(told.length > 0 ? told : topicFills(match, input));
  const draft: Draft = { rule, site, trigger: match.tokens, fills, carriers, territory };
  const need = failedNeed(rule.needs, evidenceOf(draft, input, tools));
  if (need !== undefined) return { refusal: { ...draft, need }, annexes: [] };
  const fits = rule.negated === undefined || rule.negated === tools.isNegated(site);
  if (rule.event !== undefined) return fits ? { draft, annexes: [] } : { annexes: [] };
  return { annexes: fits ? [draft] : [] };
}

/** « a fait savoir »: the arguments of the phrase hang on its infinitive. */
function verbOf({ tree, token }: TokenInput): number {
  return tree.tokens[token]?.deprel === "aux:caus" ? headOf(tree, token) : token;
}

/** Words that speak against a reading stand near the trigger or hang on it. */
function hasWordAgainst({ compiled, tokens }: RuleMatch, tree: Tree): boolean {
  const [head = 0] = tokens;
  // « crime de guerre », « droit de veto »: the noun above tells the sense as well.
  const above = relation(tree, head) === "nmod" ? [headOf(tree, head)] : [];
  const near = [head - 1, head + 1, head + 2, head + 3, ...childrenOf(tree, head), ...above];
  return compiled.rule.without.some((word) =>
    near.some((token) => tree.lemmas[token] === word || tree.forms[token] === word),
  );
}

/** « Assemblée générale », « Conseil européen »: words of a name tell no event. */
function isInsideName({ reading, tree, token }: TokenInput): boolean {
  return reading.mentions
    .inSentence(tree.sentence)
    .some(
      ({ mention }) =>
        mention.kind === "name" &&
        ["Organization", "Person", "Venue"].includes(mention.type) &&
        mention.firstToken <= token &&
        token < mention.lastToken,
    );
}

function fillRoles(
  { compiled }: RuleMatch,
  site: Site,
  { reading, tools: { classes } }: { readonly reading: Reading; readonly tools: DraftTools },
): readonly Fill[] {
  // Who speaks without a name speaks for an institution or for nobody.
  const isVague = (role: RuleRole, { direct, type, evidence }: Actor, at: Site) =>
    role === "speaker" &&
    !direct &&
    (type === "State" || isByAdjective(at.tree, evidence)) &&
    isAnonymous(at, classes);
  const isNobody = compiled.rule.source && reading.mentions.at(site).length === 0;
  if (isNobody && site.tree.tokens[site.token]?.upos === "NOUN" && !namesSource(site)) return [];
  return compiled.roles.flatMap(([role, selectors]) => {
    const fills: Fill[] = [];
    for (const { select, isFallback, isNamed } of selectors) {
      if (isFallback && fills.length > 0) continue;
      const actors = select(site)
        .filter((token) => role !== "absent" || !isAnyone({ tree: site.tree, token }))
        .flatMap((token) =>
          standsFor(role, { tree: site.tree, token }, reading).filter(
            (actor) => !isVague(role, actor, { tree: site.tree, token }),
          ),
        )
        .filter(({ direct }) => direct || !isNamed);
      fills.push(...actors.map((actor) => ({ role, actor, rule: compiled.rule.id })));
    }
    return fills;
  });
}

interface Filled {
  readonly match: RuleMatch;
  readonly site: Site;
  readonly filled: readonly Fill[];
}

const ACTING: readonly RuleRole[] = ["agent", "speaker"];

/** « la plainte de la Gambie, qui accuse »: who acts is the name nearby where the noun is nobody. */
function nearFills(
  { match: { compiled }, site, filled }: Filled,
  reading: Reading,
  { classes }: DraftTools,
): readonly Fill[] {
  const { tree, token } = site;
  const role = ACTING.find((one) => compiled.rule.roles.has(one));
  if (role === undefined || filled.some((fill) => fill.role === role)) return [];
  return nearName(site, headOf(tree, token), classes)
    .flatMap((name) => reading.actorsAt({ tree, token: name }))
    .map((actor) => ({ role, actor, rule: compiled.rule.id }));
}

/** « après trois ans de guerre »: where the headline says what the article is about. */
function topicFills({ compiled }: RuleMatch, { reading }: TokenInput): readonly Fill[] {
  const { topical, id } = compiled.rule;
  if (!topical || reading.topic === undefined) return [];
  return [{ role: "place", actor: reading.topic, rule: id }];
}

/** « jamais un président américain ne … »: nobody in particular stays away. */
function isAnyone({ tree, token }: Site): boolean {
  return childrenOf(tree, token).some((child) =>
    /Definite=Ind.*Number=Sing/.test(tree.tokens[child]?.feats ?? ""),
  );
}

/** « selon le site Axios », not « selon d'autres décomptes, X »: the name stands right behind. */
function namesSource({ tree, token }: Site): boolean {
  return childrenOf(tree, token).some(
    (child) =>
      child > token &&
      ["PROPN", "ADJ", "NOUN"].includes(tree.tokens[child]?.upos ?? "") &&
      tree.tokens[child - 1]?.upos !== "PUNCT",
  );
}

function dropDoubles(fills: readonly Fill[]): readonly Fill[] {
  const absent = new Set(
    fills.filter(({ role }) => role === "absent").map(({ actor }) => actor.chain),
  );
  const seen = new Set<string>();
  return fills.filter(({ role, actor }) => {
    if (role !== "absent" && role !== "place" && absent.has(actor.chain)) return false;
    const key = role === "place" ? `place ${actor.chain}` : `${actor.chain}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
