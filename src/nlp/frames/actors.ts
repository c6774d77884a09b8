import type { Chain } from "../../document/chain.ts";
import type { EntityType, Mention } from "../../document/mention.ts";
import type { Span } from "../../document/span.ts";
import { feature } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import type { Clauses } from "./clause.ts";
import { compileOrganisationAdjectives } from "./organisation-adjectives.ts";
import { compileSpeakingCapitals } from "./speaking-capitals.ts";
import {
  childrenOf,
  conjuncts,
  dependents,
  headOf,
  relation,
  type Site,
  type Tree,
} from "./tree.ts";
import { compileLookup, isOfClass, rowsOf, type WordClasses } from "./words.ts";

/** A chain seen at a token, and the words that name it there. */
export interface Actor {
  readonly chain: number;
  readonly type: EntityType;
  readonly evidence: Span;
  /** Whether the words name it, rather than a noun beside it (« la délégation russe »). */
  readonly direct: boolean;
}

/** A mention together with its chain. */
export interface ChainMention {
  readonly chain: Chain;
  readonly mention: Mention;
}

/** The mentions of a document by sentence and token. */
export interface MentionIndex {
  /** Mentions whose head is the token; else the shortest that hold it. */
  readonly at: (site: Site) => readonly ChainMention[];
  readonly inSentence: (sentence: number) => readonly ChainMention[];
  readonly chains: readonly Chain[];
}

/** Sorts the mentions of all chains by sentence. */
export function indexMentions(chains: readonly Chain[]): MentionIndex {
  const bySentence = new Map<number, ChainMention[]>();
  for (const chain of chains) {
    for (const mention of chain.mentions) {
      const list = bySentence.get(mention.sentence) ?? [];
      list.push({ chain, mention });
      bySentence.set(mention.sentence, list);
    }
  }
  for (const list of bySentence.values()) {
    list.sort((one, other) => one.mention.start - other.mention.start);
  }
  const inSentence = (sentence: number) => bySentence.get(sentence) ?? [];
  return {
    chains,
    inSentence,
    at: ({ tree, token }) => {
      const list = inSentence(tree.sentence);
      const headed = list.filter(({ mention }) => mention.head === token);
      return headed.length > 0 ? headed : shortestAround(list, token);
    },
  };
}

function shortestAround(list: readonly ChainMention[], token: number): readonly ChainMention[] {
  const around = list.filter(
    ({ mention }) => mention.firstToken <= token && token < mention.lastToken,
  );
  const size = Math.min(...around.map(({ mention }) => mention.lastToken - mention.firstToken));
  return around.filter(({ mention }) => mention.lastToken - mention.firstToken === size);
}

/** Finds who a token stands for. */
export type ActorFinder = (site: Site) => readonly Actor[];

/** What actors are found with. */
export interface ActorTools {
  readonly mentions: MentionIndex;
  readonly clauses: Clauses;
}

const ACTING: readonly EntityType[] = ["Person", "State", "Organization"];
const DEPTH = 4;

/** Compiles the reading of nouns that stand for whom they represent. */
export function compileActors(
  pack: LanguagePack,
  classes: WordClasses,
): (tools: ActorTools) => ActorFinder {
  const delegates = compileLookup(rowsOf(pack, "delegates"), "lemma", "kind");
  const stateSpeaking = compileSpeakingCapitals(pack);
  const organisationAt = compileOrganisationAdjectives(pack);
  const isDelegate = ({ tree, token }: Site) => delegates.has(tree.lemmas[token] ?? "");
  // « les représentants de la junte et ceux de la Cédéao »
  const isOthers = (site: Site) =>
    relation(site.tree, site.token) === "conj" &&
    isOfClass(classes, site, "stand-in") &&
    isDelegate({ tree: site.tree, token: headOf(site.tree, site.token) });
  return ({ mentions, clauses }) => {
    const find = (site: Site, depth: number): readonly Actor[] => {
      const named = namedAt(site, mentions, (town) => readCapital(town, site));
      if (named.length > 0 || depth > DEPTH) return named;
      const isGroup = delegates.get(site.tree.lemmas[site.token] ?? "") === "group";
      const apposed = appositions(site, isGroup)
        .flatMap((token) => conjuncts(site.tree, token))
        .flatMap((token) =>
          find({ tree: site.tree, token }, depth + 1).filter(({ direct }) => direct),
        );
      if (apposed.length > 0) return apposed;
      return isDelegate(site) || isOthers(site) ? behind(site, depth, isGroup) : [];
    };
    const readCapital = (town: Mention, site: Site): Chain | undefined =>
      isSpokenFrom(site, classes) || isPostIn(site, classes)
        ? stateSpeaking(town, mentions.chains)
        : undefined;
    const represented = (site: Site, depth: number): readonly Actor[] => {
      const { tree } = site;
      const nested = dependents(tree, site.token, ["nmod"]).flatMap((noun) =>
        dependents(tree, noun, ["nmod"]),
      );
      const beside = [
        ...dependents(tree, site.token, ["amod", "nmod", "appos", "det"]),
        ...nested,
        ...lowAdjectives(site),
        ...examples(site, classes),
      ].flatMap((token) => conjuncts(tree, token));
      // « son homologue russe » is not who the pronoun stands for.
      const isOther = isOfClass(classes, site, "counterpart");
      return beside
        .filter((token) => isGenitive({ tree, token }, { clauses, classes }))
        .filter((token) => !isOther || relation(tree, token) !== "det")
        .flatMap((token) => find({ tree, token }, depth + 1))
        .map((actor) => ({ ...actor, direct: false }));
    };
    const behind = (site: Site, depth: number, isGroup: boolean): readonly Actor[] => {
      const own = represented(site, depth);
      return own.length > 0 || !isGroup ? own : led(site, depth);
    };
    // « la délégation conduite par X »: where nobody else is named, its head stands for it.
    const led = ({ tree, token }: Site, depth: number): readonly Actor[] =>
      dependents(tree, token, ["acl"])
        .filter((verb) => isOfClass(classes, { tree, token: verb }, "leading"))
        .flatMap((verb) => clauses.subjects({ tree, token: verb }))
        .filter((agent) => agent !== token)
        .flatMap((agent) => find({ tree, token: agent }, depth + 1))
        .map((actor) => ({ ...actor, direct: false }));
    return (site) => {
      const found = find(site, 0);
      // « les sanctions européennes », not « les ministres européens »: an act is that of the Union.
      return found.length > 0 ? found : organisationAt(site, mentions.chains);
    };
  };
}

/** Who is named at a token; where nobody is, the state for which a town speaks. */
function namedAt(
  site: Site,
  mentions: MentionIndex,
  stateOf: (town: Mention) => Chain | undefined,
): readonly Actor[] {
  const around = mentions.inSentence(site.tree.sentence);
  const found = mentions.at(site);
  const named = withoutTitles(found)
    .map((each) => namedCompatriot(each, around) ?? each)
    .filter(({ mention }) => ACTING.includes(mention.type));
  if (named.length > 0) return named.map(toActor);
  return found.flatMap(({ mention }) => {
    const chain = stateOf(mention);
    return chain === undefined ? [] : [toActor({ chain, mention })];
  });
}

/** « les présidents congolais, X, et rwandais, Y »: the adjective that heads Y is but Y's title. */
function withoutTitles(found: readonly ChainMention[]): readonly ChainMention[] {
  const names = found.filter(({ mention }) => mention.kind === "name");
  return names.some(({ mention }) => mention.type === "Person") ? names : found;
}

/** « le Kényan William Ruto »: the person whose name follows a noun of nationality, not the state. */
function namedCompatriot(
  { mention: noun }: ChainMention,
  around: readonly ChainMention[],
): ChainMention | undefined {
  if (noun.rule !== "demonym.noun") return undefined;
  return around.find(
    ({ mention: { kind, type, firstToken } }) =>
      kind === "name" && type === "Person" && firstToken === noun.lastToken,
  );
}

function toActor({ chain, mention }: ChainMention): Actor {
  const { start, end } = mention;
  return { chain: chain.id, type: mention.type, evidence: { start, end }, direct: true };
}

/** « estime-t-on à *Kiev* »: the complement of a verb whose subject is nobody. */
function isSpokenFrom({ tree, token }: Site, classes: WordClasses): boolean {
  return childrenOf(tree, headOf(tree, token)).some((child) =>
    isOfClass(classes, { tree, token: child }, "anyone"),
  );
}

/** « rappelle son ambassadeur à *Madrid* »: the town stands for the state that hosts the envoy. */
function isPostIn({ tree, token }: Site, classes: WordClasses): boolean {
  return isOfClass(classes, { tree, token: headOf(tree, token) }, "posted");
}

/** « le ministre russe, Sergueï Lavrov »; « le président Bazoum »: the name beside the title. */
function appositions({ tree, token }: Site, isGroup: boolean): readonly number[] {
  const beside = dependents(tree, token, ["appos", "flat", "nmod"]).filter(
    (child) =>
      child > token && (relation(tree, child) !== "nmod" || !dependents(tree, child, ["case"])[0]),
  );
  // « sept banques russes du système Swift »: a group is not named by the last noun about it.
  // « une délégation tchadienne, menée par X, le frère de Y, »: X is explained, not the delegation.
  const [clause = Number.POSITIVE_INFINITY] = dependents(tree, token, ["acl"]);
  return isGroup
    ? beside.filter((child) => child < clause)
    : [...beside, ...distantAppositions(tree, token)];
}

/** « le conseiller à la sécurité nationale du royaume, Musaad »: a name hung on the last noun. */
function distantAppositions(tree: Tree, token: number): readonly number[] {
  const below = dependents(tree, token, ["nmod"]);
  const further = below.flatMap((child) => dependents(tree, child, ["nmod"]));
  return [...below, ...further]
    .filter((noun) => tree.tokens[noun]?.upos === "NOUN")
    .flatMap((noun) => dependents(tree, noun, ["appos"]))
    .filter((name) => tree.tokens[name]?.upos === "PROPN");
}

/** « les autorités de transition maliennes »: an adjective that agrees with the first noun alone. */
function lowAdjectives({ tree, token }: Site): readonly number[] {
  return dependents(tree, token, ["nmod"]).flatMap((noun) =>
    dependents(tree, noun, ["amod"]).filter(
      (adjective) => agrees(tree, adjective, token) && !agrees(tree, adjective, noun),
    ),
  );
}

function agrees(tree: Tree, one: number, other: number): boolean {
  const [here, there] = [tree.tokens[one], tree.tokens[other]];
  if (here === undefined || there === undefined) return false;
  return ["Gender", "Number"].every((name) => feature(here, name) === feature(there, name));
}

/** « vingt-trois pays, dont la France et l'Allemagne »: the members that are named. */
function examples({ tree, token }: Site, classes: WordClasses): readonly number[] {
  return tree.children[token]?.filter((child) => isExample(tree, child, classes)) ?? [];
}

function isExample(tree: Tree, child: number, classes: WordClasses): boolean {
  return dependents(tree, child, ["case", "mark", "advmod", "cc"]).some((word) =>
    classes(tree.lemmas[word] ?? "", "example"),
  );
}

function isGenitive(
  { tree, token }: Site,
  { clauses, classes }: { readonly clauses: Clauses; readonly classes: WordClasses },
): boolean {
  const adposition = clauses.caseOf({ tree, token });
  return adposition === "" || classes(adposition, "genitive") || isExample(tree, token, classes);
}
